import { readEntry } from '../../shared/entry'
import type { ReadFrame } from '../../shared/wire/keeper'
import { sameBytes, sha256 } from './box'
import { decodeContent, readFrame, type SignedEntry } from './content'

/**
 * The bodies of the founding entry and of the charter in force, a second time: without them nothing of an assembly can
 * be shown, so no single damaged frame may cost them (JO12).
 */
export type Stones = Readonly<Partial<Record<'founding' | 'charter', Uint8Array>>>

export function withStone(stones: Stones, content: SignedEntry, body: Uint8Array): Stones {
  const { room } = content
  if (room === 'founding') return { ...stones, founding: body }
  return room === 'charter' && !isOlder(content, stones) ? { ...stones, charter: body } : stones
}

/** BA9: a charter that came late and was sealed before the one in force. Clocks are only shown (decisions 10). */
export function isOlder({ room, entry }: SignedEntry, { charter }: Stones): boolean {
  if (room !== 'charter' || charter === undefined) return false
  const inForce = decodeContent(charter)
  return inForce?.type === 'entry' && timeOf(entry) < timeOf(inForce.entry)
}

function timeOf(bytes: Uint8Array): number {
  const entry = readEntry(bytes, () => true) // decisions 3
  return entry.ok ? entry.value.body.t : 0
}

/** What does not count any more stands in for nothing. */
export function withoutStone(stones: Stones, entry: Uint8Array): Stones {
  const content = stones.charter === undefined ? null : decodeContent(stones.charter)
  if (content?.type !== 'entry' || !sameBytes(sha256(content.entry), entry)) return stones
  return stones.founding === undefined ? {} : { founding: stones.founding }
}

export function stonesRead(stones: Stones, frame: number, assembly: string): readonly ReadFrame[] {
  return Object.values(stones).flatMap((stone) => readFrame(stone, frame, assembly) ?? [])
}
