import { join } from 'node:path'
import { done, type Result, refused } from '../../shared/result'
import type { JournalReport, KeeperRefused } from '../../shared/wire/keeper'
import type { Cursor } from '../../shared/wire/keeper-request'
import { inBatches } from './batches'
import { blobsIn } from './blob'
import { derive, hex, type Random, sameBytes } from './box'
import { conditionOf } from './condition'
import { causeOf, codeOf, type Disk, makeDurableFolder, readAll } from './disk'
import { longestBody } from './frame'
import { encodeHeadFile, type Head, readHead, writeHead } from './head'
import { holdFile } from './journal-file'
import { type Body, type End, emptyEnd, lay, type Stand } from './layout'
import { type JournalFrame, lastFrame, type ReadEnd, readFrames, type Source } from './reader'
import { keyringOf } from './stretch'

/**
 * The journal of one assembly: append-only, sealed, chained. An append is answered when its bytes are written and
 * synced (JO1), or refused whole (JO2).
 */
export type Journal = {
  readonly assembly: string
  readonly head: () => Cursor | null
  readonly reports: readonly JournalReport[]
  /** A newer format: readable as far as it is ours, never written (JO9). */
  readonly readOnly: boolean
  /** What the head file kept at the last quiet moment; null when there was none. */
  readonly kept: Head | null
  readonly append: (bodies: readonly Uint8Array[]) => Promise<Result<Cursor, KeeperRefused>>
  /** The same, and where the journal stands after each of them. */
  readonly appendEach: (bodies: readonly Uint8Array[]) => Promise<Result<readonly Cursor[], KeeperRefused>>
  readonly read: (after: Cursor | null) => AsyncGenerator<JournalFrame, ReadEnd>
  readonly keepHead: (note: Uint8Array) => Promise<void>
  /** The bytes of a head file that says how far the journal reaches now: for a backup. */
  readonly sealedHead: (note: Uint8Array) => Uint8Array
  /** How much of the file is synced: what a backup may copy. */
  readonly durableLength: () => number
  /** Waits for what was begun. No append is taken afterwards. */
  readonly close: () => Promise<void>
}

export type JournalPlace = {
  readonly disk: Disk
  readonly random: Random
  readonly folder: string
  readonly assembly: string
  /** This journal's own key; `close` wipes it. */
  readonly key: Uint8Array
}

export const journalFile = 'journal.fmj'
const bytesPerBatch = 4 * 1024 * 1024

export async function createJournal(place: JournalPlace): Promise<Journal> {
  await makeDurableFolder(place.disk, place.folder)
  const file = await place.disk.open(join(place.folder, journalFile), 'create')
  await file.sync()
  await file.close()
  await place.disk.syncFolder(place.folder)
  return openJournal(place)
}

export async function openJournal(place: JournalPlace): Promise<Journal> {
  const { disk, folder, assembly, random } = place
  const path = join(folder, journalFile)
  const headKey = derive(place.key, 'head')
  const blobKey = derive(place.key, 'blob')
  const keyring = keyringOf(place.key, assembly)
  const blobs = blobsIn(disk, folder, blobKey, assembly, random)
  const sourceOf = (read: Source['read'], length: number): Source => ({
    length,
    read: (into, position) => read(into.subarray(0, Math.max(0, length - position)), position),
    blob: blobs.get,
  })

  const found = await looking(disk, path, async (read, length) =>
    conditionOf(sourceOf(read, length), keyring, await readHead(disk, folder, headKey, assembly)),
  )
  const { readOnly, reports, kept } = found
  let { end, lastHash } = found
  const file = await holdFile(disk, path, {
    mode: readOnly ? 'read' : 'write',
    durable: found.length,
    isOurs: async (read, length) => {
      const last = await lastFrame(sourceOf(read, length), keyring)
      return sameBytes(last?.hash ?? emptyEnd.hash, lastHash)
    },
  })
  let closed = false

  const batches = inBatches<Uint8Array, Stand, KeeperRefused>({
    enough: bytesPerBatch,
    sizeOf: (body) => body.length,
    commit: async (bodies) => {
      const inline: Body[] = []
      // A folder that is gone is not made again for a blob's sake: it would stand there without a journal.
      if (bodies.some(({ length }) => length > longestBody)) await disk.stamp(path)
      for (const bytes of bodies) {
        // JO8: the blob is durable before the frame that names it.
        inline.push(
          bytes.length > longestBody ? { bytes: await blobs.put(bytes), blob: true } : { bytes, blob: false },
        )
      }
      const laid = lay(end, inline, place.key, assembly, random)
      await file.write(laid.bytes, laid.position)
      // JO1: only now is anything said to be durable.
      end = laid.end
      lastHash = end.hash
      return laid.stands
    },
    withdraw: async () => {
      // JO2: nothing of a refused batch stays in the journal, and its segment key is never used again (JO6).
      end.segment?.key.fill(0)
      end = { ...end, segment: null }
      await file.withdraw()
    },
    refusalOf: (error) =>
      codeOf(error) === '' ? null : { rule: 'JO2', cause: causeOf(error), detail: codeOf(error) },
  })

  const appendEach: Journal['appendEach'] = async (bodies) => {
    if (readOnly) return refused({ rule: 'JO9', cause: 'newer-format' })
    if (closed) return refused({ rule: 'JO2', cause: 'failed', detail: 'closed' })
    if (bodies.length === 0) return done([])
    const kept = await batches.add(bodies)
    return kept.ok ? done(kept.value.map(cursorOf)) : kept
  }

  return {
    assembly,
    reports,
    readOnly,
    kept,
    head: () => (end.number === 0 ? null : cursorOf(end)),
    append: async (bodies) => {
      const kept = await appendEach(bodies)
      return kept.ok ? done(kept.value.at(-1) ?? cursorOf(end)) : kept
    },
    appendEach,
    read: (after) => {
      if (after !== null && !mayFollow(after, end)) return nothing({ type: 'stale' })
      if (after !== null && after.frame === end.number) return nothing({ type: 'end', reports: [] })
      return readFrames(sourceOf(file.read, file.durable()), keyring, after, end.number)
    },
    keepHead: async (note) => {
      if (!readOnly && end.number > 0)
        await writeHead(disk, folder, headKey, assembly, { ...end, note }, random)
    },
    sealedHead: (note) => encodeHeadFile(headKey, assembly, { ...end, note }, random),
    durableLength: file.durable,
    close: async () => {
      closed = true
      await batches.idle()
      await file.close()
      keyring.forget()
      for (const key of [headKey, blobKey, place.key, end.segment?.key]) key?.fill(0)
    },
  }
}

async function looking<T>(
  disk: Disk,
  path: string,
  look: (read: Source['read'], length: number) => Promise<T>,
): Promise<T> {
  const file = await disk.open(path, 'read')
  try {
    const { size } = await file.stamp()
    return await look((into, position) => readAll(file, into, position), size)
  } finally {
    await file.close()
  }
}

const cursorOf = (at: Stand): Cursor => ({ frame: at.number, hash: hex(at.hash), offset: at.offset })

/** JO11: a cursor from a longer or a different history is told so, not answered with half of one. */
function mayFollow(after: Cursor, end: End): boolean {
  return after.frame < end.number || (after.frame === end.number && after.hash === hex(end.hash))
}

// biome-ignore lint/correctness/useYield: a read that ends before its first frame
async function* nothing(end: ReadEnd): AsyncGenerator<JournalFrame, ReadEnd> {
  return end
}
