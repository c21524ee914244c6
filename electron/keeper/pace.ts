/** When what was written is signed: at a quiet moment, or, while somebody is connected, a little after the first of it. */
export type Pace = {
  /** Something was written. */
  readonly soon: () => void
  readonly live: (isLive: boolean) => void
  readonly stop: () => void
}

type Ticking = {
  readonly now: () => Date
  readonly after: (milliseconds: number, deed: () => void) => () => void
}

const quietMilliseconds = 3000
/** Between two entries while somebody is connected; what comes after a pause goes as soon as one gesture is together. */
const liveMilliseconds = 200
const gestureMilliseconds = 15

export function paceOf(clock: Ticking, deed: () => void): Pace {
  let isLive = false
  let isWaiting = false
  let last = 0
  let callOff: () => void = () => undefined

  function liveDelay(): number {
    const since = clock.now().getTime() - last
    return Math.min(liveMilliseconds, Math.max(gestureMilliseconds, liveMilliseconds - since))
  }

  return {
    soon: () => {
      // Somebody is waiting to read it: whoever goes on typing must not put it off for ever.
      if (isLive && isWaiting) return
      callOff()
      isWaiting = isLive
      callOff = clock.after(isLive ? liveDelay() : quietMilliseconds, () => {
        isWaiting = false
        last = clock.now().getTime()
        deed()
      })
    },
    live: (is) => {
      isLive = is
    },
    stop: () => callOff(),
  }
}
