import { done, type Result, refused } from '../../shared/result'
import type { AssemblyHead, KeeperRefused, ReadFrame } from '../../shared/wire/keeper'
import type { Cursor, NewFrame } from '../../shared/wire/keeper-request'
import { unhex } from './box'
import { type Change, encodeContent, readFrame, type SignedEntry } from './content'
import { countingFrom } from './counting'
import { type Device, deviceName, deviceTag } from './device'
import type { DeviceKeys } from './device-keys'
import type { Journal } from './journal'
import { ledgerOf } from './ledger'
import { type Offices, type Outward, officesIn } from './offices'
import { paceOf } from './pace'
import type { ReadEnd } from './reader'
import { type Recalled, writeNote } from './recall'
import { type Guests, noGuests, type Scribe, scribeOf } from './scribe'
import { isShared } from './shared-founding'
import { type SealedRecord, signingIn } from './signing'

/**
 * One assembly: its journal, its device, and the signed entries cut from what was appended (decisions 1). What is
 * not cut yet is found again after a crash, because the head file tells how far everything was cut (EN3).
 */
export type Assembly = Offices &
  Outward & {
    readonly id: string
    readonly journal: Journal
    readonly head: () => AssemblyHead
    /** Founded so that those who write with it share its roll too (JC2). */
    readonly isShared: () => boolean
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

export type Clock = {
  readonly now: () => Date
  /** Returns the function that calls it off. */
  readonly after: (milliseconds: number, deed: () => void) => () => void
}

/** `keys`: this computer's key for the assembly, in its next incarnation or changed. */
export function assemblyOf(
  journal: Journal,
  device: Device,
  clock: Clock,
  recalled: Recalled,
  keys: DeviceKeys,
  guests: Guests = noGuests,
): Assembly {
  const { uncut, practice } = recalled
  const ledger = ledgerOf(recalled.standing.genesis, recalled.authority)
  const scribe = scribeOf(
    journal.assembly,
    device,
    recalled.standing,
    ledger,
    seconds,
    () => keys.open(true),
    guests,
    isShared(recalled.stones),
  )
  const signing = signingIn(journal, scribe, uncut)
  const counting = countingFrom(recalled, ledger, scribe)
  const hearers = new Set<(signed: readonly SignedEntry[], end: Cursor) => void>()
  let settled: Cursor | null = null
  let inFlight = 0
  let lastTurn: Promise<unknown> = Promise.resolve()
  const pace = paceOf(clock, () => void quiet())

  /** One signature at a time: two entries with one number would fork the feed (EN4). */
  function inTurn<T>(deed: () => Promise<T>): Promise<T> {
    const turn = lastTurn.then(deed)
    lastTurn = turn.catch(() => undefined)
    return turn
  }

  async function quiet(): Promise<void> {
    const result = await cut()
    // A head that could not be written is written at the next quiet moment; the journal needs none to be read.
    if (result.ok) await journal.keepHead(note()).catch(() => pace.soon())
  }

  function note(): Uint8Array {
    if (inFlight === 0 && uncut.isEmpty()) settled = journal.head()
    const standing = scribe.standing()
    const stones = counting.stones()
    const withdrawn = [...counting.withdrawn()].map(unhex)
    return writeNote({ practice, standing, stones, authority: ledger.entries(), withdrawn, settled })
  }

  function tell(signed: readonly SignedEntry[], end: Cursor): void {
    for (const hear of [...hearers]) hear(signed, end)
  }

  function cut(): Promise<Result<number, KeeperRefused>> {
    return inTurn(async () => {
      const kept = await signing.cut()
      if (!kept.ok) return kept
      const { signed, end } = kept.value
      if (signed.length > 0) tell(signed, end)
      return done(signed.length)
    })
  }

  /** JO12: where frames are damaged, the founding and the charter in force are told once more, behind all others. */
  function* stonesFor(end: ReadEnd, head: Cursor | null): Generator<{ frame: ReadFrame; cursor: Cursor }> {
    if (head === null || end.type !== 'end' || !end.reports.some(({ type }) => type === 'damaged')) return
    for (const frame of counting.stonesRead(head.frame, journal.assembly)) yield { frame, cursor: head }
  }

  function seconds(): number {
    return Math.max(0, Math.floor(clock.now().getTime() / 1000))
  }

  const offices = officesIn({
    journal,
    ledger,
    scribe,
    inTurn,
    keys,
    isSettled: () => uncut.isEmpty() && inFlight === 0,
    keepHead: () => journal.keepHead(note()),
    onSigned: (signed, end) => {
      tell([signed], end)
      pace.soon()
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
      signs: scribe.signs() || scribe.hand('joint') !== null,
      person: scribe.person(),
      office: scribe.office(),
      ...scribe.acting(),
      ...(scribe.removed() ? { removed: true } : {}),
      ...guestIn(scribe.guestOf()),
      ...partedIn(scribe.partedFrom()),
    }),
    isShared: () => isShared(counting.stones()),
    append: async (frames) => {
      const contents = frames.map((frame): Change => ({ type: 'change', circle: 'inner', ...frame }))
      inFlight += 1
      try {
        const kept = await journal.append(contents.map(encodeContent))
        if (!kept.ok) return kept
        // The answer is where the last of these frames ends, and they follow one another.
        const first = kept.value.frame - contents.length + 1
        for (const [index, content] of contents.entries()) uncut.add(content, first + index)
        pace.soon()
        return kept
      } finally {
        inFlight -= 1
      }
    },
    seal: (record) =>
      inTurn(async () => {
        const kept = await signing.seal(record)
        if (!kept.ok) return kept
        const { signed, end, body } = kept.value
        for (const content of signed) counting.sealed(content, body)
        tell(signed, end)
        pace.soon()
        return done(end)
      }),
    take: (bodies) =>
      inTurn(async () => {
        const answers = await Promise.all(bodies.map((body) => journal.append([body])))
        let cameLate = false
        for (const [index, body] of bodies.entries()) {
          const answer = answers[index]
          if (answer?.ok !== true) continue
          const heeded = await counting.heed(body)
          cameLate ||= heeded.cameLate
          if (heeded.entry !== null) tell([heeded.entry], answer.value)
        }
        const { charter } = counting.stones()
        // BA9: whoever reads on finds the charter in force behind it once more.
        if (cameLate && charter !== undefined) await journal.append([charter])
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
          const frame = counting.isPassedOver(step.value.body)
            ? null
            : readFrame(step.value.body, step.value.number, journal.assembly)
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
      pace.live(live)
      if (live && !uncut.isEmpty()) pace.soon()
    },
    withdrawn: counting.withdrawn,
    note,
    close: async () => {
      pace.stop()
      const result = journal.readOnly ? refused(null) : await cut()
      if (result.ok) await journal.keepHead(note()).catch(ignoreHead)
      await journal.close()
    },
  }
}

const partedIn = (of: string | null): { readonly parted?: string } => (of === null ? {} : { parted: of })
const guestIn = (of: string | null): { readonly guest?: string } => (of === null ? {} : { guest: of })

/** A head that could not be written at the end costs the next start a longer read, and nothing else. */
function ignoreHead(): void {}
