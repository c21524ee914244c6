import * as v from 'valibot'
import { assertNever, done, type Result, refused } from '../../shared/result'
import {
  type AssemblyHead,
  type KeeperAnswer,
  type KeeperRefused,
  type KeeperRequest,
  type KeeperTold,
  type ReadFrame,
  request,
} from '../../shared/wire/keeper'
import type { Assembly } from './assembly'
import { causeOf, codeOf } from './disk'
import type { Neighbours } from './neighbours'
import { handingOver, policing, unlinking } from './office-deeds'
import type { Pairing } from './pairing'
import type { Realm } from './realm'
import { type Sheet, sheetFrom } from './sheet'

/** One worker's talk with the keeper. Whatever arrives is parsed first; what is malformed is refused (WI3). */
export type Conversation = {
  readonly hear: (message: unknown) => Promise<void>
  readonly end: () => void
}

type Aside = Extract<KeeperRequest, { scratch: string }>
type OfOffice = Extract<
  KeeperRequest,
  { type: 'authority' | 'recover' | 'resheet' | 'revoke' | 'handover' | 'rotate' | 'policy' | 'unlink' }
>
type OfOthers = Extract<KeeperRequest, { type: 'peers' | 'network' | 'dial' | 'forget' | 'live' }>
/** The other devices, opened when first asked about; from then on what the keeper says unasked goes to `tell`. */
export type Others = {
  readonly others: () => Promise<Neighbours>
  readonly pairing: Pairing
  readonly tell: (told: KeeperTold) => void
}
type Credit = { left: number; resume: () => void }

const bytesPerBatch = 512 * 1024
const batchesOpen = 2

