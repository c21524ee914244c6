import '../fixtures/automerge-in-node'
import * as A from '@automerge/automerge'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { LivingDocument } from '../../renderer/data/living-document'
import { type LivingDocuments, livingDocuments } from '../../renderer/data/living-documents'
import { savingLamp } from '../../renderer/data/saving'
import type { WorkerLink } from '../../renderer/data/worker-link'
import { fromLiteral } from '../../renderer/worker/automerge'
import type { AssemblyId, DocumentId } from '../../shared/id'
import { done, refused } from '../../shared/result'
import type { DeskEvent } from '../../shared/wire/desk-event'
import { fine } from '../fixtures/world'

type Words = { prose: { item: string } }
const document = 'ef'.repeat(16) as DocumentId
const assembly = 'aa'.repeat(16) as AssemblyId

/** A worker that keeps what it is sent; it can refuse, it can be held up, and it tells what others wrote when the test says so. */
function worker() {
  const bytes = [fromLiteral({ prose: { item: '' } }, 'ab'.repeat(20))]
  const state = { refusing: false, opening: Promise.resolve(), resting: Promise.resolve() }
  const listeners = new Set<(event: DeskEvent) => void>()
  const asked: string[] = []
  const ask = async (type: string, question: { readonly changes?: readonly Uint8Array[] }) => {
    asked.push(type)
    const actor = `cd${String(asked.length).padStart(38, '0')}`
    if (type === 'open') {
      const now = [...bytes]
      await state.opening
      return done({ document, assembly, bytes: now, actor, readOnly: false, ended: false, gone: [] })
    }
    if (type === 'release') await state.resting
    else if (state.refusing) return refused({ rule: 'JO2', cause: 'disk-full' })
    bytes.push(...(question.changes ?? []))
    return done(null)
  }
  const listen = (hear: (event: DeskEvent) => void) => {
    listeners.add(hear)
    return () => listeners.delete(hear)
  }
  const link = { ask, listen, close: () => undefined } as unknown as WorkerLink
  const tell = (event: DeskEvent) => {
    for (const hear of listeners) hear(event)
  }
  const all = () =>
    bytes.reduce((loaded, part) => A.loadIncremental(loaded, part), A.init<Words>({ actor: bjorn }))
  const words = () => all().prose.item
  /** What Björn adds, on another laptop. */
  const change = (text: string) => {
    const written = A.change(all(), (draft) => A.splice(draft, ['prose', 'item'], 0, 0, text))
    return A.getLastLocalChange(written) ?? expect.fail()
  }
  const bjornWrites = (text: string) => {
    const made = change(text)
    bytes.push(made)
    tell({ type: 'document-grew', document, changes: [made] })
  }
  const restore = (text: string) => void bytes.push(change(text))
  return { state, link, words, asked, tell, bjornWrites, restore }
}
const bjorn = 'bb'.repeat(20)

async function typing(documents: LivingDocuments) {
  const hold = documents.hold<Words>(document, 'meeting')
  const living = fine(await hold.opened)
  const text = () => living.seen().prose.item
  return {
    living,
    letGo: hold.letGo,
    text,
    type: (words: string) => write(living, text().length, words),
  }
}

const write = (living: LivingDocument<Words>, at: number, insert: string) =>
  living.rewrite('item', [{ at, remove: 0, insert }], () => [])

/** Holds the worker up until `go` is called. */
function heldUp<What extends string>(state: Record<What, Promise<void>>, what: What): () => void {
  let go: () => void = () => undefined
  state[what] = new Promise((resolve) => {
    go = resolve
  })
  return go
}

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 5))
const lamp = () => savingLamp(() => new Date())

