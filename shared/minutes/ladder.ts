import { nameOf, type Roll } from '../charter/roll'
import type { ItemId, ProposalId } from '../id'
import { type Ballot, ballotsOf } from '../meeting/ballot/ballot'
import { countOf, isReturned } from '../meeting/ballot/ballot-papers'
import { deadlockOf } from '../meeting/ballot/deadlock'
import type { Decision } from '../meeting/decision/decision'
import type { Meeting } from '../meeting/meeting'
import { meetingNeeded } from '../meeting/proposal/meeting-needed'
import {
  type BallotClosedStatement,
  type BallotOpenedStatement,
  ladderAbout,
} from '../meeting/said/ballot-statements'
import { spoken } from '../meeting/said/statements'
import { epochOf, localDate, localTime } from '../meeting/time'
import type { Instant } from '../ports'
import type { BallotBlock, BallotFixed, DeadlockBlock, MeetingNeededBlock, ScoreSpread } from './ladder-block'

/** The ladder of one item as the minutes tell it, after its proposals: findings and ballots by the clock. */
export function ladder(meeting: Meeting, item: ItemId): readonly (DeadlockBlock | BallotBlock)[] {
  const told: readonly (readonly [Instant, DeadlockBlock | BallotBlock])[] = [
    ...deadlocks(meeting, item),
    ...ballotsOf(meeting, item)
      // A plan that nobody heard of is no part of the evening.
      .filter(({ state, opened, announced }) => state !== 'drafted' && (opened ?? announced) !== null)
      .map((one) => [(one.announced ?? one.opened)?.clock ?? '', ballotBlock(one)] as const),
  ]
  return [...told].sort(([a], [b]) => epochOf(a) - epochOf(b)).map(([, block]) => block)
}

export function neededBlock(
  meeting: Meeting,
  proposal: ProposalId,
  roll: Roll,
): readonly MeetingNeededBlock[] {
  const said = meetingNeeded(meeting, proposal)
  if (said === null) return []
  const name = said.person === null ? null : nameOf(roll, said.person)
  return [{ type: 'meeting-needed', name, reason: said.reason, at: localTime(said.clock) }]
}

/** An election puts its winner into words of its own: the ballot tells of it, so the minutes show no proposal. */
export function isMadeByBallot(meeting: Meeting, item: ItemId, { proposal, ballot }: Decision): boolean {
  const made = ballotsOf(meeting, item).find((one) => one.ballot === ballot)
  return made !== undefined && !made.opened?.options.some((option) => option.proposal === proposal)
}

function deadlocks(meeting: Meeting, item: ItemId): readonly (readonly [Instant, DeadlockBlock])[] {
  const standing = deadlockOf(meeting, item)
  return spoken(meeting, 'deadlock', ladderAbout.deadlock(item))
    .filter(({ id }) => !standing?.contested || id === standing.statement)
    .map(({ id, over, meetings, agreed, clock }) => {
      const contested = id === standing?.statement && standing.contested
      return [clock, { type: 'deadlock', over, meetings, agreed, at: localTime(clock), contested }]
    })
}

export function ballotBlock(ballot: Ballot): BallotBlock {
  const { opened, closed, declared, announced, withdrawn } = ballot
  const count = withdrawn === null ? countOf(ballot) : null
  return {
    type: 'ballot',
    ballot: ballot.ballot,
    state: ballot.state,
    question: opened?.question ?? ballot.plan.question,
    announced: timeOf(announced),
    fixed: opened === null ? null : fixed(opened),
    closed: timeOf(closed),
    closedOn: dayOfClose(ballot),
    declared: timeOf(declared),
    count,
    figures: count === null ? null : (closed?.figures ?? null),
    spread: opened === null || closed === null || count === null ? [] : spread(opened, closed),
    keyedTwice: closed?.keyedTwice ?? 0,
    named: opened?.papers === 'named' && closed !== null && count !== null ? named(opened, closed) : [],
    returned: opened !== null && count !== null && isReturned(opened, count),
    number: declared?.number ?? null,
    withdrawn: withdrawn === null ? null : { reason: withdrawn.reason, at: localTime(withdrawn.clock) },
    contested: ballot.contested,
    challenges: ballot.challenges.map(({ step, reason, clock }) => ({ step, reason, at: localTime(clock) })),
  }
}

function fixed(opened: BallotOpenedStatement): BallotFixed {
  const { options, seats, papers, protocol, lot, lotRule, allEqualIsAbstention, electorate, clock } = opened
  const { rule, people, cutoff } = electorate
  const { until } = opened
  return {
    at: localTime(clock),
    until: until === undefined ? null : { day: localDate(until), time: localTime(until) },
    options: options.map(({ mark, type, text }) => ({ mark, type, text })),
    seats,
    papers,
    protocol,
    lot,
    lotRule,
    allEqualIsAbstention,
    electorate: { rule, people: people.length, day: cutoff.slice(0, 10), time: localTime(cutoff) },
  }
}

function spread(
  { options }: BallotOpenedStatement,
  { papers }: BallotClosedStatement,
): readonly ScoreSpread[] {
  return options.map(({ mark }, at) => {
    const given = papers.map(({ scores }) => scores[at] ?? null)
    const scores = [0, 1, 2, 3, 4, 5].map((score) => given.filter((one) => one === score).length)
    return {
      mark,
      scores,
      blank: given.filter((one) => one === null).length,
      total: given.reduce<number>((sum, one) => sum + (one ?? 0), 0),
    }
  })
}

function named(
  { electorate }: BallotOpenedStatement,
  { papers }: BallotClosedStatement,
): BallotBlock['named'] {
  return papers
    .map(({ person, scores }) => ({
      name: electorate.people.find((one) => one.person === person)?.name ?? '?',
      scores,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

function dayOfClose({ opened, closed }: Ballot): BallotBlock['closedOn'] {
  if (opened === null || closed === null) return null
  const day = localDate(closed.clock)
  return day === localDate(opened.clock) ? null : day
}

function timeOf(turn: { readonly clock: Instant } | null): BallotBlock['announced'] {
  return turn === null ? null : localTime(turn.clock)
}
