import type { Meeting } from '../../../shared/meeting/meeting'
import type { MeetingHeadline } from '../../../shared/record/summary'
import { useShelf } from '../../data/desk-context'
import { type CorrectionBegun, useNavigation } from '../../data/place'

/** LC11: the meeting that sits now and may agree a correction of these minutes, and the way there; null while none does. */
export type CorrectingAt = {
  readonly at: MeetingHeadline
  readonly begin: (about: CorrectionBegun['about'], text: string) => void
}

export function useSitting({ id }: Meeting): CorrectingAt | null {
  const shelf = useShelf()
  const { go } = useNavigation()
  if (shelf === null || shelf.readOnly) return null
  const at = shelf.headlines.find(
    ({ state, meeting }) => meeting !== id && (state === 'open' || state === 'adjourned'),
  )
  if (at === undefined) return null
  return {
    at,
    begin: (about, text) => go({ screen: 'live', meeting: at.meeting, correct: { of: id, about, text } }),
  }
}
