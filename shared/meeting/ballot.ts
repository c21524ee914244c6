import type { BallotId, ItemId } from '../id'
import { contested, ofType, type Statement } from '../statement'
import {
  type BallotAnnouncedStatement,
  type BallotClosedStatement,
  type BallotDeclaredStatement,
  type BallotOpenedStatement,
  type BallotPlan,
  type BallotWithdrawnStatement,
  ladderAbout,
} from './ballot-statements'
import { type Folded, folded } from './fold'
import { latest, standing } from './statements'

/** A ballot as it stands: planned, announced, open, closed, declared; or withdrawn on the way. */
export type Ballot = {
  readonly ballot: BallotId
  readonly item: ItemId
  readonly state: BallotState
  readonly plan: BallotPlan
  readonly announced: BallotAnnouncedStatement | null
  readonly opened: BallotOpenedStatement | null
  readonly closed: BallotClosedStatement | null
  readonly declared: BallotDeclaredStatement | null
  readonly withdrawn: BallotWithdrawnStatement | null
  /** BL10: opened, closed or declared in two ways, or withdrawn and declared apart: nothing of it is in force. */
  readonly contested: boolean
}
export type BallotState = 'drafted' | 'announced' | 'open' | 'closed' | 'declared' | 'withdrawn'

/** Every ballot, in the order they were planned. */
export const ballots = folded((meeting): readonly Ballot[] => {
  const planned = ofType(meeting.statements, 'ballot-plan')
  const opened = ofType(meeting.statements, 'ballot-opened')
  const items = new Map([...planned, ...opened].map(({ ballot, item }) => [ballot, item] as const))
  return [...items].flatMap(([ballot, item]) => ballotFrom(meeting, ballot, item) ?? [])
})

export function ballotsOf(meeting: Folded, item: ItemId): readonly Ballot[] {
  return ballots(meeting).filter((one) => one.item === item)
}

export function ballotOf(meeting: Folded, ballot: BallotId): Ballot | undefined {
  return ballots(meeting).find((one) => one.ballot === ballot)
}

/** The one that is under way on an item: neither declared nor withdrawn. */
export function ballotUnderWay(meeting: Folded, item: ItemId): Ballot | undefined {
  return ballotsOf(meeting, item)
    .filter(({ state }) => state !== 'declared' && state !== 'withdrawn')
    .at(-1)
}

/** BL20: opened, and its result is not on record yet: what was asked stays as it is. */
export function papersAreOut(meeting: Folded, item: ItemId): boolean {
  return ballotsOf(meeting, item).some(({ state }) => state === 'open' || state === 'closed')
}

/** Null where its plan was taken back before it was opened. */
function ballotFrom(meeting: Folded, ballot: BallotId, item: ItemId): Ballot | null {
  const plan = latest(meeting, 'ballot-plan', ladderAbout.plan(ballot))
  const openings = standing(meeting, 'ballot-opened', ladderAbout.opened(ballot))
  const closings = standing(meeting, 'ballot-closed', ladderAbout.closed(ballot))
  const results = standing(meeting, 'ballot-declared', ladderAbout.declared(ballot))
  const opened = openings.at(-1) ?? null
  const asked = plan ?? (opened === null ? null : planOf(opened))
  if (asked === null) return null
  const announced = latest(meeting, 'ballot-announced', ladderAbout.announced(ballot)) ?? null
  const closed = closings.at(-1) ?? null
  const declared = results.at(-1) ?? null
  const withdrawn = latest(meeting, 'ballot-withdrawn', ladderAbout.withdrawn(ballot)) ?? null
  const { question, proposals, free, noChange, seats, figures = false } = asked
  return {
    ballot,
    item,
    state: stateOf({ announced, opened, closed, declared, withdrawn }),
    plan: { question, proposals, free, noChange, seats, figures },
    announced,
    opened,
    closed,
    declared,
    withdrawn,
    contested:
      withdrawn === null
        ? [openings, closings, results].some((said) => contested<Statement>(said))
        : declared !== null, // else withdrawing it has settled it
  }
}

type Turns = Pick<Ballot, 'announced' | 'opened' | 'closed' | 'declared' | 'withdrawn'>

/** BL10: withdrawn by anybody, it is withdrawn: the reading under which nothing was decided. */
function stateOf({ announced, opened, closed, declared, withdrawn }: Turns): BallotState {
  if (withdrawn !== null) return 'withdrawn'
  if (declared !== null) return 'declared'
  if (closed !== null) return 'closed'
  if (opened !== null) return 'open'
  return announced === null ? 'drafted' : 'announced'
}

function planOf({ question, options, seats, papers }: BallotOpenedStatement): BallotPlan {
  return {
    question,
    proposals: options.flatMap(({ proposal }) => proposal ?? []),
    free: options.flatMap(({ type, text }) => (type === 'free' ? text : [])),
    noChange: options.some(({ type }) => type === 'no-change'),
    seats,
    figures: papers === 'figures',
  }
}
