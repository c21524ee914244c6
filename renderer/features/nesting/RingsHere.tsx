import { linkKey } from '../../../shared/record/rings'
import { useShelf } from '../../data/desk-context'
import { useNavigation } from '../../data/place'
import { useRingsOf } from '../../data/useRings'
import { LinkButton } from '../../design/Button'
import { Card } from '../../design/Card'
import { nesting as words } from '../../words/en/nesting'

/** In the inbox: a ring of memberships, which link of it is left out, and where to end one (NE2). */
export function RingsHere() {
  const { go } = useNavigation()
  const rings = useRingsOf(useShelf()?.assembly ?? null)
  return rings.map(({ cut, names, nameOf }) => (
    <Card key={linkKey(cut)} title={words.ring} level={2}>
      <p>
        <bdi>{words.chain(names)}</bdi>
      </p>
      <p>
        <bdi>{words.left(nameOf(cut.member), nameOf(cut.host))}</bdi>
      </p>
      <p className="quiet">{words.mend}</p>
      <p>
        <LinkButton onPress={() => go({ screen: 'settings' })}>{words.open}</LinkButton>
      </p>
    </Card>
  ))
}
