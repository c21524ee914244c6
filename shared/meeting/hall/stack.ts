import type { ItemId, PersonId } from '../../id'
import type { Instant } from '../../ports'
import { inOrder, isWithdrawn, ofType } from '../../statement'
import { type Folded, folded } from '../fold'
import {
  type EntryId,
  liveAbout,
  type SpeakerKind,
  type SpeakerMovedStatement,
  type SpeakerStatement,
  type StackRule,
} from '../said/live-statements'
import { latest, standing } from '../said/statements'
import { minutesBetween } from '../time'
import { presentNow } from './attendance'

/**
 * Who speaks and who waits to, on one item (SK1). The order is a fold: first what goes before, then the rule that the
 * stack shows, then who asked first; what somebody moved by hand stands where it was put.
 */
export type Speaker = {
  readonly entry: EntryId
  readonly person: PersonId
  readonly kind: SpeakerKind
  /** Has not spoken in this meeting before this. */
  readonly first: boolean
  readonly began: Instant | null
}
export type Stack = {
  readonly rule: StackRule
  readonly speaking: Speaker | null
  readonly waiting: readonly Speaker[]
}

/** SK2: a technical point before all; then a direct response, a question to understand, and everybody else. */
export const speakerKinds = ['technical', 'direct', 'clarification', 'contribution'] as const
const rank: Readonly<Record<SpeakerKind, number>> = {
  technical: 0,
  direct: 1,
  clarification: 2,
  contribution: 3,
}

export function stackRule(meeting: Folded): StackRule {
  return latest(meeting, 'stack-rule', liveAbout.stackRule)?.rule ?? 'plain'
}

export function stack(meeting: Folded, item: ItemId): Stack {
  const rule = stackRule(meeting)
  const { entries, speaking } = floor(meeting)
  const here = presentNow(meeting)
  const listed = ordered(
    entries.filter((entry) => entry.item === item),
    rule,
    movesOf(meeting),
  )
  const isHere = ({ person }: Entry) => here.sure.includes(person) || here.unsure.includes(person)
  return {
    rule,
    speaking: speaking?.item === item ? shown(speaking) : null,
    // SK6: who leaves the room keeps their place and is not called.
    waiting: listed.filter((one) => one.began === null && !one.gone && isHere(one)).map(shown),
  }
}

/** How often and how long each has spoken, over the whole meeting, most turns first; the running turn up to `now`. */
export type Spoke = { readonly person: PersonId; readonly turns: number; readonly minutes: number }

export function spokeSoFar(meeting: Folded, now: Instant): readonly Spoke[] {
  const { entries, speaking } = floor(meeting)
  const known = new Map<PersonId, Spoke>()
  for (const { person, began, ended, entry } of entries) {
    if (began === null) continue
    const minutes = minutesBetween(began, ended ?? (speaking?.entry === entry ? now : began))
    const { turns, minutes: before } = known.get(person) ?? { turns: 0, minutes: 0 }
    known.set(person, { person, turns: turns + 1, minutes: before + minutes })
  }
  return [...known.values()].sort((a, b) => b.turns - a.turns || b.minutes - a.minutes || byId(a, b))
}

type Entry = {
  readonly entry: EntryId
  readonly person: PersonId
  readonly kind: SpeakerKind
  readonly item: ItemId
  readonly said: SpeakerStatement
  readonly gone: boolean
  readonly began: Instant | null
  readonly ended: Instant | null
  readonly first: boolean
}
type Floor = { readonly entries: readonly Entry[]; readonly speaking: Entry | null }

