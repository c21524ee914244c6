import type { Charter } from '../charter/charter'
import { missedNotice, type Notice } from '../meeting/agenda/notice'
import type { Meeting } from '../meeting/meeting'
import { opening } from '../meeting/state'
import { localDate } from '../meeting/time'

/** NT3: the call went out later than the charter asks, or the meeting was planned later than that. */
export type NoticeBlock = { readonly type: 'notice' } & Notice

/** Nothing where the notice was kept, and of a meeting that was not held. */
export function noticeBlock(meeting: Meeting, charter: Charter): readonly NoticeBlock[] {
  const opened = opening(meeting)
  const missed = opened === undefined ? null : missedNotice(meeting, charter, localDate(opened.clock))
  return missed === null ? [] : [{ type: 'notice', ...missed }]
}