export function conversation(
  realm: Realm,
  name: 'practice' | 'real',
  say: (answer: KeeperAnswer) => void,
  { others, pairing, tell }: Others,
): Conversation {
  let stopHearing: (() => void) | null = null
  const stopPairing = pairing.onTold(tell)
  /** Reads under way, each with the batches it may still send. */
  const credits = new Map<number, Credit>()
  let ended = false

  const refuse = (ask: number, refusal: KeeperRefused): void => say({ type: 'refused', ask, refusal })

  function withAssembly(ask: number, id: string): Assembly | null {
    const assembly = realm.assembly(id)
    if (assembly === null) refuse(ask, { rule: 'WI3', cause: 'unknown-assembly' })
    return assembly
  }

  async function answer(given: KeeperRequest): Promise<void> {
    const { ask } = given
    switch (given.type) {
      case 'hello': {
        const assemblies: AssemblyHead[] = realm.assemblies().map((assembly) => assembly.head())
        const cacheKey = Uint8Array.from(realm.cacheKey)
        return say({ type: 'hello', ask, realm: name, assemblies, unreadable: realm.unreadable(), cacheKey })
      }
      case 'found': {
        // Practice is part of a founding for ever (decisions 33), and belongs to the realm it is founded in.
        if (given.practice !== (name === 'practice')) return refuse(ask, { rule: 'WI3', cause: 'malformed' })
        const sheet = given.sheet ? realm.freshSheet() : null
        const founded = await realm.found(given.founding, given.practice, { sheet, person: given.person })
        if (!founded.ok) return refuse(ask, founded.refusal)
        return say({ type: 'founded', ask, head: founded.value, words: sheet?.words ?? null })
      }
      case 'append': {
        const kept = await withAssembly(ask, given.assembly)?.append(given.frames)
        if (kept === undefined) return
        return kept.ok ? say({ type: 'durable', ask, head: kept.value }) : refuse(ask, kept.refusal)
      }
      case 'seal': {
        const kept = await withAssembly(ask, given.assembly)?.seal(given)
        if (kept === undefined) return
        return kept.ok ? say({ type: 'durable', ask, head: kept.value }) : refuse(ask, kept.refusal)
      }
      case 'read': {
        const assembly = withAssembly(ask, given.assembly)
        if (assembly !== null) await stream(ask, assembly, given.after)
        return
      }
      case 'more': {
        const credit = credits.get(ask)
        if (credit !== undefined) {
          credit.left += 1
          credit.resume()
        }
        return
      }
      case 'cut': {
        let entries = 0
        for (const assembly of realm.assemblies()) {
          if (assembly.journal.readOnly) continue
          const cut = await assembly.cut()
          if (!cut.ok) return refuse(ask, cut.refusal)
          entries += cut.value
        }
        return say({ type: 'cut', ask, entries })
      }
      case 'authority':
      case 'recover':
      case 'resheet':
      case 'revoke':
      case 'handover':
      case 'rotate':
      case 'policy':
      case 'unlink': {
        const assembly = withAssembly(ask, given.assembly)
        if (assembly !== null) await inOffice(given, assembly)
        return
      }
      case 'pairing': {
        const paired = await pairing.obey(given.deed)
        return paired.ok ? say({ type: 'pairing', ask, ...paired.value }) : refuse(ask, paired.refusal)
      }
      case 'keep-scratch':
      case 'drop-scratch':
      case 'read-scratch': {
        if (withAssembly(ask, given.assembly) !== null) await aside(given)
        return
      }
      case 'peers':
      case 'network':
      case 'dial':
      case 'forget':
      case 'live':
        return withOthers(given)
      default:
        return assertNever(given)
    }
  }

  async function withOthers(given: OfOthers): Promise<void> {
    const there = await others()
    if (ended) return
    if (given.type === 'live') return there.correspondence.tellLive(given.assembly, given.bytes)
    stopHearing ??= there.onTold(tell)
    if (given.type !== 'peers') {
      const obeyed = await there.obey(given)
      if (!obeyed.ok) return refuse(given.ask, obeyed.refusal)
    }
    say({ type: 'peers', ask: given.ask, view: there.view() })
  }

  async function aside(given: Aside): Promise<void> {
    const { ask, assembly, scratch } = given
    if (given.type === 'read-scratch') {
      const found = await realm.scratch.read(assembly, scratch)
      return found.ok ? say({ type: 'scratch', ask, bytes: found.value }) : refuse(ask, found.refusal)
    }
    const kept =
      given.type === 'keep-scratch'
        ? await realm.scratch.keep(assembly, scratch, given.bytes)
        : await realm.scratch.drop(assembly, scratch)
    return kept.ok ? say({ type: 'scratch-done', ask }) : refuse(ask, kept.refusal)
  }

  async function inOffice(given: OfOffice, assembly: Assembly): Promise<void> {
    const { ask } = given
    const fresh = given.type === 'resheet' ? realm.freshSheet() : null
    if (given.type !== 'authority') {
      const enacted = await enact(given, assembly, fresh)
      if (!enacted.ok) return refuse(ask, enacted.refusal)
    }
    say({
      type: 'authority',
      ask,
      view: assembly.authority(),
      head: assembly.head(),
      words: fresh?.words ?? null,
    })
  }

  async function enact(
    given: Exclude<OfOffice, { type: 'authority' }>,
    assembly: Assembly,
    fresh: Sheet | null,
  ): Promise<Result<null, KeeperRefused>> {
    // JO9: what a newer app wrote is not written to.
    if (assembly.journal.readOnly) return refused({ rule: 'JO9', cause: 'newer-format' })
    switch (given.type) {
      case 'revoke':
        return assembly.revoke(given.key)
      case 'handover':
        return assembly.enact((ledger, here, journal) =>
          handingOver(ledger, here, given.key, given.stays, journal),
        )
      case 'rotate': {
        const cut = await assembly.cut()
        return cut.ok ? assembly.rotate() : cut
      }
      case 'policy':
        return assembly.enact((ledger, here) => policing(ledger, here, given.openTo))
      case 'unlink':
        return assembly.enact((ledger, here) => unlinking(ledger, here, given.genesis, given.as))
    }
    const sheet = given.words === null ? null : sheetFrom(given.words)
    if (given.words !== null && sheet === null) return refused({ rule: 'RS2', cause: 'no-sheet' })
    if (given.type === 'recover') {
      if (sheet === null) return refused({ rule: 'RS2', cause: 'no-sheet' })
      const recovered = await assembly.recover(sheet, given.person)
      if (!recovered.ok) return recovered
      // What was written here before is signed now.
      const cut = await assembly.cut()
      return cut.ok ? done(null) : cut
    }
    return fresh === null ? done(null) : assembly.resheet(fresh, sheet)
  }

  async function stream(
    ask: number,
    assembly: Assembly,
    after: Parameters<Assembly['read']>[0],
  ): Promise<void> {
    const credit: Credit = { left: batchesOpen, resume: () => undefined }
    credits.set(ask, credit)
    try {
      const reading = assembly.read(after)
      let frames: ReadFrame[] = []
      let bytes = 0
      let cursor = after
      for (;;) {
        const step = await reading.next()
        if (ended) return
        if (!step.done) {
          const { frame } = step.value
          frames.push(frame)
          bytes += sizeOf(frame)
          cursor = step.value.cursor
        }
        if (frames.length > 0 && cursor !== null && (step.done || bytes >= bytesPerBatch)) {
          await allowed(credit)
          if (ended) return
          say({ type: 'frames', ask, frames, cursor })
          frames = []
          bytes = 0
        }
        if (!step.done) continue
        const end = step.value
        if (end.type === 'stale')
          return refuse(ask, { rule: 'WI3', cause: 'malformed', detail: 'stale-cursor' })
        return say({ type: 'end', ask, head: assembly.journal.head(), reports: end.reports })
      }
    } catch (error) {
      // JO13: a bug ends the process; a disk that cannot be read does not.
      if (codeOf(error) === '') throw error
      refuse(ask, { rule: 'JO2', cause: causeOf(error), detail: codeOf(error) })
    } finally {
      credits.delete(ask)
    }
  }

  async function allowed(credit: Credit): Promise<void> {
    while (credit.left <= 0 && !ended) {
      await new Promise<void>((resume) => {
        credit.resume = resume
      })
    }
    credit.left -= 1
  }

  return {
    hear: async (message) => {
      const parsed = v.safeParse(request, message)
      if (parsed.success) return answer(parsed.output)
      const asked = v.safeParse(v.object({ ask: v.pipe(v.number(), v.integer(), v.minValue(0)) }), message)
      refuse(asked.success ? asked.output.ask : 0, { rule: 'WI3', cause: 'malformed' })
    },
    end: () => {
      ended = true
      stopHearing?.()
      stopPairing()
      for (const credit of credits.values()) credit.resume()
    },
  }
}

function sizeOf(frame: ReadFrame): number {
  if (frame.type === 'frame') return frame.bytes.length
  return frame.type === 'entry' ? frame.blob.length : 0
}
