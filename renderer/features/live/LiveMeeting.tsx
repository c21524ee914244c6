import { useEffect, useRef, useState } from 'react'
import type { Roll } from '../../../shared/charter/roll'
import type { DeviceId, ItemId } from '../../../shared/id'
import { agenda, currentItem, type Item, itemOf } from '../../../shared/meeting/agenda'
import { allPresent } from '../../../shared/meeting/arrivals'
import type { Meeting } from '../../../shared/meeting/meeting'
import { handOver, mayKeep, minuteTaker } from '../../../shared/meeting/minute-taker'
import { meetingNumber } from '../../../shared/meeting/numbering'
import { meetingState } from '../../../shared/meeting/state'
import { useDesk } from '../../data/desk-context'
import type { LivingDocument } from '../../data/living-document'
import { useNavigation } from '../../data/place'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { useClock } from '../../data/useClock'
import { Chip } from '../../design/Chip'
import { Screen } from '../../design/Screen'
import { type ZoneName, Zones } from '../../design/Zones'
import { live as words } from '../../words/en/live'
import { nextStep, type Step } from './course'
import { KeptElsewhere } from './KeptElsewhere'
import { LiveAgenda } from './LiveAgenda'
import { LiveCentre } from './LiveCentre'
import type { Side } from './LiveItem'
import { LiveMenu } from './LiveMenu'
import { LiveRoll } from './LiveRoll'
import { LiveStrip } from './LiveStrip'
import { otherDevices } from './other-devices'
import { rollLines } from './roll-lines'
import type { ItemSides, Sitting } from './sitting'
import { useCourse } from './useCourse'
import { useLiveKeys } from './useLiveKeys'
import { useQuorumSaid } from './useQuorumSaid'

/** One meeting on three zones and a strip: what is shown, and how the deeds of the zones meet. */
export type LiveMeetingProps = ItemSides & {
  readonly title: string
  readonly sitting: Sitting
  readonly document: LivingDocument<Meeting>
  readonly runRoll: Run<Roll> | null
}

