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
  const made = broughtOver(meeting, id, { fixed })
  if (!made.ok) return made
  await desk.create<Meeting>('meeting', id, (draft) => Object.assign(draft, made.value), {
    circle: 'joint',
  })
  const withdrawn = run(withdrawDuplicate, { of: id })
  return withdrawn.ok ? done(id) : withdrawn
}
