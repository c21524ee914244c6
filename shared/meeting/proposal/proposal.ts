import type { ItemId, MatterId, PersonId, ProposalId, VersionId } from '../../id'
import type { Instant } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { contested, ofType } from '../../statement'
import { ballotOf, papersAreOut } from '../ballot/ballot'
import { type Folded, folded } from '../fold'
import type { Meeting } from '../meeting'
import { isReferred } from '../referral/referral'
import { deliberationAbout } from '../said/deliberation-statements'
import type { DecisionStatement } from '../said/proposal-statements'
import { about, latest, spoken, standing } from '../said/statements'
import { type Closed, isClosed } from '../state'

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
  /** Counts wordings: a round on the same words has the number of the round before it. */
  readonly number: number
  /** Counts rounds, from 1. */
  readonly round: number
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

export type PapersOut = Refusal<'BL20'>

/** RF4: another assembly's to decide just now. */
export type ReferredProposal = Refusal<'RF4', { readonly proposal: ProposalId }>
export type ProposalRefused =
  | UnknownProposal
  | WithdrawnProposal
  | DecidedProposal
  | ReferredProposal
  | Closed

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
      decided: decidedBy(meeting, proposal).length > 0,
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

/** The same where there must be one: no proposal is made without. */
export function wordingOf(proposal: Proposal): Version {
  const version = standingVersion(proposal)
  if (version === undefined) throw new Error('A proposal without a wording')
  return version
}

/** A proposal that is on the table. */
export function openProposal(meeting: Meeting, id: ProposalId): Result<Proposal, ProposalRefused> {
  const proposal = proposalOf(meeting, id)
  if (proposal === undefined) return refused({ rule: 'PR1', proposal: id })
  if (proposal.withdrawn) return refused({ rule: 'PR2', proposal: id })
  if (proposal.decided) return refused({ rule: 'PR3', proposal: id })
  if (isReferred(meeting, id)) return refused({ rule: 'RF4', proposal: id })
  return isClosed(meeting) ? refused({ rule: 'ME5' }) : done(proposal)
}

/** What stands decided on it; the result of a ballot that was set aside decides nothing (BL25). */
export function decidedBy(meeting: Folded, proposal: ProposalId): readonly DecisionStatement[] {
  return standing(meeting, 'decision', about.decision(proposal)).filter(
    ({ ballot }) => ballot === undefined || ballotOf(meeting, ballot)?.state !== 'set-aside',
  )
}

/** BL20: the same, and no ballot in its item is on the way: its paper says what it said when it was handed out. */
export function changeable(meeting: Meeting, id: ProposalId): Result<Proposal, ProposalRefused | PapersOut> {
  const proposal = openProposal(meeting, id)
  if (proposal.ok && papersAreOut(meeting, proposal.value.item)) return refused({ rule: 'BL20' })
  return proposal
}

function versionsOf(meeting: Folded, proposal: ProposalId): readonly Version[] {
  const stands = new Set(standing(meeting, 'version', about.wording(proposal)).map(({ id }) => id))
  const said = spoken(meeting, 'version', about.wording(proposal))
  let number = 0
  return said.map(({ id, version, wording, clock }, index) => {
    if (wording !== said[index - 1]?.wording) number += 1
    return {
      version,
      number,
      round: index + 1,
      wording,
      clock,
      stands: stands.has(id),
      tested: standing(meeting, 'test', about.test(version)).length > 0,
      agreed: agreedAt(meeting, proposal, version),
    }
  })
}

/** RB4: agreed only if nothing else is said of it; said on two laptops, by the earlier of them. */
function agreedAt(meeting: Folded, proposal: ProposalId, version: VersionId): Instant | null {
  const said = standing(meeting, 'agreed-wording', deliberationAbout.agreedWording(proposal))
  const [first] = said
  return first !== undefined && said.every((one) => one.agreed && one.version === version)
    ? first.clock
    : null
}
