import '../fixtures/automerge-in-node'
import * as A from '@automerge/automerge'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type LivingDocuments, livingDocuments } from '../../renderer/data/living-documents'
import { savingLamp } from '../../renderer/data/saving'
import type { WorkerLink } from '../../renderer/data/worker-link'
import { fromLiteral } from '../../renderer/worker/automerge'
import type { AssemblyId, DocumentId } from '../../shared/id'
import { done, refused } from '../../shared/result'
import { fine } from '../fixtures/world'

type Words = { prose: { item: string } }
const document = 'ef'.repeat(16) as DocumentId
const assembly = 'aa'.repeat(16) as AssemblyId

/** A worker that keeps what it is sent; it can refuse, and it can be held up while it puts a document in order. */
function worker() {
  const bytes = [fromLiteral({ prose: { item: '' } }, 'ab'.repeat(20))]
  const state = { refusing: false, resting: Promise.resolve() }
  const ask = async (type: string, question: { readonly changes?: readonly Uint8Array[] }) => {
    const actor = 'cd'.repeat(20)
    if (type === 'open')
      return done({ document, assembly, bytes: [...bytes], actor, readOnly: false, gone: [] })
    if (type === 'release') await state.resting
    else if (state.refusing) return refused({ rule: 'JO2', cause: 'disk-full' })
    bytes.push(...(question.changes ?? []))
    return done(null)
  }
  const link = { ask, listen: () => () => undefined, close: () => undefined } as unknown as WorkerLink
  const words = () => {
    let loaded = A.init<Words>()
    for (const part of bytes) loaded = A.loadIncremental(loaded, part)
    return loaded.prose.item
  }
  return { state, link, words }
}

async function typing(documents: LivingDocuments) {
  const living = fine(await documents.hold<Words>(document, 'meeting'))
  return { living, type: (words: string) => living.splice('item', living.seen().prose.item.length, 0, words) }
}

/** Holds the worker up until `go` is called. */
function heldUp(state: { resting: Promise<void> }): () => void {
  let go: () => void = () => undefined
  state.resting = new Promise((resolve) => {
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
    const go = heldUp(state)
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
    const { type } = await typing(documents)
    const go = heldUp(state)
    const closing = documents.closeAll()
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

describe('BA5 after a restore everything is opened anew', () => {
  afterEach(() => void vi.useRealTimers())

  it('what was let go before is not let go a second time, under whoever shows it now', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { link, words } = worker()
    const documents = livingDocuments(link, lamp())
    await typing(documents)
    documents.letGo(document)
    await documents.closeAll()
    const { living, type } = await typing(documents)
    await vi.advanceTimersByTimeAsync(60_000)
    type('Chidi stands aside')
    expect(living.seen().prose.item).toBe('Chidi stands aside')
    expect(await documents.settled()).toBe(true)
    expect(words()).toBe('Chidi stands aside')
  })

  it('a screen that still shows it can read on, and lets nobody else’s go', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { link } = worker()
    const documents = livingDocuments(link, lamp())
    const before = await typing(documents)
    await documents.closeAll()
    const now = await typing(documents)
    expect(before.living.seen().prose.item).toBe('')
    documents.letGo(document)
    await vi.advanceTimersByTimeAsync(60_000)
    now.type('still here')
    expect(now.living.seen().prose.item).toBe('still here')
  })
})
