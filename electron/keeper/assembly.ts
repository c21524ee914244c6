import { encode } from 'cborg'
import * as v from 'valibot'
import type { EntryBody } from '../../shared/entry'
import { readEntry } from '../../shared/entry'
import { done, type Result, refused } from '../../shared/result'
import {
  type AssemblyHead,
  type Cursor,
  cursor,
  type KeeperRefused,
  type NewFrame,
  type ReadFrame,
} from '../../shared/wire/keeper'
import { hex, sameBytes, sha256, unhex } from './box'
import { lastChangeHash } from './change'
import { type Change, type Content, decodeContent, encodeContent } from './content'
import { type Device, deviceName, deviceTag } from './device'
import type { Journal } from './journal'
import {
  beforeFounding,
  decodeLoosely,
  inIncarnation,
  listed,
  packBlob,
  readStanding,
  type Said,
  type Standing,
  unpackBlob,
  writeEntry,
} from './pen'
import type { JournalFrame, ReadEnd } from './reader'

/**
 * One assembly: its journal, its device, and the signed entries cut from what was appended (decisions 1). What is
 * not cut yet is found again after a crash, because the head file tells how far everything was cut (EN3).
 */
export type Assembly = {
  readonly id: string
  readonly journal: Journal
  readonly head: () => AssemblyHead
  readonly append: (frames: readonly NewFrame[]) => Promise<Result<Cursor, KeeperRefused>>
  readonly seal: (record: SealedRecord) => Promise<Result<Cursor, KeeperRefused>>
  /** Signs what was appended since the last cut; answers how many entries that made. */
  readonly cut: () => Promise<Result<number, KeeperRefused>>
  readonly read: (after: Cursor | null) => AsyncGenerator<{ frame: ReadFrame; cursor: Cursor }, ReadEnd>
  readonly note: () => Uint8Array
  readonly close: () => Promise<void>
}

export type SealedRecord = {
  readonly record: string
  readonly title: string
  readonly what: string
  readonly blob: Uint8Array
}

export type Clock = {
  readonly now: () => Date
  /** Returns the function that calls it off. */
  readonly after: (milliseconds: number, deed: () => void) => () => void
}

/** What is known of a journal without reading it whole: kept in its head file. */
export type Known = {
  readonly practice: boolean
  readonly standing: Standing
  readonly settled: Cursor | null
}

const quietMilliseconds = 3000
const noteShape = v.strictObject({
  practice: v.boolean(),
  standing: v.unknown(),
  settled: v.nullable(cursor),
})

type Pending = {
  readonly room: Change['room']
  readonly frames: { readonly number: number; readonly bytes: Uint8Array }[]
}

export function readNote(note: Uint8Array): Known | null {
  const parsed = v.safeParse(noteShape, decodeLoosely(note))
  if (!parsed.success) return null
  const standing = readStanding(parsed.output.standing)
  return standing === null
    ? null
    : { practice: parsed.output.practice, standing, settled: parsed.output.settled }
}

/** Finds where the feeds stand and what is uncut, from what is known on. Null: no founding entry, no assembly. */
export async function recall(journal: Journal, known: Known | null, device: Device) {
  let practice = known?.practice ?? null
  let standing = known?.standing ?? beforeFounding
  const pending = new Map<string, Pending>()
  const reading = journal.read(known?.settled ?? null)
  for (;;) {
    const step = await reading.next()
    if (step.done) {
      if (step.value.type === 'stale') return { type: 'stale' as const }
      return practice === null ? null : { type: 'recalled' as const, practice, standing, pending }
    }
    const content = decodeContent(step.value.body)
    if (content?.type === 'change') keepPending(pending, content, step.value.number)
    if (content?.type !== 'entry') continue
    const entry = readEntry(content.entry, () => true) // decisions 3: here the journal's own seal is trusted
    if (!entry.ok) continue
    const { body } = entry.value
    if (body.k === 'auth') practice ??= body.x.practice
    if (body.k === 'chg') dropCovered(pending, hex(body.d), content.covers)
    const hash = sha256(content.entry)
    if (content.room === 'founding') standing = { ...standing, genesis: hash }
    standing = following(standing, body, hash, device)
  }
}

