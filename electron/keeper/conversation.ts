import * as v from 'valibot'
import { assertNever } from '../../shared/result'
import type {
  AssemblyHead,
  KeeperAnswer,
  KeeperRefused,
  KeeperTold,
  ReadFrame,
} from '../../shared/wire/keeper'
import { type KeeperRequest, request } from '../../shared/wire/keeper-request'
import type { Assembly } from './assembly'
import { causeOf, codeOf } from './disk'
import type { Neighbours } from './neighbours'
import { inOffice } from './office-requests'
import type { Pairing } from './pairing'
import type { Realm } from './realm'
import { sealed } from './sealing'

/** One worker's talk with the keeper. Whatever arrives is parsed first; what is malformed is refused (WI3). */
export type Conversation = {
  readonly hear: (message: unknown) => Promise<void>
  readonly end: () => void
}

type Aside = Extract<KeeperRequest, { scratch: string }>
type OfOthers = Extract<
  KeeperRequest,
  { type: 'peers' | 'network' | 'dial' | 'forget' | 'live' | 'abroad' | 'abroad-records' }
>
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
        const assembly = withAssembly(ask, given.assembly)
        if (assembly === null) return
        // JC2: the roll is for the assembly's own alone, unless it was founded to be shared (decisions 14).
        const sharesRoll = given.frames.some(({ room, circle }) => room === 'roll' && circle === 'joint')
        if (sharesRoll && !assembly.isShared()) return refuse(ask, { rule: 'WI3', cause: 'malformed' })
        const kept = await assembly.append(given.frames)
        return kept.ok ? say({ type: 'durable', ask, head: kept.value }) : refuse(ask, kept.refusal)
      }
      case 'seal': {
        const assembly = withAssembly(ask, given.assembly)
        if (assembly === null) return
        const kept = await sealed(given, assembly)
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
      case 'recognise':
      case 'affiliate':
      case 'unlink': {
        const assembly = withAssembly(ask, given.assembly)
        if (assembly === null) return
        const obeyed = await inOffice(given, assembly, realm.freshSheet)
        if (!obeyed.ok) return refuse(ask, obeyed.refusal)
        return say({ type: 'authority', ask, ...obeyed.value })
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
      case 'abroad':
      case 'abroad-records':
        return withOthers(given)
      default:
        return assertNever(given)
    }
  }

  async function withOthers(given: OfOthers): Promise<void> {
    const there = await others()
    if (ended) return
    if (given.type === 'live')
      return there.correspondence.tellLive(given.assembly, given.circle ?? 'inner', given.bytes)
    stopHearing ??= there.onTold(tell)
    const { abroad } = there.correspondence
    if (given.type === 'abroad') return say({ type: 'abroad', ask: given.ask, states: abroad.states() })
    if (given.type === 'abroad-records') {
      const read = await abroad.records(given.of, new Set(given.known))
      return say({ type: 'abroad-records', ask: given.ask, ...read })
    }
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
