import type { Result } from '../../shared/result'
import type { Line } from './line'

/**
 * The roads to other devices, and nothing of what travels on them: keys, addresses and lines. libp2p stands behind it in the
 * app, a simulation in tests. Whoever is not allowed is closed before a line is served (SY12, LK1).
 */
export type Link = {
  /** This device's key on the roads, hexadecimal: only paired devices know it (decisions 14). */
  readonly key: string
  /** Where others may reach this device, the nearest first; empty while it does not listen. */
  readonly addresses: () => readonly string[]
  /** Resolves when both ends have a line; it is handed to `onLine` like one that came in. */
  readonly dial: (to: Reachable) => Promise<Result<null, LinkRefused>>
  /** Who may have a line; whoever has one and is not among them any more is cut off. */
  readonly allow: (keys: ReadonlySet<string>) => void
  /** While an invite is out, unknown keys may have a line of the kind `pair`, and no other. */
  readonly openDoor: (open: boolean) => void
  /** Whom to look for on the local network from now on; null, as in the beginning: nobody, and no beacon goes out. */
  readonly discover: (peers: readonly Discoverable[] | null) => void
  readonly close: () => Promise<void>
}

/** `sync`: between paired devices. `pair`: while they are being paired. */
export type LineKind = 'sync' | 'pair'
export type Reachable = {
  readonly key: string
  /** `/ip4/192.0.2.7/tcp/4001` and the like, or `host:port` as a person types it. */
  readonly addresses: readonly string[]
  readonly kind: LineKind
}
/** A paired device, and the secret shared with it and with nobody else. */
export type Discoverable = { readonly key: string; readonly secret: Uint8Array }

/** `wrong-key`: somebody else answered at this address. */
export type LinkRefused = { readonly rule: 'LK1' | 'LK2'; readonly cause: 'unreachable' | 'wrong-key' }

/** What a link tells; called once for each line, dialled or not. */
export type LinkDeeds = {
  readonly onLine: (line: Line, kind: LineKind) => void
  /** Where a known device is: found on the local network, or as it says itself on its line. */
  readonly onFound: (key: string, addresses: readonly string[]) => void
  readonly onAddresses: (addresses: readonly string[]) => void
}

export type LinkChoices = {
  /** 32 bytes: the seed of this device's key on the roads. */
  readonly seed: Uint8Array
  /** Kept between starts, so that addresses stay good; 0, or one that is taken: any, and it is told. */
  readonly port: number
  /** Only this computer itself: for `npm run two` and the tests. */
  readonly loopback: boolean
  /** Carries the encrypted lines of allowed devices for one another. */
  readonly helps: boolean
}
export type OpenLink = (choices: LinkChoices, deeds: LinkDeeds) => Promise<Link>
