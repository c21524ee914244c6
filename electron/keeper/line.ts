import type { Code } from '../../shared/sync/session'

/** A connection to one peer, whatever it runs over. */
export type Line = {
  /** The peer's key, as the line authenticated it. */
  readonly peer: string
  readonly dialled: boolean
  /** Resolves when the line has taken the frame. */
  readonly send: (frame: Uint8Array) => Promise<void>
  /** The next frame; null when the line is closed. */
  readonly next: () => Promise<Uint8Array | null>
  readonly close: () => void
}

/** `line`: it was cut. For so many seconds this peer is not met again. */
export type Ended = { readonly code: Code | 'line'; readonly backOffSeconds: number }
