import { type ComponentType, useEffect, useRef, useState } from 'react'
import type { MeetingId } from '../../../shared/id'
import { agenda, minutesLate, predictedEnd } from '../../../shared/meeting/agenda/agenda'
import { details } from '../../../shared/meeting/details'
import type { Meeting } from '../../../shared/meeting/meeting'
import { type MeetingState, meetingState } from '../../../shared/meeting/state'
import { localDate } from '../../../shared/meeting/time'
import type { Circle } from '../../../shared/wire/shelf'
import { useShelf } from '../../data/desk-context'
import { useNavigation } from '../../data/place'
import type { Run } from '../../data/run'
import { useMachine } from '../../data/status'
import { useClock } from '../../data/useClock'
import { useMeeting } from '../../data/useMeeting'
import { useSettled } from '../../data/useRegister'
import { useRoll } from '../../data/useRoll'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { Chip, type ChipProps } from '../../design/Chip'
import { EmptyState } from '../../design/EmptyState'
import { Screen } from '../../design/Screen'
import { agendaWords as words } from '../../words/en/agenda'
import { weekdayDate } from '../../words/en/dates'
import { exporting } from '../../words/en/export'
import { AgendaDetails } from './AgendaDetails'
import { AgendaItems } from './AgendaItems'
import { AgendaReading } from './AgendaReading'
import { AgendaVersionCard } from './AgendaVersionCard'
import { DurationBar } from './DurationBar'
import { ExpectedPeople } from './ExpectedPeople'
import { GiveNotice, NoticeChip } from './GiveNotice'
import { OfferedActions } from './OfferedActions'
import { OfferedItems } from './OfferedItems'
import { WithdrawnBanner } from './WithdrawnBanner'
import './Agenda.css'

/** A meeting being prepared: what it is called, what it is about, how long it takes, who is expected. */
export type AgendaProps = {
  readonly meeting: MeetingId
  readonly exportAgenda: (meeting: Meeting) => void
  /** Other papers and formats. */
  readonly exportMore: (meeting: Meeting) => void
  /** Reopened decisions that wait for a meeting: another feature's, handed in by the app. */
  readonly ToTakeUp: ComponentType<{ readonly meeting: Meeting; readonly run: Run<Meeting> }>
  /** What of it came from other assemblies, and is with them: another feature's, handed in by the app. */
  readonly Elsewhere: ComponentType<{ readonly meeting: Meeting }>
  /** Who else sees it as it is typed: another feature's, handed in by the app. */
  readonly SharedNote: SharedNoteSlot
}
export type SharedNoteSlot = ComponentType<{
  readonly meeting: Meeting
  readonly circle: Circle | null
  readonly run: Run<Meeting> | null
}>

export function Agenda({ meeting: id, ...slots }: AgendaProps) {
  const view = useMeeting(id)
  if (view.state === 'opening') return <Screen title={words.opening} />
  if (view.state === 'missing') {
    return (
      <Screen title={words.missing}>
        <EmptyState title={words.missing}>{words.missingWhy}</EmptyState>
      </Screen>
    )
  }
  const run = view.state === 'living' && !view.document.readOnly ? view.run : null
  // NE4, TH5: what has ended calls nothing to order.
  const hasEnded = view.state === 'living' && view.document.ended !== null
  const circle = view.state === 'living' ? view.document.circle : null
  return <OpenAgenda meeting={view.meeting} run={run} circle={circle} hasEnded={hasEnded} {...slots} />
}

type OpenAgendaProps = {
  readonly meeting: Meeting
  readonly run: Run<Meeting> | null
  readonly circle: Circle | null
  readonly hasEnded: boolean
} & Omit<AgendaProps, 'meeting'>

