import { useEffect, useState } from 'react'
import { unsealed } from '../../../shared/meeting/approval/approval-seal'
import { approvalWindow, mayApproveByRule } from '../../../shared/meeting/approval/approve-by-rule'
import { signersHere } from '../../../shared/meeting/approval/approve-next'
import type { Meeting } from '../../../shared/meeting/meeting'
import { isClosed } from '../../../shared/meeting/state'
import { localDate } from '../../../shared/meeting/time'
import type { Shelf } from '../../../shared/wire/shelf'
import { useDesk } from '../../data/desk-context'
import { useTell } from '../../data/tell'
import { useClock } from '../../data/useClock'
import { Banner } from '../../design/Banner'
import { Button } from '../../design/Button'
import { approving as words } from '../../words/en/approving'
import { KnownOpen } from './KnownOpen'
import { useByRule } from './useByRule'

/** On the minutes: how the charter approves them without a next meeting (LC18), and a seal that is missing (LC19). */
export type ApprovalDueProps = {
  readonly meeting: Meeting
  readonly shelf: Shelf
  /** The page is read anew. */
  readonly onDone: () => void
}

export function ApprovalDue({ meeting, shelf, onDone }: ApprovalDueProps) {
  const desk = useDesk()
  const tell = useTell()
  const byRule = useByRule()
  const [isBusy, setBusy] = useState(false)
  const today = localDate(useClock(meeting.zone, 60))
  const isLate = useLate(unsealed(meeting)?.id ?? null)
  if (!isClosed(meeting) || shelf.readOnly) return null

  const once = async (deed: () => Promise<{ readonly rule: string } | null>, said: string) => {
    setBusy(true)
    const refusal = await deed()
    setBusy(false)
    if (refusal === null) tell.done(said)
    else tell.refusal(refusal)
    onDone()
  }
  if (unsealed(meeting) !== null)
    return !isLate ? null : (
      <Banner
        kind="warning"
        title={words.unsealed}
        actions={
          <Button isDisabled={isBusy} onPress={() => void once(() => byRule.seal(meeting.id), words.sealed)}>
            {words.sealAgain}
          </Button>
        }
      >
        {words.unsealedWhy}
      </Banner>
    )
  const may = mayApproveByRule(meeting, { charter: shelf.charter, today }, desk.author())
  if (may.ok && may.value === 'same-meeting') {
    const signers = signersHere(meeting, shelf.roll).length
    return (
      <Banner
        kind="note"
        title={words.atTheMeeting}
        actions={
          <Button
            isDisabled={isBusy}
            onPress={() => void once(() => byRule.approve(meeting.id), words.approvedHereDone)}
          >
            {words.approveFor(signers)}
          </Button>
        }
      >
        {words.atTheMeetingWhy} {words.approveDoes(signers)}
        <KnownOpen minutes={meeting} roll={shelf.roll} />
      </Banner>
    )
  }
  const window = approvalWindow(meeting, shelf.charter)
  const isDraft = may.ok || may.refusal.rule === 'LC18'
  if (window === null || !isDraft) return null
  return (
    <Banner kind="note" title={words.window(window.until, window.openRemarks)}>
      {words.windowWhy}
    </Banner>
  )
}

/** A seal follows its approval within a moment: only one that does not come is spoken of. */
function useLate(of: string | null): boolean {
  const [late, setLate] = useState<string | null>(null)
  useEffect(() => {
    if (of === null) return
    const timer = setTimeout(() => setLate(of), 3_000)
    return () => clearTimeout(timer)
  }, [of])
  return of !== null && late === of
}
