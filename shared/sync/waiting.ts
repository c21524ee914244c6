import type { Filed } from './filed'
import { limits } from './limits'

/** What is kept and waits for what it rests on; how much of it each peer brought is counted along (SY9), not looked up. */
export type Waits = { readonly entry: Filed; readonly from: string }
export type Waiting<One extends Waits> = {
  readonly all: () => Iterable<One>
  readonly note: (one: One, waits: boolean) => void
  readonly from: (peer: string) => { readonly count: number; readonly bytes: number }
}

export function noneWaiting<One extends Waits>(): Waiting<One> {
  const waiting = new Set<One>()
  const byPeer = new Map<string, { readonly count: number; readonly bytes: number }>()
  const from = (peer: string) => byPeer.get(peer) ?? { count: 0, bytes: 0 }

  return {
    all: () => waiting,
    note: (one, waits) => {
      if (waits === waiting.has(one)) return
      if (waits) waiting.add(one)
      else waiting.delete(one)
      const sign = waits ? 1 : -1
      const { count, bytes } = from(one.from)
      byPeer.set(one.from, { count: count + sign, bytes: bytes + sign * one.entry.bytes.length })
    },
    from,
  }
}

/** SY9: whether one peer has brought as much as may wait. */
export function mayWait(
  { waitingFrom }: { readonly waitingFrom: Waiting<Waits>['from'] },
  peer: string,
  more: { readonly count: number; readonly bytes: number },
): boolean {
  const { count, bytes } = waitingFrom(peer)
  return count + more.count <= limits.waitingEntries && bytes + more.bytes <= limits.waitingBytes
}