export function assemblyOf(
  journal: Journal,
  device: Device,
  clock: Clock,
  recalled: { practice: boolean; standing: Standing; pending: Map<string, Pending> },
): Assembly {
  const { pending, practice } = recalled
  let standing = inIncarnation(recalled.standing, device.incarnation)
  let settled: Cursor | null = null
  let inFlight = 0
  let signing: Promise<unknown> = Promise.resolve()
  let callOff: () => void = () => undefined

  /** One signature at a time: two entries with one number would fork the feed (EN4). */
  function inTurn<T>(deed: () => Promise<T>): Promise<T> {
    const turn = signing.then(deed)
    signing = turn.catch(() => undefined)
    return turn
  }

  function quietSoon(): void {
    callOff()
    callOff = clock.after(quietMilliseconds, () => void quiet())
  }

  async function quiet(): Promise<void> {
    const result = await cut()
    // A head that could not be written is written at the next quiet moment; the journal needs none to be read.
    if (result.ok) await journal.keepHead(note()).catch(() => quietSoon())
  }

  function note(): Uint8Array {
    if (inFlight === 0 && pending.size === 0) settled = journal.head()
    return encode({ practice, standing, settled })
  }

  function cut(): Promise<Result<number, KeeperRefused>> {
    return inTurn(async () => {
      let stand = standing
      const taken: { document: string; covers: number }[] = []
      const bodies: Uint8Array[] = []
      for (const [document, { room, frames }] of pending) {
        const { blob, b, z } = packBlob(listed(frames.map((frame) => frame.bytes)))
        const last = frames.at(-1)
        if (last === undefined) continue
        const said: Said = { k: 'chg', d: unhex(document), h: lastChangeHash(last.bytes), b, z }
        const written = writeEntry(said, 'inner', journal.assembly, device, stand, seconds())
        stand = written.standing
        taken.push({ document, covers: last.number })
        bodies.push(encodeContent({ type: 'entry', entry: written.entry, blob, room, covers: last.number }))
      }
      const kept = await journal.append(bodies)
      if (!kept.ok) return kept
      standing = stand
      for (const { document, covers } of taken) dropCovered(pending, document, covers)
      return done(taken.length)
    })
  }

  const seconds = (): number => Math.max(0, Math.floor(clock.now().getTime() / 1000))

  return {
    id: journal.assembly,
    journal,
    head: () => ({
      assembly: journal.assembly,
      practice,
      device: deviceName(device),
      deviceTag: deviceTag(device),
      head: journal.head(),
      readOnly: journal.readOnly,
      reports: journal.reports,
    }),
    append: async (frames) => {
      const contents = frames.map((frame): Change => ({ type: 'change', ...frame }))
      inFlight += 1
      try {
        const kept = await journal.append(contents.map(encodeContent))
        if (!kept.ok) return kept
        // The answer is where the last of these frames ends, and they follow one another.
        const first = kept.value.frame - contents.length + 1
        for (const [index, content] of contents.entries()) keepPending(pending, content, first + index)
        quietSoon()
        return kept
      } finally {
        inFlight -= 1
      }
    },
    seal: ({ record, title, what, blob }) =>
      inTurn(async () => {
        const packed = packBlob(blob)
        const said: Said = { k: 'rec', r: unhex(record), title, kind: what, b: packed.b, z: packed.z }
        const written = writeEntry(said, 'open', journal.assembly, device, standing, seconds())
        const content: Content = {
          type: 'entry',
          entry: written.entry,
          blob: packed.blob,
          room: 'charter',
          covers: 0,
        }
        const kept = await journal.append([encodeContent(content)])
        if (kept.ok) {
          standing = written.standing
          quietSoon()
        }
        return kept
      }),
    cut,
    read: async function* (after) {
      const reading = journal.read(after)
      for (;;) {
        const step = await reading.next()
        if (step.done) return step.value
        const frame = readFrame(step.value)
        if (frame !== null) yield { frame, cursor: step.value.cursor }
      }
    },
    note,
    close: async () => {
      callOff()
      const result = journal.readOnly ? refused(null) : await cut()
      if (result.ok) await journal.keepHead(note()).catch(ignoreHead)
      await journal.close()
    },
  }
}

/** The frame as the worker reads it: entries opened, their blobs unpacked. */
function readFrame(frame: JournalFrame): ReadFrame | null {
  const content = decodeContent(frame.body)
  if (content === null) return null
  if (content.type === 'change') {
    const { kind, room, document, bytes } = content
    return { type: 'frame', frame: frame.number, kind, room, document, bytes }
  }
  const entry = readEntry(content.entry, () => true)
  const blob = unpackBlob(content.blob)
  if (!entry.ok || blob === null) return null
  const { body } = entry.value
  const about = body.k === 'chg' ? hex(body.d) : body.k === 'rec' ? hex(body.r) : ''
  const what = body.k === 'rec' ? body.kind : body.k
  return {
    type: 'entry',
    frame: frame.number,
    entryKind: body.k,
    document: about,
    room: content.room,
    what,
    blob,
  }
}

function keepPending(pending: Map<string, Pending>, content: Change, number: number): void {
  // Checkpoints and projections are made of changes that are signed already.
  if (content.kind !== 'change') return
  const known = pending.get(content.document)
  if (known === undefined)
    pending.set(content.document, { room: content.room, frames: [{ number, bytes: content.bytes }] })
  else known.frames.push({ number, bytes: content.bytes })
}

function dropCovered(pending: Map<string, Pending>, document: string, covers: number): void {
  const known = pending.get(document)
  if (known === undefined) return
  const left = known.frames.filter((frame) => frame.number > covers)
  if (left.length === 0) pending.delete(document)
  else pending.set(document, { ...known, frames: left })
}

/** Lamport time follows every entry; the feeds only those that this device signed itself. */
function following(standing: Standing, body: EntryBody, hash: Uint8Array, device: Device): Standing {
  const lamport = Math.max(standing.lamport, body.t)
  if (!sameBytes(body.f, device.publicKey)) return { ...standing, lamport }
  const circle = body.k === 'chg' ? 'inner' : 'open'
  const at = inIncarnation(standing, Math.max(standing.incarnation, body.e))
  const newer = body.e === at.incarnation && body.n > at[circle].n
  return { ...at, lamport, [circle]: newer ? { n: body.n, p: hash } : at[circle] }
}

/** A head that could not be written at the end costs the next start a longer read, and nothing else. */
function ignoreHead(): void {}
