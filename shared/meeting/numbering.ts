import type { LocalDate } from '../ports'
import { ofType } from '../statement'
import { folded } from './fold'
import type { Meeting } from './meeting'
import type { MinuteNumberStatement } from './said/item-statements'
import { about, latest } from './said/statements'

/**
 * Numbers people can say aloud, by the charter's pattern (ME9): `2026/03/05` is the fifth minute of the third meeting of
 * 2026. The meeting's part is given at the call to order, the minute's when an item is recorded; none is used twice (ME10).
 */
export function nextMeetingNumber(pattern: string, date: LocalDate, used: readonly string[]): string {
  const part = meetingPart(pattern)
  const year = date.slice(0, 4)
  // The words before: numbers from before the pattern had them count all the same.
  const [before = '', ...pieces] = part.split(/(\{[^}]*\})/)
  const shape = new RegExp(
    `^(?:${escaped(before)})?${pieces
      .map((piece) => (piece === '{YYYY}' ? year : piece.startsWith('{') ? '(\\d+)' : escaped(piece)))
      .join('')}$`,
  )
  const ordinals = used.map((number) => Number(shape.exec(number.replace(/-[b-z]$/, ''))?.[1] ?? 0))
  return part.replace('{YYYY}', year).replace(/\{meeting(?::0(\d))?\}/, filling(Math.max(0, ...ordinals) + 1))
}

export function minuteNumber(pattern: string, meetingNumber: string, ordinal: number): string {
  return (
    meetingNumber +
    pattern.slice(meetingPart(pattern).length).replace(/\{minute(?::0(\d))?\}/, filling(ordinal))
  )
}

/** One more than any ever given in this meeting, also to what was withdrawn since. */
export function nextOrdinal(meeting: Pick<Meeting, 'statements'>): number {
  return Math.max(0, ...numbersGiven(meeting).map(({ ordinal }) => ordinal)) + 1
}

export function meetingNumber(meeting: Pick<Meeting, 'statements'>): string | null {
  return latest(meeting, 'meeting-number', about.meetingNumber)?.number ?? null
}

/**
 * ME11: of two equal numbers the later, by Lamport number and id, is shown with `-b`, the next with `-c`: the same on every
 * laptop, and neither loses what it was called first.
 */
export function shownNumbers<Key>(
  given: readonly { readonly key: Key; readonly number: string; readonly id: string; readonly n: number }[],
): ReadonlyMap<Key, string> {
  const times = new Map<string, number>()
  const shown = new Map<Key, string>()
  for (const { key, number } of [...given].sort((a, b) => a.n - b.n || (a.id < b.id ? -1 : 1))) {
    const before = times.get(number) ?? 0
    times.set(number, before + 1)
    shown.set(key, before === 0 ? number : `${number}-${suffix(before)}`)
  }
  return shown
}

/**
 * The number of each minute as it is shown, by item: the first it was given. A second one, given elsewhere, is not shown
 * and stays given all the same.
 */
export const minuteNumbers = folded((meeting): ReadonlyMap<string, string> => {
  const given = new Map<string, MinuteNumberStatement>()
  for (const one of numbersGiven(meeting)) {
    const key = `${one.item} ${one.number}`
    if (!given.has(key)) given.set(key, one)
  }
  const shown = shownNumbers(
    [...given.values()].map((one) => ({ key: one, number: one.number, id: one.id, n: one.n })),
  )
  const byItem = new Map<string, string>()
  for (const [{ item }, number] of shown) if (!byItem.has(item)) byItem.set(item, number)
  return byItem
})

/** Every number given, oldest first. A withdrawal does not reach a number (UN2). */
export function numbersGiven(meeting: Pick<Meeting, 'statements'>): readonly MinuteNumberStatement[] {
  return ofType(meeting.statements, 'minute-number')
}

/** Everything before the minute and its separator: `{YYYY}/{meeting:02}`. */
function meetingPart(pattern: string): string {
  return pattern.slice(0, pattern.indexOf('{meeting')) + (/\{meeting(:0\d)?\}/.exec(pattern)?.[0] ?? '')
}

function filling(number: number): (whole: string, width?: string) => string {
  return (_whole, width) => String(number).padStart(Number(width ?? 1), '0')
}

function suffix(before: number): string {
  return before < 25 ? String.fromCharCode(97 + before) : String(before + 1)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
