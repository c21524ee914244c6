/**
 * What is said aloud, at most once a second: a burst is merged into one sentence, the same words twice into one.
 * Pure but for the clock it is handed.
 */
export type Urgency = 'polite' | 'assertive'
export type Timer = { readonly after: (ms: number, run: () => void) => () => void }

export function announcer(say: (text: string) => void, timer: Timer, gap = 1000) {
  let waiting: string[] = []
  let stop: (() => void) | null = null

  const speak = () => {
    stop = null
    if (waiting.length === 0) return
    const text = waiting.join(' ')
    waiting = []
    say(text)
    stop = timer.after(gap, speak)
  }
  return {
    announce(text: string) {
      if (!waiting.includes(text)) waiting.push(text)
      // A moment's wait lets a burst gather before its first word.
      if (stop === null) stop = timer.after(60, speak)
    },
    close() {
      stop?.()
      stop = null
      waiting = []
    },
  }
}
