import type { MeetingId } from '../../../shared/id'
import type { Meeting } from '../../../shared/meeting/meeting'
import { useDesk } from '../../data/desk-context'
import type { LivingDocument } from '../../data/living-document'
import { type Run, runner } from '../../data/run'

type Refused = { readonly rule: string }
export type Act = (document: LivingDocument<Meeting>, run: Run<Meeting>) => Promise<Refused | null>

/**
 * With the meeting's document in hand; it is let go whatever comes of it. The answer is the refusal, if there was one. `as`: a
 * `consequence` happens by itself, and is not what Ctrl+Z speaks of.
 */
export function useHolding(
  as: 'gesture' | 'consequence' = 'gesture',
): (meeting: MeetingId, act: Act) => Promise<Refused | null> {
  const desk = useDesk()
  return async (meeting, act) => {
    const hold = desk.documents.hold<Meeting>(meeting, 'meeting')
    const opened = await hold.opened
    const gestures = as === 'gesture' ? desk.gestures : null
    const refusal = opened.ok
      ? await act(opened.value, runner(opened.value, desk.author, opened.value.seen().zone, gestures))
      : opened.refusal
    hold.letGo()
    return refusal
  }
}
