import type { KeeperAnswer, ReadFrame } from '../../shared/wire/keeper'
import type { Cursor } from '../../shared/wire/keeper-request'
import type { Assembly } from './assembly'
import { causeOf, codeOf } from './disk'

/** Journals on their way to the worker, in batches, each with no more of them open than the worker has said it can take. */
export type FrameStreams = {
  readonly read: (ask: number, assembly: Assembly, after: Cursor | null) => Promise<void>
  /** The worker has done with one batch of this reading. */
  readonly more: (ask: number) => void
  readonly end: () => void
}
type Credit = { left: number; resume: () => void }

const bytesPerBatch = 512 * 1024
const batchesOpen = 2

export function frameStreams(say: (answer: KeeperAnswer) => void): FrameStreams {
  /** Readings under way, each with the batches it may still send. */
  const credits = new Map<number, Credit>()
  let ended = false

  async function stream(
    ask: number,
    assembly: Assembly,
    after: Cursor | null,
    credit: Credit,
  ): Promise<void> {
    const reading = assembly.read(after)
    let frames: ReadFrame[] = []
    let bytes = 0
    let cursor = after
    for (;;) {
      const step = await reading.next()
      if (ended) return
      if (!step.done) {
        const { frame } = step.value
        frames.push(frame)
        bytes += sizeOf(frame)
        cursor = step.value.cursor
      }
      if (frames.length > 0 && cursor !== null && (step.done || bytes >= bytesPerBatch)) {
        await allowed(credit)
        if (ended) return
        say({ type: 'frames', ask, frames, cursor })
        frames = []
        bytes = 0
      }
      if (!step.done) continue
      if (step.value.type === 'stale') {
        const refusal = { rule: 'WI3', cause: 'malformed', detail: 'stale-cursor' } as const
        return say({ type: 'refused', ask, refusal })
      }
      return say({ type: 'end', ask, head: assembly.journal.head(), reports: step.value.reports })
    }
  }

  async function allowed(credit: Credit): Promise<void> {
    while (credit.left <= 0 && !ended) {
      await new Promise<void>((resume) => {
        credit.resume = resume
      })
    }
    credit.left -= 1
  }

  return {
    read: async (ask, assembly, after) => {
      const credit: Credit = { left: batchesOpen, resume: () => undefined }
      credits.set(ask, credit)
      try {
        await stream(ask, assembly, after, credit)
      } catch (error) {
        // JO13: a bug ends the process; a disk that cannot be read does not.
        if (codeOf(error) === '') throw error
        say({ type: 'refused', ask, refusal: { rule: 'JO2', cause: causeOf(error), detail: codeOf(error) } })
      } finally {
        credits.delete(ask)
      }
    },
    more: (ask) => {
      const credit = credits.get(ask)
      if (credit === undefined) return
      credit.left += 1
      credit.resume()
    },
    end: () => {
      ended = true
      for (const credit of credits.values()) credit.resume()
    },
  }
}

function sizeOf(frame: ReadFrame): number {
  if (frame.type === 'frame') return frame.bytes.length
  return frame.type === 'entry' ? frame.blob.length : 0
}
