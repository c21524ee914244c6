import type { ItemKind } from '../../charter/standing-item'
import type { ItemId, PersonId, StatementId } from '../../id'
import type { Instant, LocalTime } from '../../ports'
import { contested, isWithdrawn, ofType } from '../../statement'
import { details } from '../details'
import { type Folded, folded } from '../fold'
import type { AgendaItem } from '../meeting'
import { minuteNumbers } from '../numbering'
import {
  type Carried,
  carryAbout,
  type DecidedElsewhere,
  type ItemFate,
  type NextMeeting,
} from '../said/carry-statements'
import type { ItemChange } from '../said/item-statements'
import { liveAbout } from '../said/live-statements'
import type { CameIn } from '../said/referral-statements'
import { about, latest, standing } from '../said/statements'
import { closing, meetingState, opening } from '../state'
import { addMinutes, epochOf, instantAt, localDate, localTime, minutesBetween } from '../time'

/** An item as it is now: what was put on the agenda, with every change said since, its number and its clock. */
export type Item = {
  readonly id: ItemId
  readonly order: string
  readonly section: string
  readonly title: string
  readonly kind: ItemKind
  readonly presenter: PersonId | null
  readonly planned: number | null
  /** The minutes it has now: as planned, or as given since (TM2). */
  readonly allotted: number | null
  readonly standing: boolean
  /** Where it comes from, if another meeting did not finish it; null: new here. */
  readonly carried: Carried | null
  /** Which assembly referred it to this one (RF12). */
  readonly cameIn?: CameIn
  /** Meant to be taken together with others (CG1). */
  readonly consent: boolean
  /** What becomes of it, not being finished here. */
  readonly fate: ItemFate | null
  readonly goesTo: NextMeeting | null
  /** The decisions on it that whoever said its fate knew of (CV7). */
  readonly knew: readonly StatementId[]
  /** Where it was decided, if its fate is that it was. */
  readonly settledBy: DecidedElsewhere | null
  /** Its place in the agenda, `4`; moves when the agenda does. */
  readonly number: string
  /** Its minute's number, `2026/03/05`, for good; null until recorded. */
  readonly minute: string | null
  readonly state: 'waiting' | 'current' | 'done' | 'not-reached'
  /** When it was first taken up and when it was last put down. */
  readonly from: Instant | null
  readonly to: Instant | null
  /** While it ran; an open end is null. */
  readonly spells: readonly Spell[]
  /** Minutes of the spells that ended. */
  readonly spent: number
  /** The running spell's beginning; null unless current. */
  readonly startedAt: Instant | null
  /** A field of it, or whether it is on the agenda, was said in two ways. */
  readonly contested: boolean
}

export type Spell = { readonly from: Instant; readonly to: Instant | null }

/** The agenda in order, numbered from 1 (AG7). */
export const agenda = folded((meeting): readonly Item[] => read(meeting).on)
/** What was taken off, to be put back: nothing is deleted (AG4). */
export const recycled = folded((meeting): readonly Item[] => read(meeting).off)

export function itemOf(meeting: Folded, item: ItemId): Item | undefined {
  return agenda(meeting).find(({ id }) => id === item)
}

export function currentItem(meeting: Folded): Item | null {
  return agenda(meeting).find(({ state }) => state === 'current') ?? null
}

/** Sum of the planned minutes. */
export function plannedTotal(meeting: Folded): number {
  return agenda(meeting).reduce((sum, { planned }) => sum + (planned ?? 0), 0)
}

/** When it will end if what is left takes as long as planned; null when nothing is planned in minutes (AG9). */
export function predictedEnd(meeting: Folded, now: Instant): LocalTime | null {
  const closed = closing(meeting)
  if (closed !== undefined) return localTime(closed.clock)
  const items = agenda(meeting)
  if (items.every(({ planned }) => planned === null)) return null
  const state = meetingState(meeting)
  if (state === 'planned' || state === 'noticed')
    return addMinutes(details(meeting).time, plannedTotal(meeting))
  return addMinutes(localTime(now), Math.ceil(items.reduce((sum, item) => sum + left(item, now), 0)))
}

/**
 * AG17: how many minutes after its planned end it ends, or will; none where it is earlier. Held on another day than it was planned for,
 * it is measured from its own beginning.
 */
export function minutesLate(meeting: Folded, now: Instant): number {
  const opened = opening(meeting)
  const planned = plannedTotal(meeting)
  if (opened === undefined || planned === 0) return 0
  const { date, time } = details(meeting)
  const begins = localDate(opened.clock) === date ? instantAt(date, time, opened.clock) : opened.clock
  const closed = closing(meeting)
  const toCome = agenda(meeting).reduce((sum, item) => sum + left(item, now), 0)
  const ends = closed === undefined ? epochOf(now) / 60_000 + toCome : epochOf(closed.clock) / 60_000
  return Math.max(0, Math.floor(ends - epochOf(begins) / 60_000 - planned))
}

function left({ state, allotted, spent, startedAt }: Item, now: Instant): number {
  if (allotted === null || state === 'done' || state === 'not-reached') return 0
  const running = startedAt === null ? 0 : minutesBetween(startedAt, now)
  return Math.max(0, allotted - spent - running)
}

const read = folded((meeting) => {
  const minutes = minuteNumbers(meeting)
  const all = Object.values(meeting.items)
    .map((item) => withChanges(meeting, item, minutes.get(item.id) ?? null))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1))
  const on = all
    .filter((item) => isOn(meeting, item))
    .map((item, index) => ({ ...item, number: String(index + 1) }))
  return { on, off: all.filter((item) => !isOn(meeting, item)) }
})

