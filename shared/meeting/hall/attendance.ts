import type { PersonId } from '../../id'
import type { Instant } from '../../ports'
import { inOrder, ofType } from '../../statement'
import { folded } from '../fold'
import { about, type Presence, type PresenceStatement, standing } from '../said/statements'
import { epochOf } from '../time'

/**
 * Who was there, folded from each person's chain of presence (AT6). A chain that splits, because two people recorded
 * different things, has several readings; a person is here for certain only if every reading says so (AT7).
 */
export type Attendee = {
  readonly person: PersonId
  /** By the first reading, for showing. */
  readonly presence: Presence
  readonly here: 'yes' | 'no' | 'unsure'
  /** When the last of it happened. */
  readonly clock: Instant
  readonly reason: string | null
  /** Spells in the room; an open end is null. */
  readonly intervals: readonly Interval[]
  readonly contested: boolean
  /** What is contested: the statements to choose from. */
  readonly choices: readonly PresenceStatement[]
  readonly readings: readonly (readonly Link[])[]
}
export type Interval = {
  readonly from: Instant
  readonly to: Instant | null
  readonly fromLink: string
  readonly toLink: string | null
}

/** One step of a reading; the same fact stated twice is one step with two statements, and their links, behind it. */
export type Link = {
  readonly statement: PresenceStatement
  readonly links: readonly string[]
  readonly said: readonly PresenceStatement[]
}

export const attendance = folded((meeting): readonly Attendee[] => {
  const people = new Set(ofType(meeting.statements, 'presence').map(({ person }) => person))
  // By id: the same order on every laptop, whatever was learnt first.
  return [...people].sort().flatMap((person) => {
    const readings = readingsOf(meeting, person)
    const [first] = readings
    const last = first?.at(-1)?.statement
    if (first === undefined || last === undefined) return []
    const here = readings.map(isHere)
    return {
      person,
      presence: last.presence,
      here: here.every(Boolean) ? 'yes' : here.some(Boolean) ? 'unsure' : 'no',
      clock: last.clock,
      reason: last.reason,
      intervals: intervalsOf(first),
      contested: readings.length > 1,
      choices: choicesAmong(readings),
      readings,
    }
  })
})

export const attendeesById = folded(
  (meeting): ReadonlyMap<PersonId, Attendee> => new Map(attendance(meeting).map((one) => [one.person, one])),
)

export type Present = { readonly sure: readonly PersonId[]; readonly unsure: readonly PersonId[] }

/** Here now, by the chains and not by the clocks: a clock set back removes nobody (ST3). */
export const presentNow = folded(
  (meeting): Present => ({
    sure: attendance(meeting).flatMap(({ person, here }) => (here === 'yes' ? person : [])),
    unsure: attendance(meeting).flatMap(({ person, here }) => (here === 'unsure' ? person : [])),
  }),
)

/** Here at an instant, by the clocks as stated: for showing, never for deciding (decisions 10). */
export function presentAt(meeting: Parameters<typeof attendance>[0], instant: Instant): Present {
  const then = epochOf(instant)
  const sure: PersonId[] = []
  const unsure: PersonId[] = []
  for (const { person, readings } of attendance(meeting)) {
    const here = readings.map((reading) =>
      isHere(reading.filter(({ statement }) => epochOf(statement.clock) <= then)),
    )
    if (here.every(Boolean)) sure.push(person)
    else if (here.some(Boolean)) unsure.push(person)
  }
  return { sure, unsure }
}

export function isHere(reading: readonly Link[]): boolean {
  return reading.at(-1)?.statement.presence === 'arrived'
}

/** No more readings than this are followed: enough for any honest disagreement, and no chain can be made to explode. */
const mostReadings = 16

type Said = Parameters<typeof standing>[0]

function readingsOf(meeting: Said, person: PersonId): readonly (readonly Link[])[] {
  const whole: (readonly Link[])[] = []

  function follow(reading: readonly Link[], after: readonly (string | null)[]): void {
    const next = after
      .flatMap((link) => standing(meeting, 'presence', about.presence(person, link)))
      // What leads back to a step of this reading is a circle that no honest laptop writes.
      .filter((one) => one.person === person && !reading.some(({ links }) => links.includes(one.link)))
    const facts = sameFacts(next)
    if (facts.length === 0 || whole.length >= mostReadings) {
      whole.push(reading)
      return
    }
    for (const fact of facts) follow([...reading, fact], fact.links)
  }

  follow([], [null])
  return whole.slice(0, mostReadings)
}

function sameFacts(statements: readonly PresenceStatement[]): readonly Link[] {
  const [only] = statements
  if (only !== undefined && statements.length === 1)
    return [{ statement: only, links: [only.link], said: statements }]
  const facts = new Map<string, PresenceStatement[]>()
  for (const statement of [...statements].sort(inOrder)) {
    const fact = factOf(statement)
    facts.set(fact, [...(facts.get(fact) ?? []), statement])
  }
  return [...facts.values()].flatMap((said) => {
    const [statement] = said
    return statement === undefined
      ? []
      : { statement, links: [...new Set(said.map(({ link }) => link))], said }
  })
}

/** Two say the same when they show the same: arriving and leaving to the minute, and of the others not when it was noted. */
function factOf({ presence, clock, reason }: PresenceStatement): string {
  const isTimed = presence === 'arrived' || presence === 'left'
  return JSON.stringify([presence, isTimed ? clock.slice(0, 16) : null, reason])
}

function intervalsOf(reading: readonly Link[]): readonly Interval[] {
  const intervals: Interval[] = []
  for (const { statement } of reading) {
    const last = intervals.at(-1)
    const open = last !== undefined && last.to === null ? last : undefined
    if (statement.presence === 'arrived' && open === undefined) {
      intervals.push({ from: statement.clock, to: null, fromLink: statement.link, toLink: null })
    } else if (statement.presence !== 'arrived' && open !== undefined) {
      intervals[intervals.length - 1] = { ...open, to: statement.clock, toLink: statement.link }
    }
  }
  return intervals
}

/** The steps at the first place where the readings part. */
function choicesAmong(readings: readonly (readonly Link[])[]): readonly PresenceStatement[] {
  if (readings.length < 2) return []
  for (let step = 0; ; step++) {
    const here = new Map<string, PresenceStatement>()
    for (const reading of readings) {
      const statement = reading[step]?.statement
      if (statement !== undefined) here.set(statement.id, statement)
    }
    if (here.size !== 1) return [...here.values()]
  }
}
