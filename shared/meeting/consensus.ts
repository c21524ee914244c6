import type { Charter } from '../charter/charter'
import { quorum } from '../charter/quorum'
import type { Roll } from '../charter/roll'
import type { VersionId } from '../id'
import type { Folded } from './fold'
import { judge, type Outcome } from './outcome'
import { positions, presentFor, withoutPosition } from './position'
import { proposalOfVersion } from './proposal'

/** Where a meeting stands on one version: positions, presence and quorum brought before the charter's rule. */
export function outcome(meeting: Folded, version: VersionId, roll: Roll, charter: Charter): Outcome {
  const { sure, unsure } = presentFor(meeting, version)
  const { needed, reached } = quorum(charter.quorum, roll, sure, unsure)
  return judge(charter.positions, {
    positions: positions(meeting, version),
    none: withoutPosition(meeting, version).length,
    present: sure.length,
    quorum: { needed, reached },
    wordingContested: proposalOfVersion(meeting, version)?.contested ?? false,
  })
}
