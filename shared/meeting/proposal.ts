import type { ConcernId, ItemId, MatterId, PersonId, ProposalId, VersionId } from '../id'
import type { Instant, Moment, Page } from '../ports'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { contested, ofType, type Pen, pen } from '../statement'
import { needed, optional, type TextRefused } from '../text'
import { itemOf } from './agenda'
import { papersAreOut } from './ballot'
import { deliberationAbout } from './deliberation-statements'
import { type Folded, folded } from './fold'
import { type UnknownItem, unknownItem } from './item'
import type { Meeting } from './meeting'
import { type Closed, isClosed } from './state'
import { about, latest, type MeetingStatement, spoken, standing } from './statements'
import { matterTakenUp } from './taking-up'

/**
 * A proposal and its wordings. Positions belong to one wording, named by its id; the number is for showing (PR5). An
 * amendment is a new version and begins without positions.
 */
export type Proposal = {
  readonly proposal: ProposalId
  readonly item: ItemId
  readonly proposer: PersonId | null
  /** Null for one made before matters were known. */
  readonly matter: MatterId | null
  /** In order; more than one stands only while the wording is contested. */
  readonly versions: readonly Version[]
  readonly withdrawn: boolean
  readonly contested: boolean
  readonly decided: boolean
}
export type Version = {
  readonly version: VersionId
  readonly number: number
  readonly wording: string
  readonly clock: Instant
  readonly stands: boolean
  /** A test for agreement was opened on it. */
  readonly tested: boolean
  /** When it was read back and agreed on, word for word; null while that is not said, or said in two ways (RB4). */
  readonly agreed: Instant | null
}

export type UnknownProposal = Refusal<'PR1', { readonly proposal: ProposalId }>
export type WithdrawnProposal = Refusal<'PR2', { readonly proposal: ProposalId }>
export type DecidedProposal = Refusal<'PR3', { readonly proposal: ProposalId }>
export type UnknownConcern = Refusal<'CO3', { readonly concern: ConcernId }>
export type LockedWording = Refusal<'RB3', { readonly proposal: ProposalId }>
export type PapersOut = Refusal<'BL20'>
export type AmendRefused =
  | ProposalRefused
  | PapersOut
  | TextRefused
  | UnknownConcern
  | LockedWording
  | Refusal<'PR4'>
export type ProposalRefused = UnknownProposal | WithdrawnProposal | DecidedProposal | Closed

const all = folded((meeting): readonly Proposal[] =>
  ofType(meeting.statements, 'proposal')
    .flatMap(({ proposal }) => standing(meeting, 'proposal', about.proposal(proposal)).slice(0, 1))
    .map(({ proposal, item, proposer, matter = null }) => ({
      proposal,
      item,
      proposer,
      matter,
      versions: versionsOf(meeting, proposal),
      withdrawn: latest(meeting, 'proposal-place', about.proposalPlace(proposal))?.withdrawn ?? false,
      contested: contested(standing(meeting, 'version', about.wording(proposal))),
      decided: standing(meeting, 'decision', about.decision(proposal)).length > 0,
    })),
)

/** Every proposal, or those of one item, in the order they were made. */
export function proposals(meeting: Folded, item?: ItemId): readonly Proposal[] {
  return item === undefined ? all(meeting) : all(meeting).filter((one) => one.item === item)
}

export function proposalOf(meeting: Folded, proposal: ProposalId): Proposal | undefined {
  return all(meeting).find((one) => one.proposal === proposal)
}

export function proposalOfVersion(meeting: Folded, version: VersionId): Proposal | undefined {
  return byVersion(meeting).get(version)
}

const byVersion = folded(
  (meeting): ReadonlyMap<VersionId, Proposal> =>
    new Map(all(meeting).flatMap((one) => one.versions.map(({ version }) => [version, one] as const))),
)

/** The wording on the table. */
export function standingVersion({ versions }: Proposal): Version | undefined {
  return versions.filter(({ stands }) => stands).at(-1)
}

