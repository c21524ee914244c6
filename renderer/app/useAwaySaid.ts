import { useEffect } from 'react'
import { useDesk, useShelf } from '../data/desk-context'
import type { Tell } from '../data/tell'
import { chip as words } from '../words/en/sync'
import { watchLines } from './line-watch'

/** A line that is cut and mended within this is not worth a word. Milliseconds. */
const breath = 6000

/**
 * In a meeting nobody looks at the small chip: that the other computer is away, and back, is said once in the line of
 * words (SN2). Nothing is the matter; both go on.
 */
export function useAwaySaid(tell: Tell): void {
  const { view } = useDesk().peers
  const isMeeting = useShelf()?.headlines.some(({ state }) => state === 'open') ?? false
  useEffect(() => {
    if (!isMeeting) return
    const watch = watchLines(breath, {
      gone: (name) => tell.done(words.wentAway(name)),
      back: (name) => tell.done(words.cameBack(name)),
    })
    watch.see(view.get())
    const stop = view.subscribe(() => watch.see(view.get()))
    return () => {
      stop()
      watch.close()
    }
  }, [isMeeting, tell, view])
}
