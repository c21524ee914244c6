import type { Charter } from '../charter/charter'
import { quorum, quorumRuleFor } from '../charter/quorum'
import type { Roll } from '../charter/roll'
import type { VersionId } from '../id'
import type { Folded } from './fold'
import { outFor } from './out'
import { judge, type Outcome } from './outcome'
import { positions, presentFor, withoutPosition } from './position'
import { proposalOfVersion } from './proposal'
import { rulesInForce } from './rules-in-force'

/** Where a meeting stands on one version: positions, presence and quorum brought before the charter's rule. */
export function outcome(meeting: Folded, version: VersionId, roll: Roll, charter: Charter): Outcome {
  const rules = rulesInForce(meeting, charter)
  const { sure, unsure } = presentFor(meeting, version)
  const { needed, reached } = quorum(quorumRuleFor(rules, 'meeting'), roll, sure, unsure)
  return judge(rules.positions, {
    positions: positions(meeting, version),
    none: withoutPosition(meeting, version).length,
    present: sure.length,
    quorum: { needed, reached },
    wordingContested:
      (proposalOfVersion(meeting, version)?.contested ?? false) || outFor(meeting, version).unsure.size > 0,
  })
}
