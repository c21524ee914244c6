import { useCallback } from 'react'
import type { MeetingId } from '../../shared/id'
import type { Meeting } from '../../shared/meeting/meeting'
import type { Result } from '../../shared/result'
import type { WorkerRefused } from '../../shared/wire/desk-answer'
import { useDesk } from './desk-context'
import { type Command, type ReadOnly, runner } from './run'
import { useTell } from './tell'

/**
 * One gesture on a meeting that no screen shows: its document, closed or not, is opened, the command run, and the document
 * let go. The registers follow by themselves. A refusal is told; the answer is null then.
 */
export type DeedOn = <Given, Value, Reason extends { readonly rule: string }>(
  meeting: MeetingId,
  command: Command<Meeting, Given, Value, Reason>,
  given: Given,
) => Promise<{ readonly value: Value } | null>

/**
 * `as`: a `consequence` follows from another gesture by itself, and is not what Ctrl+Z takes back; what goes `along` with the gesture made
 * last is taken back with it.
 */
export function useDeedOn(as: 'gesture' | 'consequence' | 'along' = 'gesture'): DeedOn {
  const desk = useDesk()
  const tell = useTell()
  const gestures = as === 'gesture' ? desk.gestures : null
  return useCallback(
    async <Given, Value, Reason extends { readonly rule: string }>(
      meeting: MeetingId,
      command: Command<Meeting, Given, Value, Reason>,
      given: Given,
    ) => {
      const opened = await desk.documents.once<Meeting, Result<Value, Reason | ReadOnly>>(
        meeting,
        'meeting',
        (living) => {
          const before = living.seen()
          const came = runner(living, desk.author, before.zone, gestures)(command, given)
          if (as === 'along') desk.gestures.noteAlong(living, before, living.seen())
          return came
        },
      )
      const result: Result<Value, Reason | ReadOnly | WorkerRefused> = opened.ok ? opened.value : opened
      if (result.ok) return { value: result.value }
      tell.refusal(result.refusal)
      return null
    },
    [desk, tell, gestures, as],
  )
}
