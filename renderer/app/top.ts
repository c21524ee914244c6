import { useLayoutEffect, useRef } from 'react'
import type { Place } from '../data/place'

/** A screen opens at its top, wherever the one before was scrolled to; the same screen of another thing is another one. */
export function useTop(place: Place): void {
  const of = 'meeting' in place ? place.meeting : 'decision' in place ? place.decision : ''
  const here = `${place.screen} ${of}`
  const last = useRef('')
  useLayoutEffect(() => {
    if (last.current === here) return
    last.current = here
    document.getElementById('main')?.scrollTo(0, 0)
  }, [here])
}
