import { useEffect } from 'react'

/** Marks when the first screen of a realm stood painted and the window could take a key: what the benches of a start read. */
export function useUsableMark(): void {
  useEffect(() => {
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('usable')))
  }, [])
}