function OpenAgenda({
  meeting,
  run: given,
  circle,
  hasEnded,
  exportAgenda,
  exportMore,
  ToTakeUp,
  Elsewhere,
  SharedNote,
}: OpenAgendaProps) {
  const { go } = useNavigation()
  const { roll } = useRoll()
  const now = useClock(meeting.zone, 30)
  const charter = useShelf()?.charter ?? null
  const settled = useSettled(meeting, localDate(now))
  const addField = useRef<HTMLInputElement>(null)
  const [isAsking, setAsking] = useState(false)
  useNewItemKey(() => addField.current?.focus())
  const known = details(meeting)
  const state = meetingState(meeting)
  const run = state === 'closed' ? null : given
  const isRunning = state === 'open' || state === 'adjourned'
  const title = known.title === '' ? words.untitled : known.title

  return (
    <Screen
      wide
      title={<bdi>{title}</bdi>}
      titleText={title}
      chip={
        <>
          <Chip {...chipOf(state)}>{words.states[state]}</Chip>
          {charter === null || state === 'closed' ? null : (
            <NoticeChip meeting={meeting} charter={charter} today={localDate(now)} />
          )}
        </>
      }
      lead={
        state === 'closed'
          ? words.readOnly
          : isRunning
            ? words.underWay
            : words.when(weekdayDate(known.date), known.time, known.place)
      }
      actions={
        <>
          {run !== null && state === 'planned' ? (
            <Button onPress={() => setAsking(true)}>{words.giveNotice}</Button>
          ) : null}
          <Button kind="quiet" onPress={() => exportMore(meeting)}>
            {exporting.open}
          </Button>
          <Button onPress={() => exportAgenda(meeting)}>{words.export}</Button>
          {state === 'closed' ? (
            <Button kind="primary" onPress={() => go({ screen: 'minutes', meeting: meeting.id })}>
              {words.toMinutes}
            </Button>
          ) : hasEnded && state === 'planned' ? null : (
            <Button kind="primary" onPress={() => go({ screen: 'live', meeting: meeting.id })}>
              {words.toLive}
            </Button>
          )}
        </>
      }
    >
      {isAsking && run !== null && charter !== null ? (
        <GiveNotice
          meeting={meeting}
          charter={charter}
          today={localDate(now)}
          run={run}
          onClose={() => setAsking(false)}
        />
      ) : null}
      <WithdrawnBanner meeting={meeting} run={run} />
      <SharedNote meeting={meeting} circle={circle} run={run} />
      <div className="agenda-sheet">
        <Card title={words.items}>
          <DurationBar
            items={agenda(meeting)}
            begins={known.time}
            predicted={isRunning ? predictedEnd(meeting, now) : null}
            over={isRunning ? minutesLate(meeting, now) : 0}
          />
          {roll === null ? null : run === null ? (
            <AgendaReading meeting={meeting} roll={roll} />
          ) : (
            <AgendaItems meeting={meeting} roll={roll} run={run} settled={settled} addField={addField} />
          )}
        </Card>
        <div className="agenda-side">
          {roll === null || run === null ? null : (
            <OfferedItems meeting={meeting} roll={roll} run={run} today={localDate(now)} />
          )}
          <Elsewhere meeting={meeting} />
          <AgendaVersionCard meeting={meeting} run={run} />
          {run === null ? null : <OfferedActions meeting={meeting} run={run} />}
          {run === null ? null : <ToTakeUp meeting={meeting} run={run} />}
          <AgendaDetails details={known} run={run} />
          {roll === null ? null : <ExpectedPeople meeting={meeting} roll={roll} run={run} />}
        </div>
      </div>
    </Screen>
  )
}

/** N, where no text is being written and single keys are on, begins a new item. */
function useNewItemKey(begin: () => void): void {
  const { settings } = useMachine()
  const latest = useRef(begin)
  latest.current = begin
  useEffect(() => {
    if (!settings.singleKeys) return
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.altKey || event.metaKey) return
      const target = event.target as Element
      if (
        target.closest('input, textarea, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]')
      )
        return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [settings.singleKeys])
}

function chipOf(state: MeetingState): Pick<ChipProps, 'tone' | 'mark'> {
  switch (state) {
    case 'planned':
      return { tone: 'quiet', mark: 'ring' }
    case 'noticed':
      return { tone: 'neutral', mark: 'half' }
    case 'open':
      return { tone: 'accent', mark: 'dot' }
    case 'adjourned':
      return { tone: 'reservations', mark: 'pause' }
    case 'closed':
      return { tone: 'neutral', mark: 'check' }
  }
}
