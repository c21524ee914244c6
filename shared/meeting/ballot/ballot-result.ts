import type { Charter } from '../../charter/charter'
import { quorumRuleFor } from '../../charter/quorum'
import { nameOf, type Roll, standingOf } from '../../charter/roll'
import type { BallotId, MatterId, ProposalId, StatementId, VersionId } from '../../id'
import type { Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { type Pen, pen } from '../../statement'
import { itemOf } from '../agenda/agenda'
import { numbered } from '../approval/record-item'
import { beginCourse } from '../course-begin'
import { countedStatements, nextDecisionNumber } from '../decision/decision'
import { presentNow } from '../hall/attendance'
import { type UnknownItem, unknownItem } from '../item'
import type { Meeting } from '../meeting'
import type { NotTheMinuteTaker } from '../minute-taker'
import { judge } from '../outcome'
import { concernsDecided } from '../proposal/concern-deeds'
import { outcome } from '../proposal/consensus'
import { proposalOf } from '../proposal/proposal'
import { type WaitsForMembers, waitsForMembers } from '../question/asked-on'
import { rulesInForce } from '../rules-in-force'
import { type BallotOption, ladderAbout } from '../said/ballot-statements'
import { about, type MeetingStatement } from '../said/statements'
import type { NotNow } from '../state'
import type { Ballot } from './ballot'
import { wordingOf } from './ballot-options'
import { countOf, isReturned } from './ballot-papers'
import { keptTurn, type OutOfTurn, type UnknownBallot } from './ballot-turns'

/** The result of a ballot, back into the item it came from. */
export type DeclareBallotRefused =
  | NotNow
  | NotTheMinuteTaker
  | UnknownBallot
  | OutOfTurn
  | UnknownItem
  | Refusal<'BL10'>
  | Refusal<'BL15', { readonly option: string }>
  | WaitsForMembers

export type BallotResult = {
  readonly number: string
  /** One for each wording or person chosen; none where "no change" was, or where nobody is. */
  readonly decisions: readonly { readonly decision: StatementId; readonly number: string }[]
}

/**
 * What the papers say becomes the decision of the item, with its minute's number: the winning wording as it stood at the
 * opening (BL8). "No change" decides nothing: it is a result, with the number of the minute and no decision (BL16). A
 * decision declared so is never undone (UN2); BL10: papers written in two ways are not declared.
 */
export function declareBallot(
  page: Page<Meeting>,
  given: { readonly ballot: BallotId; readonly roll: Roll; readonly charter: Charter },
  moment: Moment,
): Result<BallotResult, DeclareBallotRefused> {
  const { seen } = page
  const ballot = keptTurn(seen, given.ballot, ['closed'], moment)
  if (!ballot.ok) return ballot
  const { opened } = ballot.value
  const count = countOf(ballot.value)
  if (ballot.value.contested || opened === null || count === null) return refused({ rule: 'BL10' })
  const item = itemOf(seen, ballot.value.item)
  if (item === undefined) return unknownItem(ballot.value.item)
  const returned = isReturned(opened, count)
  const chosen = returned ? [] : chosenOf(ballot.value, count.winners)
  const gone = chosen.find((option) => !isOnTable(seen, option))
  if (gone !== undefined) return refused({ rule: 'BL15', option: gone.text })
  const rules = rulesInForce(seen, given.charter)
  for (const { version, text: wording } of chosen) {
    const waits = version === null ? null : waitsForMembers(seen, { version, wording }, rules)
    if (waits !== null) return refused(waits)
  }

  const gesture = pen<MeetingStatement>(page, moment)
  const number = numbered(seen, item, gesture)
  gesture.state(ladderAbout.declared(given.ballot), {
    type: 'ballot-declared',
    ballot: given.ballot,
    item: item.id,
    number,
    count,
    returned,
    clock: moment.now,
  })
  const decisions = chosen
    .filter(({ type }) => type !== 'no-change')
    .map((option, at) => {
      const of = nextDecisionNumber(seen, item.id, number, at)
      const put = proposalFor(gesture, ballot.value, option, moment)
      return { decision: decide(seen, gesture, { ...given, ...put, number: of }, moment), number: of }
    })
  return done({ number, decisions })
}

/** The options chosen, in the order in which they were. */
export function chosenOf({ opened }: Ballot, winners: readonly string[]): readonly BallotOption[] {
  return winners.flatMap((winner) => opened?.options.find(({ mark }) => mark === winner) ?? [])
}

/** BL15: decided or withdrawn while the papers were out. */
function isOnTable(meeting: Meeting, { proposal: id }: BallotOption): boolean {
  const proposal = id === null ? undefined : proposalOf(meeting, id)
  return id === null || (proposal !== undefined && !proposal.decided && !proposal.withdrawn)
}

type Put = {
  readonly proposal: ProposalId
  readonly version: VersionId
  readonly wording: string
  readonly item: Ballot['item']
}

/** A person or another answer that no proposal holds gets one now: `Secretary: Asha`. */
function proposalFor(
  gesture: Pen<MeetingStatement>,
  ballot: Ballot,
  option: BallotOption,
  moment: Moment,
): Put {
  const { item, opened } = ballot
  if (option.proposal !== null && option.version !== null)
    return { item, proposal: option.proposal, version: option.version, wording: option.text }
  const wording = wordingOf(opened?.question ?? null, option)
  const proposal = moment.newId() as ProposalId
  const version = moment.newId() as VersionId
  const matter = moment.newId() as MatterId // PR6
  gesture.state(about.proposal(proposal), { type: 'proposal', proposal, item, proposer: null, matter })
  gesture.state(about.wording(proposal), { type: 'version', proposal, version, wording, clock: moment.now })
  return { item, proposal, version, wording }
}

type Decided = Put & {
  readonly number: string
  readonly ballot: BallotId
  readonly roll: Roll
  readonly charter: Charter
}

function decide(
  seen: Meeting,
  gesture: Pen<MeetingStatement>,
  { item, proposal, version, wording, number, ballot, roll, charter }: Decided,
  moment: Moment,
): StatementId {
  const isKnown = proposalOf(seen, proposal) !== undefined
  const { sure } = presentNow(seen)
  const quorum = { needed: 0, reached: true }
  const untested = { positions: [], none: 0, present: sure.length, quorum, wordingContested: false }
  const decision = gesture.state(about.decision(proposal), {
    type: 'decision',
    item,
    proposal,
    version,
    number,
    wording,
    informal: false,
    basis: 'ballot',
    ballot,
    // The positions as they stood: why there had to be a ballot.
    outcome: isKnown ? outcome(seen, version, roll, charter) : judge(charter.positions, untested),
    present: sure.map((person) => ({
      person,
      name: nameOf(roll, person),
      standing: standingOf(roll, person),
    })),
    rule: { quorum: quorumRuleFor(charter, 'ballot'), positions: charter.positions },
    counted: countedStatements(seen, version),
    concerns: concernsDecided(seen, gesture, proposal, version, moment.now),
    readBack: null,
    clock: moment.now,
  })
  beginCourse(seen, gesture, { decision, item, charter, way: 'ballot', version }, moment) // CW1, QA17
  return decision
}
