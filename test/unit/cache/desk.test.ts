import '../../fixtures/automerge-in-node'
import 'fake-indexeddb/auto'
import * as A from '@automerge/automerge'
import Dexie from 'dexie'
import { afterEach, describe, expect, it } from 'vitest'
import { fromLiteral } from '../../../renderer/worker/automerge'
import { openCache } from '../../../renderer/worker/cache'
import { type Desk, openDesk } from '../../../renderer/worker/desk'
import { foundAssembly } from '../../../renderer/worker/founding'
import { answer } from '../../../renderer/worker/requests'
import { makeSeal } from '../../../renderer/worker/seal'
import { shelfOf } from '../../../renderer/worker/summaries'
import type { Roll } from '../../../shared/charter/roll'
import type { DocumentId } from '../../../shared/id'
import { addAction } from '../../../shared/meeting/decision/action'
import { close } from '../../../shared/meeting/lifecycle'
import type { DeskEvent } from '../../../shared/wire/desk-event'
import type { AssemblyCard } from '../../../shared/wire/shelf'
import { type KeeperInMemory, keeperInMemory } from '../../fixtures/keeper-in-memory'
import { fine, harbour, openMeeting, people } from '../../fixtures/world'

/** Asha's laptop: one keeper that outlives every start, one database that may not. */
type Laptop = { readonly keeper: KeeperInMemory; readonly database: string; readonly events: DeskEvent[] }

const laptop = (database: string): Laptop => ({ keeper: keeperInMemory(), database, events: [] })

async function start({ keeper, database, events }: Laptop): Promise<Desk> {
  const { cacheKey } = await keeper.hello()
  const cache = await openCache(database, await makeSeal(cacheKey), keeper, (event) => events.push(event))
  const desk = openDesk(keeper, cache, (event) => events.push(event))
  await desk.start()
  return desk
}

async function found(desk: Desk, keeper: KeeperInMemory): Promise<AssemblyCard> {
  const given = { charter: harbour().charter, person: { id: people.asha, name: 'Asha' }, sheet: false }
  const now = '2026-03-03T18:00:00+00:00'
  return fine(await foundAssembly(desk, keeper, { type: 'found', given, now })).card
}

/** What a database refuses to do from now on, as on a disk that is full or dying. */
const failing = new Set<'put' | 'get' | 'getAll'>()
afterEach(() => failing.clear())
for (const deed of ['put', 'get', 'getAll'] as const) {
  const before: (...given: never[]) => IDBRequest = IDBObjectStore.prototype[deed]
  Object.assign(IDBObjectStore.prototype, {
    [deed](...given: never[]) {
      if (failing.has(deed)) throw new DOMException(`no ${deed}`, 'QuotaExceededError')
      return before.apply(this, given)
    },
  })
}

const shelf = (desk: Desk, card: AssemblyCard) => shelfOf(fine(desk.kept(card.assembly)))
const actor = 'ab'.repeat(20)

/** Asha opens a meeting and types one letter at a time; answers the words. */
async function write(desk: Desk, card: AssemblyCard, words: string): Promise<DocumentId> {
  const meeting = openMeeting().page.seen
  const { id } = meeting
  let document = A.load<{ prose: Record<string, string> }>(fromLiteral(meeting, actor))
  const send = (bytes: Uint8Array) =>
    desk.append(card.assembly, [{ kind: 'change', document: id, room: 'meeting', bytes }])
  fine(await send(A.save(document)))
  const item = Object.keys(meeting.items)[0] ?? ''
  for (const [at, letter] of [...words].entries()) {
    document = A.change(document, { time: 0 }, (draft) => A.splice(draft, ['prose', item], at, 0, letter))
    const change = A.getLastLocalChange(document)
    if (change !== undefined) fine(await send(change))
  }
  return id
}

async function wordsIn(desk: Desk, document: DocumentId): Promise<string> {
  const opened = fine(await desk.open(document))
  let loaded = A.init<{ prose: Record<string, string> }>()
  for (const bytes of opened.bytes) loaded = A.loadIncremental(loaded, bytes)
  return Object.values(loaded.prose).join('')
}

