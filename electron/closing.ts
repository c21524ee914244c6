/** Quit, lock and leave wait until the window says that everything it holds is durable (SH10). */
export type Closing = {
  /** False: no answer in time. A page that has gone or cannot hold anything need not be asked. */
  readonly settle: () => Promise<boolean>
  readonly answered: () => void
}

export const settleLimit = 10_000

export function createClosing(tellClosing: () => boolean, limit: number = settleLimit): Closing {
  let waiting: (() => void)[] = []
  return {
    settle: () =>
      new Promise((resolve) => {
        const clock = setTimeout(() => {
          waiting = waiting.filter((one) => one !== yes)
          resolve(false)
        }, limit)
        const yes = () => {
          clearTimeout(clock)
          resolve(true)
        }
        waiting.push(yes)
        if (!tellClosing()) yes()
      }),
    answered: () => {
      const all = waiting
      waiting = []
      for (const yes of all) yes()
    },
  }
}
