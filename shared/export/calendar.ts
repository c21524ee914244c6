import { nameOf } from '../charter/roll'
import { agenda, plannedTotal } from '../meeting/agenda/agenda'
import { type Action, actions } from '../meeting/decision/action'
import { details } from '../meeting/details'
import { meetingNumber } from '../meeting/numbering'
import { closing, opening } from '../meeting/state'
import { addDays, epochOf, isDate } from '../meeting/time'
import type { Instant, LocalDate } from '../ports'
import { everSaid } from '../statement'
import { onTheWall, zoneComponents } from './calendar-zone'
import { type ExportedMeeting, rollOf } from './exported-meeting'
import { type Component, ics, type Property, text } from './ics'
import { fileStem, type Maker, textFile } from './maker'
import { told } from './told'
import { stampOf, wallInstant } from './universal-time'

/**
 * What of a meeting belongs in a calendar (EX13): itself, the meeting its unfinished items go to, what is to be done by when,
 * and until when a decision can still be spoken to. Ids stay the same, so taking it in again changes and does not double.
 */
export function meetingCalendar(words: CalendarWords): Maker {
  return (meeting) => {
    const within = [
      itself(meeting, words),
      ...nextMeetings(meeting, words),
      ...toDo(meeting, words),
      ...windows(meeting, words),
    ]
    const zones = zoneComponents(meeting.meeting.zone, beginnings(meeting))
    const calendar = { name: 'VCALENDAR', properties: head, within: [...zones, ...within] }
    return [textFile(`${fileStem(meeting)}.ics`, ics(calendar))]
  }
}

/** The few words an entry of a calendar begins with. */
export type CalendarWords = {
  readonly practice: string
  readonly due: Readonly<Record<'openUntil' | 'review' | 'expiry', (number: string) => string>>
}

const head: readonly Property[] = [
  ['VERSION', '2.0'],
  ['PRODID', '-//Folkmoot//Folkmoot//EN'],
  ['CALSCALE', 'GREGORIAN'],
  ['METHOD', 'PUBLISH'],
]

/** When the last of it was said: the stamp of a record is its own, never the clock of who exports it (EX3). */
function lastSaid({ meeting }: ExportedMeeting): Instant {
  const [last] = everSaid(meeting.statements)
    .map(({ at }) => at)
    .sort((a, b) => epochOf(b) - epochOf(a))
  return last ?? '1970-01-01T00:00:00+00:00'
}

function entry(
  exported: ExportedMeeting,
  words: CalendarWords,
  name: 'VEVENT' | 'VTODO',
  id: string,
  summary: string,
  properties: readonly Property[],
): Component {
  const mark = exported.practice ? `${words.practice}: ` : ''
  return {
    name,
    properties: [
      ['UID', `${id}@folkmoot`],
      ['DTSTAMP', stampOf(lastSaid(exported))],
      // Whoever has it already takes the newer word.
      ['SEQUENCE', String(Object.keys(exported.meeting.statements).length)],
      ['SUMMARY', text(`${mark}${summary}`)],
      ...properties,
    ],
  }
}

function itsBegin({ meeting }: ExportedMeeting): Instant | null {
  const { date, time } = details(meeting)
  return opening(meeting)?.clock ?? wallInstant(meeting.zone, date, time)
}

/** Where its unfinished items go, and when that begins, as far as it was known when it closed. */
function goingTo({ meeting }: ExportedMeeting) {
  const going = agenda(meeting).flatMap(({ title, goesTo, fate }) =>
    goesTo === null || fate !== 'carry' ? [] : [{ title, to: goesTo }],
  )
  const meetings = new Map(going.map(({ to }) => [to.meeting as string, to]))
  return [...meetings.values()].map((to) => ({
    to,
    begin: wallInstant(meeting.zone, to.date, to.time ?? ''),
    titles: going.filter((one) => one.to.meeting === to.meeting).map(({ title }) => title),
  }))
}

/** Every instant that is told on the wall of its zone. */
function beginnings(exported: ExportedMeeting): readonly Instant[] {
  const end = closing(exported.meeting)?.clock ?? null
  return [itsBegin(exported), end, ...goingTo(exported).map(({ begin }) => begin)].flatMap((one) => one ?? [])
}