/** Every raised hand of the meeting with what became of it, in the order they were raised. */
const floor = folded((meeting): Floor => {
  const raised = ofType(meeting.statements, 'speaker').filter((one) =>
    standing(meeting, 'speaker', liveAbout.speaker(one.entry)).some(({ id }) => id === one.id),
  )
  const turns = turnsOf(meeting, raised)
  const begun = [...turns].map(([entry, { began }]) => ({ entry, began }))
  const entries = raised.map((said): Entry => {
    const { entry, person, kind, item } = said
    const turn = turns.get(entry)
    const at = begun.findIndex((one) => one.entry === entry)
    const before = new Set((at < 0 ? begun : begun.slice(0, at)).map((one) => one.entry))
    return {
      entry,
      person,
      kind,
      item,
      said,
      gone: standing(meeting, 'speaker-gone', liveAbout.speakerGone(entry)).length > 0,
      began: turn?.began ?? null,
      ended: turn?.ended ?? null,
      first: !raised.some((other) => other.person === person && before.has(other.entry)),
    }
  })
  const last = entries.find(({ began, ended }) => began !== null && ended === null)
  return { entries, speaking: last ?? null }
})

type Turn = { readonly began: Instant; readonly ended: Instant | null }

/** SK3: one speaks at a time. A turn ends when it is ended, when the next begins, or when its item is put down. */
function turnsOf(meeting: Folded, raised: readonly SpeakerStatement[]): ReadonlyMap<EntryId, Turn> {
  const byEntry = new Map(raised.map((one) => [one.entry, one]))
  const turns = new Map<EntryId, Turn>()
  let running: EntryId | null = null
  const end = (entry: EntryId, clock: Instant) => {
    const turn = turns.get(entry)
    if (turn !== undefined && turn.ended === null) turns.set(entry, { ...turn, ended: clock })
    if (running === entry) running = null
  }
  const course = [
    ...ofType(meeting.statements, 'speaker-turn'),
    ...ofType(meeting.statements, 'item-clock'),
  ].sort(inOrder)
  for (const said of course) {
    if (isWithdrawn(meeting.statements, said.id)) continue
    const { clock, event } = said
    if (said.type === 'item-clock') {
      const on = running === null ? undefined : byEntry.get(running)?.item
      if (running !== null && (event === 'ended') === (said.item === on)) end(running, clock)
      continue
    }
    const { entry } = said
    if (!byEntry.has(entry) || said.about !== liveAbout.speakerTurn(entry, said.event)) continue
    if (event === 'ended') end(entry, clock)
    else if (!turns.has(entry)) {
      if (running !== null) end(running, clock)
      turns.set(entry, { began: clock, ended: null })
      running = entry
    }
  }
  return turns
}

/** All that were raised on the item, gone or not, so that a place in front of one who has spoken stays a place. */
function ordered(
  entries: readonly Entry[],
  rule: StackRule,
  moves: readonly SpeakerMovedStatement[],
): readonly Entry[] {
  const late = ({ first, kind }: Entry) =>
    rule === 'first-time-first' && kind === 'contribution' && !first ? 1 : 0
  const list = [...entries].sort(
    (a, b) => rank[a.kind] - rank[b.kind] || late(a) - late(b) || inOrder(a.said, b.said),
  )
  for (const { entry, before } of moves) {
    const from = list.findIndex((one) => one.entry === entry)
    const [moved] = from < 0 ? [] : list.splice(from, 1)
    if (moved === undefined) continue
    const to = list.findIndex((one) => one.entry === before)
    list.splice(to < 0 ? from : to, 0, moved)
  }
  return list
}

/** Moves that stand, older first: one later than another has the last word. */
function movesOf(meeting: Folded): readonly SpeakerMovedStatement[] {
  return ofType(meeting.statements, 'speaker-moved').filter((one) =>
    standing(meeting, 'speaker-moved', liveAbout.speakerPlace(one.entry)).some(({ id }) => id === one.id),
  )
}

function shown({ entry, person, kind, first, began }: Entry): Speaker {
  return { entry, person, kind, first, began }
}

function byId(a: { readonly person: PersonId }, b: { readonly person: PersonId }): number {
  return a.person < b.person ? -1 : 1
}
