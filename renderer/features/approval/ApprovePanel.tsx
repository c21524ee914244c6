import { useId, useRef, useState } from 'react'
import { nameOf } from '../../../shared/charter/roll'
import type { ItemId } from '../../../shared/id'
import { isApproved } from '../../../shared/meeting/approval/approval'
import { signersBy } from '../../../shared/meeting/approval/approve-next'
import { enoughHere } from '../../../shared/meeting/approval/enough-here'
import { sentBack } from '../../../shared/meeting/approval/minutes-state'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { MinutesRef } from '../../../shared/meeting/said/minutes-statements'
import { meetingState } from '../../../shared/meeting/state'
import type { Shelf } from '../../../shared/wire/shelf'
import { useOfferedDeeds } from '../../data/offered-deeds'
import { useNavigation } from '../../data/place'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { useMeeting } from '../../data/useMeeting'
import { Button, LinkButton } from '../../design/Button'
import { focusSoon } from '../../design/focus-soon'
import { Row, Stack } from '../../design/Layout'
import { approving as words } from '../../words/en/approving'
import { DoubtForm, ReasonForm } from './ApproveForms'
import { KnownOpen } from './KnownOpen'
import { NameApproval } from './NameApproval'
import { TooFew } from './TooFew'
import { useApproveKeys } from './useApproveKeys'
import { type Doubt, useApproving } from './useApproving'

/**
 * The minutes on the table: who signs by taking part, who doubts, and one key that approves and stamps (LC7, LC8). Pressed from
 * elsewhere it only leads there: it signs for everybody and is never undone, so it is done where what it does is being read (LC16).
 */
export type ApprovePanelProps = {
  readonly at: Meeting
  readonly item: ItemId
  readonly run: Run<Meeting>
  readonly of: MinutesRef
  readonly shelf: Shelf
}

export function ApprovePanel(props: ApprovePanelProps) {
  const { at, item, run, of, shelf } = props
  const tell = useTell()
  const { go } = useNavigation()
  const approving = useApproving(at, item, run)
  const view = useMeeting(of.meeting)
  const [doubts, setDoubts] = useState<readonly Doubt[]>([])
  const [side, setSide] = useState<'doubt' | 'back' | null>(null)
  const [isBusy, setBusy] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const what = useId()
  const earlier = view.state === 'read' || view.state === 'living' ? view.meeting : null
  const isSitting = meetingState(at) === 'open'
  const maySay = isSitting && earlier !== null && !isBusy && !isApproved(earlier)
  const enough = enoughHere(at, shelf)
  const mayNow = maySay && enough.ok

  const once = async (deed: () => Promise<boolean>, said: string) => {
    setBusy(true)
    const isDone = await deed()
    setBusy(false)
    if (!isDone) return
    tell.done(said)
    setSide(null)
    focusSoon(() => button.current)
  }
  const approve = () => {
    if (mayNow) void once(() => approving.approve(of, doubts), words.approvedDone(of))
  }
  /** The panel in sight, and what approves, for the focus. */
  const ask = () => {
    button.current?.closest('section')?.scrollIntoView({ block: 'center' })
    return button.current
  }
  const isAsked = () => button.current !== null && document.activeElement === button.current
  useApproveKeys({
    press: () => {
      if (maySay && !enough.ok) tell.refusal(enough.refusal)
      if (isAsked()) approve()
      else ask()?.focus({ preventScroll: true })
    },
    // Whoever thinks better of it stands where the key only asks again.
    leave: () => (isAsked() ? button.current?.closest<HTMLElement>('[data-zone]') : null),
  })
  useOfferedDeeds(
    mayNow
      ? [{ id: 'approve-minutes', label: words.approve, keys: 'Shift+M', take: () => focusSoon(ask) }]
      : [],
  )

  if (earlier !== null && isApproved(earlier)) return <NameApproval {...props} earlier={earlier} />
  const back = earlier === null ? null : sentBack(earlier)
  const signers = earlier === null ? [] : signersBy(earlier, at, shelf.roll, doubts)
  return (
    <section className="fm-approve" aria-label={words.title}>
      <Stack gap={12}>
        <p>
          <strong>{words.onTheTable(of)}</strong>{' '}
          <LinkButton onPress={() => go({ screen: 'minutes', meeting: of.meeting })}>{words.read}</LinkButton>
        </p>
        {back === null || back.minute.meeting !== at.id ? null : (
          <p>
            {words.wentBack} <bdi className="serif">{back.reason}</bdi>
          </p>
        )}
        {earlier === null ? null : <KnownOpen minutes={earlier} roll={shelf.roll} />}
        {enough.ok || signers.length > 0 ? <p>{words.signs(signers.map(({ name }) => name))}</p> : null}
        {doubts.map((doubt) => (
          <p key={doubt.person}>
            {words.doubtOf} <bdi>{nameOf(shelf.roll, doubt.person)}</bdi>:{' '}
            <bdi className="serif">{doubt.text}</bdi>
          </p>
        ))}
        <TooFew enough={enough} />
        <p id={what} className="quiet">
          {words.approveDoes(signers.length)}
        </p>
        <Row>
          <Button
            buttonRef={button}
            isDisabled={!mayNow}
            onPress={approve}
            keys="Shift+M"
            aria-describedby={what}
          >
            {words.approveFor(signers.length)}
          </Button>
          <Button kind="quiet" isDisabled={!maySay} onPress={() => setSide('doubt')}>
            {words.doubt}
          </Button>
          <Button kind="quiet" isDisabled={!maySay} onPress={() => setSide('back')}>
            {words.back}
          </Button>
        </Row>
        {side === 'doubt' ? (
          <DoubtForm
            at={at}
            shelf={shelf}
            onLeave={() => setSide(null)}
            onDoubt={(doubt) => {
              setDoubts([...doubts.filter(({ person }) => person !== doubt.person), doubt])
              setSide(null)
            }}
          />
        ) : null}
        {side === 'back' ? (
          <ReasonForm
            label={words.backReason}
            button={words.back}
            onLeave={() => setSide(null)}
            onGive={(reason) => void once(() => approving.sendBack(of, reason), words.backDone)}
          />
        ) : null}
      </Stack>
    </section>
  )
}
