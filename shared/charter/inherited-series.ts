import type { Charter } from './charter'
import type { MeetingSeries } from './series'

/** The newest charter of an assembly above, wherever it is kept (SE18). */
export type HostCharter = {
  readonly charter: Charter
  /** A host of one's own, and not one of its hosts. */
  readonly isDirect: boolean
}

/** SE17: what a host offers its members, with whose it is. */
export type InheritedSeries = {
  readonly series: MeetingSeries
  readonly of: { readonly assembly: string; readonly name: string }
}

/** Of all hosts, nearest first; each once, by whatever ways it is reached. */
export function offeredBy(hosts: readonly HostCharter[]): readonly InheritedSeries[] {
  const found = new Map<string, InheritedSeries>()
  for (const { charter } of [...hosts].sort(nearestFirst)) {
    const of = { assembly: charter.assembly, name: charter.name }
    for (const series of charter.series ?? [])
      if (series.forMembers === true && !found.has(series.id)) found.set(series.id, { series, of })
  }
  return [...found.values()]
}

/** SE17: what can be planned from without copying; what was copied, or is one's own, is not offered beside it. */
export function inherited(
  own: readonly MeetingSeries[],
  hosts: readonly HostCharter[],
): readonly InheritedSeries[] {
  return offeredBy(hosts).filter(
    ({ series }) => !own.some(({ id, from }) => id === series.id || from?.series === series.id),
  )
}

/** SE19: what a copy was made from, as it is there now; null where that is not offered any more, or was not a host's. */
export function copiedFrom(copy: MeetingSeries, hosts: readonly HostCharter[]): InheritedSeries | null {
  const { from } = copy
  if (from?.series === undefined) return null
  return (
    offeredBy(hosts).find(({ series, of }) => series.id === from.series && of.assembly === from.assembly) ??
    null
  )
}

/** SE19: whether a copy still says what is said there; whom it is offered to, and whose it was, are its own. */
export function saysTheSame(copy: MeetingSeries, there: MeetingSeries): boolean {
  const said = ({ name, kind, rule, time, place, items }: MeetingSeries) =>
    JSON.stringify([
      name,
      kind,
      rule === null ? null : [rule.type, rule.type === 'monthly' ? rule.nth : 0, rule.weekday, rule.every],
      time,
      place,
      items.map((item) => [item.section, item.title, item.kind, item.planned]),
    ])
  return said(copy) === said(there)
}

function nearestFirst(a: HostCharter, b: HostCharter): number {
  const key = ({ isDirect, charter }: HostCharter) =>
    `${isDirect ? 0 : 1}/${charter.name}/${charter.assembly}`
  return key(a) < key(b) ? -1 : 1
}
