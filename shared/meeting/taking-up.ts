import type { ItemId, MatterId } from '../id'
import type { Moment, Page } from '../ports'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { ofType, pen } from '../statement'
import type { TextRefused } from '../text'
import { type AgendaRefused, addItem } from './agenda/agenda-edit'
import type { Folded } from './fold'
import type { Meeting } from './meeting'
import { courseAbout, type DecisionRef } from './said/course-statements'
import { latest, type MeetingStatement } from './said/statements'

/** A reopened decision comes back as an item of a later meeting, linked to it (CW12). */
export function takenUp(meeting: Pick<Folded, 'statements'>, item: ItemId): DecisionRef | null {
  return latest(meeting, 'taking-up', courseAbout.takingUp(item))?.of ?? null
}

/** The matter of what an item takes up. */
export function matterTakenUp(meeting: Pick<Folded, 'statements'>, item: ItemId): MatterId | null {
  return latest(meeting, 'taking-up', courseAbout.takingUp(item))?.matter ?? null
}

/** Every item here that takes an earlier decision up again, oldest first. */
export function takingsUp(
  meeting: Pick<Folded, 'statements'>,
): readonly { readonly item: ItemId; readonly of: DecisionRef }[] {
  return ofType(meeting.statements, 'taking-up')
    .filter(({ item, id }) => latest(meeting, 'taking-up', courseAbout.takingUp(item))?.id === id)
    .map(({ item, of }) => ({ item, of }))
}

export function takeUpAgain(
  page: Page<Meeting>,
  given: { readonly of: DecisionRef; readonly title: string; readonly matter: MatterId | null },
  moment: Moment,
): Result<ItemId, AgendaRefused | TextRefused | Refusal<'CW12'>> {
  const { of, title, matter } = given
  if (takingsUp(page.seen).some((one) => one.of.decision === of.decision)) return refused({ rule: 'CW12' })
  const gesture = pen<MeetingStatement>(page, moment)
  const added = addItem(page, { title, kind: 'decide' }, moment)
  if (added.ok)
    gesture.state(courseAbout.takingUp(added.value), {
      type: 'taking-up',
      item: added.value,
      of: { ...of },
      matter,
    })
  return added.ok ? done(added.value) : added
}
