import type { MeetingId } from '../../shared/id'
import { duplicateOf } from '../../shared/meeting/duplicate'
import type { Meeting } from '../../shared/meeting/meeting'
import { heldInstead } from '../../shared/record/made-twice'
import { useShelf } from './desk-context'

/** IB13, read from the meeting itself: the list may be a moment behind. */
export function useHeldInstead(meeting: Meeting): MeetingId | null {
  const shelf = useShelf()
  if (shelf === null) return null
  const now = { meeting: meeting.id, duplicateOf: duplicateOf(meeting) }
  return heldInstead([...shelf.headlines, ...shelf.duplicates], now)
}
