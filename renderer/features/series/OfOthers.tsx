import { type HostCharter, offeredBy } from '../../../shared/charter/inherited-series'
import type { MeetingSeries } from '../../../shared/charter/series'
import { useShelf } from '../../data/desk-context'
import { useOtherCharters } from '../../data/useOtherCharters'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { ruleInWords, series as words } from '../../words/en/series'

type Source = { readonly assembly: string; readonly name: string }
export type OfOthersProps = {
  readonly hosts: readonly HostCharter[]
  readonly onCopy: (one: MeetingSeries, of: Source) => void
}

/** SE5: series and templates of the other assemblies that are kept on this computer. What a host offers stands by itself (SE17). */
export function OfOthers({ hosts, onCopy }: OfOthersProps) {
  const shelf = useShelf()
  const charters = useOtherCharters(shelf?.charter ?? { assembly: '' })
  const offered = new Set(offeredBy(hosts).map(({ series }) => series.id))
  const lines = charters.flatMap((of) =>
    (of.series ?? []).filter(({ id }) => !offered.has(id)).map((one) => ({ of, one })),
  )
  if (lines.length === 0) return null
  return (
    <Card title={words.others}>
      <p className="quiet">{words.othersText}</p>
      <ul className="fm-series-others">
        {lines.map(({ of, one }) => (
          <li key={`${of.assembly}/${one.id}`}>
            <span>
              <bdi>{one.name}</bdi>
              <span className="quiet small">
                {ruleInWords(one.rule)} · <bdi>{words.from(of.name)}</bdi>
              </span>
            </span>
            <Button aria-label={words.copyNamed(one.name, of.name)} onPress={() => onCopy(one, of)}>
              {words.copy}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
