import type { Meeting } from '../../shared/meeting/meeting'
import { type Referable, referable } from '../../shared/meeting/referral/referable'
import { useShelf } from './desk-context'
import { useNavigation } from './place'

/** What of a meeting this assembly can refer to another one, and the way there. A guest refers nothing, and a Thing keeps what it was called about. */
export type ReferWay = Referable & { readonly take: () => void }

export function useReferable(meeting: Meeting): readonly ReferWay[] {
  const shelf = useShelf()
  const { go } = useNavigation()
  if (shelf === null || shelf.readOnly || shelf.guest !== null || shelf.charter.thing !== undefined) return []
  return referable(meeting).map((one) => ({
    ...one,
    take: () => go({ screen: 'refer', meeting: meeting.id, item: one.item, proposal: one.proposal }),
  }))
}
