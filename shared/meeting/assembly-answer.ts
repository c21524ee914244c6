import type { Charter } from '../charter/charter'
import { stancesOffered } from '../charter/stances'
import type { AssemblyId, VersionId } from '../id'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { optional, type TextRefused } from '../text'
import type { Meeting } from './meeting'
import { proposalOfVersion } from './proposal/proposal'
import type { SealedPosition } from './said/assembly-word'

export type AnswerGiven = Pick<SealedPosition, 'position' | 'reason' | 'basis'> & { readonly version: string }
export type AnswerRefused =
  | Refusal<'JC8', { readonly cause: 'no-wording' | 'not-offered' | 'reason' | 'not-taking-part' }>
  | TextRefused

/** JC8: on a wording that stands, in a stance of the charter's, with a reason where it asks for one; what would be sealed. */
export function answerFor(
  meeting: Meeting,
  charter: Charter,
  given: AnswerGiven & { readonly assembly: AssemblyId },
): Result<Pick<SealedPosition, 'position' | 'reason' | 'basis'>, AnswerRefused> {
  const cannot = (cause: 'no-wording' | 'not-offered' | 'reason' | 'not-taking-part') =>
    refused({ rule: 'JC8' as const, cause })
  const { thing } = charter
  if (thing !== undefined && !thing.takingPart.some(({ assembly }) => assembly === given.assembly))
    return cannot('not-taking-part')
  const proposal = proposalOfVersion(meeting, given.version as VersionId)
  const stands = proposal?.versions.some(({ version, stands: is }) => is && version === given.version)
  if (proposal === undefined || !stands || proposal.decided || proposal.withdrawn) return cannot('no-wording')
  return checkedAnswer(charter, given)
}

/** The stance, the reason, the basis, whatever it is an answer to. */
export function checkedAnswer(
  charter: Charter,
  given: Omit<AnswerGiven, 'version'>,
): Result<Pick<SealedPosition, 'position' | 'reason' | 'basis'>, AnswerRefused> {
  const cannot = (cause: 'not-offered' | 'reason') => refused({ rule: 'JC8' as const, cause })
  if (!stancesOffered(charter).includes(given.position)) return cannot('not-offered')
  const reason = optional('reason', given.reason)
  if (!reason.ok) return reason
  if (reason.value === null && charter.positions.reasonFor.includes(given.position)) return cannot('reason')
  return done({ position: given.position, reason: reason.value, basis: given.basis })
}
