import type { Hit, SearchAnswer, Whose } from '../../../shared/search/answer'
import type { Kind } from '../../../shared/search/passage'

/** What the arrows step through: what was found, and behind each group that is not shown whole the way to all of it. */
export type Row =
  | (Place & { readonly type: 'hit'; readonly hit: Hit })
  | (Place & { readonly type: 'all'; readonly count: number })
type Place = { readonly id: string; readonly whose: Whose; readonly kind: Kind }

export function rowsOf(groups: SearchAnswer['groups']): readonly Row[] {
  const isOneKind = new Set(groups.map(({ kind }) => kind)).size < 2
  return groups.flatMap(({ whose, kind, count, hits }): readonly Row[] => [
    ...hits.map((hit): Row => ({ type: 'hit', id: `${kind}-${hit.assembly}-${hit.id}`, whose, kind, hit })),
    ...(count > hits.length && !isOneKind
      ? [{ type: 'all' as const, id: `all-${whose}-${kind}`, whose, kind, count }]
      : []),
  ])
}
