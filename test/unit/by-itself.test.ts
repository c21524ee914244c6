import '../fixtures/automerge-in-node'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { byItselfOver, type Chore } from '../../renderer/data/by-itself'
import { cell } from '../../renderer/data/cell'
import { livingDocuments } from '../../renderer/data/living-documents'
import { passingOver } from '../../renderer/data/passing'
import { savingLamp } from '../../renderer/data/saving'
import type { WorkerLink } from '../../renderer/data/worker-link'
import { meetingIn } from '../../renderer/worker/automerge'
import { answer } from '../../renderer/worker/requests'
import type { AssemblyId } from '../../shared/id'
import type { Meeting } from '../../shared/meeting/meeting'
import { type Handed, referralsOf } from '../../shared/meeting/referral/referral'
import type { DeskEvent } from '../../shared/wire/desk-event'
import type { PeersView } from '../../shared/wire/peers'
import type { AssemblyCard } from '../../shared/wire/shelf'
import { type Computer, computer, foundedAt, keeps, newPost } from '../fixtures/post'
import { referredRamp } from '../fixtures/referral'

const looked = {} as PeersView

/** The window of a computer, with one of its assemblies in focus. */
function windowOn(at: Computer, inFocus: AssemblyId) {
  const link = {
    ask: (type: string, question: object) =>
      answer(at.desk, at.keeper, { ...question, type } as never, () => undefined),
    listen: at.listen,
  } as unknown as WorkerLink
  const cards = cell(at.desk.cards())
  const focus = cell<AssemblyId | null>(inFocus)
  const peers = { view: cell<PeersView | null>(null) }
  const documents = livingDocuments(
    link,
    savingLamp(() => new Date(0)),
  )
  const byItself = byItselfOver({ link, cards, peers })
  const passing = passingOver({ link, documents, cards, focus, peers, byItself })
  return { cards, focus, peers, documents, passing, link }
}

describe('RF9 what is owed and what has come back is seen to for every assembly on the desk', () => {
  it('Harbour is in focus: the society, kept beside it, sends its receipt, and Harbour enters it', async () => {
    const post = newPost()
    const asha = await computer(post, 'by-itself-one')
    const harbour = await foundedAt(asha, 'Harbour Tenants')
    const society = await foundedAt(asha, 'Disability Society')
    const { page } = referredRamp(harbour, society)
    await keeps(asha, page.seen)
    const state = async (): Promise<Handed | undefined> => {
      const [handed] = referralsOf((await asha.desk.documents.read(page.seen.id, meetingIn)) as Meeting)
      return handed
    }
    const { peers, focus, documents, passing } = windowOn(asha, harbour)
    expect(post.sealed.get(society)).toEqual([])
    peers.view.set(looked)
    await vi.waitFor(async () => expect(await state()).toMatchObject({ state: 'received' }), patient)

    // And the other way: the society is in focus and declines; Harbour's minutes have it though nobody shows them.
    focus.set(society)
    await vi.waitFor(() => expect(passing.view.get()?.came).toHaveLength(1), patient)
    const [came] = passing.view.get()?.came ?? []
    if (came === undefined) throw new Error('nothing came')
    expect(await passing.answer(came.of, { type: 'declined', reason: 'Not ours.', noRemit: true })).toBeNull()
    peers.view.set({} as PeersView)
    await vi.waitFor(async () => expect(await state()).toMatchObject({ state: 'declined' }), patient)
    expect(focus.get()).toBe(society)
    expect(await documents.settled()).toBe(true)
  })
})
const patient = { timeout: 30_000 }

describe('RF9 QA11 a chore', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const card = (assembly: string, how: Partial<AssemblyCard> = {}) =>
    ({ assembly, readOnly: false, guest: null, signs: true, ...how }) as AssemblyCard
  function desk(cards: readonly AssemblyCard[]) {
    let hear: (event: DeskEvent) => void = () => undefined
    const peers = { view: cell<PeersView | null>(null) }
    const all = cell(cards)
    const link = {
      listen(given: typeof hear) {
        hear = given
        return () => undefined
      },
    }
    const done: string[] = []
    const chore: Chore = async ({ assembly }) => void done.push(assembly)
    const { stop, again } = byItselfOver({ link, cards: all, peers })(chore)
    const whoThen = async () => {
      await vi.advanceTimersByTimeAsync(1000)
      return done.splice(0)
    }
    return { peers, all, whoThen, stop, again, hear: (event: DeskEvent) => hear(event) }
  }

  it('is done for each that signs here, once others are asked, and for no guest and nothing that is read-only', async () => {
    const { peers, whoThen } = desk([
      card('north'),
      card('quay'),
      card('west', { guest: 'north' as AssemblyId }),
      card('old', { readOnly: true }),
      card('restored', { signs: false }),
    ])
    expect(await whoThen()).toEqual([])
    peers.view.set(looked)
    expect(await whoThen()).toEqual(['north', 'quay'])
    expect(await whoThen()).toEqual([])
  })
  it('and again for the one that has changed, for the one that is new, and for all where something came', async () => {
    const { peers, all, whoThen, stop, again, hear } = desk([card('north'), card('quay')])
    peers.view.set(looked)
    await whoThen()
    hear({ type: 'shelf-changed', card: card('quay') })
    expect(await whoThen()).toEqual(['quay'])
    all.set([card('north'), card('quay'), card('hill')])
    expect(await whoThen()).toEqual(['hill'])
    hear({ type: 'spoken', assembly: 'north' as AssemblyId })
    expect(await whoThen()).toEqual(['north', 'quay', 'hill'])
    peers.view.set({ ...looked })
    expect(await whoThen()).toEqual(['north', 'quay', 'hill'])
    again()
    expect(await whoThen()).toEqual(['north', 'quay', 'hill'])
    stop()
    hear({ type: 'shelf-changed', card: card('quay') })
    expect(await whoThen()).toEqual([])
  })
})
