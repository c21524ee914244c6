import type { Charter } from '../charter/charter'
import { isMember, keptOf, onRoll, type Person, type Roll } from '../charter/roll'
import type { AssemblyId, PersonId } from '../id'
import type { Meeting } from '../meeting/meeting'
import { meetingNumber } from '../meeting/numbering'
import type { Block } from '../minutes/block'
import { compose } from '../minutes/compose'
import { frozenBlocks } from '../minutes/frozen'
import { notPresent } from '../minutes/not-present'
import { numbered } from '../minutes/shown-number'
import type { SinceBlock } from '../minutes/since-block'
import { withPictures } from '../minutes/with-pictures'
import { withSince } from '../minutes/with-since'

/**
 * One meeting with all that is needed to read it where nothing else of its assembly is (EX1): the working document, the charter
 * in force, and of the roll those it speaks of. Every export is made of this and of nothing else.
 */
export type ExportedMeeting = {
  readonly format: 'folkmoot-meeting'
  readonly schema: 1
  /** The version of Folkmoot that put it together. */
  readonly app: string
  readonly practice: boolean
  /** As its assembly's lists show it, where a letter tells it from an equal one (LC15). */
  readonly number?: string
  readonly charter: Charter
  /** Those whom the meeting speaks of, by id. */
  readonly people: Roll['people']
  /** How many members the roll has in all: what a share of them is reckoned from. */
  readonly members: number
  readonly meeting: Meeting
  /** What has put decisions of it out of force, as it was known when it went out (CS8). */
  readonly since?: readonly SinceBlock[]
}

export type ToExport = {
  readonly meeting: Meeting
  readonly roll: Roll
  readonly charter: Charter
  readonly app: string
  /** As lists show it. */
  readonly shown?: string | null
  readonly since?: readonly SinceBlock[]
}

export function exportedMeeting({
  meeting,
  roll,
  charter,
  app,
  shown = null,
  since = [],
}: ToExport): ExportedMeeting {
  const number = approvedNumber(meeting) ?? shown
  return {
    format: 'folkmoot-meeting',
    schema: 1,
    app,
    practice: charter.practice,
    ...(number === null || number === meetingNumber(meeting) ? {} : { number }),
    charter,
    people: { ...spokenOf(meeting, roll), ...missedBy(meeting, roll) },
    members: onRoll(roll).filter(isMember).length,
    meeting,
    ...(since.length === 0 ? {} : { since }),
  }
}

/** Approved minutes keep the number they were approved under. */
function approvedNumber(meeting: Meeting): string | null {
  const title = frozenBlocks(meeting)?.find((block) => block.type === 'title')
  return title?.number ?? null
}

/** MI25: who did not come is named in the assembly's own minutes, and in what goes out where its charter names everybody (EX18). */
function missedBy(meeting: Meeting, roll: Roll): Roll['people'] {
  const people = notPresent(meeting, roll)?.people ?? []
  return Object.fromEntries(people.map((one) => [one.id, withoutOthers(roll, one)]))
}

/** EX2: who is on the roll and nowhere in the meeting does not go out with it. */
export function spokenOf(meeting: Meeting, roll: Roll): Roll['people'] {
  const found = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value === 'string') found.add(value)
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        found.add(key)
        look(inner)
      }
  }
  look(meeting)
  const ids = Object.keys(roll.people).filter((id) => found.has(id)) as PersonId[]
  const kept = ids.map((id) => keptOf(roll, id))
  return Object.fromEntries(
    [...new Set([...ids, ...kept])].sort().flatMap((id) => {
      const person = roll.people[id]
      return person === undefined ? [] : [[id, withoutOthers(roll, person)] as const]
    }),
  )
}

/** Whom they were said not to be is the roll's own matter; an entry merged into another says into which one. */
function withoutOthers(roll: Roll, { others, mergedInto, ...person }: Person): Person {
  const kept = keptOf(roll, person.id)
  return kept === person.id ? person : { ...person, mergedInto: kept }
}

const rolls = new WeakMap<ExportedMeeting, Roll>()

/** A roll that says of this meeting what its own did: of the members it does not name only how many there are. */
export function rollOf(exported: ExportedMeeting): Roll {
  const known = rolls.get(exported)
  if (known !== undefined) return known
  const assembly = exported.meeting.assembly as AssemblyId
  const named: Roll = { schema: 1, assembly, people: exported.people }
  const missing = exported.members - onRoll(named).filter(isMember).length
  const unnamed = Array.from({ length: Math.max(0, missing) }, (_, at) => unnamedMember(at))
  const people = { ...Object.fromEntries(unnamed.map((one) => [one.id, one])), ...exported.people }
  const made = { ...named, people }
  rolls.set(exported, made)
  return made
}

function unnamedMember(at: number): Person {
  const id = at.toString(16).padStart(32, '0') as PersonId
  return { id, name: '', standing: 'member', offices: {}, since: '0001-01-01', until: null }
}

export function blocksOf(exported: ExportedMeeting): readonly Block[] {
  const { meeting, since = [] } = exported
  const blocks = withSince(compose(meeting, rollOf(exported), exported.charter), since)
  return withPictures(underNumber(exported, blocks), meeting)
}

/** LC15: what goes out bears the number that is shown, letter and all. */
export function underNumber({ number }: ExportedMeeting, blocks: readonly Block[]): readonly Block[] {
  return number === undefined ? blocks : numbered(blocks, number)
}
