import type { ItemId, ProposalId } from '../../id'
import { agenda, type Item } from '../agenda/agenda'
import { minutesNamedBy } from '../approval/minutes-named'
import { type Folded, folded } from '../fold'
import { proposals } from '../proposal/proposal'

/** What of a meeting can go to another assembly: an item, with the proposal that is on its table (RF16). */
export type Referable = {
  readonly item: ItemId
  readonly title: string
  readonly proposal: ProposalId | null
}

export const referable = folded((meeting): readonly Referable[] =>
  agenda(meeting).flatMap((item): readonly Referable[] => {
    const open = proposals(meeting, item.id).filter(({ decided, withdrawn }) => !decided && !withdrawn)
    const proposal = open.at(-1)?.proposal ?? null
    if (proposal === null && !carriesMatter(meeting, item)) return []
    return [{ item: item.id, title: item.title, proposal }]
  }),
)

/** RF16: what comes with every meeting is its form, and no matter; nor are minutes that are to be approved. */
export function carriesMatter(meeting: Folded, { id, standing }: Pick<Item, 'id' | 'standing'>): boolean {
  return !standing && minutesNamedBy(meeting, id) === null
}
