import * as v from 'valibot'
import { assertNever } from '../../shared/result'
import type { AssemblyHead, KeeperAnswer, KeeperRefused, KeeperTold } from '../../shared/wire/keeper'
import { type KeeperRequest, request } from '../../shared/wire/keeper-request'
import type { Assembly } from './assembly'
import { systemRandom, unhex } from './box'
import { frameStreams } from './frame-stream'
import { closeLetter, devicesIn, handOnLetter, officeKeys, openLetter } from './letter'
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
  {
    type:
      | 'peers'
      | 'network'
      | 'dial'
      | 'forget'
      | 'live'
      | 'abroad'
      | 'abroad-records'
      | 'abroad-texts'
      | 'close-letter'
      | 'hand-on-letter'
      | 'send-letters'
  }
>
/** The other devices, opened when first asked about; from then on what the keeper says unasked goes to `tell`. */
export type Others = {
  readonly others: () => Promise<Neighbours>
  readonly pairing: Pairing
  readonly tell: (told: KeeperTold) => void
}

export function conversation(
  realm: Realm,
  name: 'practice' | 'real',
  say: (answer: KeeperAnswer) => void,
  { others, pairing, tell }: Others,
): Conversation {
  let stopHearing: (() => void) | null = null
  const stopPairing = pairing.onTold(tell)
  const streams = frameStreams(say)
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
        const { person, until } = given
        const founded = await realm.found(given.founding, given.practice, {
          sheet,
          person,
          ...(until !== undefined && { until }),
        })
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
        if (assembly !== null) await streams.read(ask, assembly, given.after)
        return
      }
      case 'more': {
        return streams.more(ask)
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
      case 'abroad-texts':
        return withOthers(given)
      case 'close-letter':
      case 'hand-on-letter':
      case 'send-letters':
        if (withAssembly(ask, given.from) !== null) await withOthers(given)
        return
      case 'open-letter': {
        const opened = openLetter(given.closed, devicesIn(realm), given.through)
        return say({ type: 'opened-letter', ask, opened })
      }
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
    if (given.type === 'abroad') return say({ type: 'abroad', ask: given.ask, ...abroad.news(given.since) })
    if (given.type === 'abroad-records') {
      const read = await abroad.records(given.of, new Set(given.known), given.what, new Set(given.short))
      return say({ type: 'abroad-records', ask: given.ask, ...read })
    }
    if (given.type === 'abroad-texts')
      return say({
        type: 'abroad-texts',
        ask: given.ask,
        ...(await abroad.texts(given.entries, given.wanted)),
      })
    if (given.type === 'hand-on-letter') {
      const { ask, from, closed, through } = given
      const others = officeKeys(there.correspondence.authorityOf(from))
      const letter = { closed, through, entry: unhex(given.entry) }
      const bytes = handOnLetter(letter, { own: devicesIn(realm), others }, systemRandom)
      return say({ type: 'letter', ask, bytes })
    }
    if (given.type === 'send-letters') {
      const letters = await there.correspondence.sendLetters(given.from, given.letters)
      return say({ type: 'sent-letters', ask: given.ask, letters })
    }
    if (given.type === 'close-letter') {
      const { ask, from, addressee, plain } = given
      const keys = [from, addressee].map((one) => officeKeys(there.correspondence.authorityOf(one)))
      const bytes = keys[1]?.length === 0 ? null : closeLetter(plain, keys.flat(), systemRandom)
      return say({ type: 'letter', ask, bytes })
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
      streams.end()
    },
  }
}
