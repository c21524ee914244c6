import type { ItemId } from '../id'
import { addAction, setActionState } from '../meeting/decision/action'
import { addDays, daysBetween } from '../meeting/time'
import type { LocalDate, Moment } from '../ports'
import { accepted } from './accepted'
import type { Task } from './matters/matter'
import type { Remembered } from './memory'
import { secretary } from './people'
import type { Sitting } from './sitting'
import type { Business } from './year'

/** What people take upon themselves, and what becomes of it after the meeting. */
const rarelyForgotten = 0.1

/** Puts the action on record; whether and when it will be done is drawn at once. */
export function takeOn(
  { page, stage, evening, chance }: Sitting,
  given: {
    readonly item: ItemId
    readonly task: Task
    readonly business: Business
    readonly today: LocalDate
  },
  moment: Moment,
): Remembered {
  const { item, business, today } = given
  const { who, within, what } = given.task
  const person = who === 'secretary' ? secretary : business[who]
  const due = within === null ? null : addDays(evening.date, within)
  const action = accepted(addAction(page, { item, what, who: stage.company.idOf(person), due }, moment))
  const after = 1 + Math.floor((within ?? 30) * (0.35 + chance.fraction() * 0.75))
  const settled = addDays(evening.date, after)
  // What is a year old has been done or let go by now; only younger tasks are still forgotten.
  const forgotten = chance.happens(rarelyForgotten) && daysBetween(evening.date, today) < 365
  return { action, what, called: person.called, settled: settled < today && !forgotten ? settled : null }
}

/** The news of the days after the close, in their order. */
export function settleTasks({ page, stage, chance }: Sitting, tasks: readonly Remembered[]): void {
  const settled = tasks.flatMap((task) => (task.settled === null ? [] : { ...task, settled: task.settled }))
  for (const [index, task] of settled.sort((a, b) => (a.settled < b.settled ? -1 : 1)).entries()) {
    const now = stage.clock.at(task.settled, '18:00', index)
    const moment: Moment = {
      now,
      zone: stage.clock.zone,
      by: stage.author,
      newId: chance.id,
      fixed: (text) => text,
    }
    const dropped = chance.happens(0.05)
    const given = dropped
      ? { action: task.action, state: 'dropped' as const, note: 'Somebody else had done it already.' }
      : { action: task.action, state: 'done' as const, note: null }
    accepted(setActionState(page, given, moment))
  }
}
