import type { Charter } from '../charter/charter'
import { parameterDefaults } from '../charter/parameters'
import type { Folded } from './fold'
import type { RulesCopy } from './said/statements'
import { closing } from './state'

/**
 * CH8: a closed meeting is read by the rules it closed under, whatever the charter says by now: its quorum, its rounds, its
 * minutes. While it is open the present charter holds for all that is not decided. One that was closed before the rules were
 * copied is read by the present charter.
 */
export function rulesInForce(meeting: Folded, charter: Charter): Charter {
  const copied = closing(meeting)?.rules
  if (copied === undefined) return charter
  const { charter: version, name, quorum, positions, parameters } = copied
  // A parameter that was not known then reads its default (CH3).
  return { ...charter, version, name, quorum, positions, parameters: { ...parameterDefaults, ...parameters } }
}

export function rulesCopy({ version, name, quorum, positions, parameters }: Charter): RulesCopy {
  return { charter: version, name, quorum, positions, parameters }
}
