import type { Authority } from '../../shared/authority/authority'
import type { Bundle } from '../../shared/sync/bundle'
import type { Left } from '../../shared/sync/sift'
import type { KeeperTold } from '../../shared/wire/keeper'
import type { Abroad } from './abroad'
import type { Exchange } from './exchange'
import type { Ended, Line } from './line'
import type { MailHere } from './mail-here'
import type { KeptParcel } from './parcels-kept'
import type { Receipts } from './receipts'
import type { Roads } from './roads'
import type { Stock } from './stock'

/**
 * What this computer exchanges with others: one exchange over everything it holds. It knows who stands at the other end of
 * a line, and lays what counts into the journals of its own assemblies. How lines come about is the network's business.
 */
export type Correspondence = {
  readonly exchange: Exchange
  readonly roads: Roads
  readonly receipts: Receipts
  readonly stock: Stock
  /** Letters that are sent from here, for others to carry (LT6). */
  readonly sendLetters: MailHere['letters']
  /** What lies here on its way. */
  readonly carried: () => readonly KeptParcel[]
  /** Every assembly's open circle, as far as it lies here. */
  readonly abroad: Abroad
  /** From the first frame to the end of the line. */
  readonly meet: (line: Line, self: string) => Promise<Ended>
  /** Lines that are in use now, by the peer's key. */
  readonly connected: () => ReadonlySet<string>
  /** Who may write in an assembly, as far as its log is here. */
  readonly authorityOf: (assembly: string) => Authority | null
  readonly takeBundle: (bundle: Bundle, name: string) => Promise<readonly Left[]>
  /** To whoever reads that circle of the assembly and is connected (SY18). */
  readonly tellLive: (assembly: string, circle: 'inner' | 'joint', bytes: Uint8Array) => void
  readonly onTold: (hear: (told: KeeperTold) => void) => () => void
  /** Called when the view of other devices may be different. */
  readonly onStir: (hear: () => void) => () => void
  /** Entries that count and that the airlock let nobody merge (AL6). */
  readonly unsound: () => ReadonlySet<string>
  /** Everything that counts is laid. */
  readonly settled: () => Promise<void>
  readonly close: () => Promise<void>
}
