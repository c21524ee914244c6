import type { Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { pen } from '../../statement'
import type { Action } from '../decision/action'
import type { Meeting } from '../meeting'
import { arisingAbout } from '../said/arising-statements'
import { type MeetingStatement, standing } from '../said/statements'
import { type Closed, isClosed } from '../state'
import { mattersArising } from './arising'

/** An action as the meeting that agreed it has it now; `reason`: why it was put off a moment ago. */
export type ActionNow = Pick<Action, 'action' | 'what' | 'who' | 'due' | 'state'> & {
  readonly reason: string | null
}

/**
 * SE16: what becomes of an action between its meeting and the close of the one whose agenda it stands on is heard there too: what it is and
 * who does it, the day it was put off to and why, whether it is done. Says nothing where the agenda has it so already.
 */
export function hearArising(
  page: Page<Meeting>,
  now: ActionNow,
  moment: Moment,
): Result<null, Closed | Refusal<'SE11'>> {
  const { seen } = page
  const one = mattersArising(seen).find(({ action }) => action === now.action)
  if (one === undefined) return refused({ rule: 'SE11' })
  if (isClosed(seen)) return refused({ rule: 'ME5' })
  const { action, what, who, due, state, reason } = now
  const { reported, contested } = one
  const isPutOff = reason !== null && state === 'open'
  const told = { state: reported?.state ?? 'open', due: reported?.due ?? null }
  const dueHere = told.due ?? one.due
  const gesture = pen<MeetingStatement>(page, moment)
  // What is said more exactly is so from the beginning; what was put off keeps the day it was due.
  const first = isPutOff || dueHere === due ? one.due : due
  if (what !== one.what || who !== one.who || first !== one.due) {
    const actions = standing(seen, 'matters-arising', arisingAbout.arising(one.item)).flatMap(
      (said) => said.actions,
    )
    const all = new Map(actions.map((each) => [each.action, { ...each }]))
    const copy = all.get(action)
    if (copy !== undefined) all.set(action, { ...copy, what, who, due: first })
    gesture.state(arisingAbout.arising(one.item), {
      type: 'matters-arising',
      item: one.item,
      actions: [...all.values()],
    })
  }
  const putOffTo = isPutOff ? due : first === due ? null : told.due
  const isTold = !contested && state === told.state && putOffTo === told.due
  if (!isTold || (isPutOff && reported?.reason !== reason))
    gesture.state(arisingAbout.reported(action), {
      type: 'arising-reported',
      item: one.item,
      action,
      state,
      due: putOffTo,
      ...(reason === null ? {} : { reason }),
    })
  return done(null)
}
