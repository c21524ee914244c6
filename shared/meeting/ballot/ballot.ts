import type { BallotId, ItemId } from '../../id'
import { contested, ofType, type Statement } from '../../statement'
import { type Folded, folded } from '../fold'
import {
  type BallotAnnouncedStatement,
  type BallotChallengedStatement,
  type BallotClosedStatement,
  type BallotDeclaredStatement,
  type BallotOpenedStatement,
  type BallotPlan,
  type BallotWithdrawnStatement,
  ladderAbout,
} from '../said/ballot-statements'
import { latest, spoken, standing } from '../said/statements'

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
  /** BL24: what is said against a result on record, and BL25 what came of that. */
  readonly challenge: BallotChallengedStatement['step'] | null
  readonly challenges: readonly BallotChallengedStatement[]
  /** BL10: opened, closed or declared in two ways, or withdrawn and declared apart; or BL24 contested since: not in force. */
  readonly contested: boolean
}
export type BallotState = 'drafted' | 'announced' | 'open' | 'closed' | 'declared' | 'withdrawn' | 'set-aside'

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

/** The one that is under way on an item: neither declared nor withdrawn nor set aside. */
export function ballotUnderWay(meeting: Folded, item: ItemId): Ballot | undefined {
  return ballotsOf(meeting, item)
    .filter(({ state }) => state !== 'declared' && state !== 'withdrawn' && state !== 'set-aside')
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
  const challenge = declared === null ? null : challengeOf(meeting, ballot)
  const { question, proposals, free, noChange, seats, figures = false, stays = false } = asked
  return {
    ballot,
    item,
    state: stateOf({ announced, opened, closed, declared, withdrawn, challenge }),
    plan: { question, proposals, free, noChange, seats, figures, stays },
    announced,
    opened,
    closed,
    declared,
    withdrawn,
    challenge,
    challenges: spoken(meeting, 'ballot-challenged', ladderAbout.challenged(ballot)),
    contested:
      withdrawn === null
        ? challenge === 'contested' ||
          [openings, closings, results].some((said) => contested<Statement>(said))
        : declared !== null, // else withdrawing it has settled it
  }
}

/** BL25: said in two ways on two laptops it is contested still. */
function challengeOf(meeting: Folded, ballot: BallotId): Ballot['challenge'] {
  const said = standing(meeting, 'ballot-challenged', ladderAbout.challenged(ballot)).map(({ step }) => step)
  const [first = null] = said
  return said.every((step) => step === first) ? first : 'contested'
}

type Turns = Pick<Ballot, 'announced' | 'opened' | 'closed' | 'declared' | 'withdrawn' | 'challenge'>

/** BL10: withdrawn by anybody, it is withdrawn: the reading under which nothing was decided. */
function stateOf({ announced, opened, closed, declared, withdrawn, challenge }: Turns): BallotState {
  if (withdrawn !== null) return 'withdrawn'
  if (declared !== null) return challenge === 'set-aside' ? 'set-aside' : 'declared'
  if (closed !== null) return 'closed'
  if (opened !== null) return 'open'
  return announced === null ? 'drafted' : 'announced'
}

function planOf({ question, options, seats, papers, until }: BallotOpenedStatement): BallotPlan {
  return {
    question,
    proposals: options.flatMap(({ proposal }) => proposal ?? []),
    free: options.flatMap(({ type, text }) => (type === 'free' ? text : [])),
    noChange: options.some(({ type }) => type === 'no-change'),
    seats,
    figures: papers === 'figures',
    stays: until !== undefined,
  }
}
