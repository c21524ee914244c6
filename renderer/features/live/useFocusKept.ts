import { useEffect, useRef } from 'react'

/** Milliseconds that whatever comes next has to take the focus itself: it knows a better place than this. */
const patience = 600

/**
 * A key that took away what had the focus leaves it on nothing, and the next key would fall into nothing too. When nobody
 * has taken it a moment after the key came up, the centre does.
 */
export function useFocusKept(rest: () => void): void {
  const latest = useRef(rest)
  latest.current = rest
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const keyUp = () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => latest.current(), patience)
    }
    addEventListener('keyup', keyUp)
    return () => {
      clearTimeout(waiting)
      removeEventListener('keyup', keyUp)
    }
  }, [])
}
