import type { Hash } from './bytes'

/** What is carried for others, as one session sees it (LT6). */
export type Offered = {
  readonly id: Hash
  readonly from: string
  /** Null: nobody in particular. */
  readonly to: string | null
  readonly day: number
  readonly length: number
}
/** What a session may ask of what is kept. */
export type Mail = {
  /** What this peer may have and, as far as is known, has not. */
  readonly offers: (peer: string) => readonly Offered[]
  /** `has`: it is here, or arrived where it was going. `wanted`: this peer may bring it. */
  readonly judge: (offers: readonly Offered[], peer: string) => readonly ('has' | 'wanted' | 'unwanted')[]
}
export type MailWith = {
  /** It speaks of parcels. */
  carries: boolean
  /** What was named last, so that nothing is named twice in a row. */
  said: string
  /** Named to the peer, which may ask for it. */
  readonly named: Set<Hash>
  /** What the peer named last and may not bring, as things stand: looked at again when something has changed. */
  unwanted: readonly Offered[]
  /** Asked of the peer, and since when. */
  readonly fetching: Map<Hash, number>
  falsely: number
}

export const carries = 'mail'

export const noMail = (): MailWith => ({
  carries: false,
  said: '',
  named: new Set(),
  unwanted: [],
  fetching: new Map(),
  falsely: 0,
})

/** Where nothing is carried: a simulated computer, a test of something else. */
export const nothingCarried: Mail = { offers: () => [], judge: (offers) => offers.map(() => 'unwanted') }
