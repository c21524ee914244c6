import type { Chance } from '../../shared/practice/chance'

/** The one thread of a simulation: what is to happen, in the order of a time that nobody waits for. */
export type Clock = {
  readonly now: () => number
  readonly after: (milliseconds: number, deed: () => void) => void
  /** Resolves after so long a time, or never, if whoever waits has been killed meanwhile. */
  readonly pause: (milliseconds: number, isAlive: () => boolean) => Promise<void>
  /** Lets everything happen until then. */
  readonly run: (until: number) => Promise<void>
  readonly chance: Chance
}

type Due = { readonly at: number; readonly order: number; readonly deed: () => void }

export function clockFrom(chance: Chance): Clock {
  const heap: Due[] = []
  let now = 0
  let order = 0

  const isBefore = (one: Due, other: Due): boolean =>
    one.at < other.at || (one.at === other.at && one.order < other.order)

  function put(due: Due): void {
    let at = heap.push(due) - 1
    while (at > 0) {
      const above = (at - 1) >> 1
      if (!swapIf(at, above)) return
      at = above
    }
  }

  function take(): Due | undefined {
    const first = heap[0]
    const last = heap.pop()
    if (first === undefined || last === undefined || heap.length === 0) return first
    heap[0] = last
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      const smaller = right < heap.length && isLess(right, left) ? right : left
      if (smaller >= heap.length || !swapIf(smaller, at)) return first
      at = smaller
    }
  }

  function isLess(one: number, other: number): boolean {
    const [a, b] = [heap[one], heap[other]]
    return a !== undefined && b !== undefined && isBefore(a, b)
  }

  /** Swaps the lower with the upper where the lower is due first. */
  function swapIf(lower: number, upper: number): boolean {
    const [a, b] = [heap[lower], heap[upper]]
    if (a === undefined || b === undefined || !isBefore(a, b)) return false
    heap[lower] = b
    heap[upper] = a
    return true
  }

  const after: Clock['after'] = (milliseconds, deed) => put({ at: now + milliseconds, order: order++, deed })

  return {
    now: () => now,
    after,
    pause: (milliseconds, isAlive) =>
      new Promise((resolve) => {
        after(milliseconds, () => {
          if (isAlive()) resolve()
        })
      }),
    run: async (until) => {
      for (;;) {
        const next = heap[0]
        if (next === undefined || next.at > until) break
        take()
        now = next.at
        next.deed()
        // Whatever that set going runs up to its next wait before anything else happens.
        await new Promise((resolve) => setImmediate(resolve))
      }
      now = Math.max(now, until)
    },
    chance,
  }
}
