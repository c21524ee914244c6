import type { LineKind } from './link'

/** Who may have a connection, and a line of which kind: the same for libp2p and for its twin in tests (LK1, LK3). */
export type Gate = {
  readonly allow: (keys: ReadonlySet<string>) => void
  readonly openDoor: (open: boolean) => void
  /** Somebody unknown whom this device dials itself, to be paired: as long as `host` is not undone. */
  readonly host: (key: string) => () => void
  readonly isAllowed: (key: string) => boolean
  /** A connection of its own: allowed, hosted, or at the open door. */
  readonly mayConnect: (key: string) => boolean
  readonly mayHave: (key: string, kind: LineKind) => boolean
}

export function newGate(): Gate {
  let allowed: ReadonlySet<string> = new Set()
  let door = false
  const hosted = new Map<string, number>()
  const mayConnect = (key: string): boolean => allowed.has(key) || hosted.has(key) || door
  return {
    allow: (keys) => {
      allowed = new Set(keys)
    },
    openDoor: (open) => {
      door = open
    },
    host: (key) => {
      hosted.set(key, (hosted.get(key) ?? 0) + 1)
      let undone = false
      return () => {
        if (undone) return
        undone = true
        const left = (hosted.get(key) ?? 1) - 1
        if (left === 0) hosted.delete(key)
        else hosted.set(key, left)
      }
    },
    isAllowed: (key) => allowed.has(key),
    mayConnect,
    mayHave: (key, kind) => (kind === 'sync' ? allowed.has(key) : mayConnect(key)),
  }
}
