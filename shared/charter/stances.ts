import type { Charter } from './charter'
import { type Stance, stances } from './rules'

/** The positions this assembly takes (DM1): those of its charter; under consent nobody abstains; agreeing is always one. */
export function stancesOffered({ parameters }: Pick<Charter, 'parameters'>): readonly Stance[] {
  const { positionsAllowed, decisionMode } = parameters
  return stances.filter(
    (one) =>
      one === 'agree' ||
      (positionsAllowed.includes(one) && !(one === 'abstain' && decisionMode === 'consent')),
  )
}
