import { canonical } from '../../../shared/canonical'
import type { ItemId, MeetingId, PersonId, StatementId } from '../../../shared/id'
import { approvalsThatStand } from '../../../shared/meeting/approval'
import {
  approveAtNext,
  mayApprove,
  mayDealWith,
  nameApproval,
  sendBack,
} from '../../../shared/meeting/approve-next'
import { correctAtNext } from '../../../shared/meeting/correct-next'
import { details } from '../../../shared/meeting/details'
import type { Meeting } from '../../../shared/meeting/meeting'
import { noteApproved, noteCorrected, noteSettled } from '../../../shared/meeting/minutes-here'
import type { MinutesRef } from '../../../shared/meeting/minutes-statements'
import { opening } from '../../../shared/meeting/state'
import { compose } from '../../../shared/minutes/compose'
import { toFreeze } from '../../../shared/minutes/frozen'
import { sealedApproval } from '../../../shared/record/sealed-approval'
import type { Result } from '../../../shared/result'
import { useDesk, useShelf } from '../../data/desk-context'
import { digestOf } from '../../data/digest'
import type { LivingDocument } from '../../data/living-document'
import { freshId } from '../../data/moment'
import { type Run, runner } from '../../data/run'
import { useTell } from '../../data/tell'

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

  /** With the earlier meeting's document in hand; it is let go whatever comes of it. */
  async function holding(
    meeting: MeetingId,
    act: (document: LivingDocument<Meeting>, runEarlier: Run<Meeting>) => Promise<Refused | null>,
  ): Promise<boolean> {
    const hold = desk.documents.hold<Meeting>(meeting, 'meeting')
    const opened = await hold.opened
    const refusal = opened.ok
      ? await act(opened.value, runner(opened.value, desk.author, opened.value.seen().zone, desk.gestures))
      : opened.refusal
    hold.letGo()
    if (refusal !== null) tell.refusal(refusal)
    return refusal === null
  }

  return {
    approve: (of, dissents) =>
      holding(of.meeting, async (document, runEarlier) => {
        if (shelf === null) return null
        const seen = document.seen()
        const may = mayApprove(seen, { at, item }, desk.author())
        if (!may.ok) return may.refusal
        const shown = shelf.headlines.find((one) => one.meeting === of.meeting)?.number ?? of.number
        const text = toFreeze(compose(seen, shelf.roll, shelf.charter), shown)
        const heads = document.heads()
        const digest = await digestOf(text)
        const noted = run(noteApproved, { item, of, digest })
        if (!noted.ok) return noted.refusal
        const { minute } = noted.value
        const { roll } = shelf
        const frozen = { text, digest, heads }
        const done = runEarlier(approveAtNext, { at, item, minute, roll, frozen, dissents })
        if (!done.ok) return done.refusal
        if (!(await document.settled())) return null
        const record = sealedApproval(of, { digest, minute, on: dayOf(at) })
        return refusalOf(
          await desk.sealRecord({
            assembly: shelf.assembly,
            record: freshId(),
            title: shown ?? '',
            what: 'approval',
            text: canonical(record),
            approves: of.meeting,
          }),
        )
      }),
    sendBack: (of, reason) =>
      holding(of.meeting, async (document, runEarlier) => {
        const may = mayApprove(document.seen(), { at, item }, desk.author())
        if (!may.ok) return may.refusal
        const noted = run(noteSettled, { item, of, how: 'sent-back', text: reason })
        if (!noted.ok) return noted.refusal
        return refusalOf(runEarlier(sendBack, { at, item, minute: noted.value.minute, reason }))
      }),
    correct: (of, about, text) =>
      holding(of.meeting, async (document, runEarlier) => {
        const may = mayDealWith(document.seen(), { at, item }, desk.author())
        if (!may.ok) return may.refusal
        const noted = run(noteCorrected, { item, of, text })
        if (!noted.ok) return noted.refusal
        return refusalOf(runEarlier(correctAtNext, { at, item, minute: noted.value.minute, about, text }))
      }),
    name: (of, keep) =>
      holding(of.meeting, async (document, runEarlier) => {
        const may = mayDealWith(document.seen(), { at, item }, desk.author())
        if (!may.ok) return may.refusal
        const kept = approvalsThatStand(document.seen()).find(({ id }) => id === keep)
        const text = kept?.minute?.minute ?? kept?.clock.slice(0, 10) ?? ''
        const noted = run(noteSettled, { item, of, how: 'named-one', text })
        if (!noted.ok) return noted.refusal
        return refusalOf(runEarlier(nameApproval, { at, item, minute: noted.value.minute, keep }))
      }),
  }
}

function refusalOf(result: Result<unknown, Refused>): Refused | null {
  return result.ok ? null : result.refusal
}

function dayOf(meeting: Meeting): string {
  return opening(meeting)?.clock.slice(0, 10) ?? details(meeting).date
}
