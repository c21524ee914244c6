import { describe, expect, it } from 'vitest'
import type { Chore } from '../../renderer/data/by-itself'
import { cell } from '../../renderer/data/cell'
import { comeIn, comingIn } from '../../renderer/data/come-in'
import type { AssemblyId } from '../../shared/id'
import { done } from '../../shared/result'
import type { DeskEvent } from '../../shared/wire/desk-event'
import type { AssemblyCard } from '../../shared/wire/shelf'
import { asha, harbour, people } from '../fixtures/world'

const [west, thing] = ['1a', '2b'].map((id) => id.repeat(16)) as [AssemblyId, AssemblyId]
const list = 'cc'.repeat(16)
const own = { assembly: west, guest: null } as AssemblyCard
const joint = {
  assembly: thing,
  guest: west,
  person: people.björn,
  office: null,
  device: asha.device,
} as unknown as AssemblyCard
const { charter, roll } = harbour({ name: 'West Region' })
const begun = { [people.asha]: { ...roll.people[people.asha], name: 'Asha' } }

/** Björn's desk: what stands on it, and what is on the list of delegates as far as that has come. */
function bjorns() {
  const state = {
    cards: [own],
    accepted: false,
    delegates: {} as Record<string, { readonly name: string; readonly from?: string }>,
  }
  let written = 0
  let chore: Chore = async () => undefined
  let hear: (event: DeskEvent) => void = () => undefined
  let due = 0
  const cards = cell<readonly AssemblyCard[]>(state.cards)
  const link = {
    ask: async (type: string, { assembly }: { readonly assembly: string }) => {
      if (type === 'things') return done([{ thing, parts: [{ assembly: west, accepted: state.accepted }] }])
      return done(
        assembly === west
          ? { charter, roll }
          : { charter, roll: { ...roll, people: state.delegates }, rollDocument: list },
      )
    },
    listen: (heard: typeof hear) => {
      hear = heard
      return () => undefined
    },
  }
  const document = {
    seen: () => ({ ...roll, people: state.delegates }),
    change: (write: (draft: object) => void) => {
      written += 1
      write({ people: state.delegates })
    },
    settled: async () => true,
  }
  const documents = {
    once: async (id: string, _room: string, work: (living: typeof document) => unknown) => {
      expect(id).toBe(list)
      return done(work(document))
    },
  }
  const byItself = (given: Chore) => {
    chore = given
    const again = () => {
      due += 1
    }
    return { again, stop: () => undefined }
  }
  const desk = { link, cards, documents, byItself } as never
  comingIn(desk)
  return {
    desk,
    state,
    written: () => written,
    due: () => due,
    looks: () => chore(own),
    comes: (card: AssemblyCard) => {
      cards.set([own, card])
      hear({ type: 'shelf-changed', card } as DeskEvent)
    },
  }
}

describe('JC6 whoever accepts comes onto the list of delegates', () => {
  it('at once where the Thing and its list are here, and once', async () => {
    const { desk, state, written, comes } = bjorns()
    state.delegates = { ...begun }
    comes(joint)
    await comeIn(desk, west, thing)
    await comeIn(desk, west, thing)
    const his = state.delegates[people.björn]
    expect([his?.name, his?.from].map(String)).toEqual(['Björn', 'West Region'])
    expect(written()).toBe(1)
  })

  it('accepted before the Thing stands here, or before its list has come, it follows by itself', async () => {
    const { state, written, due, looks, comes } = bjorns()
    state.accepted = true
    await looks()
    comes(joint)
    expect(due()).toBe(1)
    await looks()
    expect(written()).toBe(0)
    state.delegates = { ...begun }
    comes(joint)
    expect(due()).toBe(2)
    await looks()
    await looks()
    expect(Object.keys(state.delegates)).toContain(people.björn)
    expect(written()).toBe(1)
  })

  it('nobody comes in who has not accepted', async () => {
    const { state, written, looks, comes } = bjorns()
    state.delegates = { ...begun }
    comes(joint)
    await looks()
    expect(written()).toBe(0)
  })
})
