import type { PersonId, StatementId, VersionId } from '../id'
import type { Meeting } from '../meeting/meeting'
import { countedOn } from '../meeting/proposal/counted'
import { type PersonPosition, positions, presentFor } from '../meeting/proposal/position'
import { type CountedStance, countedAbout } from '../meeting/said/counted-statements'
import { deliberationAbout } from '../meeting/said/deliberation-statements'
import { about, type MeetingStatement } from '../meeting/said/statements'
import { ofType } from '../statement'
import { type ExportedMeeting, rollOf, spokenOf } from './exported-meeting'
import { leftOut } from './left-out'
import { withoutMentions } from './mentions'

/**
 * EX18: what leaves the assembly says what its charter lets it say. Unless the charter names everybody beside their position, a
 * position goes out as a number, or, where a reason or a block belongs to it, without a name; and nothing else in the file tells
 * whose it was: not a concern, not a finding, not a word that came in later. Done twice it changes nothing more.
 */
export function discreet(exported: ExportedMeeting): ExportedMeeting {
  const open = withoutSealedSecrets(leftOut(exported.meeting))
  if (exported.charter.parameters.namesOnPositions === 'named')
    return open === exported.meeting ? exported : { ...exported, meeting: open }
  const isRestricted = exported.charter.composition.type === 'restricted'
  // MI25: who did not come, and is spoken of nowhere else, is one of a number.
  const people = spokenOf(exported.meeting, rollOf(exported))
  return { ...exported, people, meeting: withoutNames(withoutMentions(open), exported.people, isRestricted) }
}

type Statements = Meeting['statements']

/** EX19: also not in the copy that was approved; then the minutes are told from the facts. */
function withoutSealedSecrets(meeting: Meeting): Meeting {
  const secret = Object.values(meeting.statements).filter((one) =>
    frozenText(one).includes('"confidential":true'),
  )
  if (secret.length === 0) return meeting
  const open = Object.fromEntries(secret.map((one) => [one.id, withoutFrozen(one)]))
  return { ...meeting, statements: { ...meeting.statements, ...open } }
}

function frozenText(one: MeetingStatement): string {
  return one.type === 'approval' ? (one.frozen?.text ?? '') : ''
}

function withoutNames(meeting: Meeting, people: ExportedMeeting['people'], isRestricted: boolean): Meeting {
  const versions = new Set(
    Object.values(meeting.statements).flatMap((one) =>
      one.type === 'position' || one.type === 'all-agree' || one.type === 'positions-counted'
        ? [one.version]
        : [],
    ),
  )
  const kept = Object.values(meeting.statements).filter(
    ({ type }) => type !== 'position' && type !== 'all-agree' && type !== 'positions-counted',
  )
  const told = [...versions].flatMap((version) => positionsTold(meeting, version, people, isRestricted))
  const concerns = concernNames(meeting)
  const all = [...kept.map((one) => nameless(one, meeting)), ...told].map((one) => renamed(one, concerns))
  return { ...meeting, statements: Object.fromEntries(all.map((one) => [one.id, one])) as Statements }
}

/** What stands on one version: who gave a reason, or blocks, without a name; all others as numbers. */
function positionsTold(
  meeting: Meeting,
  version: VersionId,
  people: ExportedMeeting['people'],
  isRestricted: boolean,
): readonly MeetingStatement[] {
  const given = positions(meeting, version)
  const { sure } = presentFor(meeting, version)
  const isAway = ({ person, source }: PersonPosition) =>
    people[person] === undefined ? source === 'written' : !sure.includes(person)
  const alone = given.filter((one) => one.own && (one.stance === 'block' || hasReason(one) || one.contested))
  const counts = { ...zero, ...countedOn(meeting, version)?.counts }
  for (const one of given) if (one.stance !== 'block' && !alone.includes(one)) counts[one.stance] += 1
  const apart = alone.flatMap((one): readonly MeetingStatement[] => {
    const said = meeting.statements[one.statement]
    if (said?.type !== 'position') return []
    const person = said.id as string as PersonId
    const reason = isRestricted ? null : said.reason
    const source = isAway(one) ? 'written' : 'room'
    return [{ ...said, person, reason, source, about: about.position(version, person), replaces: [] }]
  })
  // So many are in the numbers and not in the room: whose silence they must not be taken for.
  const away = [
    ...(countedOn(meeting, version)?.people ?? []).filter((person) => people[person] === undefined),
    ...given
      .filter((one) => !alone.includes(one) && isAway(one))
      .map((one, at) => (at.toString(16).padStart(4, '0') + one.statement.slice(4)) as PersonId),
  ]
  const some = Object.values(counts).some((count) => count > 0)
  const rest = some ? numbers(meeting, version, counts, away) : []
  return [...apart, ...rest]
}

