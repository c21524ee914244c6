import '../../fixtures/automerge-in-node'
import 'fake-indexeddb/auto'
import * as A from '@automerge/automerge'
import { describe, expect, it } from 'vitest'
import { fromLiteral } from '../../../renderer/worker/automerge'
import { openCache } from '../../../renderer/worker/cache'
import { writeBehind } from '../../../renderer/worker/cache-writer'
import { type Desk, openDesk } from '../../../renderer/worker/desk'
import { foundAssembly } from '../../../renderer/worker/founding'
import { answer } from '../../../renderer/worker/requests'
import { rowsInMemory } from '../../../renderer/worker/rows'
import { makeSeal } from '../../../renderer/worker/seal'
import type { DocumentId } from '../../../shared/id'
import { close } from '../../../shared/meeting/lifecycle'
import type { Meeting } from '../../../shared/meeting/meeting'
import { refused } from '../../../shared/result'
import type { AssemblyCard } from '../../../shared/wire/shelf'
import { type KeeperInMemory, keeperInMemory } from '../../fixtures/keeper-in-memory'
import { fine, harbour, openMeeting, people } from '../../fixtures/world'

/** Asha's laptop: one keeper that outlives every start, and a database beside it. */
type Laptop = { readonly keeper: KeeperInMemory; readonly database: string }
type Words = { prose: Record<string, string> }
const laptop = (database: string): Laptop => ({ keeper: keeperInMemory(), database })

async function start({ keeper, database }: Laptop): Promise<Desk> {
  const { cacheKey } = await keeper.hello()
  const cache = await openCache(database, await makeSeal(cacheKey), keeper, () => undefined)
  const desk = openDesk(keeper, cache, () => undefined)
  await desk.start()
  return desk
}

async function found(desk: Desk, keeper: KeeperInMemory): Promise<AssemblyCard> {
  const given = { charter: harbour().charter, person: { id: people.asha, name: 'Asha' }, sheet: false }
  const now = '2026-03-03T18:00:00+00:00'
  return fine(await foundAssembly(desk, keeper, { type: 'found', given, now })).card
}

/** An assembly that was founded yesterday; the desk is open again and nothing has been done yet. */
async function today(asha: Laptop): Promise<{ desk: Desk; card: AssemblyCard }> {
  const yesterday = await start(asha)
  const card = await found(yesterday, asha.keeper)
  await yesterday.settled()
  return { desk: await start(asha), card }
}

function seal(desk: Desk, { keeper }: Laptop, { assembly }: AssemblyCard) {
  const charter = { ...fine(desk.kept(assembly)).charter, name: 'Quay Tenants', version: 2 }
  return answer(desk, keeper, { type: 'seal-charter', assembly, charter }, () => undefined)
}

const nameOf = (desk: Desk, { assembly }: AssemblyCard) => fine(desk.kept(assembly)).charter.name
const inMeeting = (document: string, bytes: Uint8Array) =>
  ({ kind: 'change', document, room: 'meeting', bytes }) as const

async function closedMeeting(
  desk: Desk,
  { assembly }: AssemblyCard,
): Promise<{ id: DocumentId; bytes: Uint8Array }> {
  const evening = openMeeting()
  fine(close(evening.page, {}, evening.moment()))
  const id = evening.page.seen.id as unknown as DocumentId
  const bytes = fromLiteral(evening.page.seen, 'ab'.repeat(20))
  fine(await desk.append(assembly, [inMeeting(id, bytes)]))
  await desk.release(id)
  return { id, bytes }
}

const actorOf = (words: string) => Buffer.from(words.padEnd(20, '.')).toString('hex')

function correction(bytes: Uint8Array, words: string): Uint8Array {
  const document = A.load<Words>(bytes, { actor: actorOf(words) })
  const item = Object.keys(document.prose)[0] ?? ''
  const after = A.change(document, { time: 0 }, (draft) => A.splice(draft, ['prose', item], 0, 0, words))
  return A.getLastLocalChange(after) ?? expect.fail()
}

async function wordsIn(desk: Desk, document: DocumentId): Promise<string> {
  const { bytes } = fine(await desk.open(document))
  let loaded = A.init<Words>()
  for (const part of bytes) loaded = A.loadIncremental(loaded, part)
  return Object.values(loaded.prose).join('')
}

/** What the screen of a closed meeting reads: the projection, or the document where there is none. */
async function wordsShown(desk: Desk, { keeper }: Laptop, document: DocumentId): Promise<string> {
  const shown = fine(
    await answer(desk, keeper, { type: 'meeting', document }, () => undefined),
  ) as Meeting | null
  return shown === null ? wordsIn(desk, document) : Object.values(shown.prose).join('')
}

