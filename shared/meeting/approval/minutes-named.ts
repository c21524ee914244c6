import { isForMinutes } from '../../charter/standing-item'
import type { ItemId, MeetingId } from '../../id'
import type { Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { contested, ofType, type Pen, pen } from '../../statement'
import type { TextRefused } from '../../text'
import { agenda, type Item, itemOf } from '../agenda/agenda'
import { type AgendaRefused, addItem } from '../agenda/agenda-edit'
import { type Folded, folded } from '../fold'
import { unknownItem } from '../item'
import type { Meeting } from '../meeting'
import { type MinutesRef, minutesAbout } from '../said/minutes-statements'
import { about, latest, type MeetingStatement, standing } from '../said/statements'
import { isClosed } from '../state'

/** Which item of an agenda is to approve whose minutes (LC6). Named in two ways, it names none. */
export type MinutesNamed = { readonly item: ItemId; readonly of: MinutesRef }

export const minutesNamed = folded((meeting): readonly MinutesNamed[] => {
  const items = new Set(ofType(meeting.statements, 'minutes-named').map(({ item }) => item))
  const onAgenda = agenda(meeting).filter(({ id }) => items.has(id))
  return onAgenda.flatMap(({ id }) => {
    const path = minutesAbout.named(id)
    const of = latest(meeting, 'minutes-named', path)?.of ?? null
    return of === null || contested(standing(meeting, 'minutes-named', path)) ? [] : [{ item: id, of }]
  })
})

export function minutesNamedBy(meeting: Folded, item: ItemId): MinutesRef | null {
  return minutesNamed(meeting).find((one) => one.item === item)?.of ?? null
}

/**
 * LC6: the minutes of an earlier meeting come onto the agenda. A standing item that is there for it, the one the charter calls so,
 * takes them; where there is none, or it has others already, an item is added.
 */
export function putMinutesUp(
  page: Page<Meeting>,
  given: { readonly of: MinutesRef; readonly title: string; readonly section?: string },
  moment: Moment,
): Result<ItemId, AgendaRefused | TextRefused | Refusal<'LC6', { readonly cause: 'itself' | 'named' }>> {
  const { seen } = page
  const { of, title, section } = given
  if (isClosed(seen)) return refused({ rule: 'ME5' })
  if (of.meeting === seen.id) return refused({ rule: 'LC6', cause: 'itself' })
  if (isNamed(seen, of.meeting)) return refused({ rule: 'LC6', cause: 'named' })
  const waiting = standingFor(seen)
  const gesture = pen<MeetingStatement>(page, moment)
  const named = (item: ItemId) =>
    gesture.state(minutesAbout.named(item), { type: 'minutes-named', item, of: { ...of } })
  if (waiting !== undefined) {
    gesture.state(about.itemField(waiting, 'title'), {
      type: 'item-changed',
      item: waiting,
      field: 'title',
      to: title,
    })
    named(waiting)
    return done(waiting)
  }
  const first = agenda(seen)[0]
  const after = minutesNamed(seen).at(-1)?.item ?? (first?.standing ? first.id : null)
  const added = addItem(
    page,
    { title, kind: 'decide', planned: 5, section: section ?? first?.section ?? '', after },
    moment,
  )
  if (added.ok) named(added.value)
  return added
}

/** The item is for something else after all. */
export function unnameMinutes(
  page: Page<Meeting>,
  given: { readonly item: ItemId },
  moment: Moment,
): Result<null, AgendaRefused> {
  const { item } = given
  if (itemOf(page.seen, item) === undefined) return unknownItem(item)
  if (isClosed(page.seen)) return refused({ rule: 'ME5' })
  const said = { type: 'minutes-named', item, of: null } as const
  pen<MeetingStatement>(page, moment).state(minutesAbout.named(item), said)
  return done(null)
}

/** Standing items come with every meeting, and minutes until they are approved (LC6): neither is carried. */
export function comesByItself(meeting: Folded, { id, standing: isStanding }: Item): boolean {
  return isStanding || minutesNamedBy(meeting, id) !== null
}

/** LC22: with the close, the item that was there for minutes says whose lay before the meeting; they come up again. */
export function writePassedOver(seen: Meeting, gesture: Pen<MeetingStatement>, of: MinutesRef): void {
  if (isNamed(seen, of.meeting)) return
  const there = agenda(seen).find(
    ({ id, standing: isStanding, title }) =>
      isStanding && isForMinutes(title) && minutesNamedBy(seen, id) === null,
  )
  if (there === undefined) return
  gesture.state(minutesAbout.named(there.id), { type: 'minutes-named', item: there.id, of: { ...of } })
}

function isNamed(meeting: Meeting, of: MeetingId): boolean {
  return minutesNamed(meeting).some((one) => one.of.meeting === of)
}

/** A standing item whose words are about minutes, and that has none yet. */
function standingFor(meeting: Meeting): ItemId | undefined {
  return agenda(meeting).find(
    ({ id, standing: isStanding, state, title }) =>
      isStanding &&
      state === 'waiting' &&
      isForMinutes(title) &&
      ofType(meeting.statements, 'minutes-named').every(({ item }) => item !== id),
  )?.id
}
