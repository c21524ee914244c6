import type { ActionId, ItemId, PersonId } from '../../id'
import type { LocalDate, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { contested, ofType, pen } from '../../statement'
import { needed, optional, type TextRefused } from '../../text'
import { type Folded, folded } from '../fold'
import { isItem, type UnknownItem, unknownItem } from '../item'
import type { Meeting } from '../meeting'
import { type ActionState, about, latest, type MeetingStatement, standing } from '../said/statements'
import { isDate } from '../time'

/** What somebody is to do, by when. Actions do not wait for approval and do not end with the meeting (AC3). */
export type Action = {
  readonly action: ActionId
  readonly item: ItemId
  readonly what: string
  readonly who: PersonId | null
  readonly due: LocalDate | null
  readonly state: ActionState
  readonly contested: boolean
}
export type ActionRefused =
  | Refusal<'AC1', { readonly action: ActionId }>
  | Refusal<'AC2', { readonly due: string }>
  | UnknownItem
  | TextRefused

type ActionGiven = Pick<Action, 'what' | 'who' | 'due'>

const all = folded((meeting): readonly Action[] =>
  ofType(meeting.statements, 'action')
    .filter(({ replaces }) => replaces.length === 0)
    .flatMap(({ action }) => {
      const said = latest(meeting, 'action', about.action(action))
      if (said === undefined) return []
      const { item, what, who, due } = said
      const states = standing(meeting, 'action-state', about.actionState(action))
      return {
        action,
        item,
        what,
        who,
        due,
        state: cautious(states.map(({ state }) => state)),
        contested: contested(standing(meeting, 'action', about.action(action))) || contested(states),
      }
    }),
)

export function actions(meeting: Folded, item?: ItemId): readonly Action[] {
  return item === undefined ? all(meeting) : all(meeting).filter((one) => one.item === item)
}

export function addAction(
  page: Page<Meeting>,
  given: ActionGiven & { readonly item: ItemId },
  moment: Moment,
): Result<ActionId, ActionRefused> {
  if (!isItem(page, given.item)) return unknownItem(given.item)
  const checked = checkedAction(given)
  if (!checked.ok) return checked
  const action = moment.newId() as ActionId
  const said = { type: 'action', action, item: given.item, ...checked.value } as const
  pen<MeetingStatement>(page, moment).state(about.action(action), said)
  return done(action)
}

export function changeAction(
  page: Page<Meeting>,
  given: ActionGiven & { readonly action: ActionId },
  moment: Moment,
): Result<null, ActionRefused> {
  const { action } = given
  const known = all(page.seen).find((one) => one.action === action)
  if (known === undefined) return refused({ rule: 'AC1', action })
  const checked = checkedAction(given)
  if (!checked.ok) return checked
  const said = { type: 'action', action, item: known.item, ...checked.value } as const
  pen<MeetingStatement>(page, moment).state(about.action(action), said)
  return done(null)
}

export function setActionState(
  page: Page<Meeting>,
  given: { readonly action: ActionId; readonly state: ActionState; readonly note: string | null },
  moment: Moment,
): Result<null, ActionRefused> {
  const { action, state } = given
  if (!all(page.seen).some((one) => one.action === action)) return refused({ rule: 'AC1', action })
  const note = optional('reason', given.note)
  if (!note.ok) return note
  const said = { type: 'action-state', action, state, note: note.value } as const
  pen<MeetingStatement>(page, moment).state(about.actionState(action), said)
  return done(null)
}

/** AC2: due on a date the calendar has. */
function checkedAction({ what, who, due }: ActionGiven): Result<ActionGiven, ActionRefused> {
  const text = needed('what', what)
  if (!text.ok) return text
  return due !== null && !isDate(due) ? refused({ rule: 'AC2', due }) : done({ what: text.value, who, due })
}

/** AC4: said to be done and open at once, it is still open. */
function cautious(states: readonly ActionState[]): ActionState {
  return states.length === 0 || states.includes('open')
    ? 'open'
    : states.includes('dropped')
      ? 'dropped'
      : 'done'
}
