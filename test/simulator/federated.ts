import type { AssemblyId, ItemId, ProposalId } from '../../shared/id'
import { onLiteral } from '../../shared/meeting/literal'
import type { Meeting } from '../../shared/meeting/meeting'
import type { Passing } from '../../shared/meeting/referral/passing'
import { refer } from '../../shared/meeting/referral/refer'
import type { Instant, Moment, Page } from '../../shared/ports'
import type { Chance } from '../../shared/practice/chance'
import { clockOf, idOf } from '../fixtures/moment'
import type { Writer } from '../fixtures/peers'
import { asking, proposedRamp } from '../fixtures/referral'
import { asha, fine } from '../fixtures/world'
import type { Cast } from './cast'
import type { Laptop } from './laptop'

/**
 * What the assemblies of a story have to do with each other beside its writing: each refers a matter of its own to another, and answers
 * what comes; they decide on one matter, put questions, take each other for hosts and members. Told of a chance of its own, so that the
 * stories that were kept before are told as they were.
 */
export type Federated = {
  readonly cast: Cast
  /** Of those whose laptops are in the story. */
  readonly writers: readonly Writer[]
  readonly chance: Chance
  readonly now: () => Instant
  readonly newId: () => string
  readonly random: (length: number) => Uint8Array
  /** What was begun to be signed, and for which assembly whoever signed holds an office. */
  readonly passed: { readonly by: string; readonly word: Passing }[]
  readonly answered: { readonly by: string; readonly stance: string }[]
  /** Every letter that was closed, by its text, with the keys it was closed for. */
  readonly letters: Map<string, ReadonlySet<string>>
  readonly deskOf: (laptop: Laptop) => Desk
}

/** What one laptop has in hand: its copy of the meeting whose matter was referred, and the meetings that took up what came. */
export type Desk = {
  readonly origin: Page<Meeting>
  readonly item: ItemId
  readonly proposal: ProposalId
  readonly takenUp: Page<Meeting>[]
  readonly moment: () => Moment
}
export const originOf = { title: 'March moot', date: '2026-03-03' } as const

export function federatedIn(cast: Cast, chance: Chance, milliseconds: () => number): Federated {
  const here = new Set(cast.laptops.map(({ assembly }) => assembly))
  const { town, region, west, union } = cast
  const writers = [town, region, west, union].filter(({ assembly }) => here.has(assembly))
  const starts = new Map<string, ReturnType<typeof startOf>>()
  const desks = new Map<string, Desk>()
  let ids = 0
  const drawn = chance.branch('random')
  // A second of the story is a minute.
  const now = () =>
    `${new Date(Date.UTC(2026, 2, 11) + 60 * milliseconds()).toISOString().slice(0, 19)}+00:00`
  const newId = () => {
    ids += 1
    return idOf(0x5f, ids)
  }

  function startOf(at: number) {
    const own = writers[at] as Writer
    const others = writers.filter((one) => one !== own)
    const to = others[chance.branch(`origin ${at}`).whole(others.length)] as Writer
    const evening = proposedRamp(own.assembly as AssemblyId)
    const moment = clockOf('2026-03-03T20:00:00+00:00', asha, 0x60 + at).moment()
    const { item, proposal } = evening
    const addressee = { assembly: to.assembly as AssemblyId, name: nameIn(writers, to.assembly) }
    fine(refer(evening.page, { item, proposal, ...asking, to: addressee }, moment))
    return { meeting: evening.page.seen, item, proposal }
  }

  return {
    cast,
    writers,
    chance,
    now,
    newId,
    random: (length) => Uint8Array.from({ length }, () => drawn.whole(256)),
    passed: [],
    answered: [],
    letters: new Map(),
    deskOf: (laptop) => {
      const at = writers.findIndex(({ assembly }) => assembly === laptop.assembly)
      const start = starts.get(laptop.assembly) ?? startOf(at)
      starts.set(laptop.assembly, start)
      const moment = () => ({ ...clockOf(now(), asha).moment(), newId })
      const { meeting, item, proposal } = start
      const desk = desks.get(laptop.name) ?? {
        origin: onLiteral(meeting),
        item,
        proposal,
        takenUp: [],
        moment,
      }
      desks.set(laptop.name, desk)
      return desk
    },
  }
}

export const nameIn = (writers: readonly Writer[], assembly: string): string =>
  `Assembly ${writers.findIndex((one) => one.assembly === assembly) + 1}`
