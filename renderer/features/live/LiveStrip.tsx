import type { ReactNode } from 'react'
import { type Item, minutesLate, predictedEnd } from '../../../shared/meeting/agenda/agenda'
import { details } from '../../../shared/meeting/details'
import { backAt } from '../../../shared/meeting/hall/break'
import type { Meeting } from '../../../shared/meeting/meeting'
import { meetingState, turns } from '../../../shared/meeting/state'
import { localTime } from '../../../shared/meeting/time'
import type { Instant } from '../../../shared/ports'
import { useSaving } from '../../data/desk-context'
import { instantOf } from '../../data/moment'
import { Button } from '../../design/Button'
import { Chip } from '../../design/Chip'
import { StatusLamp } from '../../design/StatusLamp'
import { carry } from '../../words/en/carry'
import { floor } from '../../words/en/floor'
import { live as words } from '../../words/en/live'
import { backWords } from './BreakPanel'
import type { Step } from './course'
import { itemTime } from './item-time'

/** The strip below the zones: the item's clock, when the meeting ends, when it was saved, and the one next step. */
export type LiveStripProps = {
  readonly meeting: Meeting
  readonly current: Item | null
  readonly now: Instant
  readonly publicScreen: ReactNode
  /** Null while the step stands elsewhere on the screen. */
  readonly step: Step | null
  /** Not while the item's own next step is: one primary on a screen. */
  readonly isPrimary: boolean
  readonly isAllowed: boolean
  readonly onStep: (step: Step) => void
  readonly onMore: (minutes: number) => void
  readonly onDecide: () => void
  readonly onPark: () => void
}

export function LiveStrip(props: LiveStripProps) {
  const { meeting, now, step, isPrimary, isAllowed, onStep } = props
  return (
    <div className="live-strip">
      <ItemClock {...props} />
      <MeetingClock meeting={meeting} now={now} />
      <Saved zone={meeting.zone} />
      {props.publicScreen}
      <div className="live-step">
        {step === null ? null : (
          <Button
            kind={isPrimary ? 'primary' : 'plain'}
            isDisabled={!isAllowed && step !== 'minutes'}
            onPress={() => onStep(step)}
            {...(step === 'next' || step === 'start-first' ? { keys: 'Ctrl+↓' } : {})}
          >
            {steps[step]}
          </Button>
        )}
      </div>
    </div>
  )
}

const moreMinutes = [1, 5] as const

const steps: Readonly<Record<Step, string>> = {
  call: words.call,
  'start-first': words.startFirst,
  next: words.next,
  close: words.close,
  resume: words.resume,
  minutes: words.toMinutes,
}

/** What can be done about the time has its place from the start: what is asked for at the end moves nothing. */
function ItemClock({ current: item, now, onMore, onDecide, onPark }: LiveStripProps) {
  if (item === null) return <span className="live-clock quiet">{words.noItem}</span>
  const { spent, planned, state, left } = itemTime(item, now)
  const isOver = state === 'over'
  return (
    <span className="live-clock live-item-clock figures" data-over={isOver || undefined}>
      <span className="live-clock-words">
        <span className="fm-hidden">{words.clock}: </span>
        {words.spentOf(spent, planned)}
      </span>
      {moreMinutes.map((minutes) => (
        <Button
          key={minutes}
          kind="quiet"
          aria-label={floor.moreAloud(minutes)}
          {...(minutes === 5 ? { 'aria-keyshortcuts': '+' } : {})}
          onPress={() => onMore(minutes)}
        >
          {floor.more(minutes)}
        </Button>
      ))}
      <span className="live-clock-over">
        {state === 'nearly' ? (
          <Chip tone="reservations" mark="clock">
            {words.nearly(left)}
          </Chip>
        ) : null}
        {isOver ? (
          <>
            <Chip tone="block" mark="bang">
              {left >= 0 ? words.atEnd : words.over(-left)}
            </Chip>
            <Button kind="quiet" aria-keyshortcuts="S" onPress={onPark}>
              {carry.park}
            </Button>
            <Button kind="quiet" aria-keyshortcuts="D" onPress={onDecide}>
              {floor.decideNow}
            </Button>
          </>
        ) : null}
      </span>
    </span>
  )
}

function MeetingClock({ meeting, now }: { readonly meeting: Meeting; readonly now: Instant }) {
  const state = meetingState(meeting)
  const { time } = details(meeting)
  const end = predictedEnd(meeting, now)
  const last = turns(meeting).at(-1)
  const until = backAt(meeting)
  const late = minutesLate(meeting, now)
  return (
    <span className="live-clock figures">
      {state === 'planned' || state === 'noticed' ? <span>{words.beginsAt(time)}</span> : null}
      {state === 'adjourned' && last !== undefined ? (
        <Chip tone="reservations" mark="pause">
          {words.breakSince(localTime(last.clock))}
        </Chip>
      ) : null}
      {until === null || last === undefined ? null : <span>{backWords(until, last.clock)}</span>}
      {end === null || until !== null ? null : (
        <span>{state === 'closed' ? words.endedAt(end) : words.endsAbout(end)}</span>
      )}
      {late > 0 && until === null ? (
        <Chip tone="reservations" mark="clock">
          {words.meetingOver(late)}
        </Chip>
      ) : null}
    </span>
  )
}

/** The same words as the lamp of the top bar: what the eye rests on while writing. */
function Saved({ zone }: Pick<Meeting, 'zone'>) {
  const saving = useSaving()
  return (
    <StatusLamp
      state={saving.state}
      {...(saving.state === 'saved' ? { at: instantOf(saving.at, zone).slice(11, 19) } : {})}
    />
  )
}
