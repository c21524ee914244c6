import { join } from 'node:path'
import { done, type Result, refused } from '../../shared/result'
import type { Cursor, JournalReport, KeeperRefused } from '../../shared/wire/keeper'
import { type Blobs, blobsIn } from './blob'
import { fileEnd, streamEnd } from './block'
import { derive, hex, type Random, sameBytes } from './box'
import { causeOf, codeOf, type Disk, type DiskFile, makeDurableFolder, readAll, writeAll } from './disk'
import { longestBody } from './frame'
import { encodeHeadFile, type Head, readHead, writeHead } from './head'
import { type Body, type End, emptyEnd, lay, type Stand } from './layout'
import {
  type JournalFrame,
  lastFrame,
  newerFormat,
  newerVersion,
  type ReadEnd,
  readFrames,
  type Source,
} from './reader'
import { keyringOf } from './stretch'

/**
 * The journal of one assembly: append-only, sealed, chained. An append is answered when its bytes are written and
 * synced (JO1), or refused whole (JO2). While one batch syncs the next gathers; there is no timer.
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

  const looking = await disk.open(path, 'read')
  const length = (await looking.stamp()).size
  const source = sourceOf(() => looking, length, blobs)
  const newer = await newerVersion(source)
  const last = await lastFrame(source, keyring)
  const kept = await readHead(disk, folder, headKey, assembly)
  const keptHead = kept === null || 'newer' in kept ? null : kept
  const newerThan = newer ?? (kept !== null && 'newer' in kept ? kept.newer : null)
  const readOnly = newerThan !== null

  const reports: JournalReport[] = readOnly ? [newerFormat(newerThan)] : []
  const found = { number: last?.number ?? 0, hash: last?.hash ?? emptyEnd.hash }
  const missing = Math.max(0, (keptHead?.number ?? 0) - found.number)
  const trueEnd = last === null ? 0 : last.end
  // Bytes behind the last frame are the torn end of a write nobody was told of: cut. But where frames are known to
  // be missing, or nothing at all can be opened, what lies there stays, and the journal goes on in a fresh block.
  const torn = !readOnly && missing === 0 && last !== null ? length - fileEnd(trueEnd) : 0
  if (torn > 0) reports.push({ type: 'torn-tail', bytes: torn })
  if (missing > 0) reports.push({ type: 'missing-tail', frames: missing })

  await looking.close()
  let file = await disk.open(path, readOnly ? 'read' : 'write')
  if (torn > 0) {
    await file.truncate(fileEnd(trueEnd))
    await file.sync()
  }
  let identity = (await file.stamp()).identity
  let end: End = {
    // Numbers of missing frames are never given again: the gap they leave stays provable (JO5).
    ...(missing > 0 && keptHead !== null ? { number: keptHead.number, hash: keptHead.hash } : found),
    offset: torn > 0 ? trueEnd : Math.max(trueEnd, streamEnd(length)),
    segment: null,
  }
  /** The length below which every byte is synced; what lies behind it is cut before the next write. */
  let durableLength = torn > 0 ? fileEnd(trueEnd) : length
  let trusted = true
  let closed = false
  let pumping: Promise<void> | null = null
  const waiting: Waiting[] = []

  async function pump(): Promise<void> {
    while (waiting.length > 0) {
      const batch = takeBatch(waiting)
      try {
        const stands = await commit(batch.flatMap((one) => one.bodies))
        let count = 0
        for (const one of batch) {
          count += one.bodies.length
          one.answer(done(cursor(stands[count - 1] ?? end)))
        }
      } catch (error) {
        await withdraw()
        if (codeOf(error) === '') for (const one of batch) one.fail(error)
        else for (const one of batch) one.answer(refused(refusalOf(error)))
      }
    }
    pumping = null
  }

  async function commit(bodies: readonly Uint8Array[]): Promise<readonly Stand[]> {
    if (!trusted) await reopen()
    const inline: Body[] = []
    for (const bytes of bodies) {
      // JO8: the blob is durable before the frame that names it.
      inline.push(
        bytes.length > longestBody ? { bytes: await blobs.put(bytes), blob: true } : { bytes, blob: false },
      )
    }
    const laid = lay(end, inline, place.key, assembly, random)
    await writeAll(file, laid.bytes, laid.position)
    // A folder that was moved away takes writes without a murmur: the path must still lead to this very file.
    const [synced, stamp] = await Promise.allSettled([file.sync(), disk.stamp(path)])
    if (synced.status === 'rejected') {
      // After a failed sync the system may call lost bytes clean: this handle is not believed again.
      trusted = false
      throw synced.reason
    }
    if (stamp.status === 'rejected') throw stamp.reason
    if (stamp.value.identity !== identity) throw changed()
    // JO1: only now is anything said to be durable.
    end = laid.end
    durableLength = laid.position + laid.bytes.length
    return laid.stands
  }

  /** JO2: nothing of a refused batch stays in the journal, and its segment key is never used again (JO6). */
  async function withdraw(): Promise<void> {
    end.segment?.key.fill(0)
    end = { ...end, segment: null }
    try {
      if (!trusted) return
      await file.truncate(durableLength)
      await file.sync()
      if ((await disk.stamp(path)).identity !== identity) trusted = false
    } catch {
      // What could not be cut now is cut when the next append opens the file anew.
      trusted = false
    }
  }

  async function reopen(): Promise<void> {
    await file.close().catch(ignoreClosed)
    file = await disk.open(path, 'write')
    const stamp = await file.stamp()
    const tail = await lastFrame(
      sourceOf(() => file, Math.min(stamp.size, durableLength), blobs),
      keyring,
    )
    if (stamp.size < durableLength || !sameBytes(tail?.hash ?? emptyEnd.hash, anchor())) throw changed()
    await file.truncate(durableLength)
    await file.sync()
    identity = stamp.identity
    trusted = true
  }

  const cursor = (at: Stand): Cursor => ({ frame: at.number, hash: hex(at.hash), offset: at.offset })
  /** The hash of the last frame that is really in the file, which is not the head's when a tail is missing. */
  const anchor = (): Uint8Array =>
    end.number > (keptHead?.number ?? 0) || missing === 0 ? end.hash : found.hash

  return {
    assembly,
    reports,
    readOnly,
    kept: keptHead,
    head: () => (end.number === 0 ? null : cursor(end)),
    append: (bodies) => {
      if (readOnly) return Promise.resolve(refused({ rule: 'JO9', cause: 'newer-format' }))
      if (closed) return Promise.resolve(refused({ rule: 'JO2', cause: 'failed', detail: 'closed' }))
      if (bodies.length === 0) return Promise.resolve(done(cursor(end)))
      return new Promise((answer, fail) => {
        waiting.push({ bodies, answer, fail })
        // Cleared in the same breath as the last look at `waiting`, or an append could wait for ever.
        pumping ??= pump()
      })
    },
    read: (after) => {
      if (after !== null && !mayFollow(after, end)) return nothing({ type: 'stale' })
      if (after !== null && after.frame === end.number) return nothing({ type: 'end', reports: [] })
      return readFrames(
        sourceOf(() => file, durableLength, blobs),
        keyring,
        after,
        end.number,
      )
    },
    keepHead: async (note) => {
      if (!readOnly && end.number > 0)
        await writeHead(disk, folder, headKey, assembly, { ...end, note }, random)
    },
    sealedHead: (note) => encodeHeadFile(headKey, assembly, { ...end, note }, random),
    durableLength: () => durableLength,
    close: async () => {
      closed = true
      await pumping
      await file.close().catch(ignoreClosed)
      keyring.forget()
      for (const key of [headKey, blobKey, place.key, end.segment?.key]) key?.fill(0)
    },
  }
}

