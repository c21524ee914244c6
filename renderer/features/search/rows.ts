import type { Hit, SearchAnswer } from '../../../shared/search/answer'
import type { Kind } from '../../../shared/search/passage'

/** What the arrows step through: what was found, and behind each group that is not shown whole the way to all of it. */
export type Row =
  | { readonly type: 'hit'; readonly id: string; readonly kind: Kind; readonly hit: Hit }
  | { readonly type: 'all'; readonly id: string; readonly kind: Kind; readonly count: number }

export function rowsOf(groups: SearchAnswer['groups']): readonly Row[] {
  return groups.flatMap(({ kind, count, hits }): readonly Row[] => [
    ...hits.map((hit): Row => ({ type: 'hit', id: `${kind}-${hit.assembly}-${hit.id}`, kind, hit })),
    ...(count > hits.length && groups.length > 1
      ? [{ type: 'all' as const, id: `all-${kind}`, kind, count }]
      : []),
  ])
}
