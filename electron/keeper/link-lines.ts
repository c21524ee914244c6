import type { LineKind } from './link'
import type { StreamLine } from './link-line'

/** The lines that are open, one of a kind for each peer (LK6). */
export type Lines = {
  /** False where another line stays; the one that goes is closed either way. */
  readonly add: (line: StreamLine, kind: LineKind) => boolean
  readonly has: (key: string, kind: LineKind) => boolean
  /** Closes every line that may not be. */
  readonly sift: (may: (key: string, kind: LineKind) => boolean) => void
  readonly closeAll: () => void
}
type Held = { readonly line: StreamLine; readonly kind: LineKind; readonly since: number }

/** Two that dial each other in the same moment do so within this long. */
const momentMilliseconds = 5000

export function newLines(self: string, now: () => number): Lines {
  const held = new Map<string, Held>()
  const place = (key: string, kind: LineKind): string => `${kind} ${key}`
  return {
    add: (line, kind) => {
      const at = place(line.peer, kind)
      const before = held.get(at)
      if (before?.line.isOpen() && isBetter(before, line)) {
        line.close()
        return false
      }
      before?.line.close()
      const mine: Held = { line, kind, since: now() }
      held.set(at, mine)
      void line.ended.then(() => {
        if (held.get(at) === mine) held.delete(at)
      })
      return true
    },
    has: (key, kind) => held.get(place(key, kind))?.line.isOpen() === true,
    sift: (may) => {
      for (const { line, kind } of [...held.values()]) if (!may(line.peer, kind)) line.close()
    },
    closeAll: () => {
      for (const { line } of [...held.values()]) line.close()
    },
  }

  /** LK6: of two lines dialled at once the one of the smaller key stays, at both ends; else the newer, for the older may be dead. */
  function isBetter(before: Held, line: StreamLine): boolean {
    if (before.line.dialled === line.dialled || now() - before.since > momentMilliseconds) return false
    const smallerDialled = self < line.peer === before.line.dialled
    return smallerDialled
  }
}
