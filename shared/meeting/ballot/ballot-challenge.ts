import type { BallotId } from '../../id'
import type { Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { pen } from '../../statement'
import { needed, type TextRefused } from '../../text'
import type { Meeting } from '../meeting'
import type { NotTheMinuteTaker } from '../minute-taker'
import { proposals } from '../proposal/proposal'
import { type BallotChallengedStatement, ladderAbout } from '../said/ballot-statements'
import { about, type MeetingStatement, standing } from '../said/statements'
import type { NotNow } from '../state'
import type { Ballot } from './ballot'
import { keptTurn, type OutOfTurn, type UnknownBallot } from './ballot-turns'

/**
 * A result on record that somebody holds to be wrong. Contested with a reason, nothing of it is in force; then the papers are
 * looked at again and the count stands, or it is set aside (BL24, BL25). What was counted stays to be read either way.
 */
export type ChallengeRefused =
  | NotNow
  | NotTheMinuteTaker
  | UnknownBallot
  | OutOfTurn
  | TextRefused
  | Refusal<'BL24'>
  | Refusal<'BL25'>

export function challengeBallot(
  page: Page<Meeting>,
  given: {
    readonly ballot: BallotId
    readonly step: BallotChallengedStatement['step']
    readonly reason: string
  },
  moment: Moment,
): Result<null, ChallengeRefused> {
  const { ballot: id, step } = given
  const ballot = keptTurn(page.seen, id, ['declared'], moment)
  if (!ballot.ok) return ballot
  const isOpen = ballot.value.challenge === 'contested'
  if (step === 'contested' && isOpen) return refused({ rule: 'BL24' })
  if (step !== 'contested' && !isOpen) return refused({ rule: 'BL25' })
  const reason = needed('reason', given.reason)
  if (!reason.ok) return reason
  const gesture = pen<MeetingStatement>(page, moment)
  const said = { type: 'ballot-challenged', ballot: id, step, reason: reason.value } as const
  gesture.state(ladderAbout.challenged(id), { ...said, clock: moment.now })
  if (step !== 'set-aside') return done(null)
  // What the ballot itself put into words goes with it; what was proposed before is on the table again.
  for (const proposal of madeBy(page.seen, ballot.value)) {
    const place = { type: 'proposal-place', proposal, withdrawn: true, reason: reason.value } as const
    gesture.state(about.proposalPlace(proposal), place)
  }
  return done(null)
}

function madeBy(meeting: Meeting, { ballot, opened, item }: Ballot) {
  const asked = new Set(opened?.options.map(({ proposal }) => proposal))
  return proposals(meeting, item)
    .map(({ proposal }) => proposal)
    .filter((proposal) => !asked.has(proposal))
    .filter((proposal) =>
      standing(meeting, 'decision', about.decision(proposal)).some((one) => one.ballot === ballot),
    )
}
