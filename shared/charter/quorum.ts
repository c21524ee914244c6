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

export function quorum(
  rule: QuorumRule,
  roll: Roll,
  sure: readonly PersonId[],
  unsure: readonly PersonId[],
): Quorum {
  const { needed, counts } = need(rule, roll)
  // RO6: two entries that were merged are one person here too.
  const here = new Set(sure.filter(counts).map((person) => keptOf(roll, person)))
  const perhaps = new Set(unsure.filter(counts).map((person) => keptOf(roll, person)))
  const low = here.size
  const high = low + [...perhaps].filter((person) => !here.has(person)).length
  return { needed, low, high, reached: low >= needed }
}

/** QU1 none needs nobody; QU2 a count is of everyone but the suspended; QU3 a share is of the members, rounded up. */
function need(rule: QuorumRule, roll: Roll): { needed: number; counts: (person: PersonId) => boolean } {
  const anyone = (person: PersonId) => standingOf(roll, person) !== 'suspended'
  const member = (person: PersonId) => isMember(personOf(roll, person))
  const shareOfMembers = ({ share, of }: { share: number; of: number }) =>
    Math.max(1, Math.ceil((onRoll(roll).filter(isMember).length * share) / of))
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
