import { approvalOf, approvalOn, approveMinutes } from '../../../shared/meeting/approval/approval'
import type { Meeting } from '../../../shared/meeting/meeting'
import { daysBetween, localDate } from '../../../shared/meeting/time'
import type { Shelf } from '../../../shared/wire/shelf'
import { useTell } from '../../data/tell'
import { useClock } from '../../data/useClock'
import { useDeedOn } from '../../data/useDeedOn'
import { Banner } from '../../design/Banner'
import { Button } from '../../design/Button'
import { approval as words } from '../../words/en/approval'

/** TH10, TH11: how long the minutes of several assemblies together can still be approved, or that the time has lapsed. */
export type ApprovalBannerProps = {
  readonly meeting: Meeting
  readonly shelf: Shelf
  /** The page is read anew. */
  readonly onApproved: () => void
}

export function ApprovalBanner({ meeting, shelf, onApproved }: ApprovalBannerProps) {
  const tell = useTell()
  const deedOn = useDeedOn()
  const today = localDate(useClock(shelf.charter.zone, 60))
  const found = approvalOf(meeting, shelf.charter)
  if (found === null) return null
  const approve = async () => {
    if ((await deedOn(meeting.id, approveMinutes, { charter: shelf.charter })) === null) return
    tell.done(words.approvedDone)
    onApproved()
  }
  switch (approvalOn(found, today)) {
    case 'approved':
      return <Banner kind="note" title={words.approvedOn(found.approved?.on ?? '')} />
    case 'lapsed':
      return (
        <Banner kind="warning" title={words.lapsed(found.until)}>
          {words.lapsedWhy}
        </Banner>
      )
    case 'waiting':
      return (
        <Banner
          kind="note"
          title={words.waiting(found.until, daysBetween(today, found.until))}
          actions={shelf.readOnly ? null : <Button onPress={() => void approve()}>{words.approve}</Button>}
        >
          {words.waitingWhy}
        </Banner>
      )
  }
}
