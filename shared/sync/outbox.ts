import type { Hash } from './bytes'
import type { Filed } from './filed'

/**
 * What is still to be said to a peer, by kind and each thing once. It is turned into frames only as fast as the line
 * takes them, from what is held at that moment and as the peer's rights stand then (SY12).
 */
export type Outbox = {
  hello: boolean
  dig: 'ask' | 'same' | null
  /** Buckets whose spaces are to be listed. */
  buckets: Uint8Array | null
  /** Spaces by their short id; whether an answer is asked for. */
  readonly vectors: Map<string, boolean>
  /** Assemblies to be introduced by their founding. */
  readonly foundings: Set<string>
  readonly fixes: Map<string, Fix>
  readonly wants: Set<Hash>
  pushes: Filed[]
  /** Per space what the peer lacks. */
  readonly entries: Map<string, readonly Filed[]>
  readonly blobs: Set<Hash>
  chunk: { readonly hash: Hash; readonly offset: number } | null
  /** Parcels that the peer may have are to be named (LT6); those it asked for, those asked of it, those of it that are here. */
  mail: boolean
  readonly parcels: Set<Hash>
  readonly fetches: Set<Hash>
  readonly kept: Set<Hash>
}

export type Fix = {
  readonly space: string
  readonly feed: string
  readonly from: number
  readonly to: number
  readonly ask: boolean
}

export function emptyOutbox(): Outbox {
  return {
    hello: false,
    dig: null,
    buckets: null,
    vectors: new Map(),
    foundings: new Set(),
    fixes: new Map(),
    wants: new Set(),
    pushes: [],
    entries: new Map(),
    blobs: new Set(),
    chunk: null,
    mail: false,
    parcels: new Set(),
    fetches: new Set(),
    kept: new Set(),
  }
}

export function isEmpty(out: Outbox): boolean {
  return (
    !out.hello &&
    !out.mail &&
    out.dig === null &&
    out.buckets === null &&
    out.chunk === null &&
    out.pushes.length === 0 &&
    [out.vectors, out.foundings, out.fixes, out.wants, out.entries, out.blobs].every(({ size }) => size === 0)
  )
}

export const addFix = (out: Outbox, fix: Fix): void => {
  out.fixes.set(`${fix.space}:${fix.feed}:${fix.from}`, fix)
}
