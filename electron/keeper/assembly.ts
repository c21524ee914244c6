import { done, type Result, refused } from '../../shared/result'
import type { AuthorityView } from '../../shared/wire/authority'
import type { AssemblyHead, Cursor, KeeperRefused, NewFrame, ReadFrame } from '../../shared/wire/keeper'
import { unhex } from './box'
import { lastChangeHash } from './change'
import { type Change, decodeContent, encodeContent, readFrame, type SignedEntry } from './content'
import { type Drafted, recovery, removal, resheeting, viewOf } from './deeds'
import { type Device, deviceName, deviceTag } from './device'
import type { Journal } from './journal'
import { ledgerOf } from './ledger'
import { inIncarnation, listed, packBlob, type Said, writeEntry } from './pen'
import type { ReadEnd } from './reader'
import { type Recalled, withStone, writeNote } from './recall'
import type { Sheet } from './sheet'

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
  /** What a restore brings back, as it was written (BA5). */
  readonly take: (bodies: readonly Uint8Array[]) => Promise<readonly Result<Cursor, KeeperRefused>[]>
  /** Signs what was appended since the last cut; answers how many entries that made. */
  readonly cut: () => Promise<Result<number, KeeperRefused>>
  readonly read: (after: Cursor | null) => AsyncGenerator<{ frame: ReadFrame; cursor: Cursor }, ReadEnd>
  /** Who may write. */
  readonly authority: () => AuthorityView
  /** Comes in by the recovery sheet; what waited here for an office is signed. */
  readonly recover: (sheet: Sheet, person: string | null) => Promise<Result<null, KeeperRefused>>
  readonly resheet: (fresh: Sheet, old: Sheet | null) => Promise<Result<null, KeeperRefused>>
  /** Removes another device, by its public key. */
  readonly revoke: (key: string) => Promise<Result<null, KeeperRefused>>
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

export function assemblyOf(journal: Journal, device: Device, clock: Clock, recalled: Recalled): Assembly {
  const { uncut, practice } = recalled
  let { stones } = recalled
  let standing = inIncarnation(recalled.standing, device.incarnation)
  const ledger = ledgerOf(standing.genesis, recalled.authority)
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
    if (inFlight === 0 && uncut.isEmpty()) settled = journal.head()
    return writeNote({ practice, standing, stones, authority: ledger.entries(), settled })
  }

  /** AU13: where there is a sheet, nothing is signed without an office; it is kept, and waits for one. */
  function signs(): boolean {
    const office = ledger.officeOf(device.publicKey)
    if (office !== null) return office.until === null || seconds() <= office.until
    return ledger.log().now.recovery === null
  }

  function write(said: Said, circle: 'open' | 'inner', stand = standing, heads = ledger.heads()) {
    return writeEntry(said, circle, journal.assembly, device, stand, seconds(), heads)
  }

  /** Into the log, once it is durable. */
  async function enact(deed: Result<Drafted, KeeperRefused>): Promise<Result<null, KeeperRefused>> {
    if (!deed.ok) return deed
    const { op, heads } = deed.value
    const written = write({ k: 'auth', x: op }, 'open', standing, heads)
    const nothing = new Uint8Array(0)
    const kept = await journal.append([
      encodeContent({ type: 'entry', entry: written.entry, blob: nothing, room: 'authority', covers: 0 }),
    ])
    if (!kept.ok) return kept
    standing = written.standing
    ledger.add(written.entry)
    quietSoon()
    return done(null)
  }

  function cut(): Promise<Result<number, KeeperRefused>> {
    return inTurn(async () => {
      if (!signs()) return done(0)
      let stand = standing
      const taken = [...uncut.documents()]
      const bodies = taken.map(({ document, room, changes, last }) => {
        const { blob, b, z } = packBlob(listed(changes))
        const h = lastChangeHash(changes.at(-1) ?? new Uint8Array(0))
        const said: Said = { k: 'chg', d: unhex(document), h, b, z }
        const written = write(said, 'inner', stand)
        stand = written.standing
        return encodeContent({ type: 'entry', entry: written.entry, blob, room, covers: last })
      })
      const kept = await journal.append(bodies)
      if (!kept.ok) return kept
      standing = stand
      for (const { document, last } of taken) uncut.cover(document, last)
      return done(taken.length)
    })
  }

  /** JO12: where frames are damaged, the founding and the charter in force are told once more, behind all others. */
  function* stonesFor(end: ReadEnd, head: Cursor | null): Generator<{ frame: ReadFrame; cursor: Cursor }> {
    if (head === null || end.type !== 'end' || !end.reports.some(({ type }) => type === 'damaged')) return
    for (const stone of Object.values(stones)) {
      const frame = readFrame(stone, head.frame)
      if (frame !== null) yield { frame, cursor: head }
    }
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
      signs: signs(),
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
        if (!signs()) return refused({ rule: 'AU13', cause: 'no-office' })
        const packed = packBlob(blob)
        const said: Said = { k: 'rec', r: unhex(record), title, kind: what, b: packed.b, z: packed.z }
        const written = write(said, 'open')
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
          standing = written.standing
          stones = withStone(stones, content, body)
          quietSoon()
        }
        return kept
      }),
    take: (bodies) =>
      inTurn(async () => {
        const answers = await Promise.all(bodies.map((body) => journal.append([body])))
        for (const [index, body] of bodies.entries()) {
          const content = decodeContent(body)
          if (!answers[index]?.ok || content?.type !== 'entry') continue
          stones = withStone(stones, content, body)
          ledger.add(content.entry)
        }
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
          const frame = readFrame(step.value.body, step.value.number)
          if (frame !== null) yield { frame, cursor: step.value.cursor }
          continue
        }
        yield* stonesFor(step.value, head)
        return step.value
      }
    },
    authority: () => viewOf(ledger, device, signs()),
    recover: (sheet, person) => inTurn(async () => enact(recovery(ledger, device, sheet, person))),
    resheet: (fresh, old) => inTurn(async () => enact(resheeting(ledger, device, fresh, old))),
    revoke: (key) => inTurn(async () => enact(await removal(ledger, device, key, journal))),
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