const zero = { agree: 0, reservations: 0, 'stand-aside': 0, abstain: 0 }
const hasReason = ({ reason }: PersonPosition) => reason !== null && reason !== ''

/** Under the id of what said it last, so that what comes out is always the same. */
function numbers(
  meeting: Meeting,
  version: VersionId,
  counts: Record<CountedStance, number>,
  people: readonly PersonId[],
): readonly MeetingStatement[] {
  const said = (['positions-counted', 'all-agree', 'position'] as const).flatMap((type) =>
    ofType(meeting.statements, type).filter((one) => one.version === version),
  )
  const apart = new Set(positions(meeting, version).map(({ statement }) => statement as string))
  const last = said.find(({ type, id }) => type !== 'position' || !apart.has(id)) ?? said[0]
  if (last === undefined) return []
  const { id, n, at, zone, by } = last
  const clock = last.type === 'positions-counted' ? last.clock : at
  const stamp = { id: numbersId(id, last.type), n, at, zone, by, replaces: [] }
  return [
    {
      ...stamp,
      about: countedAbout.counted(version),
      type: 'positions-counted',
      version,
      people,
      counts,
      clock,
    },
  ]
}

/** A position that stands alone keeps its id: the numbers then need one of their own, its mirror. */
function numbersId(id: StatementId, type: MeetingStatement['type']): StatementId {
  return type === 'position' ? ([...id].reverse().join('') as StatementId) : id
}

/** Everything else that says whose word it was. */
function nameless(one: MeetingStatement, meeting: Meeting): MeetingStatement {
  switch (one.type) {
    case 'concern':
    case 'meeting-needed':
    case 'reopening':
      return { ...one, person: null }
    case 'block-finding': {
      const person = one.position as string as PersonId
      return { ...one, person, about: deliberationAbout.blockFinding(one.version, person) }
    }
    case 'input':
      return unsaid(one, meeting)
    case 'decision':
      return one.concerns === undefined
        ? one
        : { ...one, concerns: one.concerns.map((concern) => ({ ...concern, person: null })) }
    default:
      return withoutFrozen(one)
  }
}

/** A copy of the minutes as they were approved names everybody: it stays at home, and its digest with it. */
function withoutFrozen(one: MeetingStatement): MeetingStatement {
  const { frozen, ...rest } = one as MeetingStatement & { readonly frozen?: unknown }
  return frozen === undefined ? one : (rest as MeetingStatement)
}

/** A word that came in later, by nobody; its path names the person too. */
function unsaid(
  one: Extract<MeetingStatement, { type: 'input' }>,
  { statements }: Meeting,
): MeetingStatement {
  const [first = one.id] = Object.values(statements)
    .flatMap((other) => (other.about === one.about ? [other.id] : []))
    .sort()
  const person = first as string as PersonId
  return { ...one, person, about: one.about.replaceAll(one.person, person) }
}

/** A concern made of a reason has an id that can be reckoned back to its person: it gets another. */
function concernNames({ statements }: Meeting): ReadonlyMap<string, string> {
  return new Map(
    Object.values(statements)
      .flatMap((one) =>
        one.type === 'concern' && one.person !== null ? [[one.concern, one.id] as const] : [],
      )
      .sort(([, a], [, b]) => (a < b ? 1 : -1)),
  )
}

function renamed(one: MeetingStatement, names: ReadonlyMap<string, string>): MeetingStatement {
  if (names.size === 0) return one
  const change = (value: unknown): unknown => {
    if (typeof value === 'string')
      return (
        names.get(value) ??
        (value.includes('/')
          ? value
              .split('/')
              .map((part) => names.get(part) ?? part)
              .join('/')
          : value)
      )
    if (Array.isArray(value)) return value.map(change)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]))
  }
  return change(one) as MeetingStatement
}