export function propose(
  page: Page<Meeting>,
  given: {
    readonly item: ItemId
    readonly wording: string
    readonly proposer: PersonId | null
    /** Of a proposal that came from elsewhere; else the matter is born here (PR6). */
    readonly matter?: MatterId
  },
  moment: Moment,
): Result<
  { readonly proposal: ProposalId; readonly version: VersionId },
  UnknownItem | Closed | PapersOut | TextRefused
> {
  if (itemOf(page.seen, given.item) === undefined) return unknownItem(given.item)
  if (isClosed(page.seen)) return refused({ rule: 'ME5' })
  if (papersAreOut(page.seen, given.item)) return refused({ rule: 'BL20' })
  const wording = needed('wording', given.wording)
  if (!wording.ok) return wording
  const { item, proposer } = given
  const matter = given.matter ?? matterTakenUp(page.seen, item) ?? (moment.newId() as MatterId) // PR6, CW12
  const proposal = moment.newId() as ProposalId
  const gesture = pen<MeetingStatement>(page, moment)
  gesture.state(about.proposal(proposal), { type: 'proposal', proposal, item, proposer, matter })
  return done({ proposal, version: word(gesture, proposal, wording.value, moment) })
}

/** PR4: the same words are no amendment; a fresh round on them is `newRound`. */
export function amend(page: Page<Meeting>, given: Amending, moment: Moment): Result<VersionId, AmendRefused> {
  const wording = newWording(page.seen, given)
  if (!wording.ok) return wording
  return done(putWording(pen<MeetingStatement>(page, moment), { ...given, wording: wording.value }, moment))
}

export type Amending = {
  readonly proposal: ProposalId
  readonly wording: string
  /** The concerns that this wording answers, in the same gesture. */
  readonly answers?: readonly ConcernId[]
}

/** The words as they may be put in place of those on the table. */
export function newWording(seen: Meeting, given: Amending): Result<string, AmendRefused> {
  const proposal = changeable(seen, given.proposal)
  if (!proposal.ok) return proposal
  const wording = needed('wording', given.wording)
  if (!wording.ok) return wording
  const now = standingVersion(proposal.value)
  if (now?.agreed) return refused({ rule: 'RB3', proposal: given.proposal })
  if (now?.wording === wording.value && !proposal.value.contested) return refused({ rule: 'PR4' })
  const unknown = given.answers?.find(
    (one) => standing(seen, 'concern', deliberationAbout.concern(one)).length === 0,
  )
  return unknown === undefined ? wording : refused({ rule: 'CO3', concern: unknown })
}

export function putWording(
  gesture: Pen<MeetingStatement>,
  { proposal, wording, answers = [] }: Amending,
  moment: Moment,
): VersionId {
  const version = word(gesture, proposal, wording, moment)
  const answered = { type: 'concern-fate', proposal, version, fate: 'answered', note: null } as const
  for (const concern of answers) {
    gesture.state(deliberationAbout.concernFate(concern), { ...answered, concern, clock: moment.now })
  }
  return version
}

/** The same words put to the test again: the earlier round stays beside it. */
export function newRound(
  page: Page<Meeting>,
  given: { readonly proposal: ProposalId },
  moment: Moment,
): Result<VersionId, ProposalRefused | PapersOut | LockedWording> {
  const proposal = changeable(page.seen, given.proposal)
  if (!proposal.ok) return proposal
  const now = standingVersion(proposal.value)
  if (now?.agreed) return refused({ rule: 'RB3', proposal: given.proposal })
  const wording = now?.wording ?? ''
  const gesture = pen<MeetingStatement>(page, moment)
  const version = word(gesture, given.proposal, wording, moment)
  gesture.state(about.test(version), { type: 'test', version, clock: moment.now })
  return done(version)
}

