import type { Charter } from '../../charter/charter'
import { assertNever } from '../../result'
import { type Agreement, isMoreThan } from '../outcome'
import type { RollUp } from './roll-up'

export type AgreementRules = Pick<Charter, 'positions' | 'parameters'>

/** QA9: the first that holds; a quorum of assemblies is asked for before agreement, and silence is neither. */
export function agreementOf(roll: RollUp, { positions, parameters }: AgreementRules): Agreement {
  const { counts, answered } = roll
  if (counts.block >= parameters.assemblyBlocksToStop) return 'blocked'
  if (roll.contested || roll.leftBlocking) return 'unsettled'
  if (!isHeard(roll, parameters)) return 'too-few-heard'
  if (!parameters.mayFormConsensus) return 'may-not-form'
  switch (parameters.decisionMode) {
    case 'consent':
      return counts.block > 0 ? 'blocked' : 'agreed'
    case 'unanimity':
      return counts.agree === answered ? 'agreed' : 'not-unanimous'
    case 'consensus':
      if (isMoreThan(counts['stand-aside'], positions.standAsidesMax, answered)) return 'too-many-aside'
      if (isMoreThan(counts.reservations, parameters.reservationsMax, answered))
        return 'too-many-reservations'
      return counts.agree === 0 ? 'no-active-agreement' : 'agreed'
    default:
      return assertNever(parameters.decisionMode)
  }
}

/** How many must be heard, and how many are: by the charter also those that abstain, or not. Nothing is agreed by nobody. */
export function heardOf(
  { asked, answered, counts }: RollUp,
  { assemblyQuorum: { share, of }, assemblyAbstainHeard }: Charter['parameters'],
): { readonly heard: number; readonly needed: number } {
  return {
    heard: answered - (assemblyAbstainHeard ? 0 : counts.abstain),
    needed: Math.max(1, Math.ceil((asked * share) / of)),
  }
}

function isHeard(roll: RollUp, parameters: Charter['parameters']): boolean {
  const { heard, needed } = heardOf(roll, parameters)
  return heard >= needed
}
