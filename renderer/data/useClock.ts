import { useEffect, useState } from 'react'
import type { Instant, Zone } from '../../shared/ports'
import { instantOf } from './moment'

/** The present instant in a zone, renewed every so many seconds, on the second. */
export function useClock(zone: Zone, everySeconds: number): Instant {
  const [now, setNow] = useState(() => instantOf(new Date(), zone))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      setNow(instantOf(new Date(), zone))
      const step = everySeconds * 1000
      timer = setTimeout(tick, step - (Date.now() % step))
    }
    tick()
    return () => clearTimeout(timer)
  }, [zone, everySeconds])
  return now
}
