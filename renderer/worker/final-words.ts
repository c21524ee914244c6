import { canonical } from '../../shared/canonical'
import { isApproved } from '../../shared/meeting/approval/approval'
import type { Meeting } from '../../shared/meeting/meeting'
import type { DeskRequest } from '../../shared/wire/desk'
import { free, load, meetingIn, save } from './automerge'
import type { Desk } from './desk'

/**
 * LC9: whether a change made in this window would alter the words of approved minutes. What other computers wrote before they knew of the
 * approval is taken in like anything else, and listed beside them.
 */
export async function altersFinalWords(
  desk: Desk,
  { assembly, document, room, changes }: Extract<DeskRequest, { type: 'change' }>,
): Promise<boolean> {
  const kept = desk.kept(assembly)
  if (room !== 'meeting' || !kept.ok) return false
  const line = kept.value.headlines.get(document as Meeting['id'])
  if (line === undefined || line.minutes.approved === null) return false
  return desk.documents.read(document, (loaded) => {
    const meeting = meetingIn(loaded) as Meeting
    if (!isApproved(meeting)) return false
    const after = load([save(loaded), ...changes])
    const isAltered = wordsOf(meetingIn(after) as Meeting) !== wordsOf(meeting)
    free(after)
    return isAltered
  })
}

function wordsOf({ prose, marks = {} }: Meeting): string {
  return canonical({ prose, marks })
}
