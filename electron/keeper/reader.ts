import type { JournalReport } from '../../shared/wire/keeper'
import type { Cursor } from '../../shared/wire/keeper-request'
import { blockLength, blockOf, decodeHead, headLength, roomLength, streamEnd } from './block'
import { hex, unhex } from './box'
import { chainFrom } from './chain'
import type { FoundFrame } from './frame'
import { type Keyring, nextFrame, type Stretch, stretchOf } from './stretch'

/** Reads a journal from wherever its bytes are: its own file, a copy in a backup, a buffer in a test. */
export type Source = {
  /** Length of the file in bytes. */
  readonly length: number
  /** Fills `into` from `position`, or as far as the file goes; answers how much. */
  readonly read: (into: Uint8Array, position: number) => Promise<number>
  readonly blob: (name: Uint8Array) => Promise<Uint8Array | null>
}

export type JournalFrame = {
  readonly number: number
  readonly hash: Uint8Array
  readonly end: number
  readonly body: Uint8Array
  /** Where a reader stands that has this frame. */
  readonly cursor: Cursor
}

/** `stale`: the cursor is of another history of this journal; the reader must begin anew (JO11). */
export type ReadEnd =
  | { readonly type: 'end'; readonly reports: readonly JournalReport[] }
  | { readonly type: 'stale' }

const blocksAtOnce = 32
const blocksAtTail = 4

/** Every frame behind `after`, in order. `lastNumber` is how far the journal is known to reach. */
export async function* readFrames(
  source: Source,
  keyring: Keyring,
  after: Cursor | null,
  lastNumber: number,
): AsyncGenerator<JournalFrame, ReadEnd> {
  const chain = chainFrom(after === null ? null : { number: after.frame, hash: unhex(after.hash) })
  let from = after === null ? 0 : after.offset
  let begun = after === null
  let stretch = await stretchAt(source, from)
  for (;;) {
    const step = nextFrame(stretch, from, keyring)
    if (step.type === 'none') break
    if (step.type === 'more') {
      from = step.from
      stretch = await stretchAt(source, from)
      continue
    }
    const { frame } = step
    from = frame.end
    const believed = chain.take(frame)
    if (!begun && !believed) return { type: 'stale' }
    begun = true
    if (!believed) continue
    const body = frame.blob ? await source.blob(frame.body) : frame.body
    if (body === null) chain.lose(frame.number)
    else yield { number: frame.number, hash: frame.hash, end: frame.end, body, cursor: cursorAt(frame) }
  }
  if (stretch.newer !== null)
    return { type: 'end', reports: [...chain.finish(0), newerFormat(stretch.newer)] }
  return { type: 'end', reports: chain.finish(lastNumber) }
}

/** The last frame that opens, looking back from the end; reads the last blocks alone unless they are damaged. */
export async function lastFrame(source: Source, keyring: Keyring): Promise<FoundFrame | null> {
  let block = Math.max(0, blockOf(Math.max(0, streamEnd(source.length) - 1)))
  while (block >= 0) {
    const fromBlock = Math.max(0, block - blocksAtTail)
    // As many again, so that a frame that begins here and runs on is read to its end.
    const stretch = await load(source, fromBlock, 2 * blocksAtTail + 1)
    for (; block >= fromBlock; block -= 1) {
      const frame = lastIn(stretch, block, keyring)
      if (frame !== null) return frame
    }
  }
  return null
}

/** The newest format found in the first block and the last two: an older app never writes behind a newer one (JO9). */
export async function newerVersion(source: Source): Promise<number | null> {
  const blocks = Math.ceil(source.length / blockLength)
  for (const block of new Set([0, blocks - 2, blocks - 1])) {
    if (block < 0) continue
    const head = new Uint8Array(headLength)
    const got = await source.read(head, block * blockLength)
    const found = decodeHead(head.subarray(0, got))
    if (found !== null && 'newer' in found) return found.newer
  }
  return null
}

export function cursorAt(frame: { number: number; hash: Uint8Array; end: number }): Cursor {
  return { frame: frame.number, hash: hex(frame.hash), offset: frame.end }
}

export const newerFormat = (version: number): JournalReport => ({ type: 'newer-format', version })

function lastIn(stretch: Stretch, block: number, keyring: Keyring): FoundFrame | null {
  const hint = stretch.heads[block - stretch.from / roomLength]?.first
  let from = block * roomLength + (hint?.at ?? 0)
  let last: FoundFrame | null = null
  for (;;) {
    const step = nextFrame(stretch, from, keyring)
    if (step.type !== 'frame') return last
    last = step.frame
    from = last.end
  }
}

/** One block earlier than asked, so that a block whose head is lost has a neighbour to speak for it. */
async function stretchAt(source: Source, offset: number): Promise<Stretch> {
  return load(source, Math.max(0, blockOf(offset) - 1), blocksAtOnce)
}

async function load(source: Source, fromBlock: number, count: number): Promise<Stretch> {
  const position = fromBlock * blockLength
  const wanted = Math.max(0, Math.min(count * blockLength, source.length - position))
  const bytes = new Uint8Array(wanted)
  let got = 0
  while (got < wanted) {
    const read = await source.read(bytes.subarray(got), position + got)
    if (read === 0) break
    got += read
  }
  return stretchOf(bytes.subarray(0, got), fromBlock, position + wanted >= source.length)
}
