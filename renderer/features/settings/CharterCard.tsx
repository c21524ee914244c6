import type { Shelf } from '../../../shared/wire/shelf'
import { useNavigation } from '../../data/place'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { type FactRow, Facts } from '../../design/Facts'
import { kindInWords, quorumSentence } from '../../words/en/charter'
import { charterCard as words } from '../../words/en/settings'

/** The charter in a few lines, and the way to the page where all of it stands. */
export function CharterCard({ shelf: { charter } }: { readonly shelf: Shelf }) {
  const { go } = useNavigation()
  const { basis, remit } = charter
  const follows: readonly FactRow[] =
    basis === null
      ? []
      : [{ term: words.follows, value: <bdi>{words.followed(basis.name, basis.version)}</bdi> }]
  return (
    <Card
      title={<bdi>{charter.name}</bdi>}
      actions={<Button onPress={() => go({ screen: 'charter' })}>{words.open}</Button>}
    >
      <p className="quiet">
        {words.title}, {words.version(charter.version).toLowerCase()} · {kindInWords(charter.kind)} ·{' '}
        <bdi>{charter.code}</bdi>
      </p>
      <Facts
        rows={[
          {
            term: words.remit,
            value:
              remit === '' ? (
                <span className="quiet">{words.noRemit}</span>
              ) : (
                <span dir="auto" className="fm-settings-remit">
                  {remit}
                </span>
              ),
          },
          { term: words.quorum, value: quorumSentence(charter.quorum) },
          ...follows,
        ]}
      />
    </Card>
  )
}
