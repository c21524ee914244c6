import type { MeetingId } from '../../../shared/id'
import type { Meeting } from '../../../shared/meeting/meeting'
import { meetingState } from '../../../shared/meeting/state'

/** PU13: a meeting that is under way takes over the open screen that still shows another. */
export function takesOver(
  screen: { readonly state: 'off' | 'on' | 'blank'; readonly meeting: MeetingId | null },
  meeting: Meeting,
): boolean {
  const state = meetingState(meeting)
  const isUnderWay = state === 'open' || state === 'adjourned'
  return isUnderWay && screen.state !== 'off' && screen.meeting !== null && screen.meeting !== meeting.id
}