describe('SH10 closing waits for everything, and what closes may stay open after all', () => {
  it('Asha chooses to wait, and types on', async () => {
    const { link, words } = worker()
    const documents = livingDocuments(link, lamp())
    const { type } = await typing(documents)
    type('Minutes')
    expect(await documents.rest()).toBe(true)
    type(' of March')
    expect(await documents.settled()).toBe(true)
    expect(words()).toBe('Minutes of March')
  })

  it('what she types while the worker puts things in order is waited for', async () => {
    const { link, state, words } = worker()
    const documents = livingDocuments(link, lamp())
    const { type } = await typing(documents)
    const go = heldUp(state, 'resting')
    const resting = documents.rest()
    await aMoment()
    state.refusing = true
    type('late')
    await aMoment()
    go()
    expect(await resting).toBe(false)
    state.refusing = false
    expect(await documents.rest()).toBe(true)
    expect(words()).toBe('late')
  })
})

describe('JO2 what is refused is let go by nobody', () => {
  it('also when it was typed while its document was being let go', async () => {
    const { link, state, words } = worker()
    const documents = livingDocuments(link, lamp())
    const { type, letGo } = await typing(documents)
    const go = heldUp(state, 'resting')
    letGo()
    const closing = documents.anew(async () => undefined)
    await aMoment()
    state.refusing = true
    type('late')
    await aMoment()
    go()
    await closing
    expect(documents.unsaved()).toBe(true)
    expect(await documents.settled()).toBe(false)
    state.refusing = false
    expect(await documents.settled()).toBe(true)
    expect(words()).toBe('late')
  })
})

const fakeTimers = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
const aWhile = () => vi.advanceTimersByTimeAsync(60_000)
/** Long enough that a document nobody shows is let go, and not so long that all of it is done. */
const untilItLeaves = () => vi.advanceTimersByTimeAsync(4_500)

describe('BA5 after a restore, what is shown is opened anew in its place', () => {
  afterEach(() => void vi.useRealTimers())

  it('a screen that shows it sees what came back, and types on', async () => {
    const { link, restore, words } = worker()
    const documents = livingDocuments(link, lamp())
    const { text, type } = await typing(documents)
    await documents.anew(async () => restore('From the stick. '))
    expect(text()).toBe('From the stick. ')
    type('And on.')
    expect(await documents.settled()).toBe(true)
    expect(words()).toBe('From the stick. And on.')
  })

  it('what was let go before is not let go a second time, under whoever shows it now', async () => {
    fakeTimers()
    const { link, words } = worker()
    const documents = livingDocuments(link, lamp())
    const before = await typing(documents)
    before.letGo()
    await documents.anew(async () => undefined)
    const now = await typing(documents)
    before.letGo()
    await aWhile()
    now.type('Chidi stands aside')
    expect(now.text()).toBe('Chidi stands aside')
    expect(await documents.settled()).toBe(true)
    expect(words()).toBe('Chidi stands aside')
  })

  it('also one that is just being let go: it is freed once, and the restore is done', async () => {
    fakeTimers()
    const { link, state, restore } = worker()
    const documents = livingDocuments(link, lamp())
    const before = await typing(documents)
    const go = heldUp(state, 'resting')
    before.letGo()
    await untilItLeaves()
    const restoring = documents.anew(async () => restore('Back. '))
    go()
    await restoring
    expect(documents.all()).toEqual([])
    expect((await typing(documents)).text()).toBe('Back. ')
  })

  it('and one that is just being opened', async () => {
    const { link, state, restore } = worker()
    const documents = livingDocuments(link, lamp())
    const go = heldUp(state, 'opening')
    const opening = typing(documents)
    const restoring = documents.anew(async () => restore('Back. '))
    go()
    await restoring
    expect((await opening).text()).toBe('Back. ')
  })

  it('nothing is waited for that the journal refuses', async () => {
    const { link, state } = worker()
    const documents = livingDocuments(link, lamp())
    const { type, text } = await typing(documents)
    state.refusing = true
    type('Kept here')
    await documents.settled()
    await documents.anew(async () => undefined)
    expect(text()).toBe('Kept here')
    expect(documents.unsaved()).toBe(true)
  })
})

