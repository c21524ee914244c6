import { useMemo, useSyncExternalStore } from 'react'
import type { AssemblyId } from '../../shared/id'
import { useDesk } from './desk-context'
import { type Scratch, type ScratchNow, scratchOf } from './scratch'

/** What is kept aside in one place of several assemblies, each as it is now (SX1). */
export type ScratchOf = {
  readonly now: ScratchNow
  /** As it is at this very moment, for a deed that builds on it. */
  readonly get: () => ScratchNow
  readonly keep: Scratch['keep']
}

export function useScratches(assemblies: readonly AssemblyId[], place: string): readonly ScratchOf[] {
  const { link } = useDesk()
  const all = useMemo(() => {
    const scratches = assemblies.map((assembly) => scratchOf(link, assembly, place))
    let seen: readonly ScratchOf[] = []
    return {
      subscribe(changed: () => void) {
        const ends = scratches.map(({ now }) => now.subscribe(changed))
        return () => {
          for (const end of ends) end()
        }
      },
      get() {
        const isSame =
          seen.length === scratches.length && scratches.every(({ now }, at) => seen[at]?.now === now.get())
        if (!isSame) seen = scratches.map(({ now, keep }) => ({ now: now.get(), get: now.get, keep }))
        return seen
      },
    }
  }, [link, assemblies, place])
  return useSyncExternalStore(all.subscribe, all.get)
}
