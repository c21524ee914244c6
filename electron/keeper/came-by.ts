import type { Through } from '../../shared/record/abroad'
import type { Receipt } from '../../shared/wire/peers'
import type { Clock } from './assembly'
import { fileName as file } from './bundle-intake'
import type { Roads } from './roads'
import { takingTurns } from './turns'

/** What is being taken in besides what peers bring: a file, by its name and whose it is; or what a peer carried here for others. */
export type Brought = { readonly name: string; readonly of: string | null; readonly by: string | null }

export type CameBy = {
  /** One after the other, so that what is taken in is never told of another. */
  readonly bring: <T>(brought: Brought, deed: () => Promise<T>) => Promise<T>
  /** Whose the file is that is being taken in (RD8). */
  readonly of: () => string | null
  /** By which road it came, as receipts and the desk tell it; `key`: of the peer, or the name of all files. */
  readonly told: (key: string) => { readonly from: Receipt['from']; readonly through: Through }
}

export function cameBy(roads: Pick<Roads, 'peer'>, clock: Pick<Clock, 'now'>): CameBy {
  let now: Brought = { name: '', of: null, by: null }
  const inTurn = takingTurns()
  const nameOf = (key: string): string => roads.peer(key)?.name ?? ''

  return {
    bring: (brought, deed) =>
      inTurn(() => {
        now = brought
        return deed()
      }),
    of: () => now.of,
    told: (key) => {
      const at = clock.now().toISOString()
      if (key !== file)
        return { from: { type: 'peer', key }, through: { type: 'peer', name: nameOf(key), at } }
      const { name, by } = now
      if (by === null) return { from: { type: 'file', name }, through: { type: 'file', name, at } }
      return { from: { type: 'peer', key: by }, through: { type: 'letter', name: nameOf(by), at } }
    },
  }
}
