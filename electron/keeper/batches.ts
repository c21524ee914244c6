import { done, type Result, refused } from '../../shared/result'

/**
 * Natural batching: while one batch is being made durable the next gathers; idle means at once, and there is no timer.
 * Each ask is answered for itself and never halved; what one batch is refused, no other is.
 */
export type Batches<Item, Answer, Refusal> = {
  /** Answers for each item, in order. */
  readonly add: (items: readonly Item[]) => Promise<Result<readonly Answer[], Refusal>>
  /** Resolves when nothing is under way. */
  readonly idle: () => Promise<void>
}

export type BatchDeeds<Item, Answer, Refusal> = {
  readonly sizeOf: (item: Item) => number
  /** So much is enough for one batch; a single ask may be larger. */
  readonly enough: number
  /** Answers once for each item, in order, or throws: then nothing of the batch was kept. */
  readonly commit: (items: readonly Item[]) => Promise<readonly Answer[]>
  /** After a commit that threw. */
  readonly withdraw: () => Promise<void>
  /** Null: this was no refusal but a bug, and whoever asked hears of it. */
  readonly refusalOf: (error: unknown) => Refusal | null
}

type Ask<Item, Answer, Refusal> = {
  readonly items: readonly Item[]
  readonly answer: (result: Result<readonly Answer[], Refusal>) => void
  readonly fail: (error: unknown) => void
}

export function inBatches<Item, Answer, Refusal>(
  deeds: BatchDeeds<Item, Answer, Refusal>,
): Batches<Item, Answer, Refusal> {
  const waiting: Ask<Item, Answer, Refusal>[] = []
  let pumping: Promise<void> | null = null

  async function pump(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, countOf(waiting, deeds))
      try {
        const answers = await deeds.commit(batch.flatMap(({ items }) => items))
        let count = 0
        for (const { items, answer, fail } of batch) {
          count += items.length
          const its = answers.slice(count - items.length, count)
          if (its.length < items.length)
            fail(new Error('A commit answered for fewer items than it was given'))
          else answer(done(its))
        }
      } catch (error) {
        await deeds.withdraw()
        const refusal = deeds.refusalOf(error)
        for (const one of batch) {
          if (refusal === null) one.fail(error)
          else one.answer(refused(refusal))
        }
      }
    }
    pumping = null
  }

  return {
    add: (items) =>
      new Promise((answer, fail) => {
        waiting.push({ items, answer, fail })
        // Cleared in the same breath as the last look at `waiting`, or an ask could wait for ever.
        pumping ??= pump()
      }),
    idle: async () => {
      await pumping
    },
  }
}

function countOf<Item, Answer, Refusal>(
  waiting: readonly Ask<Item, Answer, Refusal>[],
  { sizeOf, enough }: BatchDeeds<Item, Answer, Refusal>,
): number {
  let size = 0
  let count = 0
  for (const { items } of waiting) {
    size += items.reduce((sum, item) => sum + sizeOf(item), 0)
    if (count > 0 && size > enough) break
    count += 1
  }
  return count
}