describe('CH9 every version of a charter that was sealed', () => {
  it('is read newest first, told twice or not', async () => {
    const asha = laptop('versions')
    const desk = await start(asha)
    const card = await found(desk, asha.keeper)
    const { charter } = shelf(desk, card)
    for (const version of [2, 3]) {
      const next = { ...charter, version, remit: `Remit ${version}` }
      fine(
        await answer(
          desk,
          asha.keeper,
          { type: 'seal-charter', assembly: card.assembly, charter: next },
          () => undefined,
        ),
      )
    }
    const frames = asha.keeper.frames(card.assembly)
    const second = frames.find((one) => one.type === 'entry' && one.at > 0) ?? expect.fail()
    frames.push({ ...second, frame: frames.length + 1 })
    const again = await start({ ...asha, database: 'versions anew' })
    for (const one of [desk, again]) {
      const sealed = await answer(
        one,
        asha.keeper,
        { type: 'charters', assembly: card.assembly },
        () => undefined,
      )
      expect(fine(sealed)).toMatchObject([
        { charter: { version: 3, remit: 'Remit 3' } },
        { charter: { version: 2, remit: 'Remit 2' } },
        { charter: { version: 1 } },
      ])
    }
  })
})

describe('CA1 the cache is compared with the journal at every start', () => {
  it('reads nothing when both stand at the same frame', async () => {
    const asha = laptop('equal')
    const first = await start(asha)
    await found(first, asha.keeper)
    await first.writer.settled()
    asha.keeper.reads = 0
    const second = await start(asha)
    expect(asha.keeper.reads).toBe(0)
    expect(second.cards().map(({ name }) => name)).toEqual(['Harbour Tenants'])
  })

  it('takes in what the journal has and the cache missed', async () => {
    const asha = laptop('behind')
    const first = await start(asha)
    const card = await found(first, asha.keeper)
    // A database that stopped here, as after a kill before the cache was written: the journal knows more.
    const older = { ...asha, database: 'behind and stopped' }
    await (await start(older)).settled()
    const meeting = await write(first, card, 'The ramp is too steep.')
    const second = await start(older)
    expect(await wordsIn(second, meeting)).toBe('The ramp is too steep.')
    expect(shelf(second, card).headlines).toHaveLength(1)
  })

  it('makes everything again when the database is gone, and says how much it read', async () => {
    const asha = laptop('before')
    const first = await start(asha)
    const card = await found(first, asha.keeper)
    const meeting = await write(first, card, 'Everything is here.')
    const second = openDesk(
      asha.keeper,
      await openCache('after', await makeSeal(new Uint8Array(32).fill(9)), asha.keeper, () => undefined),
      () => undefined,
    )
    expect((await second.start()).rebuilt).toBeGreaterThan(0)
    expect(await wordsIn(second, meeting)).toBe('Everything is here.')
    expect(Object.values(shelf(second, card).roll.people).map(({ name }) => name)).toEqual(['Asha'])
  })

  it('starts again from nothing when the rows were sealed with another key', async () => {
    const asha = laptop('foreign')
    const first = await start(asha)
    const card = await found(first, asha.keeper)
    await first.writer.settled()
    const cache = await openCache(
      'foreign',
      await makeSeal(new Uint8Array(32).fill(1)),
      asha.keeper,
      () => undefined,
    )
    const second = openDesk(asha.keeper, cache, () => undefined)
    await second.start()
    expect(shelf(second, card).charter.name).toBe('Harbour Tenants')
  })
})

