import { framed } from '../../shared/sync/frame'
import { limits } from '../../shared/sync/limits'
import { encodeMessage, type Message } from '../../shared/sync/message'
import { utf8 } from './box'
import type { Founder, Signed } from './league-founders'

/** An invented federation as an open bundle, frame by frame as it is made; `write` may let others have their turn. Answers how many entries. */
export async function writeLeague(
  founders: readonly Founder[],
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<number> {
  const byCode = new Map(founders.map((founder) => [founder.seat.code, founder]))
  let entries = 0
  const putFrames = async (kind: 'gen' | 'ents' | 'blobs', items: readonly Uint8Array[]): Promise<void> => {
    for (const some of packed(items, kind === 'gen' ? limits.genesis : limits.hashes))
      await write(framed(encodeMessage([kind, some] as Message)))
  }
  const put = async (kind: 'gen' | 'ents', some: readonly Signed[]): Promise<void> => {
    entries += some.length
    await putFrames(
      kind,
      some.map(({ entry }) => entry),
    )
    await putFrames(
      'blobs',
      some.flatMap(({ blob }) => blob ?? []),
    )
  }
  await write(utf8('FMB1'))
  await put(
    'gen',
    founders.map(({ founding }) => founding),
  )
  for (const founder of founders) await put('ents', founder.deeds(byCode))
  for (const founder of founders) await put('ents', [...founder.records()])
  await write(framed(new Uint8Array(0)))
  return entries
}

/** As many to a frame as fit; none of what is written here is longer than one. */
function packed(items: readonly Uint8Array[], most: number): Uint8Array[][] {
  const frames: Uint8Array[][] = []
  let size = 0
  for (const item of items) {
    const frame = frames.at(-1)
    size += item.length
    if (frame !== undefined && frame.length < most && size <= limits.framePacked) frame.push(item)
    else {
      frames.push([item])
      size = item.length
    }
  }
  return frames
}
