import type { Charter } from '../charter/charter'
import type { Roll } from '../charter/roll'
import type { VersionId } from '../id'
import { presentNow } from './attendance'
import type { Folded } from './fold'
import { judge, type Outcome } from './outcome'
import { positions, withoutPosition } from './position'
import { proposalOfVersion } from './proposal'
import { quorumNow } from './quorum'

/** Where a meeting stands on one version: positions, presence and quorum brought before the charter's rule. */
export function outcome(meeting: Folded, version: VersionId, roll: Roll, charter: Charter): Outcome {
  const { needed, reached } = quorumNow(meeting, roll, charter)
  return judge(charter.positions, {
    positions: positions(meeting, version),
    none: withoutPosition(meeting, version).length,
    present: presentNow(meeting).sure.length,
    quorum: { needed, reached },
    wordingContested: proposalOfVersion(meeting, version)?.contested ?? false,
  })
}
