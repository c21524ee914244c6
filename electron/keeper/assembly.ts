import { readEntry } from '../../shared/entry'
import { done, type Result, refused } from '../../shared/result'
import type { AssemblyHead, Cursor, KeeperRefused, NewFrame, ReadFrame } from '../../shared/wire/keeper'
import { hex, sameBytes, sha256, unhex } from './box'
import { lastChangeHash } from './change'
import {
  type Change,
  type Content,
  decodeContent,
  encodeContent,
  readFrame,
  type SignedEntry,
} from './content'
import { type Device, deviceName, deviceTag } from './device'
import type { Journal } from './journal'
import { ledgerOf } from './ledger'
import { type Offices, officesIn } from './offices'
import { listed, packBlob, type Said } from './pen'
import type { ReadEnd } from './reader'
import { type Recalled, writeNote } from './recall'
import { type Scribe, scribeOf } from './scribe'
import { isOlder, stonesRead, withoutStone, withStone } from './stones'

/**
 * One assembly: its journal, its device, and the signed entries cut from what was appended (decisions 1). What is
 * not cut yet is found again after a crash, because the head file tells how far everything was cut (EN3).
 */
export type Assembly = Offices & {
  readonly id: string
  readonly journal: Journal
  readonly head: () => AssemblyHead
  readonly append: (frames: readonly NewFrame[]) => Promise<Result<Cursor, KeeperRefused>>
  readonly seal: (record: SealedRecord) => Promise<Result<Cursor, KeeperRefused>>
  /** What a restore brings back, as it was written (BA5), and what others wrote and counts here (AD10). */
  readonly take: (bodies: readonly Uint8Array[]) => Promise<readonly Result<Cursor, KeeperRefused>[]>
  /** Signs what was appended since the last cut; answers how many entries that made. */
  readonly cut: () => Promise<Result<number, KeeperRefused>>
  readonly read: (after: Cursor | null) => AsyncGenerator<{ frame: ReadFrame; cursor: Cursor }, ReadEnd>
  readonly scribe: Scribe
  /** Calls `hear` with every entry that became durable here, and where the last of them ends. */
  readonly onSigned: (hear: (signed: readonly SignedEntry[], end: Cursor) => void) => () => void
  /** While somebody is connected, entries are cut at once and not at the next quiet moment (decisions 1). */
  readonly hurry: (live: boolean) => void
  /** Entries in the journal that do not count any more, hexadecimal. */
  readonly withdrawn: () => ReadonlySet<string>
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

const quietMilliseconds = 3000
const liveMilliseconds = 200

/** `again`: this computer's key for the assembly, in its next incarnation. */
export function assemblyOf(
  journal: Journal,
  device: Device,
  clock: Clock,
  recalled: Recalled,
  again: () => Promise<Device>,
): Assembly {
  const { uncut, practice } = recalled
  let { stones } = recalled
  const withdrawn = new Set(recalled.withdrawn.map(hex))
  const ledger = ledgerOf(recalled.standing.genesis, recalled.authority)
  const scribe = scribeOf(journal.assembly, device, recalled.standing, ledger, seconds, again)
  const hearers = new Set<(signed: readonly SignedEntry[], end: Cursor) => void>()
  let isLive = false
  let isWaiting = false
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
    // Somebody is waiting to read it: whoever goes on typing must not put it off for ever.
    if (isLive && isWaiting) return
    callOff()
    isWaiting = isLive
    callOff = clock.after(isLive ? liveMilliseconds : quietMilliseconds, () => void quiet())
  }

  async function quiet(): Promise<void> {
    isWaiting = false
    const result = await cut()
    // A head that could not be written is written at the next quiet moment; the journal needs none to be read.
    if (result.ok) await journal.keepHead(note()).catch(() => quietSoon())
  }

  function note(): Uint8Array {
    if (inFlight === 0 && uncut.isEmpty()) settled = journal.head()
    const standing = scribe.standing()
    const gone = [...withdrawn].map(unhex)
    return writeNote({ practice, standing, stones, authority: ledger.entries(), withdrawn: gone, settled })
  }

  function isWithdrawn(body: Uint8Array): boolean {
    if (withdrawn.size === 0) return false
    const content = decodeContent(body)
    return content?.type === 'entry' && withdrawn.has(hex(sha256(content.entry)))
  }

  function tell(signed: readonly SignedEntry[], end: Cursor): void {
    for (const hear of [...hearers]) hear(signed, end)
  }

  function cut(): Promise<Result<number, KeeperRefused>> {
    return inTurn(async () => {
      if (!scribe.signs()) return done(0)
      let stand = scribe.standing()
      const taken = [...uncut.documents()]
      const signed = taken.map(({ document, room, changes, last }): SignedEntry => {
        const { blob, b, z } = packBlob(listed(changes))
        const h = lastChangeHash(changes.at(-1) ?? new Uint8Array(0))
        const said: Said = { k: 'chg', d: unhex(document), h, b, z }
        const written = scribe.write(said, 'inner', { stand })
        stand = written.standing
        return { type: 'entry', entry: written.entry, blob, room, covers: last }
      })
      const kept = await journal.append(signed.map(encodeContent))
      if (!kept.ok) return kept
      scribe.keep(stand)
      for (const { document, last } of taken) uncut.cover(document, last)
      if (signed.length > 0) tell(signed, kept.value)
      return done(taken.length)
    })
  }

  /** JO12: where frames are damaged, the founding and the charter in force are told once more, behind all others. */
  function* stonesFor(end: ReadEnd, head: Cursor | null): Generator<{ frame: ReadFrame; cursor: Cursor }> {
    if (head === null || end.type !== 'end' || !end.reports.some(({ type }) => type === 'damaged')) return
    for (const frame of stonesRead(stones, head.frame)) yield { frame, cursor: head }
  }

  function seconds(): number {
    return Math.max(0, Math.floor(clock.now().getTime() / 1000))
  }

  /** What is in the journal now, and was not written here. */
  async function heed(content: Content | null, body: Uint8Array): Promise<void> {
    if (content?.type === 'withdrawn') {
      withdrawn.add(hex(content.entry))
      stones = withoutStone(stones, content.entry)
    }
    if (content?.type !== 'entry') return
    const hash = sha256(content.entry)
    withdrawn.delete(hex(hash))
    stones = withStone(stones, content, body)
    ledger.add(content.entry)
    const entry = readEntry(content.entry, () => true) // decisions 3: verified before it came in
    if (!entry.ok) return
    const { body: said } = entry.value
    // KE6: signed with this computer's own key, and not known to its journal.
    if (sameBytes(said.f, scribe.device().publicKey)) await scribe.renew(said.e)
    scribe.follow(said, hash)
  }

  const offices = officesIn({
    journal,
    ledger,
    scribe,
    inTurn,
    onSigned: (signed, end) => {
      tell([signed], end)
      quietSoon()
    },
  })

  return {
    ...offices,
    id: journal.assembly,
    journal,
    head: () => ({
      assembly: journal.assembly,
      practice,
      device: deviceName(scribe.device()),
      deviceTag: deviceTag(scribe.device()),
      head: journal.head(),
      readOnly: journal.readOnly,
      reports: journal.reports,
      signs: scribe.signs(),
      person: scribe.person(),
    }),
    append: async (frames) => {
      const contents = frames.map((frame): Change => ({ type: 'change', ...frame }))
      inFlight += 1
      try {
        const kept = await journal.append(contents.map(encodeContent))
        if (!kept.ok) return kept
        // The answer is where the last of these frames ends, and they follow one another.
        const first = kept.value.frame - contents.length + 1
        for (const [index, content] of contents.entries()) uncut.add(content, first + index)
        quietSoon()
        return kept
      } finally {
        inFlight -= 1
      }
    },
    seal: ({ record, title, what, blob }) =>
      inTurn(async () => {
        if (!scribe.signs()) return refused({ rule: 'AU13', cause: 'no-office' })
        const packed = packBlob(blob)
        const said: Said = { k: 'rec', r: unhex(record), title, kind: what, b: packed.b, z: packed.z }
        const written = scribe.write(said, 'open')
        const content: SignedEntry = {
          type: 'entry',
          entry: written.entry,
          blob: packed.blob,
          // JO12: only a charter stands in for a charter.
          room: what === 'charter' ? 'charter' : 'record',
          covers: 0,
        }
        const body = encodeContent(content)
        const kept = await journal.append([body])
        if (kept.ok) {
          scribe.keep(written.standing)
          stones = withStone(stones, content, body)
          tell([content], kept.value)
          quietSoon()
        }
        return kept
      }),
    take: (bodies) =>
      inTurn(async () => {
        const answers = await Promise.all(bodies.map((body) => journal.append([body])))
        let cameLate = false
        for (const [index, body] of bodies.entries()) {
          const answer = answers[index]
          if (answer?.ok !== true) continue
          const content = decodeContent(body)
          cameLate ||= content?.type === 'entry' && isOlder(content, stones)
          await heed(content, body)
          if (content?.type === 'entry') tell([content], answer.value)
        }
        // BA9: whoever reads on finds the charter in force behind it once more.
        if (cameLate && stones.charter !== undefined) await journal.append([stones.charter])
        return answers
      }),
    cut,
    read: async function* (after) {
      // How far this read goes: what is appended meanwhile is not in it, and no cursor may say so.
      const head = journal.head()
      const reading = journal.read(after)
      for (;;) {
        const step = await reading.next()
        if (!step.done) {
          const frame = isWithdrawn(step.value.body) ? null : readFrame(step.value.body, step.value.number)
          if (frame !== null) yield { frame, cursor: step.value.cursor }
          continue
        }
        yield* stonesFor(step.value, head)
        return step.value
      }
    },
    scribe,
    onSigned: (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    hurry: (live) => {
      isLive = live
      if (live && !uncut.isEmpty()) quietSoon()
    },
    withdrawn: () => withdrawn,
    note,
    close: async () => {
      callOff()
      const result = journal.readOnly ? refused(null) : await cut()
      if (result.ok) await journal.keepHead(note()).catch(ignoreHead)
      await journal.close()
    },
  }
}

/** A head that could not be written at the end costs the next start a longer read, and nothing else. */
function ignoreHead(): void {}
