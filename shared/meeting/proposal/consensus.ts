import type { Charter } from '../../charter/charter'
import { quorum, quorumRuleFor } from '../../charter/quorum'
import type { Roll } from '../../charter/roll'
import type { VersionId } from '../../id'
import { type AssemblyOn, assembliesOn } from '../assemblies'
import type { Folded } from '../fold'
import { outFor } from '../hall/out'
import { type DecidingRule, judge, type Outcome } from '../outcome'
import { membersIn } from '../question/asked-on'
import { heaviest } from '../question/roll-up'
import { reckoningFor } from '../reckoned'
import { rulesInForce } from '../rules-in-force'
import { isUnnamed } from '../unnamed'
import { blockFindings } from './block-finding'
import { type Counted, countedOn } from './counted'
import { type PersonPosition, positions, presentFor, withoutPosition } from './position'
import { proposalOfVersion } from './proposal'
import { shared } from './shared-position'

/** Where a meeting stands on one version: positions, presence and quorum brought before the charter's rule. */
export function outcome(meeting: Folded, version: VersionId, roll: Roll, charter: Charter): Outcome {
  const none = noneYet(meeting, version)
  return outcomeOf(meeting, version, positions(meeting, version), none, roll, charter)
}

/** Here and without a position: silent, or covered by a count and in none of its numbers. */
export function noneYet(meeting: Folded, version: VersionId): number {
  const silent = withoutPosition(meeting, version).length + (countedOn(meeting, version)?.open ?? 0)
  // PO12: whose position has no name is among those whose names say nothing.
  const unnamed = positions(meeting, version).filter((one) => isUnnamed(one) && one.source !== 'written')
  return Math.max(0, silent - unnamed.length)
}

/** What it would be with these positions: those on record, or with "all agree" in the same gesture (CG1). */
export function outcomeOf(
  meeting: Folded,
  version: VersionId,
  given: readonly PersonPosition[],
  none: number,
  roll: Roll,
  charter: Charter,
): Outcome {
  const rules = rulesInForce(meeting, charter)
  const { sure, unsure } = presentFor(meeting, version)
  const rule = quorumRuleFor(rules, 'meeting')
  const { needed, reached } = quorum(rule, roll, sure, unsure, reckoningFor(meeting, roll))
  const { positions: own, apart } = shared(given, roll, rules)
  const hands = countedOn(meeting, version)
  return judge(decidingRule(rules), {
    positions: own,
    hands: hands === null ? null : { counts: hands.counts, fit: fits(meeting, version, hands, given) },
    none,
    present: sure.length,
    quorum: { needed, reached },
    wordingContested:
      (proposalOfVersion(meeting, version)?.contested ?? false) || outFor(meeting, version).unsure.size > 0,
    setAside: blockFindings(meeting, version).filter(({ setAside }) => setAside).length,
    sharedApart: apart,
    assemblies: assembliesOn(meeting, version).flatMap(weighed),
    ...membersIn(meeting, version, rules),
  })
}

function weighed({ standing, contested }: AssemblyOn) {
  const word = heaviest({ standing })
  return word === undefined ? [] : [{ stance: word.position, reason: word.reason, contested }]
}

/** PC5: counted once, and nobody it covers has spoken for themselves or gone out since. */
function fits(
  meeting: Folded,
  version: VersionId,
  { contested, people }: Counted,
  given: readonly PersonPosition[],
): boolean {
  const own = new Set(given.map(({ person }) => person))
  const { out } = outFor(meeting, version)
  return !contested && !people.some((person) => own.has(person) || out.has(person))
}

function decidingRule({ positions, parameters }: Charter): DecidingRule {
  const { decisionMode: mode, reservationsMax, mayFormConsensus: mayForm } = parameters
  return { ...positions, mode, reservationsMax, mayForm }
}