/** AG5: said to be on and off at once, it stays on, marked. AG13: and so does what has a minute number. */
function isOn(meeting: Folded, { id, minute }: Item): boolean {
  return minute !== null || standing(meeting, 'item-place', about.itemPlace(id)).some(({ on }) => on)
}

/** Taken off the agenda by somebody, though a number or another's word may keep it there. */
export function isSaidOff(meeting: Folded, item: ItemId): boolean {
  const said = standing(meeting, 'item-place', about.itemPlace(item))
  return meeting.items[item] !== undefined && (said.length === 0 || said.some(({ on }) => !on))
}

function withChanges(meeting: Folded, item: AgendaItem, minute: string | null): Item {
  const fields = ['title', 'section', 'kind', 'presenter', 'planned', 'order'] as const
  const change = Object.fromEntries(
    fields.flatMap((field) => {
      const said = latest(meeting, 'item-changed', about.itemField(item.id, field))
      return said === undefined ? [] : [[field, said.to]]
    }),
  ) as Partial<Pick<AgendaItem, ItemChange['field']>>
  const disputed = fields
    .filter((field) => field !== 'order')
    .some((field) => contested(standing(meeting, 'item-changed', about.itemField(item.id, field))))
  return {
    ...item,
    ...change,
    allotted: allottedOf(meeting, item.id, change.planned === undefined ? item.planned : change.planned),
    ...unfinished(meeting, item),
    number: '',
    minute,
    ...clockOf(meeting, item.id),
    contested:
      disputed ||
      contested(standing(meeting, 'item-place', about.itemPlace(item.id))) ||
      (minute !== null && isSaidOff(meeting, item.id)),
  }
}

const kindest = ['carry', 'backlog', 'decided', 'drop'] as const

/** CV5, CG6: of two that were said at once, the fate that loses least; and what anybody pulled out is talked about. */
function unfinished(
  meeting: Folded,
  { id, carried }: AgendaItem,
): Pick<Item, 'carried' | 'consent' | 'fate' | 'goesTo' | 'knew' | 'settledBy'> {
  const fates = standing(meeting, 'item-fate', carryAbout.itemFate(id))
  const fate = kindest.find((one) => fates.some((it) => it.fate === one)) ?? null
  const said = fates.filter((one) => one.fate === fate)
  const [went] = [...standing(meeting, 'item-went', carryAbout.itemWent(id))].sort((a, b) =>
    a.to.date < b.to.date ? -1 : 1,
  )
  const together = standing(meeting, 'item-consent', carryAbout.itemConsent(id))
  return {
    carried: carried ?? null,
    consent: together.length > 0 && together.every(({ consent }) => consent),
    fate,
    goesTo: said.at(-1)?.to ?? (fate === 'carry' || fate === 'backlog' ? went?.to : null) ?? null,
    knew: [...new Set(said.flatMap(({ knew = [] }) => knew))].sort(),
    settledBy: said.at(-1)?.of ?? null,
  }
}

/** TM2: of two that were given at once the later end holds. */
function allottedOf(meeting: Folded, item: ItemId, planned: number | null): number | null {
  const given = standing(meeting, 'item-minutes', liveAbout.itemMinutes(item)).map(({ allotted }) => allotted)
  return given.length === 0 ? planned : Math.max(...given)
}

type Clock = Pick<Item, 'state' | 'from' | 'to' | 'spells' | 'spent' | 'startedAt'>

function clockOf(meeting: Folded, item: ItemId): Clock {
  const { spells, putDown } = clocks(meeting).get(item) ?? { spells: [], putDown: null }
  const startedAt = spells.find(({ to }) => to === null)?.from ?? null
  const last = latest(meeting, 'item-clock', about.itemClock(item))
  const state =
    startedAt !== null ? 'current' : last?.event === 'ended' ? (last.outcome ?? 'waiting') : 'waiting'
  const spent = spells.reduce((sum, { from, to }) => sum + (to === null ? 0 : minutesBetween(from, to)), 0)
  return {
    state,
    from: spells[0]?.from ?? null,
    to: startedAt === null ? putDown : null,
    spells,
    spent,
    startedAt,
  }
}

type Run = { readonly spells: readonly Spell[]; readonly putDown: Instant | null }

/** AG10: one item runs at a time. Of two started apart the later start runs, and there the other was put down. */
const clocks = folded((meeting): ReadonlyMap<string, Run> => {
  const runs = new Map<string, Run>()
  let running: string | null = null
  // What was put down already stays put down then: the close says again of what waits that it was not reached (AG16).
  const putDown = (item: string, clock: Instant) => {
    const { spells = [], putDown: before = null } = runs.get(item) ?? {}
    const isRunning = spells.some(({ to }) => to === null)
    const ended = spells.map((spell) => (spell.to === null ? { ...spell, to: clock } : spell))
    runs.set(item, { spells: ended, putDown: isRunning ? clock : (before ?? clock) })
    if (running === item) running = null
  }
  for (const { id, item, about: path, event, clock } of ofType(meeting.statements, 'item-clock')) {
    if (path !== about.itemClock(item) || isWithdrawn(meeting.statements, id)) continue
    if (event === 'ended') putDown(item, clock)
    else if (running !== item) {
      if (running !== null) putDown(running, clock)
      const { spells = [], putDown: before = null } = runs.get(item) ?? {}
      runs.set(item, { spells: [...spells, { from: clock, to: null }], putDown: before })
      running = item
    }
  }
  return runs
})