describe('CA3 a cache that fails in mid-session loses nothing', () => {
  it('goes on in memory, with everything from the journal', async () => {
    const asha = laptop('failing')
    const desk = await start(asha)
    const card = await found(desk, asha.keeper)
    await desk.writer.settled()
    failing.add('put')
    const meeting = await write(desk, card, 'Still here.')
    expect(await wordsIn(desk, meeting)).toBe('Still here.')
    expect(asha.events.filter(({ type }) => type === 'cache-unwell')).toHaveLength(1)
  })

  it('makes the registers again in the new store before it answers from them', async () => {
    const asha = laptop('registers')
    const desk = await start(asha)
    const card = await found(desk, asha.keeper)
    const evening = openMeeting()
    const given = { item: evening.item('Any other business'), what: 'Mend the ramp', who: null, due: null }
    const action = fine(addAction(evening.page, given, evening.moment()))
    const bytes = fromLiteral(evening.page.seen, actor)
    const document = evening.page.seen.id
    fine(await desk.append(card.assembly, [{ kind: 'change', document, room: 'meeting', bytes }]))
    failing.add('getAll')
    await desk.cache.rows.under('lines/')
    const lines = fine(
      await answer(desk, asha.keeper, { type: 'actions', assembly: card.assembly }, () => undefined),
    )
    expect(lines).toMatchObject([{ action }])
  })

  it('names in the registers follow the roll (RO6)', async () => {
    const asha = laptop('names')
    const desk = await start(asha)
    const card = await found(desk, asha.keeper)
    const evening = openMeeting()
    const item = evening.item('Any other business')
    fine(addAction(evening.page, { item, what: 'Mend it', who: people.asha, due: null }, evening.moment()))
    const bytes = fromLiteral(evening.page.seen, actor)
    const document = evening.page.seen.id
    fine(await desk.append(card.assembly, [{ kind: 'change', document, room: 'meeting', bytes }]))
    await desk.release(document)
    const { rollDocument } = shelf(desk, card)
    const { bytes: chunks } = fine(await desk.open(rollDocument))
    const known = A.load<Roll>(chunks[0] ?? expect.fail())
    const roll = A.change(known, (draft) => {
      const named = draft.people[people.asha] as { name: unknown } | undefined
      if (named !== undefined) named.name = new A.ImmutableString('Asha Venkat')
    })
    const change = A.getLastLocalChange(roll) ?? expect.fail()
    fine(
      await desk.append(card.assembly, [
        { kind: 'change', document: rollDocument, room: 'roll', bytes: change },
      ]),
    )
    await desk.release(rollDocument)
    const lines = await answer(
      desk,
      asha.keeper,
      { type: 'actions', assembly: card.assembly },
      () => undefined,
    )
    expect(fine(lines)).toMatchObject([{ whoName: 'Asha Venkat' }])
  })

  it('starts with a database that takes nothing in, and with one that gives nothing back', async () => {
    for (const deed of ['put', 'get', 'getAll'] as const) {
      const asha = laptop(`begin-${deed}`)
      const card = await found(await start(asha), asha.keeper)
      failing.add(deed)
      const again = await start({ ...asha, database: `begin-${deed}-again` })
      expect(shelf(again, card).charter.name).toBe('Harbour Tenants')
      failing.clear()
    }
  })

  it('a database that is emptied in mid-session is not taken for whole afterwards (CA11)', async () => {
    const asha = laptop('emptied')
    const first = await start(asha)
    const card = await found(first, asha.keeper)
    const meeting = await write(first, card, 'Said before.')
    await first.settled()
    const database = new Dexie('emptied')
    await database.open()
    await database.table('rows').clear()
    database.close()
    await write(first, card, 'Said after.')
    const all = await wordsIn(first, meeting)
    expect(all).toContain('Said before.')
    expect(all).toContain('Said after.')
    await first.settled()
    const second = await start(asha)
    expect(await wordsIn(second, meeting)).toBe(all)
  })

  it('a damaged row costs the rows, not the database', async () => {
    const asha = laptop('one-row')
    const first = await start(asha)
    const card = await found(first, asha.keeper)
    await first.writer.settled()
    const database = new Dexie('one-row')
    await database.open()
    const name = `shelf/${card.assembly}`
    await database.table('rows').put({ name, sealed: new Uint8Array(40) })
    database.close()
    const second = await start(asha)
    expect(shelf(second, card).charter.name).toBe('Harbour Tenants')
    expect(asha.events.filter(({ type }) => type === 'cache-unwell')).toEqual([])
    await second.settled()
    asha.keeper.reads = 0
    expect(shelf(await start(asha), card).charter.name).toBe('Harbour Tenants')
    expect(asha.keeper.reads).toBe(0)
  })
})

