import type { Court } from '../../shared/sync/court'
import type { Filed } from '../../shared/sync/filed'
import type { Change, Holding } from '../../shared/sync/holding'
import type { Mail } from '../../shared/sync/mail-with'
import type { Gate, Left } from '../../shared/sync/sift'
import type { Space } from '../../shared/sync/space'

/** What the exchange asks and tells of whoever opened it. */
export type ExchangeDeeds = Omit<Gate, 'follows' | 'judge' | 'welcomes'> & {
  readonly app: string
  readonly judge: Gate['judge']
  readonly vet: Court['vet']
  readonly welcomes: (founding: Filed, from: string, holding: Holding) => boolean
  readonly mayRead: (peer: string, space: Space, holding: Holding) => boolean
  /** RD7; nobody, where it is left out. */
  readonly signerReads?: (device: string, space: Space, holding: Holding) => boolean
  /** Whether this device is to hold the space. */
  readonly follows: (space: Space, holding: Holding) => boolean
  /** SY19. */
  readonly partings?: (peer: string, holding: Holding) => readonly Filed[]
  /** Assemblies whose every published text is fetched and kept: one's own (TR3). All of them, where it is left out. */
  readonly keepsWhole?: (assembly: string) => boolean
  /** What is carried for others (LT6); nothing, where it is left out. */
  readonly mail?: Carries
  readonly now: () => number
  /** What a peer brought and was not kept: to be shown, and to be learnt from. */
  readonly onLeft: (left: Left, peer: string) => void
  /** What is held is different now, by what this peer brought; null: by what was written here, or a file. */
  readonly onChange?: (change: Change, peer: string | null) => void
  readonly onLive?: (space: string, bytes: Uint8Array, peer: string) => void
  /** Both have found that they hold the same, or that they may not any more. */
  readonly onSame?: (peer: string) => void
}
export type Carries = Mail & {
  readonly take: (id: string, bytes: Uint8Array, peer: string) => Promise<'kept' | 'full' | 'false'>
  readonly bytes: (id: string) => Promise<Uint8Array | null>
  readonly handed: (ids: readonly string[], peer: string) => void
}
/** What one's own journals have gained. */
export type Grown = {
  readonly entries: readonly Filed[]
  readonly blobs: readonly { readonly hash: string; readonly length: number }[]
}
