import type { MeetingSeries } from '../../shared/charter/series'
import type { MeetingId } from '../../shared/id'
import { newMeeting } from '../../shared/meeting/birth'
import type { NewItem } from '../../shared/meeting/item'
import type { Meeting } from '../../shared/meeting/meeting'
import type { Details } from '../../shared/meeting/said/statements'
import type { Result } from '../../shared/result'
import { done } from '../../shared/result'
import type { Circle, Shelf } from '../../shared/wire/shelf'
import { fixed } from './living-document'
import { freshId, momentOf } from './moment'
import type { OpenDesk } from './open-desk'

export type MeetingToMake = {
  readonly details: Details
  readonly series: MeetingSeries | null
  readonly items: readonly NewItem[]
  readonly circle: Circle
}

/** SE20: none was held or planned here before it; what was taken in from elsewhere is none. */
export function isFirstMeeting({ headlines }: Pick<Shelf, 'headlines'>): boolean {
  return headlines.every(({ takenIn }) => takenIn !== null)
}

/** Plans a meeting in the assembly in focus, with the charter's standing items: a new document, durable when answered unless the lamp says that it is refused. */
export async function createMeeting(
  desk: OpenDesk,
  { details, series, items, circle }: MeetingToMake,
): Promise<Result<MeetingId, { readonly rule: string }>> {
  const shelf = desk.shelf.get()
  if (shelf === null) throw new Error('No assembly is in focus')
  const id = freshId() as MeetingId
  const { zone, standingItems } = shelf.charter
  const isFirst = isFirstMeeting(shelf)
  const moment = momentOf(desk.author(), zone, fixed)
  const born = newMeeting(
    { id, assembly: shelf.assembly, zone, details, standingItems, isFirst, series, items },
    moment,
  )
  if (!born.ok) return born
  await desk.create<Meeting>('meeting', id, (draft) => Object.assign(draft, born.value), { circle })
  return done(id)
}
