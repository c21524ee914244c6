import { blocksOf, type ExportedMeeting } from '../export/exported-meeting'
import { type NotAMeeting, readMeetingFile } from '../export/meeting-json'
import { told } from '../export/told'
import type { Refusal } from '../refusal'
import { type Result, refused } from '../result'

/**
 * A meeting file whose shape is sound, and of which a page can be made. Its parts may still speak of what is not in it, as no
 * meeting that was held does; what no page can be made of is refused here, and not when somebody wants to read it (IM20).
 */
export function openMeetingFile(text: string): Result<ExportedMeeting, NotAMeeting | Refusal<'IM20'>> {
  const read = readMeetingFile(text)
  if (!read.ok) return read
  try {
    blocksOf(read.value)
    told(read.value)
    return read
  } catch {
    return refused({ rule: 'IM20' })
  }
}
