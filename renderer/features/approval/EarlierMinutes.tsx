import { useRef, useState } from 'react'
import type { ItemId } from '../../../shared/id'
import { itemOf } from '../../../shared/meeting/agenda/agenda'
import { minutesHere } from '../../../shared/meeting/approval/minutes-here'
import { minutesNamedBy, putMinutesUp } from '../../../shared/meeting/approval/minutes-named'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { MinutesRef } from '../../../shared/meeting/said/minutes-statements'
import { isClosed } from '../../../shared/meeting/state'
import type { MeetingHeadline } from '../../../shared/record/summary'
import { toApprove } from '../../../shared/record/to-approve'
import { useShelf } from '../../data/desk-context'
import { useNavigation } from '../../data/place'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { useMeeting } from '../../data/useMeeting'
import { Banner } from '../../design/Banner'
import { Button, LinkButton } from '../../design/Button'
import { approving as words } from '../../words/en/approving'
import { ApprovalDue } from './ApprovalDue'
import { ApprovePanel } from './ApprovePanel'
import { CorrectPanel } from './CorrectPanel'
import { useApproveKeys } from './useApproveKeys'
import './Approval.css'

/** What an item of a sitting meeting does with earlier minutes: approves those it names, or agrees a correction. */
export type EarlierMinutesProps = {
  readonly meeting: Meeting
  readonly item: ItemId
  readonly run: Run<Meeting>
  /** A correction is being written down. */
  readonly isCorrecting: boolean
  readonly onCorrected: () => void
  /** The item that approves them is another one: it is shown. */
  readonly onShow: (item: ItemId) => void
}

export function EarlierMinutes(props: EarlierMinutesProps) {
  const { meeting, item, run, isCorrecting, onCorrected } = props
  const shelf = useShelf()
  if (shelf === null || isClosed(meeting)) return null
  const of = minutesNamedBy(meeting, item)
  const done = minutesHere(meeting).filter((one) => one.item === item)
  return (
    <>
      {of === null ? (
        <Offer meeting={meeting} item={item} run={run} headlines={shelf.headlines} onShow={props.onShow} />
      ) : done.some((one) => one.type === 'approved' && one.of.meeting === of.meeting) ? (
        <Approved of={of} />
      ) : (
        <ApprovePanel key={of.meeting} at={meeting} item={item} run={run} of={of} shelf={shelf} />
      )}
      {isCorrecting ? (
        <CorrectPanel at={meeting} item={item} run={run} shelf={shelf} onDone={onCorrected} />
      ) : null}
    </>
  )
}

function Approved({ of }: { readonly of: MinutesRef }) {
  const { go } = useNavigation()
  const view = useMeeting(of.meeting)
  const shelf = useShelf()
  const earlier = view.state === 'read' || view.state === 'living' ? view.meeting : null
  return (
    <>
      <Banner
        kind="note"
        title={words.approvedHere(of)}
        actions={
          <LinkButton onPress={() => go({ screen: 'minutes', meeting: of.meeting })}>{words.read}</LinkButton>
        }
      />
      {earlier === null || shelf === null ? null : (
        <ApprovalDue meeting={earlier} shelf={shelf} onDone={() => undefined} />
      )}
    </>
  )
}

/** LC6: an agenda that was made before the other meeting closed has nothing to approve yet. */
function Offer({
  meeting,
  item,
  run,
  headlines,
  onShow,
}: Pick<EarlierMinutesProps, 'meeting' | 'item' | 'run' | 'onShow'> & {
  readonly headlines: readonly MeetingHeadline[]
}) {
  const tell = useTell()
  const [isGone, setGone] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const found = itemOf(meeting, item)
  const waiting = toApprove(headlines, meeting.id)
  const isOffered = !isGone && waiting.length > 0 && found?.standing && /\bminutes\b/i.test(found.title)
  // LC16: the key that approves leads to what comes before it, and says what that is.
  useApproveKeys({
    press: () => {
      if (!isOffered) return
      button.current?.focus()
      tell.done(words.putFirst)
    },
    leave: () => null,
  })
  if (!isOffered) return null
  const put = () => {
    // LC22: all that wait, oldest first; the first has the item that is there for it.
    const items = waiting.map((of) => run(putMinutesUp, { of, title: words.itemTitle(of) }))
    const [first] = items
    const refused = items.find((one) => !one.ok)
    if (refused?.ok === false) tell.refusal(refused.refusal)
    if (first?.ok !== true) return
    setGone(true)
    onShow(first.value)
  }
  return (
    <Banner
      kind="note"
      title={words.waitingAll(waiting)}
      actions={
        <Button buttonRef={button} onPress={put}>
          {words.putHere}
        </Button>
      }
    />
  )
}