type Waiting = {
  readonly bodies: readonly Uint8Array[]
  readonly answer: (result: Result<Cursor, KeeperRefused>) => void
  readonly fail: (error: unknown) => void
}

/** All that waits, up to a measure of bytes; never half of what one append asked. */
function takeBatch(waiting: Waiting[]): Waiting[] {
  let bytes = 0
  let count = 0
  for (const one of waiting) {
    bytes += one.bodies.reduce((sum, body) => sum + body.length, 0)
    if (count > 0 && bytes > bytesPerBatch) break
    count += 1
  }
  return waiting.splice(0, count)
}

function sourceOf(file: () => DiskFile, length: number, blobs: Blobs): Source {
  return {
    length,
    read: (into, position) => readAll(file(), into.subarray(0, Math.max(0, length - position)), position),
    blob: blobs.get,
  }
}

/** JO11: a cursor from a longer or a different history is told so, not answered with half of one. */
function mayFollow(after: Cursor, end: End): boolean {
  return after.frame < end.number || (after.frame === end.number && after.hash === hex(end.hash))
}

// biome-ignore lint/correctness/useYield: a read that ends before its first frame
async function* nothing(end: ReadEnd): AsyncGenerator<JournalFrame, ReadEnd> {
  return end
}

function refusalOf(error: unknown): KeeperRefused {
  return { rule: 'JO2', cause: causeOf(error), detail: codeOf(error) }
}

function changed(): Error {
  return Object.assign(new Error('The journal at this path is not the one that was opened'), {
    code: 'CHANGED',
  })
}

/** A handle that failed may refuse even to close; it is let go either way. */
function ignoreClosed(): void {}
