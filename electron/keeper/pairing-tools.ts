import type { Reach } from '../../shared/pairing/invite'
import type { Clock } from './assembly'
import { type Random, unhex } from './box'
import type { Neighbours } from './neighbours'
import type { PairingFile } from './pairing-file'
import type { Realm } from './realm'
import type { Peer } from './roads'

/** What pairing is given, and what its two halves do alike. */
export type PairingWorld = {
  readonly realm: Realm
  readonly practice: boolean
  readonly file: PairingFile
  readonly neighbours: () => Promise<Neighbours>
  readonly random: Random
  readonly clock: Clock
}

/** What both halves do alike. */
export type PairingTools = PairingWorld & {
  readonly seconds: () => number
  /** This computer's key on the roads, and where it can be reached now. */
  readonly reach: () => Promise<Reach>
  readonly nameKin: (genesis: string, name: string) => Promise<void>
  readonly addPeer: (peer: Omit<Peer, 'pairedAt' | 'sameAt' | 'heardAt'>) => Promise<void>
}

export const bytesOfHex = (text: string): Uint8Array => Uint8Array.from(unhex(text))