describe('LV5 a document is freed once, when nobody shows it', () => {
  afterEach(() => void vi.useRealTimers())

  it('who comes back while it is being let go has the same one, and it stays', async () => {
    fakeTimers()
    const { link, state, words } = worker()
    const documents = livingDocuments(link, lamp())
    const before = await typing(documents)
    const go = heldUp(state, 'resting')
    before.letGo()
    await untilItLeaves()
    const now = await typing(documents)
    expect(now.living).toBe(before.living)
    go()
    await aWhile()
    now.type('still here')
    expect(await documents.settled()).toBe(true)
    expect(words()).toBe('still here')
  })

  it('who goes before it has opened lets nobody else’s go', async () => {
    fakeTimers()
    const { link, state } = worker()
    const documents = livingDocuments(link, lamp())
    const go = heldUp(state, 'opening')
    const hasty = documents.hold<Words>(document, 'meeting')
    hasty.letGo()
    hasty.letGo()
    const patient = documents.hold<Words>(document, 'meeting')
    go()
    const living = fine(await patient.opened)
    await aWhile()
    write(living, 0, 'here')
    expect(living.seen().prose.item).toBe('here')
    patient.letGo()
    await aWhile()
    expect(documents.all()).toEqual([])
  })

  it('what comes late to one that was freed changes nothing and hurts nobody', async () => {
    fakeTimers()
    const { link, bjornWrites, words } = worker()
    const documents = livingDocuments(link, lamp())
    const { living, letGo, type, text } = await typing(documents)
    type('Asha')
    await documents.settled()
    letGo()
    await aWhile()
    expect(living.readOnly).toBe(true)
    bjornWrites('Björn. ')
    living.merge([])
    type('never')
    living.free()
    await living.renew()
    expect([text(), living.letterAt('item', 0), living.placeOf('item', '2@aa')]).toEqual(['Asha', null, null])
    expect(words()).toBe('Björn. Asha')
  })

  it('a deed on a document that no screen shows lets it go again', async () => {
    fakeTimers()
    const { link, words } = worker()
    const documents = livingDocuments(link, lamp())
    fine(await documents.once<Words, void>(document, 'meeting', (living) => write(living, 0, 'Noted.')))
    await expect(documents.once(document, 'meeting', () => expect.fail('a bug'))).rejects.toThrow('a bug')
    await aWhile()
    expect(documents.all()).toEqual([])
    expect(words()).toBe('Noted.')
  })
})

describe('LV6 what is opened anew lacks nothing that was written or heard meanwhile', () => {
  const rewritten = { type: 'document-rewritten', assembly, document, anew: true, again: 0, lost: 0 } as const

  it('Björn’s words come while the worker reads; Asha types', async () => {
    const { link, state, tell, bjornWrites } = worker()
    const documents = livingDocuments(link, lamp())
    const { text, type } = await typing(documents)
    const go = heldUp(state, 'opening')
    tell(rewritten)
    await aMoment()
    bjornWrites('Björn. ')
    go()
    await aMoment()
    expect(text()).toBe('Björn. ')
    const again = heldUp(state, 'opening')
    tell(rewritten)
    await aMoment()
    type('Asha.')
    await documents.settled()
    again()
    await aMoment()
    expect(text()).toBe('Björn. Asha.')
  })

  it('told twice, it is opened anew twice, one after the other', async () => {
    const { link, state, tell, asked, restore } = worker()
    const documents = livingDocuments(link, lamp())
    const { text } = await typing(documents)
    const go = heldUp(state, 'opening')
    tell(rewritten)
    await aMoment()
    restore('Later. ')
    tell(rewritten)
    go()
    await aMoment()
    await aMoment()
    expect(text()).toBe('Later. ')
    expect(asked.filter((type) => type === 'open')).toHaveLength(3)
  })

  it('freed meanwhile, it stays freed', async () => {
    const { link, state, tell } = worker()
    const documents = livingDocuments(link, lamp())
    const { living, text } = await typing(documents)
    const go = heldUp(state, 'opening')
    tell(rewritten)
    await aMoment()
    living.free()
    go()
    await aMoment()
    expect(text()).toBe('')
    expect(living.readOnly).toBe(true)
  })
})
