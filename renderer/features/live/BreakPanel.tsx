import { useState } from 'react'
import { backAt, eveningOf, sayBackAt } from '../../../shared/meeting/hall/break'
import { turns } from '../../../shared/meeting/state'
import {
  addDays,
  epochOf,
  instantAt,
  instantOn,
  isAnotherDay,
  isDate,
  isTime,
  localDate,
  localTime,
} from '../../../shared/meeting/time'
import type { Instant } from '../../../shared/ports'
import { instantOf } from '../../data/moment'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Disclosure } from '../../design/Disclosure'
import { TextField } from '../../design/TextField'
import { carry as words } from '../../words/en/carry'
import type { Sitting } from './sitting'

/** While the meeting rests: since when, until when if somebody said so, and the way to another day. */
export type BreakPanelProps = {
  readonly sitting: Sitting
  readonly now: Instant
  readonly isKeeper: boolean
}

const lengths = [5, 10, 15, 20] as const

export function BreakPanel({ sitting, now, isKeeper }: BreakPanelProps) {
  const { meeting, run } = sitting
  const tell = useTell()
  const [at, setAt] = useState('')
  const [isWrong, setWrong] = useState(false)
  const since = turns(meeting).at(-1)?.clock ?? now
  const until = backAt(meeting)

  const say = (to: Instant | null) => {
    const said = run(sayBackAt, { until: to })
    if (!said.ok) return tell.refusal(said.refusal)
    tell.done(to === null ? words.backNot : backWords(to, since))
    setAt('')
    setWrong(false)
  }
  const sayTime = () => (isTime(at) ? say(instantOn(eveningOf(meeting, now), at)) : setWrong(true))
  return (
    <div className="live-sheet-page">
      <h2>{words.breakTitle}</h2>
      <p className="quiet">{words.breakLead(localTime(since))}</p>
      <p className="live-back figures" role="status">
        {until === null ? <span className="quiet">{words.backNot}</span> : backWords(until, since)}
      </p>
      {isKeeper ? (
        <>
          <div className="live-delegate">
            {lengths.map((minutes) => (
              <Button
                key={minutes}
                onPress={() => say(instantOf(new Date(epochOf(now) + minutes * 60_000), meeting.zone))}
              >
                {words.backIn(minutes)}
              </Button>
            ))}
            <TextField
              label={words.back}
              type="time"
              value={at}
              onChange={(text) => {
                setAt(text)
                setWrong(false)
              }}
              onEnter={sayTime}
              error={isWrong ? words.backHelp : null}
            />
            <Button onPress={sayTime}>{words.setBack}</Button>
            {until === null ? null : (
              <Button kind="quiet" onPress={() => say(null)}>
                {words.clearBack}
              </Button>
            )}
          </div>
          <AnotherDay sitting={sitting} now={now} />
        </>
      ) : null}
    </div>
  )
}

function AnotherDay({ sitting: { meeting, run }, now }: Pick<BreakPanelProps, 'sitting' | 'now'>) {
  const tell = useTell()
  const [date, setDate] = useState(() => addDays(localDate(now), 7))
  const [time, setTime] = useState(() => localTime(eveningOf(meeting, now)))
  const [isWrong, setWrong] = useState(false)
  const adjourn = () => {
    const until = isDate(date) && isTime(time) ? instantAt(date, time, now) : null
    if (until === null || !isAnotherDay(until, now) || epochOf(until) < epochOf(now)) return setWrong(true)
    const said = run(sayBackAt, { until })
    if (said.ok) tell.done(words.adjournedTo(date, time))
    else tell.refusal(said.refusal)
  }
  return (
    <Disclosure level={3} title={words.anotherDay}>
      <p className="quiet small">{words.anotherDayHelp}</p>
      <div className="live-delegate">
        <TextField
          label={words.date}
          type="date"
          value={date}
          onChange={(text) => {
            setDate(text)
            setWrong(false)
          }}
          error={isWrong ? words.badDay : null}
        />
        <TextField label={words.time} type="time" value={time} onChange={setTime} onEnter={adjourn} />
        <Button onPress={adjourn}>{words.adjournTo}</Button>
      </div>
    </Disclosure>
  )
}

/** `Back at 20:25`, or the day it goes on. */
export function backWords(until: Instant, since: Instant): string {
  return isAnotherDay(until, since)
    ? words.adjournedTo(localDate(until), localTime(until))
    : words.backSaid(localTime(until))
}
