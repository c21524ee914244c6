import type { ItemId, MeetingId, PersonId, StatementId } from '../../../shared/id'
import { approvalsThatStand } from '../../../shared/meeting/approval/approval'
import {
  approveAtNext,
  mayApprove,
  maySettle,
  mayTakeUp,
  nameApproval,
  sendBack,
} from '../../../shared/meeting/approval/approve-next'
import { correctAtNext } from '../../../shared/meeting/approval/correct-next'
import { noteApproved, noteCorrected, noteSettled } from '../../../shared/meeting/approval/minutes-here'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { MinutesRef } from '../../../shared/meeting/said/minutes-statements'
import type { Result } from '../../../shared/result'
import { useDesk, useShelf } from '../../data/desk-context'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { type Act, useHolding } from './useHolding'
import { useStamp } from './useStamp'

/** What a sitting meeting does with earlier minutes, on the record of both. Each answers whether it was done; a refusal is told. */
export type Approving = {
  readonly approve: (of: MinutesRef, dissents: readonly Doubt[]) => Promise<boolean>
  readonly sendBack: (of: MinutesRef, reason: string) => Promise<boolean>
  readonly correct: (of: MinutesRef, about: ItemId | null, text: string) => Promise<boolean>
  readonly name: (of: MinutesRef, keep: StatementId) => Promise<boolean>
}
export type Doubt = { readonly person: PersonId; readonly text: string }

type Refused = { readonly rule: string }

export function useApproving(at: Meeting, item: ItemId, run: Run<Meeting>): Approving {
  const desk = useDesk()
  const shelf = useShelf()
  const tell = useTell()

  const holdingIt = useHolding()
  const stamp = useStamp()
  const holding = async (meeting: MeetingId, act: Act): Promise<boolean> => {
    const refusal = await holdingIt(meeting, act)
    if (refusal !== null) tell.refusal(refusal)
    return refusal === null
  }

  return {
    approve: (of, dissents) =>
      holding(of.meeting, async (document, runEarlier) => {
        if (shelf === null) return null
        const seen = document.seen()
        const { roll, charter } = shelf
        const may = mayApprove(seen, { at, item, roll, charter }, desk.author())
        if (!may.ok) return may.refusal
        const frozen = await stamp.frozen(document, shelf)
        const noted = run(noteApproved, { item, of, digest: frozen.digest })
        if (!noted.ok) return noted.refusal
        const { minute } = noted.value
        const done = runEarlier(approveAtNext, { at, item, minute, roll, charter, frozen, dissents })
        if (!done.ok) return done.refusal
        return stamp.seal(document, shelf)
      }),
    sendBack: (of, reason) =>
      holding(of.meeting, async (document, runEarlier) => {
        const may = mayTakeUp(document.seen(), { at, item }, desk.author())
        if (!may.ok) return may.refusal
        const noted = run(noteSettled, { item, of, how: 'sent-back', text: reason })
        if (!noted.ok) return noted.refusal
        return refusalOf(runEarlier(sendBack, { at, item, minute: noted.value.minute, reason }))
      }),
    correct: (of, about, text) =>
      holding(of.meeting, async (document, runEarlier) => {
        if (shelf === null) return null
        const { roll, charter } = shelf
        const may = maySettle(document.seen(), { at, item, roll, charter }, desk.author())
        if (!may.ok) return may.refusal
        const noted = run(noteCorrected, { item, of, text })
        if (!noted.ok) return noted.refusal
        return refusalOf(
          runEarlier(correctAtNext, { at, item, roll, charter, minute: noted.value.minute, about, text }),
        )
      }),
    name: (of, keep) =>
      holding(of.meeting, async (document, runEarlier) => {
        if (shelf === null) return null
        const { roll, charter } = shelf
        const may = maySettle(document.seen(), { at, item, roll, charter }, desk.author())
        if (!may.ok) return may.refusal
        const kept = approvalsThatStand(document.seen()).find(({ id }) => id === keep)
        const text = kept?.minute?.minute ?? kept?.clock.slice(0, 10) ?? ''
        const noted = run(noteSettled, { item, of, how: 'named-one', text })
        if (!noted.ok) return noted.refusal
        return refusalOf(
          runEarlier(nameApproval, { at, item, roll, charter, minute: noted.value.minute, keep }),
        )
      }),
  }
}

function refusalOf(result: Result<unknown, Refused>): Refused | null {
  return result.ok ? null : result.refusal
}
