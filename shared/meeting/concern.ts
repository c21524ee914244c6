import type { ConcernId, PersonId, ProposalId, VersionId } from '../id'
import type { Instant, Moment, Page } from '../ports'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { ofType, type Pen, pen } from '../statement'
import { needed, optional, type TextRefused } from '../text'
import { type ConcernFate, type ConcernStatement, deliberationAbout } from './deliberation-statements'
import { type Folded, folded } from './fold'
import type { Meeting } from './meeting'
import { shownNumbers } from './numbering'
import {
  openProposal,
  type Proposal,
  type ProposalRefused,
  proposalOf,
  standingVersion,
  type UnknownConcern,
} from './proposal'
import type { DecidedConcern } from './proposal-statements'
import { type MeetingStatement, spoken, standing } from './statements'

/**
 * A concern is kept alive from the round in which it was raised until it is settled: answered by a wording, then resolved or
 * withdrawn, or it stands (CO1). Whoever blocks with a reason has raised one.
 */
export type Concern = {
  readonly concern: ConcernId
  /** `C-1`, as it is shown (CO2). */
  readonly number: string
  readonly proposal: ProposalId
  readonly person: PersonId | null
  readonly text: string
  /** The round it was raised in. */
  readonly version: VersionId
  readonly round: number
  readonly clock: Instant
  readonly fate: ConcernFate
  /** What was said of it since, older first. */
  readonly steps: readonly ConcernStep[]
  /** Said to have come out in two ways: it reads as the more open one (CO6). */
  readonly contested: boolean
}
export type ConcernStep = {
  readonly fate: ConcernFate
  readonly version: VersionId
  readonly round: number
  readonly note: string | null
  readonly clock: Instant
}

export type SettledAlready = Refusal<'CO4', { readonly concern: ConcernId; readonly fate: ConcernFate }>

const all = folded((meeting): readonly Concern[] => {
  const numbers = concernNumbers(meeting)
  const made: Concern[] = []
  for (const [concern, number] of numbers) {
    const said = standing(meeting, 'concern', deliberationAbout.concern(concern))
    const last = said.at(-1)
    const proposal = last === undefined ? undefined : proposalOf(meeting, last.proposal)
    const round = last === undefined ? null : roundOf(proposal, last.version)
    if (last === undefined || round === null) continue
    const fates = standing(meeting, 'concern-fate', deliberationAbout.concernFate(concern)).map(
      ({ fate }) => fate,
    )
    const { person, text, version, clock } = last
    made.push({
      concern,
      number,
      proposal: last.proposal,
      person,
      text,
      version,
      round,
      clock: spoken(meeting, 'concern', deliberationAbout.concern(concern))[0]?.clock ?? clock,
      fate: mostOpen(fates),
      steps: stepsOf(meeting, concern, proposal),
      contested: new Set(fates).size > 1 || new Set(said.map((one) => one.text)).size > 1,
    })
  }
  return made
})

/** Every concern of the meeting, or those on one proposal, in the order they were raised. */
export function concerns(meeting: Folded, proposal?: ProposalId): readonly Concern[] {
  return proposal === undefined ? all(meeting) : all(meeting).filter((one) => one.proposal === proposal)
}

export const isOpenConcern = ({ fate }: Concern): boolean => fate === 'raised' || fate === 'answered'

export function openConcerns(meeting: Folded, proposal: ProposalId): readonly Concern[] {
  return concerns(meeting, proposal).filter(isOpenConcern)
}

/** CO1: said without a position, or the reason of one made a concern: then `of` is the position's version and person. */
export function raiseConcern(
  page: Page<Meeting>,
  given: {
    readonly proposal: ProposalId
    readonly person: PersonId | null
    readonly text: string
    /** The reason of this person's position on the wording that stands. */
    readonly isReason: boolean
  },
  moment: Moment,
): Result<ConcernId, ProposalRefused | TextRefused> {
  const proposal = openProposal(page.seen, given.proposal)
  if (!proposal.ok) return proposal
  const text = needed('reason', given.text)
  if (!text.ok) return text
  const { person, isReason } = given
  const { version } = wordingOf(proposal.value)
  const gesture = pen<MeetingStatement>(page, moment)
  const words = { proposal: given.proposal, version, person, text: text.value, clock: moment.now }
  const concern = isReason && person !== null ? reasonOf(version, person) : (moment.newId() as ConcernId)
  stateConcern(page.seen, gesture, { ...words, concern })
  return done(concern)
}

export function settleConcern(
  page: Page<Meeting>,
  given: { readonly concern: ConcernId; readonly fate: ConcernFate; readonly note: string | null },
  moment: Moment,
): Result<null, UnknownConcern | SettledAlready | ProposalRefused | TextRefused> {
  const { concern, fate } = given
  const found = all(page.seen).find((one) => one.concern === concern)
  if (found === undefined) return refused({ rule: 'CO3', concern })
  const proposal = openProposal(page.seen, found.proposal)
  if (!proposal.ok) return proposal
  if (found.fate === fate && !found.contested) return refused({ rule: 'CO4', concern, fate })
  const note = optional('reason', given.note)
  if (!note.ok) return note
  const { version } = wordingOf(proposal.value)
  stateFate(pen<MeetingStatement>(page, moment), found, version, fate, note.value, moment.now)
  return done(null)
}

