import * as v from 'valibot'
import type { AssemblyId, ItemId, MatterId, MeetingId, StatementId } from '../id'
import { type CourseFacts, levelOf } from '../meeting/course'
import { followed } from '../meeting/course-facts'
import type { Meeting } from '../meeting/meeting'
import { proposalOf } from '../meeting/proposal/proposal'
import type { DecisionRef, Level } from '../meeting/said/course-statements'
import { dateText, idText, type Malformed, parseAs } from '../parse'
import type { LocalDate } from '../ports'
import type { Result } from '../result'
import type { FateLine } from './fate'

/**
 * What of a published decision others need to see what it does to theirs (CS7): by which id it is named, on which matter it is, at which
 * level and from when it holds, what it replaces. Records of before say none of it; then it can be read and not be compared.
 */
export type PublishedCourse = {
  readonly decision: StatementId
  readonly matter: MatterId | null
  readonly level: Level
  /** The last day of its cooling-off; null: it has none. */
  readonly closes: LocalDate | null
  readonly reopened: boolean
  readonly review: LocalDate | null
  readonly expiry: LocalDate | null
  readonly replaces: readonly DecisionRef[]
}

export function coursesIn(meeting: Meeting): ReadonlyMap<string, PublishedCourse> {
  return new Map(
    followed(meeting).map(({ decision: taken, facts, replaces }): [string, PublishedCourse] => [
      taken.decision,
      {
        decision: taken.decision,
        matter: proposalOf(meeting, taken.proposal)?.matter ?? null,
        level: levelOf(facts),
        closes: facts.window !== null && facts.window.days > 0 ? facts.window.closes : null,
        reopened: facts.reopened !== null,
        review: facts.review,
        expiry: facts.expiry,
        replaces: replaces.map((of) => ({ ...of })),
      },
    ]),
  )
}

/** As it is read from a record: all of it, or nothing. */
const whole = {
  decision: idText,
  matter: v.nullable(idText),
  level: v.picklist(['moot', 'thing']),
  closes: v.nullable(dateText),
  reopened: v.boolean(),
  review: v.nullable(dateText),
  expiry: v.nullable(dateText),
  replaces: v.pipe(
    v.array(
      v.object({
        assembly: idText,
        meeting: idText,
        decision: idText,
        number: v.pipe(v.string(), v.maxLength(1000)),
      }),
    ),
    v.maxLength(200),
  ),
}
const courseRead = v.object(whole)

/** Null: of before, or not as it should be. */
export function readCourse(given: unknown): PublishedCourse | null {
  const read = parseAs(courseRead, given) as Result<PublishedCourse, Malformed>
  return read.ok ? read.value : null
}

type Told = { readonly number: string; readonly informal: boolean; readonly contested: boolean }

/** A published decision as a line whose fate can be read (SU1). */
export function fateLineOf(
  {
    assembly,
    meeting,
    date,
  }: { readonly assembly: string; readonly meeting: string; readonly date: LocalDate },
  { number, informal, contested }: Told,
  course: PublishedCourse,
): FateLine {
  const { decision, matter, level, closes, reopened, review, expiry, replaces } = course
  const facts: CourseFacts = {
    decidedOn: date,
    informal,
    contested,
    window: {
      way: 'moot',
      level,
      days: closes === null ? 0 : 1,
      opens: date,
      closes: closes ?? date,
      reopenRule: { type: 'judgement' },
      mayWork: true,
    },
    reopened: reopened ? { rule: 'judgement', person: null, reason: null, on: date } : null,
    review,
    expiry,
  }
  const id = { assembly: assembly as AssemblyId, meeting: meeting as MeetingId }
  // Which copy of a carried item it stood on stays at home (SU9).
  const item = decision as string as ItemId
  return {
    ...id,
    decision,
    item,
    number,
    facts,
    replaces,
    matter,
    origin: { meeting: id.meeting, item },
    knew: [],
  }
}
