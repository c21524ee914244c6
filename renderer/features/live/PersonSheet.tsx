import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { nameOf } from '../../../shared/charter/roll'
import {
  apologise,
  arrive,
  correctTime,
  expect,
  leave,
  settlePresence,
} from '../../../shared/meeting/hall/arrivals'
import type { Interval } from '../../../shared/meeting/hall/attendance'
import { eveningOf } from '../../../shared/meeting/hall/break'
import { instantOn, isTime, localTime } from '../../../shared/meeting/time'
import type { Instant } from '../../../shared/ports'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { IconButton } from '../../design/IconButton'
import { TextField } from '../../design/TextField'
import { live as words } from '../../words/en/live'
import type { RollLine } from './roll-lines'
import type { Sitting } from './sitting'
import { TimeField } from './TimeField'

/** What is less often said of one person: other times, apologies, and which of two records is right. Lies over the list's end. */
export type PersonSheetProps = {
  readonly sitting: Sitting
  readonly line: RollLine
  readonly now: Instant
  readonly onClose: () => void
}
type Came = { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly rule: string } }

export function PersonSheet({ sitting, line, now, onClose }: PersonSheetProps) {
  const { meeting, roll, run } = sitting
  const { person, name, presence, attendee } = line
  const tell = useTell()
  const sheet = useRef<HTMLElement>(null)
  const [at, setAt] = useState('')
  const [reason, setReason] = useState('')
  useEffect(() => sheet.current?.focus({ preventScroll: true }), [])

  const say = (came: Came, sentence: string) => {
    if (!came.ok) return tell.refusal(came.refusal)
    tell.done(sentence)
    onClose()
  }
  // A time without a date is of the evening that is on.
  const evening = eveningOf(meeting, now)
  const clock = isTime(at) ? { clock: instantOn(evening, at) } : {}
  const shown = isTime(at) ? at : localTime(now)
  const step = () =>
    presence === 'here'
      ? say(run(leave, { person, ...clock }), words.left(name, shown))
      : say(run(arrive, { person, ...clock }), words.arrived(name, shown))
  const excuse = () =>
    say(run(apologise, { person, reason: reason.trim() === '' ? null : reason }), words.apologised(name))
  const correct = (interval: Interval, end: 'from' | 'to', time: string) => {
    const [link, was] = end === 'from' ? [interval.fromLink, interval.from] : [interval.toLink, interval.to]
    if (link === null || was === null) return
    const corrected = run(correctTime, {
      person,
      link,
      clock: instantOn(eveningOf(meeting, was), time),
    })
    if (corrected.ok) tell.done(words.corrected(name))
    else tell.refusal(corrected.refusal)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }

  return (
    <section
      className="live-sheet"
      ref={sheet}
      tabIndex={-1}
      aria-label={words.personSheet(name)}
      onKeyDown={press}
    >
      <header>
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <IconButton label={words.closeSheet} icon={<X aria-hidden />} onPress={onClose} />
      </header>
      {attendee?.contested ? (
        <div className="live-sheet-choices">
          <p>{words.inDoubt}</p>
          {attendee.choices.map((choice) => (
            <Button
              key={choice.id}
              onPress={() => say(run(settlePresence, { person, keep: choice.id }), words.settled(name))}
            >
              {words.keepAt(
                words.keep[choice.presence],
                localTime(choice.clock),
                nameOf(roll, choice.by.person),
              )}
            </Button>
          ))}
        </div>
      ) : null}
      {(attendee?.intervals ?? []).map((interval) => (
        <div className="live-sheet-row" key={interval.fromLink}>
          <TimeField
            label={words.cameAt}
            value={localTime(interval.from)}
            onSettle={(time) => correct(interval, 'from', time)}
          />
          {interval.to === null ? null : (
            <TimeField
              label={words.leftAt}
              value={localTime(interval.to)}
              onSettle={(time) => correct(interval, 'to', time)}
            />
          )}
        </div>
      ))}
      <div className="live-sheet-row">
        <TextField
          label={words.atTime}
          type="time"
          value={at}
          onChange={setAt}
          onEnter={step}
          onEscape={onClose}
        />
        <Button onPress={step}>{presence === 'here' ? words.leaves : words.arrives}</Button>
      </div>
      {presence === 'here' || presence === 'left' || presence === 'unsure' ? null : (
        <div className="live-sheet-row">
          {presence === 'apologies' ? (
            <>
              <p>
                {attendee?.reason == null ? words.presence.apologies : words.reasonGiven(attendee.reason)}
              </p>
              <Button onPress={() => say(run(expect, { person }), words.expected(name))}>
                {words.expect}
              </Button>
            </>
          ) : (
            <>
              <TextField
                label={words.reason}
                value={reason}
                onChange={setReason}
                onEnter={excuse}
                onEscape={onClose}
                maxLength={500}
              />
              <Button onPress={excuse}>{words.apologise}</Button>
            </>
          )}
        </div>
      )}
    </section>
  )
}
