import type { ExportedMeeting } from '../../shared/export/exported-meeting'
import type { MeetingId } from '../../shared/id'
import { type NotTakenIn, takeInMeeting } from '../../shared/import/take-in-meeting'
import type { Meeting } from '../../shared/meeting/meeting'
import type { MeetingHeadline } from '../../shared/record/summary'
import { done, type Result } from '../../shared/result'
import { fixed } from './living-document'
import { freshId, momentOf } from './moment'
import type { OpenDesk } from './open-desk'

/** IM24: what was put away is on no list. */
export const onList = (files: readonly MeetingHeadline[]): readonly MeetingHeadline[] =>
  files.filter(({ takenIn }) => takenIn?.isPutAway === false)

/** A meeting from a file becomes a document of its own, for the secretaries of the assembly in focus (IM22). */
export async function createTakenIn(
  desk: OpenDesk,
  file: string,
  exported: ExportedMeeting,
): Promise<Result<MeetingId, NotTakenIn>> {
  const shelf = desk.shelf.get()
  if (shelf === null) throw new Error('No assembly is in focus')
  const id = freshId() as MeetingId
  const { zone } = shelf.charter
  const before = onList(shelf.takenIn).flatMap(({ takenIn }) => takenIn ?? [])
  const given = { id, assembly: shelf.assembly, zone, practice: shelf.practice, before, file, exported }
  const made = takeInMeeting(given, momentOf(desk.author(), zone, fixed))
  if (!made.ok) return made
  const living = await desk.create<Meeting>('meeting', id, (draft) => Object.assign(draft, made.value), {
    circle: shelf.guest === null ? 'inner' : shelf.circle,
  })
  await living.rest()
  await shelved(desk, id)
  return done(id)
}

/** The headline tells which screen a meeting is for: it is waited for, and not for ever. */
function shelved({ shelf }: OpenDesk, id: MeetingId): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (shelf.get()?.takenIn.some(({ meeting }) => meeting === id)) end()
    }
    const end = () => {
      clearTimeout(limit)
      stop()
      resolve()
    }
    const stop = shelf.subscribe(look)
    const limit = setTimeout(end, 5_000)
    look()
  })
}