export function LiveMeeting({ title, sitting, document, runRoll, proposal, positions }: LiveMeetingProps) {
  const { meeting, roll, run } = sitting
  const desk = useDesk()
  const tell = useTell()
  const { go } = useNavigation()
  const course = useCourse(sitting)
  const now = useClock(meeting.zone, 15)
  const room = useRef<HTMLDivElement>(null)
  const addField = useRef<HTMLInputElement>(null)
  const [zone, setZone] = useState<ZoneName>('centre')
  const [chosen, setChosen] = useState<ItemId | null>(null)
  const [side, setSide] = useState<Side>('note')
  const [takesFocus, setTakesFocus] = useState(false)
  const [isClosing, setClosing] = useState(false)
  useQuorumSaid(sitting)

  const author = desk.author()
  const state = meetingState(meeting)
  const items = agenda(meeting)
  const current = currentItem(meeting)
  const shown = (chosen === null ? undefined : itemOf(meeting, chosen)) ?? current
  const isKeeper = minuteTaker(meeting) === null || mayKeep(meeting, author)
  const step = nextStep(state, items)
  const isBefore = step === 'call' && shown === null

  /** A new item is under way: its note waits for words. */
  const arriveAt = (moved: boolean) => {
    if (!moved) return
    setChosen(null)
    setSide('note')
    setTakesFocus(true)
    setClosing(false)
  }
  const show = (item: ItemId, on: Side = side) => {
    setChosen(item)
    setSide(on)
    setTakesFocus(false)
    setClosing(false)
    setZone('centre')
  }
  const next = () => {
    if (state === 'open' && step === 'close') setClosing(true)
    else arriveAt(course.next())
  }
  const take = (one: Step) => {
    switch (one) {
      case 'call':
        course.call()
        return rest()
      case 'start-first':
      case 'next':
      case 'close':
        return next()
      case 'resume':
        course.resume()
        return rest()
      case 'minutes':
        return go({ screen: 'minutes', meeting: meeting.id })
    }
  }
  const everyone = () => {
    const people = rollLines(meeting, roll)
      .filter(({ presence }) => presence === 'expected')
      .map(({ person }) => person)
    const came = run(allPresent, { people })
    if (!came.ok) return tell.refusal(came.refusal)
    tell.done(came.value.length === 0 ? words.allAlready : words.allArrived(came.value.length))
  }
  const focusZone = (name: ZoneName) => {
    setZone(name)
    requestAnimationFrame(() => room.current?.querySelector<HTMLElement>(`[data-zone="${name}"]`)?.focus())
  }
  /** A button that did its work is gone with its state: the zone it stood in takes the focus. */
  const rest = () =>
    requestAnimationFrame(() => {
      if (window.document.activeElement === window.document.body) focusZone('centre')
    })
  useLiveKeys({
    next,
    before: () => arriveAt(course.before()),
    newItem() {
      setZone('left')
      requestAnimationFrame(() => addField.current?.focus())
    },
    allPresent: everyone,
    zone: focusZone,
  })
  // The sheet of the close takes the place of the item; Esc brings the item back.
  useEscape(isClosing, () => setClosing(false))

  const number = meetingNumber(meeting)
  return (
    <Screen
      fill
      title={<bdi>{title}</bdi>}
      titleText={title}
      chip={
        <>
          <Chip {...stateChips[state]}>{words.states[state]}</Chip>
          {number === null ? null : <span className="quiet figures">{words.meetingNumber(number)}</span>}
        </>
      }
      actions={
        <LiveMenu
          state={state}
          isKeeper={isKeeper}
          heirs={otherDevices(meeting, author.device).map(({ person, device }) => ({
            id: device,
            name: roll.people[person]?.name ?? '?',
          }))}
          onBreak={course.adjourn}
          onResume={course.resume}
          onClose={() => setClosing(true)}
          onHandOver={(device: DeviceId) => {
            const heir = otherDevices(meeting, author.device).find((one) => one.device === device)
            if (heir === undefined) return
            const handed = run(handOver, heir)
            if (handed.ok) tell.done(words.handedOver(roll.people[heir.person]?.name ?? '?'))
            else tell.refusal(handed.refusal)
          }}
          onAgenda={() => go({ screen: 'agenda', meeting: meeting.id })}
          onMinutes={() => go({ screen: 'minutes', meeting: meeting.id })}
        />
      }
    >
      <div className="live" ref={room}>
        {isKeeper ? null : <KeptElsewhere sitting={sitting} />}
        <Zones
          shown={zone}
          onShow={setZone}
          left={{
            label: words.zones.left,
            content: (
              <LiveAgenda
                sitting={sitting}
                now={now}
                shown={shown?.id ?? null}
                onShow={(item) => show(item)}
                addField={addField}
                mayAdd={state !== 'closed'}
              />
            ),
          }}
          centre={{
            label: words.zones.centre,
            content: (
              <LiveCentre
                sitting={sitting}
                document={document}
                now={now}
                state={state}
                step={step}
                shown={shown}
                current={current}
                course={course}
                side={side}
                takesFocus={takesFocus}
                isKeeper={isKeeper}
                isClosing={isClosing}
                proposal={proposal}
                positions={positions}
                onSide={(one) => {
                  setSide(one)
                  setTakesFocus(false)
                }}
                onBack={() => setChosen(null)}
                onStart={(item: Item) => arriveAt(course.start(item))}
                onNext={next}
                onDone={rest}
                onShow={show}
                onNotYet={() => setClosing(false)}
                onClosed={() => {
                  setClosing(false)
                  go({ screen: 'minutes', meeting: meeting.id })
                }}
              />
            ),
          }}
          right={{
            label: words.zones.right,
            content: <LiveRoll sitting={sitting} runRoll={runRoll} now={now} onAllPresent={everyone} />,
          }}
          bottom={
            <LiveStrip
              meeting={meeting}
              current={current}
              now={now}
              step={isBefore || isClosing ? null : step}
              isAllowed={isKeeper || step === 'next' || step === 'start-first'}
              onStep={take}
            />
          }
        />
      </div>
    </Screen>
  )
}

const stateChips = {
  planned: { tone: 'quiet', mark: 'ring' },
  noticed: { tone: 'quiet', mark: 'ring' },
  open: { tone: 'accent', mark: 'dot' },
  adjourned: { tone: 'reservations', mark: 'pause' },
  closed: { tone: 'neutral', mark: 'check' },
} as const

function useEscape(isOn: boolean, leave: () => void): void {
  const latest = useRef(leave)
  latest.current = leave
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) latest.current()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [isOn])
}
