import type { Charter } from '../../charter/charter'
import { quorumRuleFor } from '../../charter/quorum'
import type { Roll } from '../../charter/roll'
import type { ProposalId, StatementId } from '../../id'
import type { Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { pen } from '../../statement'
import { numbered } from '../approval/record-item'
import { beginCourse } from '../course-begin'
import { nextDecisionNumber } from '../decision/decision'
import { presentNow } from '../hall/attendance'
import { quorumNow } from '../hall/quorum'
import type { Meeting } from '../meeting'
import { judge } from '../outcome'
import { membersIn, type WaitsForMembers, waitsForMembers } from '../question/asked-on'
import { rulesInForce } from '../rules-in-force'
import { about, type MeetingStatement } from '../said/statements'
import type { Settled } from '../settled'
import { concernsDecided } from './concern-deeds'
import { decidable, listed, type NotDecidable } from './decidable'
import { meetingNeeded } from './meeting-needed'
import { standingVersion } from './proposal'

/**
 * Informal consensus: the matter is simple, everyone agrees that it is, and nobody objects. It is a decision, and another
 * thing than the informal finding of a meeting without a quorum (DE2), which decides nothing.
 */
export type AgreeRefused =
  | NotDecidable
  | Refusal<'IC1'>
  | Refusal<'IC2'>
  | Refusal<'IC3'>
  | Refusal<'IC4', { readonly needed: number; readonly present: number }>
  | Refusal<'IC5'>
  | WaitsForMembers

/**
 * IC1 where the charter lets it; IC2 not once somebody said that a meeting is needed; IC3 not on what was put to the test;
 * IC4 with the quorum the charter asks for it; IC5 with one wording.
 */
export function agreeInformally(
  page: Page<Meeting>,
  given: {
    readonly proposal: ProposalId
    readonly roll: Roll
    readonly charter: Charter
    readonly settled?: Settled
  },
  moment: Moment,
): Result<{ readonly decision: StatementId; readonly number: string }, AgreeRefused> {
  const { seen } = page
  const { roll, charter } = given
  const ready = decidable(seen, given.proposal, moment.by, given.settled)
  if (!ready.ok) return ready
  const { proposal, item } = ready.value
  const { parameters } = charter
  if (!parameters.informalEnabled || !parameters.mayFormConsensus) return refused({ rule: 'IC1' })
  if (meetingNeeded(seen, given.proposal) !== null) return refused({ rule: 'IC2' })
  if (proposal.versions.some(({ tested }) => tested)) return refused({ rule: 'IC3' })
  const { needed, low, reached } = quorumNow(seen, roll, charter, 'informal')
  if (!reached) return refused({ rule: 'IC4', needed, present: low })
  const version = standingVersion(proposal)
  if (version === undefined || proposal.contested) return refused({ rule: 'IC5' })
  const rules = rulesInForce(seen, charter)
  const waits = waitsForMembers(seen, version, rules)
  if (waits !== null) return refused(waits)

  const gesture = pen<MeetingStatement>(page, moment)
  const number = nextDecisionNumber(seen, item.id, numbered(seen, item, gesture), 0)
  const { sure } = presentNow(seen)
  const decision = gesture.state(about.decision(given.proposal), {
    type: 'decision',
    item: item.id,
    proposal: given.proposal,
    version: version.version,
    number,
    wording: version.wording,
    informal: false,
    basis: 'informal',
    // Nobody was asked for a position: none is counted.
    outcome: judge(charter.positions, {
      positions: [],
      none: 0,
      present: sure.length,
      quorum: { needed, reached },
      wordingContested: false,
      ...membersIn(seen, version.version, rules),
    }),
    present: sure.map((person) => listed(person, roll)),
    rule: { quorum: quorumRuleFor(charter, 'informal'), positions: charter.positions },
    counted: [],
    concerns: concernsDecided(seen, gesture, given.proposal, version.version, moment.now),
    readBack: version.agreed,
    clock: moment.now,
  })
  const begun = { decision, item: item.id, charter, version: version.version, way: 'informal' } as const
  beginCourse(seen, gesture, begun, moment) // CW1
  return done({ decision, number })
}
