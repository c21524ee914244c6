import type { MeetingId } from '../../shared/id'
import { broughtOver } from '../../shared/meeting/bring-over'
import { withdrawDuplicate } from '../../shared/meeting/duplicate'
import type { Meeting } from '../../shared/meeting/meeting'
import { done, type Result } from '../../shared/result'
import { fixed } from './living-document'
import { freshId } from './moment'
import type { OpenDesk } from './open-desk'
import type { Run } from './run'

/** JC5: a rehearsed meeting becomes a shared one; the rehearsal is withdrawn in favour of it. */
export async function bringOver(
  desk: OpenDesk,
  meeting: Meeting,
  run: Run<Meeting>,
): Promise<Result<MeetingId, { readonly rule: string }>> {
  const id = freshId() as MeetingId
  // With every word of now, and what lies over the words.
  const read = await desk.documents.once<Meeting, Meeting>(meeting.id, 'meeting', (living) => living.seen())
  if (!read.ok) return read
  const made = broughtOver(read.value, id, { fixed })
  if (!made.ok) return made
  const shared = await desk.create<Meeting>('meeting', id, (draft) => Object.assign(draft, made.value), {
    circle: 'joint',
  })
  for (const [item, marks] of Object.entries(read.value.marks ?? {})) shared.rewrite(item, [], () => marks)
  await listedNow(desk, id)
  const withdrawn = run(withdrawDuplicate, { of: id })
  if (!withdrawn.ok) return withdrawn
  void listedNow(desk, meeting.id)
  return done(id)
}

/** In the lists as it stands, without the pause that spares them: nobody is led to a rehearsal that was shared. */
async function listedNow(desk: OpenDesk, meeting: MeetingId): Promise<void> {
  const put = await desk.documents.once<Meeting, Promise<void>>(meeting, 'meeting', async (living) => {
    if (await living.settled()) await living.rest()
  })
  if (put.ok) await put.value
}