type Raised = Pick<ConcernStatement, 'proposal' | 'version' | 'person' | 'text' | 'clock'>

/**
 * Within the gesture that records a block (CO1). The same words from the same person stay the one concern they were; changed
 * on the same wording they are its new text; what was settled is open again.
 */
export function raiseByBlock(
  seen: Folded,
  gesture: Pen<MeetingStatement>,
  raised: Raised & { readonly person: PersonId },
): void {
  const { proposal, version, person, text, clock } = raised
  const concern = reasonOf(version, person)
  const own = concerns(seen, proposal).find((one) => one.concern === concern)
  const before = own ?? concerns(seen, proposal).find((one) => one.person === person && one.text === text)
  if (before === undefined || (own !== undefined && (own.text !== text || own.contested)))
    stateConcern(seen, gesture, { ...raised, concern })
  if (before !== undefined && !isOpenConcern(before))
    stateFate(gesture, before, version, 'raised', null, clock)
}

/** CO5: in the gesture of a decision, what is still open is stated to stand; every concern is copied with what became of it. */
export function concernsDecided(
  seen: Folded,
  gesture: Pen<MeetingStatement>,
  proposal: ProposalId,
  version: VersionId,
  clock: Instant,
): readonly DecidedConcern[] {
  return concerns(seen, proposal).map((one) => {
    const { concern, number, person, text } = one
    if (!isOpenConcern(one)) return { concern, number, person, text, fate: one.fate }
    stateFate(gesture, one, version, 'stands', null, clock)
    return { concern, number, person, text, fate: 'stands' }
  })
}

function stateFate(
  gesture: Pen<MeetingStatement>,
  { concern, proposal }: Pick<Concern, 'concern' | 'proposal'>,
  version: VersionId,
  fate: ConcernFate,
  note: string | null,
  clock: Instant,
): void {
  const said = { type: 'concern-fate', concern, proposal, version, fate, note, clock } as const
  gesture.state(deliberationAbout.concernFate(concern), said)
}

function stateConcern(
  seen: Folded,
  gesture: Pen<MeetingStatement>,
  raised: Raised & { readonly concern: ConcernId },
): void {
  const said = ofType(seen.statements, 'concern')
  const ordinal =
    said.find(({ concern }) => concern === raised.concern)?.ordinal ??
    Math.max(0, ...said.map((one) => one.ordinal)) + 1
  gesture.state(deliberationAbout.concern(raised.concern), { type: 'concern', ...raised, ordinal })
}

/**
 * The concern that is the reason of one person's position on one wording has one id on every laptop, so that a block written
 * down twice raises it once.
 */
function reasonOf(version: VersionId, person: PersonId): ConcernId {
  const turned = person.slice(16) + person.slice(0, 16)
  const digits = [...version].map((digit, at) =>
    (Number.parseInt(digit, 16) ^ Number.parseInt(turned[at] ?? '0', 16)).toString(16),
  )
  return digits.join('') as ConcernId
}

/** CO2: counted through the meeting, none twice; of two laptops' equal ones the later is shown with `-b` (ME11). */
function concernNumbers(meeting: Folded): ReadonlyMap<ConcernId, string> {
  const first = new Map<ConcernId, ConcernStatement>()
  for (const one of ofType(meeting.statements, 'concern')) {
    if (!first.has(one.concern)) first.set(one.concern, one)
  }
  return shownNumbers(
    [...first.values()].map(({ concern, ordinal, n, id }) => ({
      key: concern,
      number: `C-${ordinal}`,
      n,
      id,
    })),
  )
}

function stepsOf(
  meeting: Folded,
  concern: ConcernId,
  proposal: Proposal | undefined,
): readonly ConcernStep[] {
  return spoken(meeting, 'concern-fate', deliberationAbout.concernFate(concern)).map(
    ({ fate, version, note, clock }) => ({
      fate,
      version,
      round: roundOf(proposal, version) ?? 0,
      note,
      clock,
    }),
  )
}

function roundOf(proposal: Proposal | undefined, version: VersionId): number | null {
  return proposal?.versions.find((one) => one.version === version)?.number ?? null
}

function wordingOf(proposal: Proposal) {
  const version = standingVersion(proposal)
  if (version === undefined) throw new Error('A proposal without a wording')
  return version
}

/** CO6: the more open reading, until a later word settles it. */
const openFirst = ['raised', 'answered', 'stands', 'withdrawn', 'resolved'] as const
function mostOpen(fates: readonly ConcernFate[]): ConcernFate {
  return fates.length === 0 ? 'raised' : (openFirst.find((fate) => fates.includes(fate)) ?? 'raised')
}
