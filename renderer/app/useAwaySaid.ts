import { useEffect, useRef } from 'react'
import { useDesk, useShelf } from '../data/desk-context'
import type { Tell } from '../data/tell'
import { chip as words } from '../words/en/sync'

/** A line that is cut and mended within this is not worth a word. Milliseconds. */
const breath = 6000

/**
 * In a meeting nobody looks at the small chip: that the other computer is away, and back, is said once in the line of
 * words (SN2). Nothing is the matter; both go on.
 */
export function useAwaySaid(tell: Tell): void {
  const { view } = useDesk().peers
  const isMeeting = useShelf()?.headlines.some(({ state }) => state === 'open') ?? false
  const said = useRef(new Map<string, 'connected' | 'away'>())

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined = setTimeout(() => look(), breath)
    const look = () => {
      timer = undefined
      for (const { key, name, state, assemblies } of view.get()?.peers ?? []) {
        const before = said.current.get(key)
        if (before === state || (before === undefined && state === 'away')) continue
        said.current.set(key, state)
        if (before === undefined || !isMeeting || assemblies.length === 0) continue
        tell.done(state === 'away' ? words.wentAway(name) : words.cameBack(name))
      }
    }
    const stop = view.subscribe(() => {
      timer ??= setTimeout(look, breath)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [isMeeting, tell, view])
}