export function openTest(
  page: Page<Meeting>,
  given: { readonly proposal: ProposalId },
  moment: Moment,
): Result<null, ProposalRefused> {
  const proposal = openProposal(page.seen, given.proposal)
  if (!proposal.ok) return proposal
  const version = standingVersion(proposal.value)
  if (version !== undefined && !version.tested) {
    const test = { type: 'test', version: version.version, clock: moment.now } as const
    pen<MeetingStatement>(page, moment).state(about.test(version.version), test)
  }
  return done(null)
}

export function withdrawProposal(
  page: Page<Meeting>,
  given: { readonly proposal: ProposalId; readonly reason: string | null },
  moment: Moment,
): Result<null, ProposalRefused | PapersOut | TextRefused> {
  const proposal = changeable(page.seen, given.proposal)
  if (!proposal.ok) return proposal
  const reason = optional('reason', given.reason)
  if (!reason.ok) return reason
  putPlace(page, given.proposal, true, reason.value, moment)
  return done(null)
}

export function restoreProposal(
  page: Page<Meeting>,
  given: { readonly proposal: ProposalId },
  moment: Moment,
): Result<null, UnknownProposal | PapersOut | Closed> {
  const proposal = proposalOf(page.seen, given.proposal)
  if (proposal === undefined) return refused({ rule: 'PR1', proposal: given.proposal })
  if (isClosed(page.seen)) return refused({ rule: 'ME5' })
  if (papersAreOut(page.seen, proposal.item)) return refused({ rule: 'BL20' })
  putPlace(page, given.proposal, false, null, moment)
  return done(null)
}

/** A proposal that is on the table. */
export function openProposal(meeting: Meeting, id: ProposalId): Result<Proposal, ProposalRefused> {
  const proposal = proposalOf(meeting, id)
  if (proposal === undefined) return refused({ rule: 'PR1', proposal: id })
  if (proposal.withdrawn) return refused({ rule: 'PR2', proposal: id })
  if (proposal.decided) return refused({ rule: 'PR3', proposal: id })
  return isClosed(meeting) ? refused({ rule: 'ME5' }) : done(proposal)
}

/** BL20: the same, and no ballot in its item is on the way: its paper says what it said when it was handed out. */
export function changeable(meeting: Meeting, id: ProposalId): Result<Proposal, ProposalRefused | PapersOut> {
  const proposal = openProposal(meeting, id)
  if (proposal.ok && papersAreOut(meeting, proposal.value.item)) return refused({ rule: 'BL20' })
  return proposal
}

function versionsOf(meeting: Folded, proposal: ProposalId): readonly Version[] {
  const stands = new Set(standing(meeting, 'version', about.wording(proposal)).map(({ id }) => id))
  return spoken(meeting, 'version', about.wording(proposal)).map(
    ({ id, version, wording, clock }, index) => ({
      version,
      number: index + 1,
      wording,
      clock,
      stands: stands.has(id),
      tested: standing(meeting, 'test', about.test(version)).length > 0,
      agreed: agreedAt(meeting, proposal, version),
    }),
  )
}

/** RB4: agreed only if nothing else is said of it; said on two laptops, by the earlier of them. */
function agreedAt(meeting: Folded, proposal: ProposalId, version: VersionId): Instant | null {
  const said = standing(meeting, 'agreed-wording', deliberationAbout.agreedWording(proposal))
  const [first] = said
  return first !== undefined && said.every((one) => one.agreed && one.version === version)
    ? first.clock
    : null
}

function word(
  gesture: Pen<MeetingStatement>,
  proposal: ProposalId,
  wording: string,
  moment: Moment,
): VersionId {
  const version = moment.newId() as VersionId
  gesture.state(about.wording(proposal), { type: 'version', proposal, version, wording, clock: moment.now })
  return version
}

function putPlace(
  page: Page<Meeting>,
  proposal: ProposalId,
  withdrawn: boolean,
  reason: string | null,
  moment: Moment,
): void {
  const said = { type: 'proposal-place', proposal, withdrawn, reason } as const
  pen<MeetingStatement>(page, moment).state(about.proposalPlace(proposal), said)
}
