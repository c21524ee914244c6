import { addDays, weekday } from '../meeting/time'
import type { LocalDate } from '../ports'
import type { Chance } from './chance'
import type { Chapter, Matter } from './matters/matter'
import type { Invented } from './people'

/**
 * Two years of an assembly laid out: on which days it met and will meet, and which matter comes up when. Chapters of one
 * matter keep their order and their distance; the evenings get about equally full.
 */
export type Evening = { readonly date: LocalDate; readonly business: readonly Business[] }

/** A chapter with the two people who stay with its matter. */
export type Business = {
  readonly section: string
  readonly chapter: Chapter
  readonly lead: Invented
  readonly second: Invented
}

export type Rhythm =
  /** Every so many months, on the same weekday of the month as `on`. */
  | { readonly type: 'months'; readonly every: number; readonly on: LocalDate }
  | { readonly type: 'days'; readonly every: number; readonly on: LocalDate }

/** `before` meetings up to the day `on`, that day, and `after` more. */
export function meetingDays(rhythm: Rhythm, before: number, after: number): readonly LocalDate[] {
  const steps = Array.from({ length: before + 1 + after }, (_, index) => index - before)
  if (rhythm.type === 'days') return steps.map((step) => addDays(rhythm.on, step * rhythm.every))
  return steps.map((step) => sameWeekday(rhythm.on, step * rhythm.every))
}

export function layOut(
  given: {
    readonly days: readonly LocalDate[]
    /** Index of the day whose agenda must hold something to decide: the one people practise on. */
    readonly decisiveDay: number | null
    readonly matters: readonly Matter[]
    readonly people: readonly Invented[]
  },
  chance: Chance,
): readonly Evening[] {
  const evenings = given.days.map((date) => ({ date, business: [] as Business[] }))
  const leads = turns(
    given.people.filter(({ faithful }) => faithful >= 0.65),
    chance,
  )

  const place = (matter: Matter, start: number) => {
    const [lead, second] = [leads(), leads()]
    for (const [index, chapter] of matter.chapters.entries()) {
      evenings[start + index * matter.gap]?.business.push({ section: matter.section, chapter, lead, second })
    }
  }
  const load = (matter: Matter, start: number) =>
    matter.chapters
      .map((_, index) => evenings[start + index * matter.gap]?.business.length ?? 0)
      .reduce((sum, length) => sum + length ** 2, 0) / matter.chapters.length

  /** An assembly that meets seldom may have no evening in that very month. */
  const nearest = (month: number) => Math.min(...given.days.map((day) => awayFrom(month, day)))

  let waiting = chance.shuffled(given.matters)
  const { decisiveDay } = given
  if (decisiveDay !== null) {
    const pressing = waiting.filter((matter) => matter.month === null && decisiveAt(matter) > 0).slice(0, 2)
    for (const matter of pressing) place(matter, decisiveDay - decisiveAt(matter) * matter.gap)
    waiting = waiting.filter((matter) => !pressing.includes(matter))
  }
  // Those bound to a month first, then the long ones: what fits anywhere fills the gaps.
  waiting.sort(
    (a, b) => Number(b.month !== null) - Number(a.month !== null) || b.chapters.length - a.chapters.length,
  )
  for (const matter of waiting) {
    const starts = evenings
      .map((_, index) => index)
      .filter(
        (index) =>
          matter.month === null || awayFrom(matter.month, given.days[index]) <= nearest(matter.month),
      )
      // The last chapter should have been heard by now where the matter can still choose.
      .filter(
        (index) =>
          matter.month !== null || index + (matter.chapters.length - 1) * matter.gap < evenings.length,
      )
    const [best] = chance.shuffled(starts).sort((a, b) => load(matter, a) - load(matter, b))
    if (best !== undefined) place(matter, best)
  }
  return evenings.map(({ date, business }) => ({ date, business: bySection(business) }))
}

/** The sections stay together, in the order in which they first come. */
function bySection(business: readonly Business[]): readonly Business[] {
  const sections = [...new Set(business.map(({ section }) => section))].sort()
  return sections.flatMap((section) => business.filter((one) => one.section === section))
}

function decisiveAt(matter: Matter): number {
  return matter.chapters.findIndex(({ proposal }) => proposal !== null)
}

/** Everyone in turn, in an order of chance. */
function turns(people: readonly Invented[], chance: Chance): () => Invented {
  const order = chance.shuffled(people)
  let next = 0
  return () => {
    const person = order[next % order.length]
    if (person === undefined) throw new Error('Nobody is there to take a matter on')
    next += 1
    return person
  }
}

/** Months from a day to the wished-for month, either way round the year. */
function awayFrom(month: number, day: LocalDate | undefined): number {
  const apart = Math.abs(Number(day?.slice(5, 7)) - month)
  return Math.min(apart, 12 - apart)
}

/** The second Tuesday stays the second Tuesday; a fifth is the last. */
function sameWeekday(on: LocalDate, months: number): LocalDate {
  const ordinal = Math.ceil(Number(on.slice(8, 10)) / 7)
  const month = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 + months
  const first = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
  const firstSuch = addDays(first, (weekday(on) - weekday(first) + 7) % 7)
  const days = [0, 7, 14, 21, 28].map((later) => addDays(firstSuch, later))
  const inMonth = days.filter((day) => day.slice(0, 7) === first.slice(0, 7))
  return inMonth[ordinal - 1] ?? inMonth.at(-1) ?? firstSuch
}
