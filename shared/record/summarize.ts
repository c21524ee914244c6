import type { Charter } from '../charter/charter'
import { nameOf, type Roll } from '../charter/roll'
import { stances } from '../charter/rules'
import { inboxOf } from '../inbox/inbox'
import { isActing } from '../meeting/acting'
import { agenda } from '../meeting/agenda/agenda'
import { seriesOf } from '../meeting/agenda/series'
import { approvalOf, approvedBy, isApproved } from '../meeting/approval/approval'
import { circulated } from '../meeting/approval/circulation'
import { minutesNamed } from '../meeting/approval/minutes-named'
import { minutesState } from '../meeting/approval/minutes-state'
import { remarks } from '../meeting/approval/remark'
import { ballotOf, ballots } from '../meeting/ballot/ballot'
import { wordingOf } from '../meeting/ballot/ballot-options'
import { followed } from '../meeting/course-facts'
import { actions } from '../meeting/decision/action'
import { actionSteps } from '../meeting/decision/action-steps'
import { type Decision, decisions } from '../meeting/decision/decision'
import { details } from '../meeting/details'
import { attendance } from '../meeting/hall/attendance'
import type { Meeting } from '../meeting/meeting'
import { meetingNumber } from '../meeting/numbering'
import { proposalOf, proposals } from '../meeting/proposal/proposal'
import { meetingState, opening, stateIsContested } from '../meeting/state'
import { originOf } from '../meeting/take-carried'
import { isPutAway, takenIn } from '../meeting/taken-in'
import { takingsUp } from '../meeting/taking-up'
import { localDate } from '../meeting/time'
import { askedLines, rolledUpIn } from './asked'
import { besideOthers, replacing } from './beside-others'
import { itemAnywhere } from './item-anywhere'
import { leftBehind } from './left-behind'
import type {
  ActionLine,
  BallotFigures,
  DecisionLine,
  MeetingHeadline,
  MeetingSummary,
  MinutesLine,
  TakingUpLine,
} from './summary'

/** A meeting in a headline and register lines (RE1): made when it changes, kept in the cache, read by every list. */
export function summarize(meeting: Meeting, roll: Roll, charter: Charter): MeetingSummary {
  const headline = headlineOf(meeting, charter)
  return {
    headline,
    decisions: decisionLines(meeting, headline, roll),
    actions: actionLines(meeting, headline, roll),
    takingsUp: takingUpLines(meeting, headline),
    asked: askedLines(meeting, headline),
    ...leftBehind(meeting, headline),
  }
}

function headlineOf(meeting: Meeting, charter: Charter): MeetingHeadline {
  const { title, kind, date, time, place } = details(meeting)
  const state = meetingState(meeting)
  const opened = opening(meeting)
  const from = takenIn(meeting)
  const approval = approvalOf(meeting, charter)
  return {
    meeting: meeting.id,
    assembly: meeting.assembly,
    title,
    kind,
    date: opened === undefined ? date : opened.clock.slice(0, 10),
    time,
    place,
    series: seriesOf(meeting),
    state,
    number: meetingNumber(meeting),
    items: agenda(meeting).length,
    present: attendance(meeting).filter(({ intervals }) => intervals.length > 0).length,
    // RE1: an informal finding is no decision.
    decisions: decisions(meeting).filter(({ informal }) => !informal).length,
    openActions: actions(meeting).filter((action) => action.state === 'open').length,
    draft: state === 'closed' && from === null && !isApproved(meeting),
    takenIn: from === null ? null : { ...from.from, file: from.file, isPutAway: isPutAway(meeting) },
    approval:
      approval === null || from !== null
        ? null
        : { until: approval.until, approved: approval.approved?.on ?? null },
    minutes: minutesLine(meeting),
    names: minutesNamed(meeting).map(({ of }) => of.meeting),
    contested: isContested(meeting),
    inbox: inboxOf(meeting),
    replaces: replacing(meeting),
    ...besideOthers(meeting),
  }
}

function minutesLine(meeting: Meeting): MinutesLine {
  const first = circulated(meeting)[0]
  return {
    state: minutesState(meeting),
    approved: approvedBy(meeting)?.on ?? null,
    openRemarks: remarks(meeting).filter(({ answer }) => answer === null).length,
    circulated: first === undefined ? null : localDate(first.clock),
  }
}

