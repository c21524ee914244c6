import type { Charter } from '../../charter/charter'
import type { PersonId, VersionId } from '../../id'
import type { Instant, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { ofType, pen } from '../../statement'
import type { Folded } from '../fold'
import type { Meeting } from '../meeting'
import { deliberationAbout } from '../said/deliberation-statements'
import { type MeetingStatement, standing } from '../said/statements'
import { meetingState, type NotNow } from '../state'
import { positions, presentFor } from './position'
import { openProposal, type ProposalRefused, proposalOfVersion, standingVersion } from './proposal'

/**
 * A block is for a fundamental concern. Where the charter says so, a share of those present may find that one is not a block
 * (BF1): a finding with counts beside the block, which stays on record as it was said.
 */
export type BlockFinding = {
  readonly person: PersonId
  readonly found: number
  readonly present: number
  readonly needed: number
  /** Enough found so: the block stops nothing (BF4). */
  readonly setAside: boolean
  readonly clock: Instant
}

/** Of the blocks that stand on one wording. BF4: found in two ways, the block stands. */
export function blockFindings(meeting: Folded, version: VersionId): readonly BlockFinding[] {
  if (ofType(meeting.statements, 'block-finding').length === 0) return []
  return positions(meeting, version).flatMap(({ person, stance, statement, contested }) => {
    if (stance !== 'block' || contested) return []
    const found = standing(meeting, 'block-finding', deliberationAbout.blockFinding(version, person))
    const [first] = found
    if (first === undefined || found.some(({ position }) => position !== statement)) return []
    const { needed, present, clock } = first
    const setAside = found.every((one) => one.found >= one.needed)
    return { person, found: first.found, present, needed, setAside, clock }
  })
}

export type FindingRefused =
  | ProposalRefused
  | NotNow
  | Refusal<'BF1'>
  | Refusal<'BF2', { readonly person: PersonId }>
  | Refusal<'BF3', { readonly present: number }>

export function findNoBlock(
  page: Page<Meeting>,
  given: {
    readonly version: VersionId
    readonly person: PersonId
    readonly found: number
    readonly charter: Charter
  },
  moment: Moment,
): Result<BlockFinding, FindingRefused> {
  const { version, person, found, charter } = given
  const review = charter.parameters.blockReview
  if (review === null) return refused({ rule: 'BF1' })
  const state = meetingState(page.seen)
  if (state !== 'open') return refused({ rule: 'ME3', state })
  const on = proposalOfVersion(page.seen, version)
  if (on === undefined) return refused({ rule: 'BF2', person })
  const proposal = openProposal(page.seen, on.proposal)
  if (!proposal.ok) return proposal
  const block = positions(page.seen, version).find((one) => one.person === person)
  const stands = standingVersion(proposal.value)?.version === version
  if (!stands || block?.stance !== 'block' || block.contested) return refused({ rule: 'BF2', person })
  const present = presentFor(page.seen, version).sure.length
  if (!Number.isSafeInteger(found) || found < 0 || found > present) return refused({ rule: 'BF3', present })
  const needed = Math.ceil((present * review.share) / review.of)
  const clock = moment.now
  pen<MeetingStatement>(page, moment).state(deliberationAbout.blockFinding(version, person), {
    type: 'block-finding',
    version,
    person,
    position: block.statement,
    found,
    present,
    needed,
    clock,
  })
  return done({ person, found, present, needed, setAside: found >= needed, clock })
}