describe('CA10 the cache never counts a frame as taken in that it has not', () => {
  it('a charter sealed as the first deed of the day is in force at once', async () => {
    const asha = laptop('first-deed')
    const { desk, card } = await today(asha)
    fine(await seal(desk, asha, card))
    expect(nameOf(desk, card)).toBe('Quay Tenants')
    await closedMeeting(desk, card)
    await desk.settled()
    expect(nameOf(await start(asha), card)).toBe('Quay Tenants')
  })

  it('and one sealed while a meeting is written', async () => {
    const asha = laptop('meanwhile')
    const { desk, card } = await today(asha)
    const sealing = seal(desk, asha, card)
    await closedMeeting(desk, card)
    fine(await sealing)
    expect(nameOf(desk, card)).toBe('Quay Tenants')
    await desk.settled()
    expect(nameOf(await start(asha), card)).toBe('Quay Tenants')
  })

  it('the last words of a page that was loaded anew arrive after the new page has begun', async () => {
    const asha = laptop('loaded-anew')
    const { desk, card } = await today(asha)
    const { id, bytes } = await closedMeeting(desk, card)
    fine(await asha.keeper.append(card.assembly, [inMeeting(id, correction(bytes, 'Late: '))]))
    const another = openMeeting().page.seen
    const own = fromLiteral(another, 'cd'.repeat(20))
    fine(await desk.append(card.assembly, [inMeeting('ef'.repeat(16), own)]))
    // Killed before anything more is read, and killed after it was compacted.
    expect(await wordsIn(await start(asha), id)).toContain('Late: ')
    await desk.release(id)
    await desk.settled()
    expect(await wordsIn(desk, id)).toContain('Late: ')
    expect(await wordsIn(await start(asha), id)).toContain('Late: ')
  })

  it('a reading that failed is told, and keeps nothing back that comes after it', async () => {
    const asha = laptop('failed-once')
    const first = await start(asha)
    const card = await found(first, asha.keeper)
    await first.settled()
    let isBroken = false
    const read: KeeperInMemory['read'] = (...given) =>
      isBroken ? Promise.reject(new Error('no line')) : asha.keeper.read(...given)
    const desk = await start({ ...asha, keeper: { ...asha.keeper, read } })
    const { id, bytes } = await closedMeeting(desk, card)
    const { assemblies } = await asha.keeper.hello()
    const [head = expect.fail()] = assemblies
    isBroken = true
    fine(await asha.keeper.append(card.assembly, [inMeeting(id, correction(bytes, 'First: '))]))
    await expect(desk.grew(head)).rejects.toThrow('no line')
    isBroken = false
    await desk.grew(head)
    expect(await wordsIn(desk, id)).toContain('First: ')
  })

  it('what could not be written to the cache is written with the next, not passed over', async () => {
    const memory = rowsInMemory()
    let broken = true
    const writer = writeBehind({
      ...memory,
      write: (rows, removed) => (broken ? Promise.reject(new Error('no disk')) : memory.write(rows, removed)),
    })
    writer.write([{ name: 'chunk', content: new Uint8Array([1]) }])
    await expect(writer.settled()).rejects.toThrow('no disk')
    broken = false
    writer.write([{ name: 'head', content: new Uint8Array([2]) }])
    await writer.settled()
    expect(await memory.getAll(['chunk', 'head'])).toEqual([new Uint8Array([1]), new Uint8Array([2])])
  })
})

describe('CA8 a projection stands for its document only until the next change', () => {
  it('a correction to a closed meeting is shown at once, and after a kill', async () => {
    const asha = laptop('corrected')
    const { desk, card } = await today(asha)
    const { id, bytes } = await closedMeeting(desk, card)
    fine(await desk.append(card.assembly, [inMeeting(id, correction(bytes, 'Corrected: '))]))
    expect(await wordsShown(desk, asha, id)).toContain('Corrected: ')
    await desk.writer.settled()
    expect(await wordsShown(await start(asha), asha, id)).toContain('Corrected: ')
    expect(await wordsShown(await start({ ...asha, database: 'corrected-anew' }), asha, id)).toContain(
      'Corrected: ',
    )
    await desk.release(id)
    await desk.settled()
    const kinds = asha.keeper
      .frames(card.assembly)
      .map((frame) => (frame.type === 'frame' ? frame.kind : 'entry'))
    expect(kinds.filter((kind) => kind === 'projection')).toHaveLength(2)
  })
})