function isContested(meeting: Meeting): boolean {
  return (
    stateIsContested(meeting) ||
    [agenda, attendance, proposals, decisions, actions, ballots].some((fold) =>
      (fold(meeting) as readonly { readonly contested: boolean }[]).some(({ contested }) => contested),
    )
  )
}

function decisionLines(meeting: Meeting, headline: MeetingHeadline, roll: Roll): readonly DecisionLine[] {
  return followed(meeting).map(({ decision: taken, facts, inputs, replaces, takenBack }) => {
    const { decision, item, proposal, number, wording, informal, basis, contested, outcome } = taken
    const known = itemAnywhere(meeting, item)
    const [agree, reservations, aside, block, abstain] = stances.map((stance) => outcome.counts[stance])
    return {
      decision,
      ...place(meeting, headline),
      item,
      itemTitle: titleOf(meeting, item),
      number,
      wording,
      informal,
      basis,
      ballot: ballotFigures(meeting, taken),
      notChosen: notChosen(meeting, taken),
      contested,
      counts: [agree ?? 0, reservations ?? 0, aside ?? 0, block ?? 0, abstain ?? 0],
      facts,
      inputs: inputs.map((input) => ({ ...input, name: nameOf(roll, input.person) })),
      reopenedBy: facts.reopened?.person ? nameOf(roll, facts.reopened.person) : null,
      replaces,
      takenBack,
      matter: proposalOf(meeting, proposal)?.matter ?? null,
      rolledUp: rolledUpIn(meeting, taken),
      origin: originOf(meeting.id, { id: item, carried: known?.carried ?? null }),
      knew: known?.carried?.knew ?? [],
      ...isActing(meeting, decision),
    }
  })
}

/** The round that seated it: how many papers preferred it to the other finalist. */
function ballotFigures(meeting: Meeting, { ballot, proposal, wording }: Decision): BallotFigures | null {
  const { opened = null, declared = null } = (ballot === null ? undefined : ballotOf(meeting, ballot)) ?? {}
  const option =
    opened?.options.find((one) => one.proposal === proposal) ??
    opened?.options.find((one) => one.type === 'free' && wordingOf(opened.question, one) === wording)
  const round = declared?.count.rounds.find(({ winner }) => winner === option?.mark)
  if (declared === null || round === undefined) return null
  const isFirst = round.finalists[0] === round.winner
  return {
    cast: declared.count.cast,
    won: isFirst ? round.preferFirst : round.preferSecond,
    lost: isFirst ? round.preferSecond : round.preferFirst,
    noPreference: round.equalSupport,
  }
}

function notChosen(meeting: Meeting, { ballot }: Decision): readonly string[] {
  const { opened = null, declared = null } = (ballot === null ? undefined : ballotOf(meeting, ballot)) ?? {}
  if (opened === null || declared === null) return []
  const lost = opened.options.filter(({ mark }) => !declared.count.winners.includes(mark))
  return lost.filter(({ type }) => type !== 'no-change').map(({ text }) => text)
}

function actionLines(meeting: Meeting, headline: MeetingHeadline, roll: Roll): readonly ActionLine[] {
  return actions(meeting).map(({ action, item, what, who, due, state }) => ({
    action,
    ...place(meeting, headline),
    item,
    itemTitle: titleOf(meeting, item),
    minute: agenda(meeting).find(({ id }) => id === item)?.minute ?? null,
    what,
    who,
    whoName: who === null ? null : nameOf(roll, who),
    due,
    state,
    putOff: actionSteps(meeting, action).filter((step) => step.type === 'put-off'),
    ...isActing(meeting, action),
  }))
}

function takingUpLines(meeting: Meeting, headline: MeetingHeadline): readonly TakingUpLine[] {
  const { title, date } = headline
  return takingsUp(meeting)
    .filter(({ item }) => agenda(meeting).some(({ id }) => id === item))
    .map(({ item, of }) => ({ of, meeting: meeting.id, meetingTitle: title, date, item }))
}

function place(meeting: Meeting, { title, date }: MeetingHeadline) {
  return { assembly: meeting.assembly, meeting: meeting.id, meetingTitle: title, date }
}

function titleOf(meeting: Meeting, item: string): string {
  return itemAnywhere(meeting, item)?.title ?? ''
}
