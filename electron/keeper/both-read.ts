import type { Holding } from '../../shared/sync/holding'
import type { Readers, Standing } from '../../shared/sync/readers'
import type { Space } from '../../shared/sync/space'
import type { Roads } from './roads'

/**
 * RD9: over a line that is compared which both ends may read. What lies here by a file or a letter alone, of an assembly whose open circle is
 * not this computer's to read and that it was not paired for, is shown to no peer: otherwise the two would never find that they hold the same.
 */
export type BothRead = {
  readonly isOurs: (space: Space, among: Holding) => boolean
  /** Whose it is to read may be different now. */
  readonly forget: () => void
}

export function bothRead(readers: Readers, own: () => Standing, roads: Pick<Roads, 'now'>): BothRead {
  const known = new Map<string, boolean>()
  const isPairedFor = (assembly: string): boolean =>
    roads
      .now()
      .peers.some(
        ({ shared, kin }) => shared.includes(assembly) || kin.some(({ theirs }) => theirs === assembly),
      )

  return {
    isOurs: (space, among) => {
      if (space.circle !== 'open' && space.circle !== 'log') return true
      const before = known.get(space.id)
      if (before !== undefined) return before
      const ours = readers.mayRead(own(), space, among) || isPairedFor(space.assembly)
      known.set(space.id, ours)
      return ours
    },
    forget: () => known.clear(),
  }
}
