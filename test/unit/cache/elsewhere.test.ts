import '../../fixtures/automerge-in-node'
import 'fake-indexeddb/auto'
import * as A from '@automerge/automerge'
import { describe, expect, it } from 'vitest'
import { fromLiteral } from '../../../renderer/worker/automerge'
import type { Desk } from '../../../renderer/worker/desk'
import type { DocumentId } from '../../../shared/id'
import { deskLaptop, grew, startLaptop } from '../../fixtures/desk-laptop'
import { entryElsewhere, keeperInMemory } from '../../fixtures/keeper-in-memory'
import { fine, openMeeting, people } from '../../fixtures/world'

type Words = { prose: Record<string, string> }
const bjorns = (letter: string) => `b0${letter.repeat(19)}`

/** A meeting Björn began, and what he wrote in it. */
function bjornsMeeting() {
  const literal = openMeeting().page.seen
  const id = literal.id as unknown as DocumentId
  const bytes = fromLiteral(literal, bjorns('1a'))
  const birth = A.getAllChanges(A.load<Words>(bytes))
  return { id, birth, bytes }
}

function written(bytes: Uint8Array, letters: readonly string[], actor = bjorns('2b')): Uint8Array[] {
  let document = A.load<Words>(bytes, { actor })
  const item = Object.keys(document.prose)[0] ?? expect.fail()
  return letters.map((letter) => {
    const at = document.prose[item]?.length ?? 0
    document = A.change(document, { time: 0 }, (draft) => A.splice(draft, ['prose', item], at, 0, letter))
    return A.getLastLocalChange(document) ?? expect.fail()
  })
}

async function wordsIn(desk: Desk, document: DocumentId): Promise<string> {
  const { bytes } = fine(await desk.open(document))
  let loaded = A.init<Words>()
  for (const part of bytes) loaded = A.loadIncremental(loaded, part)
  return Object.values(loaded.prose ?? {}).join('')
}

describe('CA14 what another device wrote comes in from its signed entries', () => {
  it('a meeting of Björn’s stands on the shelf, and after a rebuild', async () => {
    const asha = await deskLaptop('elsewhere')
    const { id, birth, bytes } = bjornsMeeting()
    const frames = asha.keeper.frames(asha.assembly)
    entryElsewhere(frames, id, birth)
    entryElsewhere(frames, id, written(bytes, ['The ', 'roof.']))
    await grew(asha, asha.assembly)
    expect(await wordsIn(asha.desk, id)).toBe('The roof.')
    await asha.desk.settled()
    const again = await startLaptop(asha.keeper, 'elsewhere-anew')
    expect(await wordsIn(again.desk, id)).toBe('The roof.')
    expect([...fine(again.desk.kept(asha.assembly)).headlines.keys()]).toContain(id)
  })

  it('his words in the roll are the roll’s, and change the names everywhere', async () => {
    const asha = await deskLaptop('elsewhere-roll')
    const { rollDocument } = fine(asha.desk.kept(asha.assembly))
    const { bytes } = fine(await asha.desk.open(rollDocument))
    const roll = A.load<{ people: Record<string, { name: unknown }> }>(bytes[0] ?? expect.fail(), {
      actor: bjorns('3c'),
    })
    const after = A.change(roll, { time: 0 }, (draft) => {
      const asha = draft.people[people.asha]
      if (asha !== undefined) asha.name = new A.ImmutableString('Asha Rao')
    })
    const change = A.getLastLocalChange(after) ?? expect.fail()
    entryElsewhere(asha.keeper.frames(asha.assembly), rollDocument, [change])
    await grew(asha, asha.assembly)
    expect(await asha.desk.documents.whereIs(rollDocument)).toMatchObject({ room: 'roll' })
    await asha.desk.release(rollDocument)
    expect(fine(asha.desk.kept(asha.assembly)).roll.people[people.asha]?.name).toBe('Asha Rao')
  })
})

describe('LV2 what comes in is handed to whoever has the document open', () => {
  it('change by change; of one’s own nothing comes back', async () => {
    const asha = await deskLaptop('handed-on')
    const { id, birth, bytes } = bjornsMeeting()
    const frames = asha.keeper.frames(asha.assembly)
    entryElsewhere(frames, id, birth)
    await grew(asha, asha.assembly)
    asha.told.length = 0
    const own = written(bytes, ['mine'], `aa${'0'.repeat(38)}`)
    const change = { kind: 'change', document: id, room: 'meeting', bytes: own[0] ?? expect.fail() } as const
    const theirs = written(bytes, ['The ', 'roof.'])
    entryElsewhere(frames, id, theirs)
    fine(await asha.desk.append(asha.assembly, [change]))
    await grew(asha, asha.assembly)
    const handed = asha.told.flatMap((event) => (event.type === 'document-grew' ? event.changes : []))
    expect(handed).toEqual(theirs)
    expect(await wordsIn(asha.desk, id)).toContain('mine')
  })
})

describe('CA16 an assembly that was joined waits for its first records', () => {
  it('is told as waited for, and stands on the shelf when its charter comes', async () => {
    const asha = await deskLaptop('joined')
    const keeper = keeperInMemory()
    let bjorn = await startLaptop(keeper, 'joined-there')
    const [founding, ...rest] = asha.keeper.frames(asha.assembly)
    await keeper.found(founding?.type === 'entry' ? founding.blob : expect.fail(), false)
    const [joined = expect.fail()] = (await keeper.hello()).assemblies
    await grew(bjorn, joined.assembly)
    expect(bjorn.told.at(-1)).toEqual({ type: 'assemblies', cards: [], waiting: 1 })
    bjorn = await startLaptop(keeper, 'joined-again')
    expect(await bjorn.desk.start()).toMatchObject({ waiting: 1, unreadable: 0 })
    keeper.frames(joined.assembly).push(...rest)
    await grew(bjorn, joined.assembly)
    expect(bjorn.told.at(-1)).toMatchObject({
      type: 'assemblies',
      waiting: 0,
      cards: [{ name: 'Harbour Tenants' }],
    })
  })
})
