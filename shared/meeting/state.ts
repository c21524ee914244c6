import type { StatementId } from '../id'
import type { Refusal } from '../refusal'
import { contested, ofType } from '../statement'
import type { Meeting } from './meeting'
import { about, type StateStatement, spoken, standing } from './said/statements'
import { takenInAbout } from './said/taken-in-statements'

/** Where a meeting is in its life, folded from what was stated (ME1). */
export type MeetingState = 'planned' | 'noticed' | 'open' | 'adjourned' | 'closed'

/** ME3: not in this state of the meeting. */
export type NotNow = Refusal<'ME3', { readonly state: MeetingState }>
/** ME5: a closed meeting takes no more of this; what is wrong is said beside it. */
export type Closed = Refusal<'ME5'>

type Said = Pick<Meeting, 'statements'>

/** Two states that contradict each other: the one that permits least is read until a later word settles it (ME2). */
export function meetingState(meeting: Said): MeetingState {
  // IM22: what was taken in from a file is over.
  if (standing(meeting, 'taken-in', takenInAbout.takenIn).length > 0) return 'closed'
  const said = standing(meeting, 'state', about.state).map(({ to }) => states[to])
  const cautious = (['closed', 'adjourned', 'open'] as const).find((state) => said.includes(state))
  return cautious ?? (standing(meeting, 'notice', about.notice).length > 0 ? 'noticed' : 'planned')
}

export function isClosed(meeting: Said): boolean {
  return meetingState(meeting) === 'closed'
}

export function stateIsContested(meeting: Said): boolean {
  return contested(standing(meeting, 'state', about.state))
}

/** Called to order, breaks, close: every turn not taken back, in order; of those said apart the one that was chosen (IB4). */
export function turns(meeting: Said): readonly StateStatement[] {
  const said = spoken(meeting, 'state', about.state)
  const gone = new Set([
    ...said.filter((turn) => isChoice(meeting, turn)).flatMap(({ replaces }) => replaces),
    ...notKept(meeting),
  ])
  return gone.size === 0 ? said : said.filter(({ id }) => !gone.has(id))
}

/** Of turns that were taken apart long ago; two who chose differently have chosen nothing. */
function notKept(meeting: Said): readonly StatementId[] {
  const paths = new Set(ofType(meeting.statements, 'turn-kept').map(({ about: path }) => path))
  return [...paths].flatMap((path) => {
    const choices = standing(meeting, 'turn-kept', path)
    const [first] = choices
    return first !== undefined && choices.every(({ keep }) => keep === first.keep) ? first.instead : []
  })
}

/** One of several that stood side by side, said again in the place of all. */
function isChoice({ statements }: Said, { to, clock, replaces }: StateStatement): boolean {
  return (
    replaces.length > 1 &&
    replaces.some((id) => {
      const before = statements[id]
      return before?.type === 'state' && before.to === to && before.clock === clock
    })
  )
}

export function opening(meeting: Said): StateStatement | undefined {
  return turns(meeting).find(({ to }) => to === 'opened')
}

/** The close that stands; a meeting taken up again has none. */
export function closing(meeting: Said): StateStatement | undefined {
  return meetingState(meeting) === 'closed'
    ? turns(meeting)
        .filter(({ to }) => to === 'closed')
        .at(-1)
    : undefined
}

const states = { opened: 'open', resumed: 'open', adjourned: 'adjourned', closed: 'closed' } as const
