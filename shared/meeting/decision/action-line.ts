import { fold, onRoll, type Person, type Roll } from '../../charter/roll'
import type { PersonId } from '../../id'
import type { LocalDate } from '../../ports'
import { tidyLine } from '../../text'
import { addDays, isDate, weekday } from '../time'

/**
 * One line, one action: `! Ana send the letter @15 Jun`, `Ana: send the letter due:2026-06-15`, `Ana to send the letter by Friday` (AC5).
 * What is not understood stays in the text: a line is never refused and never loses a word. Where the name is taken for the person, the
 * rest begins as a sentence does: `Dora will send both prices` is, beside her name, `Send both prices`.
 */
export type ActionLine = {
  readonly what: string
  readonly who: PersonId | null
  readonly due: LocalDate | null
}

export function parseActionLine(line: string, roll: Roll, today: LocalDate): ActionLine {
  const withoutMark = tidyLine(line).replace(/^!\s*/, '')
  const { rest, due } = takeDue(withoutMark, today)
  if (rest === '') return { what: withoutMark, who: null, due: null }
  const { what, who } = takePerson(rest, roll)
  return what === '' ? { what: rest, who: null, due } : { what, who, due }
}

function takeDue(text: string, today: LocalDate): { rest: string; due: LocalDate | null } {
  for (const match of [...text.matchAll(marked), ...text.matchAll(spoken)]) {
    const due = dateOf((match[1] ?? '').toLowerCase(), today)
    if (due !== null)
      return { rest: tidyLine(text.slice(0, match.index) + text.slice(match.index + match[0].length)), due }
  }
  return { rest: text, due: null }
}

const ordinal = '\\d{1,2}(?:\\.|st|nd|rd|th)?'
const dates = `\\d{4}-\\d\\d-\\d\\d|${ordinal}(?: of)? [a-z]{3,9}(?: \\d{4})?|[a-z]{3,9} ${ordinal}(?:,? \\d{4})?`
const marked = new RegExp(`(?:^|\\s)(?:@|due:)\\s*(${dates}|[a-z]+)(?=$|[\\s.,;])`, 'gi')
/** As it is said in a hall. A day of the week is written out: nobody is done by the sun. */
const spoken = new RegExp(
  `\\s(?:due )?by (?:the )?(${dates}|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?=$|[\\s.,;])`,
  'gi',
)

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** A day without a year is the next one to come; a weekday, the next such day. */
function dateOf(text: string, today: LocalDate): LocalDate | null {
  if (isDate(text)) return text
  if (text === 'today') return today
  if (text === 'tomorrow') return addDays(today, 1)
  const dayFirst = /^(\d{1,2})(?:\.|st|nd|rd|th)?(?: of)? ([a-z]{3,9})(?: (\d{4}))?$/.exec(text)
  if (dayFirst) return dayAndMonth(dayFirst[1], dayFirst[2], dayFirst[3], today)
  const monthFirst = /^([a-z]{3,9}) (\d{1,2})(?:\.|st|nd|rd|th)?(?:,? (\d{4}))?$/.exec(text)
  if (monthFirst) return dayAndMonth(monthFirst[2], monthFirst[1], monthFirst[3], today)
  const day = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/.test(text)
    ? days.indexOf(text.slice(0, 3))
    : -1
  return day < 0 ? null : addDays(today, ((day + 1 - weekday(today) + 6) % 7) + 1)
}

function dayAndMonth(day = '', name = '', year: string | undefined, today: LocalDate): LocalDate | null {
  const month = months.findIndex((one) => one.startsWith(name)) + 1
  if (month === 0) return null
  const thisYear = Number(today.slice(0, 4))
  const years =
    year === undefined ? [thisYear, thisYear + 1, thisYear + 2, thisYear + 3, thisYear + 4] : [Number(year)]
  const dates = years.map((one) => `${one}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`)
  return dates.find((date) => isDate(date) && (year !== undefined || date >= today)) ?? null
}

/** `Ana send…`, `Ana Ortiz: send…`, `@Ana send…`: the longest name that fits, a first name only if one person has it. */
function takePerson(text: string, roll: Roll): { what: string; who: PersonId | null } {
  const line = text.replace(/^@/, '')
  const people = onRoll(roll)
  const full = people
    .filter(({ name }) => beginsWith(line, name))
    .sort((a, b) => b.name.length - a.name.length)
  const [longest] = full
  const twins = full.filter(({ name }) => fold(name) === fold(longest?.name ?? ''))
  if (longest !== undefined)
    return twins.length === 1 ? taken(line, longest.name, longest) : { what: text, who: null }
  const first = people.filter(({ name }) => beginsWith(line, firstName(name)))
  const [only] = first
  return only !== undefined && first.length === 1
    ? taken(line, firstName(only.name), only)
    : { what: text, who: null }
}

function taken(line: string, name: string, { id }: Person): { what: string; who: PersonId } {
  const rest = line.slice(name.length).replace(/^\s*[:,–—-]?\s*/, '')
  const what = rest.replace(joining, '')
  return { what: capital(what === '' ? rest : what), who: id }
}

/** Between the name and what is to be done: with the name it goes. */
const joining = /^(?:will|shall|is to|is going to|(?:has )?agree[ds]? to|to) (?=\p{L})/iu

/** Without the name before it, it is a sentence of its own. A word with its own capitals (`iPad`) is left. */
function capital(text: string): string {
  const [first = '', second = ''] = text
  return /\p{Lu}/u.test(second) ? text : first.toLocaleUpperCase('en') + text.slice(first.length)
}

/** The name and no more of the word: neither `Ana’s`, nor `Ana-Maria`, nor `Ana/Ben`. */
function beginsWith(line: string, name: string): boolean {
  return fold(line.slice(0, name.length)) === fold(name) && /^(?:$|[\s:,–—])/.test(line.slice(name.length))
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name
}
