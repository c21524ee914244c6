import { useLayoutEffect } from 'react'
import type { Place } from '../data/place'

/** A screen opens at its top, wherever the one before was scrolled to. */
export function useTop(place: Place): void {
  const { screen } = place
  const of = 'meeting' in place ? place.meeting : 'decision' in place ? place.decision : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen, or the same of another thing
  useLayoutEffect(() => {
    document.getElementById('main')?.scrollTo(0, 0)
  }, [screen, of])
}
