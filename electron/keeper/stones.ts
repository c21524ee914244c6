import type { ReadFrame } from '../../shared/wire/keeper'
import { sameBytes, sha256 } from './box'
import { decodeContent, readFrame, type SignedEntry } from './content'

/**
 * The bodies of the founding entry and of the charter in force, a second time: without them nothing of an assembly can
 * be shown, so no single damaged frame may cost them (JO12).
 */
export type Stones = Readonly<Partial<Record<'founding' | 'charter', Uint8Array>>>

export function withStone(stones: Stones, { room }: SignedEntry, body: Uint8Array): Stones {
  return room === 'founding' || room === 'charter' ? { ...stones, [room]: body } : stones
}

/** What does not count any more stands in for nothing. */
export function withoutStone(stones: Stones, entry: Uint8Array): Stones {
  const content = stones.charter === undefined ? null : decodeContent(stones.charter)
  if (content?.type !== 'entry' || !sameBytes(sha256(content.entry), entry)) return stones
  return stones.founding === undefined ? {} : { founding: stones.founding }
}

export function stonesRead(stones: Stones, frame: number): readonly ReadFrame[] {
  return Object.values(stones).flatMap((stone) => readFrame(stone, frame) ?? [])
}
