import type { Charter } from '../charter/charter'
import type { Roll } from '../charter/roll'
import type { BallotId, ItemId } from '../id'
import { type Ballot, ballotsOf, ballotUnderWay } from './ballot/ballot'
import { type Decision, decisions } from './decision/decision'
import type { Folded } from './fold'
import { outcome } from './proposal/consensus'
import { type Proposal, proposals, standingVersion, type Version } from './proposal/proposal'
import type { PublicTable } from './public-page'
import type { BallotOption } from './said/ballot-statements'
import type { StarRound } from './star/star'

/** A step of a count, in the words in which it is read out. */
export type CountStep = { readonly ballot: BallotId; readonly says: string }

/**
 * What lies on the table of an item, for all to read: the paper of an open ballot; else the latest proposal that is still to
 * be decided and was not put to a ballot as it is worded now; else what came last, a decision or a ballot's result.
 */
export function publicTableOf(
  meeting: Folded,
  roll: Roll,
  charter: Charter,
  item: ItemId,
  counted: CountStep | null,
): PublicTable | null {
  const running = ballotUnderWay(meeting, item)
  if (running !== undefined && !running.contested && running.opened !== null) {
    const { question, options } = running.opened
    const isClosed = running.state === 'closed'
    // PU12: of this ballot, and only once no paper can come any more.
    const says = isClosed && counted?.ballot === running.ballot ? counted.says : null
    return { type: 'ballot', question, options: options.map(onPaper), isClosed, says }
  }
  const ballot = declaredOn(meeting, item)
  const latest = proposals(meeting, item)
    .filter(({ decided, withdrawn }) => !decided && !withdrawn)
    .filter((proposal) => !wasPut(proposal, ballot))
    .at(-1)
  if (latest !== undefined) return onTheTable(meeting, roll, charter, latest)
  const decision = decisions(meeting)
    .filter((one) => one.item === item)
    .at(-1)
  if (ballot !== undefined && (decision === undefined || isLater(meeting, ballot, decision)))
    return resultOf(ballot)
  return decision === undefined ? null : decided(decision)
}

/** PU5: the outcome is that of the wording it stands under; another wording begins without one. */
function onTheTable(meeting: Folded, roll: Roll, charter: Charter, proposal: Proposal): PublicTable | null {
  const version = standingVersion(proposal)
  if (version === undefined) return null
  if (proposal.contested) return { type: 'two-wordings' }
  return version.tested
    ? tested(meeting, roll, charter, version)
    : { type: 'wording', wording: version.wording, agreed: version.agreed !== null, test: null }
}

/** PU4: who says what one after another is not shown; a block is told at once, without numbers. */
function tested(
  meeting: Folded,
  roll: Roll,
  charter: Charter,
  { wording, version, agreed }: Version,
): PublicTable {
  const { type, counts, none, present } = outcome(meeting, version, roll, charter)
  if (type === 'unsettled' || type === 'nothing-yet') {
    return {
      type: 'wording',
      wording,
      agreed: agreed !== null,
      test: { given: Math.max(0, present - none), present },
    }
  }
  return { type: 'result', wording, outcome: type, counts: none === 0 ? { ...counts } : null }
}

function decided({ number, wording, informal, contested, outcome: found }: Decision): PublicTable {
  return { type: 'decision', number, wording, informal, contested, counts: { ...found.counts } }
}

/** The last whose result is in force: nothing of a contested one is shown. */
function declaredOn(meeting: Folded, item: ItemId): Ballot | undefined {
  return ballotsOf(meeting, item)
    .filter(({ state, contested }) => state === 'declared' && !contested)
    .at(-1)
}

/** It was on the paper, in the words it still has: the ballot has spoken of it. */
function wasPut(proposal: Proposal, ballot: Ballot | undefined): boolean {
  const version = standingVersion(proposal)?.version
  return ballot?.opened?.options.some((option) => option.version === version) ?? false
}

function isLater(meeting: Folded, { declared }: Ballot, { decision }: Decision): boolean {
  return (declared?.n ?? 0) >= (meeting.statements[decision]?.n ?? 0)
}

/** PU4: figures alone; no paper, and nobody's name beside a score. */
function resultOf({ opened, declared }: Ballot): PublicTable | null {
  if (opened === null || declared === null) return null
  const { count } = declared
  const [round] = count.rounds
  const [first, second] = round?.finalists ?? []
  return {
    type: 'ballot-result',
    number: declared.number,
    question: opened.question,
    options: opened.options.map((option) => ({
      ...onPaper(option),
      stars: round?.totals[option.mark] ?? 0,
      won: !declared.returned && count.winners.includes(option.mark),
    })),
    runoff:
      round === undefined || first === undefined || second === undefined || opened.seats !== 1
        ? null
        : {
            first: { mark: first, papers: round.preferFirst },
            second: { mark: second, papers: round.preferSecond },
            neither: round.equalSupport,
          },
    tie: opened.seats === 1 && round !== undefined ? tieOf(round) : null,
    cast: count.cast,
    returned: declared.returned,
  }
}

/** What settled a runoff that was even; null where it was not (SR rules). */
function tieOf({ preferFirst, preferSecond, steps }: StarRound): 'total-score' | 'five-star' | 'lot' | null {
  const last = steps.at(-1)?.step
  const isTie = preferFirst === preferSecond
  return isTie && (last === 'total-score' || last === 'five-star' || last === 'lot') ? last : null
}

function onPaper({ mark, type, text }: BallotOption): { mark: string; text: string | null } {
  return { mark, text: type === 'no-change' ? null : text }
}
