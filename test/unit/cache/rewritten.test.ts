import '../../fixtures/automerge-in-node'
import 'fake-indexeddb/auto'
import * as A from '@automerge/automerge'
import { describe, expect, it } from 'vitest'
import { fromLiteral } from '../../../renderer/worker/automerge'
import type { DocumentId } from '../../../shared/id'
import { deskLaptop, grew, type Laptop, startLaptop } from '../../fixtures/desk-laptop'
import { entryElsewhere } from '../../fixtures/keeper-in-memory'
import { fine, openMeeting } from '../../fixtures/world'

/** Asha's laptop, onto which the work of Björn's was laid; then Björn turns out to have been removed before. */
type Doc = { facts: Record<string, unknown>; prose: Record<string, string> }
const document = 'ef'.repeat(16) as DocumentId
const ashas = (session: string) => `${'aa'.repeat(12)}${session.repeat(8)}`
const bjorns = 'b0'.repeat(20)
const fixed = (text: string) => new A.ImmutableString(text)

class Story {
  private constructor(
    readonly asha: Laptop & { readonly assembly: string },
    private now: A.Doc<Doc>,
  ) {}

  static async begin(database: string, words: string): Promise<Story> {
    const asha = await deskLaptop(database)
    const birth = fromLiteral({ ...openMeeting().page.seen, facts: {}, prose: { item: words } }, ashas('01'))
    fine(await asha.desk.append(asha.assembly, [{ kind: 'change', document, room: 'meeting', bytes: birth }]))
    return new Story(asha, A.load<Doc>(birth))
  }

  private changed(actor: string, write: (draft: Doc) => void): Uint8Array {
    const as = A.clone(this.now, { actor })
    const after = A.change(as, { time: 0 }, write)
    this.now = A.merge(this.now, after)
    return A.getLastLocalChange(after) ?? expect.fail()
  }

  async hers(write: (draft: Doc) => void, session = '02'): Promise<void> {
    const bytes = this.changed(ashas(session), write)
    const { desk, assembly } = this.asha
    fine(await desk.append(assembly, [{ kind: 'change', document, room: 'meeting', bytes }]))
  }

  async his(write: (draft: Doc) => void): Promise<void> {
    entryElsewhere(this.asha.keeper.frames(this.asha.assembly), document, [this.changed(bjorns, write)])
    await grew(this.asha, this.asha.assembly)
  }

  /** The keeper says that what Björn wrote does not count. */
  async removed(): Promise<void> {
    const { keeper, assembly, heard } = this.asha
    const frames = keeper.frames(assembly)
    keeper.withdrawn.add(document)
    frames.push({ type: 'withdrawn', frame: frames.length + 1, entry: '00'.repeat(32), document })
    keeper.tell({ type: 'rewritten', assembly, head: keeper.head(assembly) })
    await heard()
  }
}

async function shown(laptop: Laptop): Promise<A.Doc<Doc>> {
  const { bytes } = fine(await laptop.desk.open(document))
  let loaded = A.init<Doc>()
  for (const part of bytes) loaded = A.loadIncremental(loaded, part)
  return loaded
}
const words = async (laptop: Laptop) => (await shown(laptop)).prose.item
const counted = ({ told }: Laptop) =>
  told.flatMap((event) => (event.type === 'document-rewritten' ? [[event.again, event.lost]] : []))

const put =
  (at: number, text: string, remove = 0) =>
  (draft: Doc) =>
    A.splice(draft as unknown as A.Doc<Doc>, ['prose', 'item'], at, remove, text)

describe('CA15 what does not count any more is taken out, and one’s own words on top of it are said again', () => {
  it('letters stand where they stood, what she took out stays out, his are gone', async () => {
    const story = await Story.begin('own-words', 'The roof leaks.')
    await story.his(put(15, ' Björn pays.'))
    await story.hers(put(4, 'old '))
    await story.hers(put(31, ' Asha calls him.'))
    await story.hers(put(0, 'A', 3))
    expect(await words(story.asha)).toBe('A old roof leaks. Björn pays. Asha calls him.')
    await story.removed()
    expect(await words(story.asha)).toBe('A old roof leaks. Asha calls him.')
    expect(counted(story.asha)).toEqual([[3, 0]])
  })

  it('once: not after a kill, nor after a rebuild, nor when the document is put in order', async () => {
    const story = await Story.begin('once', 'Roof.')
    await story.his(put(5, ' His.'))
    await story.hers(put(5, ' Hers.'))
    await story.removed()
    await story.asha.desk.settled()
    const { keeper } = story.asha
    expect(await words(await startLaptop(keeper, 'once'))).toBe('Roof. Hers.')
    const anew = await startLaptop(keeper, 'once-anew')
    expect(await words(anew)).toBe('Roof. Hers.')
    await anew.desk.release(document)
    await anew.desk.settled()
    expect(await words(await startLaptop(keeper, 'once-anew'))).toBe('Roof. Hers.')
  })

  it('also what stood in a whole save, and what was on its way on the old ground', async () => {
    const story = await Story.begin('whole', 'Roof.')
    await story.his(put(5, ' His.'))
    const { desk, assembly } = story.asha
    const bytes = await desk.documents.compact(document)
    fine(await desk.append(assembly, [{ kind: 'checkpoint', document, room: 'meeting', bytes }]))
    await story.removed()
    expect(await words(story.asha)).toBe('Roof.')
    await story.hers(put(10, ' Late.'), '03')
    expect(await words(story.asha)).toBe('Roof. Late.')
    expect(await words(story.asha)).toBe('Roof. Late.')
  })

  it('facts come again as they were; one that speaks of something gone is told as lost', async () => {
    const story = await Story.begin('facts', '')
    await story.his((draft) => {
      draft.facts.his = { id: fixed('his'), replies: {} }
    })
    await story.hers((draft) => {
      draft.facts.hers = {
        id: fixed('hers'),
        n: 2,
        replaces: [fixed('his')],
        by: { person: fixed('asha') },
      }
    })
    await story.hers((draft) => {
      const his = draft.facts.his as { replies: Record<string, unknown> }
      his.replies.hers = fixed('yes')
    })
    await story.removed()
    expect(JSON.parse(JSON.stringify((await shown(story.asha)).facts))).toEqual({
      hers: { id: 'hers', n: 2, replaces: ['his'], by: { person: 'asha' } },
    })
    expect(counted(story.asha)).toEqual([[1, 1]])
  })

  it('nobody is told to wait for what does not count', async () => {
    const story = await Story.begin('gone', '')
    await story.his(put(0, 'His.'))
    await story.hers(put(4, ' Hers.'))
    await story.removed()
    const { gone } = fine(await story.asha.desk.open(document))
    const missing = A.getMissingDeps(await shown(story.asha), [])
    expect(missing.filter((hash) => !gone.includes(hash))).toEqual([])
  })
})
