import type { ActionId } from '../id'
import { agenda } from '../meeting/agenda/agenda'
import { mattersArising } from '../meeting/agenda/arising'
import { actions } from '../meeting/decision/action'
import type { Meeting } from '../meeting/meeting'
import type { ArisingAction } from '../meeting/said/arising-statements'
import type { LocalDate } from '../ports'
import type { ActionLine } from './summary'

/** SE10: what is still to be done over all meetings but one, as an agenda takes it; `here`: what it has already. */
export function toArise(
  lines: readonly ActionLine[],
  meeting: string,
  here: readonly ActionId[] = [],
): readonly ArisingAction[] {
  return lines
    .filter((one) => one.state === 'open' && one.meeting !== meeting && !here.includes(one.action))
    .map(({ action, meeting, meetingTitle, date, minute, what, who, due }) => ({
      action,
      meeting,
      title: meetingTitle,
      date,
      minute,
      what,
      who,
      due,
    }))
}

/** What a meeting that closed a moment ago asks of somebody, and what of earlier ones it heard to be open still. */
export function leftToDo(
  meeting: Meeting,
  { title, date }: { readonly title: string; readonly date: LocalDate },
): readonly ArisingAction[] {
  const minutes = new Map(agenda(meeting).map(({ id, minute }) => [id, minute]))
  const own = actions(meeting)
    .filter(({ state }) => state === 'open')
    .map(({ action, item, what, who, due }) => ({
      action,
      meeting: meeting.id,
      title,
      date,
      minute: minutes.get(item) ?? null,
      what,
      who,
      due,
    }))
  const earlier = mattersArising(meeting)
    .filter(({ reported }) => reported === null || reported.state === 'open')
    .map(({ item: _, reported, contested: __, ...one }) => ({ ...one, due: reported?.due ?? one.due }))
  return [...earlier, ...own]
}