describe('CA4 a live change and a rebuild make the same rows', () => {
  it('row for row', async () => {
    const asha = laptop('live')
    const desk = await start(asha)
    const card = await found(desk, asha.keeper)
    await write(desk, card, 'Same.')
    await desk.writer.settled()
    const live = await desk.cache.rows.under('chunk/')
    const cache = await openCache(
      'again',
      await makeSeal(new Uint8Array(32).fill(9)),
      asha.keeper,
      () => undefined,
    )
    await cache.catchUp((await asha.keeper.hello()).assemblies[0] ?? expect.fail())
    expect(await cache.rows.under('chunk/')).toEqual(live)
  })

  it('mends a damaged frame from the signed entry that holds it a second time', async () => {
    const asha = laptop('damaged')
    const desk = await start(asha)
    const card = await found(desk, asha.keeper)
    const meeting = await write(desk, card, 'Twice written.')
    const frames = asha.keeper.frames(card.assembly)
    const changes = frames.flatMap((frame) =>
      frame.type === 'frame' && frame.document === meeting ? [frame] : [],
    )
    const lost = changes[4] ?? expect.fail()
    frames.push({
      type: 'entry',
      frame: frames.length + 1,
      entryKind: 'chg',
      document: meeting,
      room: 'meeting',
      what: '',
      at: 0,
      blob: behindLength(lost.bytes),
    })
    asha.keeper.damaged.add(lost.frame)
    const again = await start({ ...asha, database: 'mended' })
    expect(await wordsIn(again, meeting)).toBe('Twice written.')
  })
})

describe('CA6 what is not here is refused by name', () => {
  it('an unknown document, an unknown assembly', async () => {
    const desk = await start(laptop('unknown'))
    const opened = await desk.open('ff'.repeat(16) as DocumentId)
    expect(opened).toMatchObject({ ok: false, refusal: { rule: 'CA6', cause: 'unknown-document' } })
    expect(desk.kept('ee'.repeat(16))).toMatchObject({ ok: false, refusal: { rule: 'CA6' } })
  })
})

describe('CA7 letting a document go compacts its rows and loses no letter', () => {
  it('one row instead of many, and a change that comes meanwhile stays', async () => {
    const asha = laptop('compact')
    const desk = await start(asha)
    const card = await found(desk, asha.keeper)
    const meeting = await write(desk, card, 'Twelve chars')
    const rows = () => desk.cache.rows.under(`chunk/${meeting}/`)
    await desk.writer.settled()
    expect((await rows()).length).toBe(13)
    await desk.release(meeting)
    await desk.writer.settled()
    expect((await rows()).length).toBe(1)
    expect(await wordsIn(desk, meeting)).toBe('Twelve chars')
  })

  it('a closed meeting leaves a projection in the journal, once', async () => {
    const asha = laptop('projection')
    const desk = await start(asha)
    const card = await found(desk, asha.keeper)
    const evening = openMeeting()
    fine(close(evening.page, {}, evening.moment()))
    const meeting = evening.page.seen
    const bytes = fromLiteral(meeting, actor)
    fine(await desk.append(card.assembly, [{ kind: 'change', document: meeting.id, room: 'meeting', bytes }]))
    const projections = () =>
      asha.keeper
        .frames(card.assembly)
        .filter((frame) => frame.type === 'frame' && frame.kind === 'projection')
    await desk.release(meeting.id)
    expect(projections()).toHaveLength(1)
    await desk.release(meeting.id)
    expect(projections()).toHaveLength(1)
    expect(shelf(desk, card).headlines[0]?.state).toBe('closed')
  })
})

function behindLength(bytes: Uint8Array): Uint8Array {
  const blob = new Uint8Array(bytes.length + 4)
  new DataView(blob.buffer).setUint32(0, bytes.length)
  blob.set(bytes, 4)
  return blob
}
