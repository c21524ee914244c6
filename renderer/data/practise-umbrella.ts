import { nameOf } from '../../shared/charter/roll'
import { localDate } from '../../shared/meeting/time'
import { practiceUmbrella, umbrellaMeeting } from '../../shared/practice/umbrella'
import { done, type Result, refused } from '../../shared/result'
import { createMeeting } from './create-meeting'
import { freshId, instantOf } from './moment'
import type { OpenDesk } from './open-desk'

/** PF9: founded, with its members and a meeting in which answers can come together; it is the assembly in focus then. */
export async function practiseUmbrella(desk: OpenDesk): Promise<Result<null, { readonly rule: string }>> {
  const shelf = desk.shelf.get()
  if (shelf === null) return refused({ rule: 'PF9' })
  const { zone } = shelf.charter
  const name = nameOf(shelf.roll, desk.author().person)
  const founded = await desk.found(practiceUmbrella(freshId(), zone), name, { stay: true })
  if (!founded.ok) return founded
  const umbrella = founded.value.card.assembly
  const gathered = await desk.link.ask('gather-under', { umbrella })
  await desk.switchTo(umbrella)
  if (!gathered.ok) return gathered
  const details = umbrellaMeeting(localDate(instantOf(new Date(), zone)))
  const planned = await createMeeting(desk, { details, series: null, items: [], circle: 'joint' })
  return planned.ok ? done(null) : planned
}