function itself(exported: ExportedMeeting, words: CalendarWords): Component {
  const { meeting, charter } = exported
  const { title, kind, date, place } = details(meeting)
  const number = meetingNumber(meeting)
  const begin = itsBegin(exported)
  const end = closing(meeting)?.clock ?? null
  const planned = plannedTotal(meeting)
  const about = [charter.name, kind, number ?? ''].filter((part) => part !== '').join(' · ')
  const items = agenda(meeting).map((item) => `${item.number} ${item.title}`)
  return entry(exported, words, 'VEVENT', meeting.id, title === '' ? kind : title, [
    ...(begin === null
      ? whole(date)
      : ([
          onTheWall('DTSTART', meeting.zone, begin),
          ...(end !== null && epochOf(end) > epochOf(begin)
            ? [onTheWall('DTEND', meeting.zone, end)]
            : planned > 0
              ? ([['DURATION', `PT${planned}M`]] as const)
              : []),
        ] as const)),
    ...(place === '' ? [] : ([['LOCATION', text(place)]] as const)),
    ['DESCRIPTION', text([about, ...items].join('\n'))],
    ['STATUS', 'CONFIRMED'],
  ])
}

/** A whole day, as far as is known. */
function whole(date: LocalDate): readonly Property[] {
  const day = isDate(date) ? date : '1970-01-01'
  return [
    ['DTSTART;VALUE=DATE', compact(day)],
    ['DTEND;VALUE=DATE', compact(addDays(day, 1))],
  ]
}

/** Of the next meeting the day is known, as a rule the hour and the place too, and what goes to it. */
function nextMeetings(exported: ExportedMeeting, words: CalendarWords): readonly Component[] {
  return goingTo(exported).map(({ to, begin, titles }) =>
    entry(exported, words, 'VEVENT', to.meeting, to.title, [
      ...(begin === null ? whole(to.date) : [onTheWall('DTSTART', exported.meeting.zone, begin)]),
      ...(to.place === undefined || to.place === '' ? [] : ([['LOCATION', text(to.place)]] as const)),
      ['DESCRIPTION', text([exported.charter.name, ...titles].join('\n'))],
    ]),
  )
}

const states = { open: 'NEEDS-ACTION', done: 'COMPLETED', dropped: 'CANCELLED' } as const

function toDo(exported: ExportedMeeting, words: CalendarWords): readonly Component[] {
  const roll = rollOf(exported)
  return agenda(exported.meeting).flatMap(({ id, minute, title }) =>
    actions(exported.meeting, id).map(({ action, what, who, due, state }: Action) => {
      const summary = who === null ? what : `${nameOf(roll, who)}: ${what}`
      return entry(exported, words, 'VTODO', action, summary, [
        ...(due !== null && isDate(due) ? ([['DUE;VALUE=DATE', compact(due)]] as const) : []),
        ['DESCRIPTION', text([exported.charter.name, title, minute ?? ''].filter(Boolean).join('\n'))],
        ['STATUS', states[state]],
      ])
    }),
  )
}

/** Days on which something about a decision falls due. */
function windows(exported: ExportedMeeting, words: CalendarWords): readonly Component[] {
  return told(exported).decisions.flatMap(({ number, wording, openUntil, review, expiry }) =>
    Object.entries({ openUntil, review, expiry }).flatMap(([why, day]) => {
      if (typeof day !== 'string' || !isDate(day)) return []
      const id = `${exported.meeting.id}-${idPart(`${number}`)}-${why}`
      const summary = words.due[why as keyof CalendarWords['due']](`${number}`)
      const description = text(`${exported.charter.name}\n${wording}`)
      return [entry(exported, words, 'VEVENT', id, summary, [...whole(day), ['DESCRIPTION', description]])]
    }),
  )
}

function idPart(number: string): string {
  return number.replace(/[^\p{L}\p{N}]+/gu, '-')
}

function compact(date: LocalDate): string {
  return date.replaceAll('-', '')
}
