import type { MeetingId } from '../../../shared/id'
import { approveByRule, mayApproveByRule } from '../../../shared/meeting/approval/approve-by-rule'
import { localDate } from '../../../shared/meeting/time'
import { useDesk, useShelf } from '../../data/desk-context'
import { fixed } from '../../data/living-document'
import { momentOf } from '../../data/moment'
import { useHolding } from './useHolding'
import { useStamp } from './useStamp'

type Refused = { readonly rule: string }

/** Approved as the charter says without a next meeting (LC18), and sealed; what was approved already is only sealed (LC19). */
export type ByRule = {
  readonly approve: (meeting: MeetingId) => Promise<Refused | null>
  readonly seal: (meeting: MeetingId) => Promise<Refused | null>
}

export function useByRule(as: 'gesture' | 'consequence' = 'gesture'): ByRule {
  const desk = useDesk()
  const shelf = useShelf()
  const holding = useHolding(as)
  const stamp = useStamp()
  return {
    approve: (meeting) =>
      holding(meeting, async (document, run) => {
        if (shelf === null) return null
        const { charter, roll } = shelf
        const seen = document.seen()
        const { now } = momentOf(desk.author(), seen.zone, fixed)
        const may = mayApproveByRule(seen, { charter, today: localDate(now) }, desk.author())
        if (!may.ok) return may.refusal
        const frozen = await stamp.frozen(document, shelf)
        const done = run(approveByRule, { charter, roll, frozen })
        return done.ok ? stamp.seal(document, shelf) : done.refusal
      }),
    seal: (meeting) =>
      holding(meeting, async (document) => (shelf === null ? null : stamp.seal(document, shelf))),
  }
}
