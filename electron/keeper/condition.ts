import type { JournalReport } from '../../shared/wire/keeper'
import { blockLength, fileEnd, streamEnd } from './block'
import type { Head, HeadFound } from './head'
import { type End, emptyEnd } from './layout'
import { lastFrame, newerFormat, newerVersion, type Source } from './reader'
import type { Keyring } from './stretch'

/** The condition in which a journal is found: where it really ends, where it goes on, and what there is to tell. Writes nothing. */
export type Condition = {
  /** JO9: a newer format; not one byte is touched. */
  readonly readOnly: boolean
  readonly reports: readonly JournalReport[]
  readonly kept: Head | null
  /** As much of the file as stays; a torn tail behind it is cut (JO3). */
  readonly length: number
  /** Where the next frame goes. */
  readonly end: End
  /** The hash of the last frame that is really in the file, which is not the end's when a tail is missing. */
  readonly lastHash: Uint8Array
}

export async function conditionOf(source: Source, keyring: Keyring, head: HeadFound): Promise<Condition> {
  const { length } = source
  const newerHead = head !== null && 'newer' in head ? head.newer : null
  const newer = (await newerVersion(source)) ?? newerHead
  const last = await lastFrame(source, keyring)
  const kept = head === null || 'newer' in head ? null : head
  const found = { number: last?.number ?? 0, hash: last?.hash ?? emptyEnd.hash }
  const missing = Math.max(0, (kept?.number ?? 0) - found.number)
  const trueEnd = last === null ? 0 : last.end
  // Bytes behind the last frame are the torn end of a write nobody was told of: cut. But where frames are known to
  // be missing, or nothing at all can be opened, what lies there stays, and the journal goes on in a fresh block.
  const torn = newer === null && missing === 0 && last !== null ? length - fileEnd(trueEnd) : 0
  const offset = torn > 0 ? trueEnd : Math.max(trueEnd, streamEnd(length))
  const reports: JournalReport[] = newer === null ? [] : [newerFormat(newer)]
  if (torn > 0) reports.push({ type: 'torn-tail', bytes: torn })
  if (missing > 0) reports.push({ type: 'missing-tail', frames: missing })
  return {
    readOnly: newer !== null,
    reports,
    kept,
    length: length - Math.max(0, torn),
    lastHash: found.hash,
    end: {
      // Numbers of missing frames are never given again: the gap they leave stays provable (JO5).
      ...(missing > 0 && kept !== null ? { number: kept.number, hash: kept.hash } : found),
      offset,
      segment: null,
      ...(offset > trueEnd ? { padding: await paddingBehind(source, keyring, trueEnd) } : {}),
    },
  }
}

/**
 * Of what stays unfinished behind the last frame nobody was told, and the padding that follows must not finish it (JO3): a frame that
 * lacks nothing but noughts would be there twice under one number, and the next one, which was told, would not be believed.
 */
async function paddingBehind(source: Source, keyring: Keyring, trueEnd: number): Promise<number> {
  const { length } = source
  const filled: Source = {
    ...source,
    length: Math.ceil(length / blockLength) * blockLength,
    read: async (into, position) => {
      into.fill(0)
      if (position < length) await source.read(into.subarray(0, length - position), position)
      return into.length
    },
  }
  const last = await lastFrame(filled, keyring)
  return last !== null && last.end > trueEnd ? 0xff : 0
}
