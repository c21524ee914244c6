/** Other devices as the Sync screen and the chip show them; the keeper tells it anew whenever any of it changes. */
export type PeersView = {
  readonly network: NetworkView
  readonly peers: readonly PeerLine[]
  /** What came in, the newest first: as receipts. */
  readonly receipts: readonly Receipt[]
  /** What is here and does not count, or not yet. */
  readonly waiting: readonly WaitingLine[]
  /** Devices that have signed in two places at once: a copied disk, a backup that goes on beside the laptop (AD7). */
  readonly twofold: readonly TwofoldLine[]
  readonly partings: readonly PartingLine[]
}

export type NetworkView = {
  /** Off until somebody turns it on: no socket, no beacon. */
  readonly on: boolean
  /** This device's key on the roads, and where it can be reached. */
  readonly key: string
  readonly addresses: readonly string[]
  /** Carries lines of paired devices for one another. */
  readonly helps: boolean
  /** Looks for paired devices on the local network. */
  readonly discovers: boolean
}

export type PeerLine = {
  readonly key: string
  /** As it was called when it was paired. */
  readonly name: string
  /** What it was paired for; none where it has been removed from all of it. */
  readonly assemblies: readonly string[]
  readonly state: 'connected' | 'away'
  /** Both hold the same, as far as both may read. */
  readonly same: boolean
  /** Entries known of and not here yet. */
  readonly toFetch: number
  /** When both last held the same, and when it was last heard: instants, only shown. */
  readonly sameAt: string | null
  readonly heardAt: string | null
  readonly addresses: readonly string[]
  /** The signing keys it is known by: what names its devices in "Who may write". */
  readonly keys: readonly string[]
}

export type Receipt = {
  readonly at: string
  /** The peer's key, or the name of a file. */
  readonly from:
    | { readonly type: 'peer'; readonly key: string }
    | { readonly type: 'file'; readonly name: string }
  readonly assembly: string
  /** How many of each were new here. */
  readonly changes: number
  readonly records: number
  readonly deeds: number
}

export type WaitingLine = {
  readonly assembly: string
  /** Name in statements of the device that signed it. */
  readonly device: string
  readonly count: number
  /** `heads`, `blob`: something it rests on is not here yet. `refused`: the rule says why it does not count. */
  readonly why: 'heads' | 'blob' | 'refused' | 'withdrawn'
  readonly rule: string | null
}

/**
 * Whose office has ended where they wrote, or which assembly has parted from another; nothing that was written goes with it (JC7, JC12).
 * `office`: the assembly `of` has ended it. `member`: this one has parted from its member `of`. `host`: its host `of` has parted from it.
 */
export type PartingLine = {
  readonly what: 'office' | 'member' | 'host'
  /** Kept here: where it bears on. */
  readonly assembly: string
  readonly of: string
  readonly person: string | null
}

/** `device`: its name in statements; `key`: what names it in deeds. */
export type TwofoldLine = {
  readonly assembly: string
  readonly device: string
  readonly key: string
  readonly isHere: boolean
}
