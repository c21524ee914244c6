import * as v from 'valibot'
import type { PersonId } from '../id'
import { assertNever } from '../result'
import type { Charter } from './charter'
import { isMember, keptOf, onRoll, personOf, type Roll, standingOf } from './roll'
import type { QuorumRule } from './rules'

/** How many are needed and how many are here, by the charter's own rule. */
export type Quorum = {
  readonly needed: number
  /** From certain to possible: they differ while somebody's arrival or departure is contested. */
  readonly low: number
  readonly high: number
  /** Of those who are here for certain, who is not a member: a participant counts where the rule is a count (QU2). */
  readonly others: number
  /** By the cautious count (QU4). */
  readonly reached: boolean
}

/** What is held: a meeting, an informal consensus outside one, a ballot. */
export type QuorumFor = 'meeting' | 'informal' | 'ballot'

/** QU6: the charter may ask for another quorum where no meeting sits; where it says nothing, the meeting's holds. */
export function quorumRuleFor(
  { quorum, parameters }: Pick<Charter, 'quorum' | 'parameters'>,
  held: QuorumFor,
): QuorumRule {
  const { quorumInformal, quorumBallot } = parameters
  return { meeting: quorum, informal: quorumInformal ?? quorum, ballot: quorumBallot ?? quorum }[held]
}

/** What the roll has to say to a quorum: how many members there are, and what each person counts as. */
export type Reckoning = {
  readonly members: number
  readonly weightOf: (person: PersonId) => Weight
  /** RO6: two entries that were merged are one person here too. */
  readonly kept: (person: PersonId) => PersonId
}
export const weight = v.picklist(['member', 'other', 'none'])
export type Weight = v.InferOutput<typeof weight>

export function reckoningOf(roll: Roll): Reckoning {
  return {
    members: onRoll(roll).filter(isMember).length,
    weightOf: (person) =>
      standingOf(roll, person) === 'suspended'
        ? 'none'
        : isMember(personOf(roll, person))
          ? 'member'
          : 'other',
    kept: (person) => keptOf(roll, person),
  }
}

export function quorum(
  rule: QuorumRule,
  roll: Roll,
  sure: readonly PersonId[],
  unsure: readonly PersonId[],
  by: Reckoning = reckoningOf(roll),
): Quorum {
  const { needed, counts } = need(rule, by)
  const here = new Set(sure.filter(counts).map(by.kept))
  const perhaps = new Set(unsure.filter(counts).map(by.kept))
  const low = here.size
  const high = low + [...perhaps].filter((person) => !here.has(person)).length
  const others = [...here].filter((person) => by.weightOf(person) === 'other').length
  return { needed, low, high, others, reached: low >= needed }
}

/** QU1 none needs nobody; QU2 a count is of everyone but the suspended; QU3 a share is of the members, rounded up. */
function need(
  rule: QuorumRule,
  { members, weightOf }: Reckoning,
): { needed: number; counts: (person: PersonId) => boolean } {
  const anyone = (person: PersonId) => weightOf(person) !== 'none'
  const member = (person: PersonId) => weightOf(person) === 'member'
  const shareOfMembers = ({ share, of }: { share: number; of: number }) =>
    Math.max(1, Math.ceil((members * share) / of))
  switch (rule.type) {
    case 'none':
      return { needed: 0, counts: anyone }
    case 'count':
      return { needed: rule.count, counts: anyone }
    case 'share':
      return { needed: shareOfMembers(rule.share), counts: member }
    case 'count-or-share': {
      const share = shareOfMembers(rule.share)
      return rule.count <= share ? { needed: rule.count, counts: anyone } : { needed: share, counts: member }
    }
    default:
      return assertNever(rule)
  }
}
