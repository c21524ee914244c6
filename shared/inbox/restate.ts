import type { ItemId, PersonId } from '../id'
import { agenda } from '../meeting/agenda/agenda'
import { makeRoom } from '../meeting/agenda/agenda-edit'
import { ending } from '../meeting/ending'
import type { AgendaItem, Meeting } from '../meeting/meeting'
import { inboxAbout } from '../meeting/said/inbox-statements'
import { about, type MeetingStatement, spoken, standing } from '../meeting/said/statements'
import { type Closed, isClosed } from '../meeting/state'
import { isSame } from '../meeting/take-carried'
import type { Draft, Moment, Page } from '../ports'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { current, everSaid, fixedThroughout, pen, type Said } from '../statement'

/**
 * What somebody had said in a meeting that was made twice is said again by them in the one that is kept (IB10): nobody speaks for
 * another. What was said of the meeting itself stays behind; items that every agenda has are not doubled.
 */
export function restateFrom(
  page: Page<Meeting>,
  given: { readonly from: Meeting },
  moment: Moment,
): Result<{ readonly items: number; readonly worded: readonly ItemId[] }, Closed | Refusal<'IB10'>> {
  const { seen, draft } = page
  const { from } = given
  const { person } = moment.by
  if (isClosed(seen)) return refused({ rule: 'ME5' })
  const before = restatedUpTo(seen, from, person)
  const said = sayableBy(from, person).filter(({ n }) => n > before)
  const last = said.at(-1)
  if (last === undefined || from.id === seen.id) return refused({ rule: 'IB10' })

  const gesture = pen<MeetingStatement>(page, moment)
  const twins = twinsIn(seen, from)
  const fresh = itemsIn(from, said).filter(({ id }) => !twins.has(id) && seen.items[id] === undefined)
  const here = agenda(seen)
  const places = makeRoom(here, ending(here), fresh.length, gesture)
  for (const [index, item] of fresh.entries()) {
    draft.items[item.id] = fixedThroughout(
      { ...item, order: places[index] ?? '' },
      moment,
    ) as Draft<AgendaItem>
    draft.prose[item.id] = from.prose[item.id] ?? ''
    gesture.state(about.itemPlace(item.id), {
      type: 'item-place',
      item: item.id,
      on: isOn(from, item.id),
      reason: null,
    })
  }
  // A fresh item has the place it was given just now; a twin has its own.
  const placed = new Set<string>([...fresh.map(({ id }) => id), ...twins.keys()])
  for (const one of said) {
    if (one.type === 'item-place' && placed.has(one.item)) continue
    if (one.type === 'item-changed' && one.field === 'order' && placed.has(one.item)) continue
    const { id, n, at, zone, by, about: path, replaces, ...content } = swapped(one, twins)
    gesture.state(path, content as Said<MeetingStatement>, [])
  }
  gesture.state(inboxAbout.restated(from.id, person), {
    type: 'restated',
    from: from.id,
    person,
    upTo: last.n,
  })
  return done({ items: fresh.length, worded: fresh.map(({ id }) => id) })
}

/** Whose words stand in it that could be said again elsewhere, and the number of the last of each. */
export function authorsOf(meeting: Meeting): readonly { readonly person: PersonId; readonly upTo: number }[] {
  const people = [
    ...new Set(everSaid<MeetingStatement>(meeting.statements).map(({ by }) => by.person)),
  ].sort()
  return people.flatMap((person) => {
    const last = sayableBy(meeting, person).at(-1)
    return last === undefined ? [] : { person, upTo: last.n }
  })
}

/** 0 where nothing of theirs was said again yet. */
export function restatedUpTo(
  meeting: Pick<Meeting, 'statements'>,
  from: Pick<Meeting, 'id'>,
  person: PersonId,
): number {
  const said = standing(meeting, 'restated', inboxAbout.restated(from.id, person))
  return Math.max(0, ...said.map(({ upTo }) => upTo))
}

/** What of one person stands, but for what is of the meeting itself, and the standing items that it was born with. */
function sayableBy(meeting: Meeting, person: PersonId): readonly MeetingStatement[] {
  return everSaid<MeetingStatement>(meeting.statements).filter(
    (said) =>
      said.by.person === person &&
      !ofTheMeeting.has(said.type) &&
      current(meeting.statements, said.about).some(({ id }) => id === said.id) &&
      !(said.type === 'item-place' && said.on && isBare(meeting, said.item)),
  )
}

/** A standing item to which nothing was added. */
function isBare({ items, prose }: Meeting, item: ItemId): boolean {
  return (items[item]?.standing ?? true) && (prose[item] ?? '') === ''
}

const ofTheMeeting: ReadonlySet<MeetingStatement['type']> = new Set([
  'details',
  'notice',
  'state',
  'minute-taker',
  'meeting-number',
  'minute-number',
  'item-clock',
  'noted',
  'turn-kept',
  'duplicate',
  'restated',
  'in-series',
  'taken-in',
  'put-away',
  'agenda-issued',
  'withdrawal',
])

/** The items that were put on the agenda by whoever speaks, or that they spoke of and every agenda has. */
function itemsIn(from: Meeting, said: readonly MeetingStatement[]): readonly AgendaItem[] {
  const spokenOf = said.flatMap((one) => ('item' in one && one.item !== null ? [one.item] : []))
  return [...new Set(spokenOf)].flatMap((id) => {
    const item = from.items[id]
    const [first] = spoken(from, 'item-place', about.itemPlace(id))
    return item !== undefined && (item.standing || first?.by.person === said[0]?.by.person) ? [item] : []
  })
}

function isOn(from: Meeting, item: ItemId): boolean {
  return agenda(from).some(({ id }) => id === item)
}

/** Items that both agendas have: standing ones of one title, and copies of one carried item. What has words of its own is no twin. */
function twinsIn(seen: Meeting, from: Meeting): ReadonlyMap<string, ItemId> {
  const here = Object.values(seen.items)
  return new Map(
    Object.values(from.items).flatMap((item) => {
      if ((from.prose[item.id] ?? '') !== '') return []
      const twin = here.find((one) => isTwin(one, item))
      return twin === undefined || twin.id === item.id ? [] : [[item.id, twin.id] as const]
    }),
  )
}

function isTwin(one: AgendaItem, other: AgendaItem): boolean {
  if (one.standing && other.standing) return one.title === other.title && one.section === other.section
  const [a, b] = [one.carried, other.carried]
  return a !== undefined && b !== undefined && isSame(a.origin ?? a, b.origin ?? b)
}

/** The same said of the twin. */
function swapped(said: MeetingStatement, twins: ReadonlyMap<string, ItemId>): MeetingStatement {
  if (twins.size === 0) return said
  const swap = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value
        .split('/')
        .map((part) => twins.get(part) ?? part)
        .join('/')
    if (Array.isArray(value)) return value.map(swap)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, swap(inner)]))
  }
  return swap(said) as MeetingStatement
}
