import { type ActionNow, hearArising } from '../../../shared/meeting/agenda/arising-heard'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { Moment, Page } from '../../../shared/ports'
import { done } from '../../../shared/result'
import { useDesk } from '../../data/desk-context'
import { useDeedOn } from '../../data/useDeedOn'

/** An agenda that does not have the action hears nothing of it. */
function heard(page: Page<Meeting>, now: ActionNow, moment: Moment) {
  const came = hearArising(page, now, moment)
  return came.ok || came.refusal.rule !== 'SE11' ? came : done(null)
}

/** SE16: what was said of an action where it was agreed is heard on every agenda it stands on. */
export function useHearAgenda(): (now: ActionNow) => Promise<void> {
  const desk = useDesk()
  const deedOn = useDeedOn('along')
  return async (now) => {
    const ahead = (desk.shelf.get()?.headlines ?? []).filter(({ state }) => state !== 'closed')
    for (const { meeting } of ahead) await deedOn(meeting, heard, now)
  }
}
