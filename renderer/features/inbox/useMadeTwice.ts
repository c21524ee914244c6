import type { MeetingId } from '../../../shared/id'
import { authorsOf, restateFrom } from '../../../shared/inbox/restate'
import { noteBeside } from '../../../shared/inbox/settle'
import { withdrawDuplicate } from '../../../shared/meeting/duplicate'
import type { Meeting } from '../../../shared/meeting/meeting'
import { useDesk } from '../../data/desk-context'
import { useTell } from '../../data/tell'
import { useDeedOn } from '../../data/useDeedOn'

/** What is done about a meeting that was made twice. Each answers whether it was done; a refusal is told. */
export type MadeTwice = {
  /** The other one is withdrawn, and what this person said in it is said again in the one that is kept (IB9, IB10). */
  readonly keep: (kept: MeetingId, other: MeetingId) => Promise<boolean>
  readonly bringOver: (kept: MeetingId, duplicate: MeetingId) => Promise<boolean>
  /** They are two meetings; or two of one number, which is seen. */
  readonly note: (meeting: MeetingId, line: string) => Promise<boolean>
}

export function useMadeTwice(): MadeTwice {
  const desk = useDesk()
  const tell = useTell()
  const deed = useDeedOn()

  async function bringOver(kept: MeetingId, duplicate: MeetingId): Promise<boolean> {
    const read = await desk.documents.once<Meeting, Meeting>(duplicate, 'meeting', (living) => living.seen())
    if (!read.ok) {
      tell.refusal(read.refusal)
      return false
    }
    const from = read.value
    // Nobody speaks for another: what others said waits for them.
    const hasWords = authorsOf(from).some(({ person }) => person === desk.author().person)
    if (!hasWords) return true
    const said = await deed(kept, restateFrom, { from })
    if (said === null) return false
    // What lies over the words comes along (ED1): marks are no facts, so they are put on once the words are there.
    await desk.documents.once<Meeting, void>(kept, 'meeting', (living) => {
      for (const item of said.value.worded) living.rewrite(item, [], () => from.marks?.[item] ?? [])
    })
    return true
  }

  return {
    async keep(kept, other) {
      if ((await deed(other, withdrawDuplicate, { of: kept })) === null) return false
      return bringOver(kept, other)
    },
    bringOver,
    async note(meeting, line) {
      return (await deed(meeting, noteBeside, { line })) !== null
    },
  }
}