describe('CA8 nor does a projection overtake a change', () => {
  it('that reached the journal while the projection was on its way', async () => {
    const asha = laptop('overtaken')
    const { desk, card } = await today(asha)
    const { id, bytes } = await closedMeeting(desk, card)
    fine(await desk.append(card.assembly, [inMeeting(id, correction(bytes, 'First: '))]))
    const { append } = asha.keeper
    asha.keeper.append = async (assembly, frames) => {
      if (frames.some(({ kind }) => kind === 'projection')) {
        asha.keeper.append = append
        fine(await desk.append(assembly, [inMeeting(id, correction(bytes, 'Second: '))]))
      }
      return append(assembly, frames)
    }
    await desk.release(id)
    await desk.settled()
    expect(await wordsShown(desk, asha, id)).toContain('Second: ')
    expect(await wordsShown(await start(asha), asha, id)).toContain('Second: ')
  })
})

describe('CA9 records that cannot be read are not opened', () => {
  it('nothing older is shown in their place', async () => {
    const asha = laptop('unread')
    const { desk, card } = await today(asha)
    await desk.settled()
    fine(await asha.keeper.append(card.assembly, [inMeeting('ef'.repeat(16), new Uint8Array([1]))]))
    asha.keeper.read = async () => refused({ rule: 'JO2', cause: 'failed' })
    await expect(start(asha)).rejects.toThrow('cannot be read')
  })
})

describe('JO4 a damaged frame costs itself alone', () => {
  it('a meeting whose first change is damaged keeps no other from being opened', async () => {
    const asha = laptop('unborn')
    const { desk, card } = await today(asha)
    const { id, bytes } = await closedMeeting(desk, card)
    const unborn = 'ef'.repeat(16)
    fine(await desk.append(card.assembly, [inMeeting(unborn, bytes)]))
    fine(await desk.append(card.assembly, [inMeeting(unborn, correction(bytes, 'Alone: '))]))
    const frames = asha.keeper.frames(card.assembly)
    asha.keeper.damaged.add(frames.length - 1)
    const again = await start({ ...asha, database: 'unborn-anew' })
    expect(nameOf(again, card)).toBe('Harbour Tenants')
    expect(await wordsIn(again, id)).toBe('')
  })
})

describe('CA7 whoever opens a document sees all that was taken in', () => {
  it('also two who ask in the same breath', async () => {
    const asha = laptop('two')
    const { desk, card } = await today(asha)
    const { id, bytes } = await closedMeeting(desk, card)
    const wordsOf = (loaded: unknown) => Object.values((loaded as Words).prose).join('')
    await desk.documents.read(id, wordsOf)
    fine(await desk.append(card.assembly, [inMeeting(id, correction(bytes, 'Both: '))]))
    const both = await Promise.all([desk.documents.read(id, wordsOf), desk.documents.read(id, wordsOf)])
    expect(both).toEqual(['Both: ', 'Both: '])
  })
})

describe('CA12 what the journal lost and the cache still has goes back into the journal', () => {
  it('Asha types on after a disk has lost the end of her journal', async () => {
    const asha = laptop('lost-tail')
    const { desk, card } = await today(asha)
    const { id, bytes } = await closedMeeting(desk, card)
    const before = asha.keeper.frames(card.assembly).length
    const saved = correction(bytes, 'Saved. ')
    fine(await desk.append(card.assembly, [inMeeting(id, saved)]))
    await desk.settled()
    const { hello } = asha.keeper
    asha.keeper.damaged.add(before + 1)
    asha.keeper.hello = async () => {
      const told = await hello()
      const reports = [{ type: 'missing-tail', frames: 1 }] as const
      return { ...told, assemblies: told.assemblies.map((head) => ({ ...head, reports })) }
    }
    const again = await start(asha)
    let document = A.load<Words>(bytes, { actor: actorOf('again') })
    document = A.loadIncremental(document, saved)
    const item = Object.keys(document.prose)[0] ?? ''
    document = A.change(document, { time: 0 }, (draft) => A.splice(draft, ['prose', item], 7, 0, 'And on.'))
    fine(await again.append(card.assembly, [inMeeting(id, A.getLastLocalChange(document) ?? expect.fail())]))
    await again.settled()
    asha.keeper.hello = hello
    expect(await wordsIn(await start({ ...asha, database: 'lost-tail-anew' }), id)).toBe('Saved. And on.')
  })
})

describe('CA13 the cache may be the last copy', () => {
  it('of an assembly whose journal is gone: its rows stay', async () => {
    const asha = laptop('gone')
    const { desk, card } = await today(asha)
    await desk.settled()
    const rows = await desk.cache.rows.under('')
    const { hello } = asha.keeper
    asha.keeper.hello = async () => ({ ...(await hello()), assemblies: [], unreadable: 1 })
    const again = await start(asha)
    expect(again.cards()).toEqual([])
    expect(await again.cache.rows.under('')).toEqual(rows)
    asha.keeper.hello = hello
    expect((await start(asha)).cards().map(({ assembly }) => assembly)).toEqual([card.assembly])
  })
})
