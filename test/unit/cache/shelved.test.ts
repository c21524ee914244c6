import '../../fixtures/automerge-in-node'
import * as A from '@automerge/automerge'
import { describe, expect, it } from 'vitest'
import { fromLiteral, type Loaded } from '../../../renderer/worker/automerge'
import { writeBehind } from '../../../renderer/worker/cache-writer'
import { rowOf } from '../../../renderer/worker/names'
import { rowsInMemory } from '../../../renderer/worker/rows'
import { shelvedDocuments } from '../../../renderer/worker/shelved-documents'

/** Seven meetings in the cache, each with its own words; the first reading of a row can be made to fail. */
async function shelf() {
  const rows = rowsInMemory()
  const meetings = ['March', 'April', 'May', 'June', 'July', 'August', 'September']
  await rows.write(
    meetings.map((name) => ({ name: rowOf.chunk(name, 1), content: fromLiteral({ name }, 'ab'.repeat(20)) })),
    [],
  )
  const state = { failing: false }
  const failing: typeof rows = {
    ...rows,
    under: (name) => (state.failing ? Promise.reject(new Error('No answer')) : rows.under(name)),
  }
  return { documents: shelvedDocuments(failing, writeBehind(failing)), meetings, state }
}

/** Asks the library itself, which has nothing of one that was freed. */
const nameIn = (loaded: Loaded) => {
  expect(A.getHeads(loaded)).toHaveLength(1)
  return String((loaded as { readonly name: unknown }).name)
}

describe('CA17 in the worker a document is used only while it is open there', () => {
  it('more are asked for at once than stay open, and each of them is read', async () => {
    const { documents, meetings } = await shelf()
    for (let round = 0; round < 3; round += 1)
      expect(await Promise.all(meetings.map((name) => documents.read(name, nameIn)))).toEqual(meetings)
  })

  it('one is let go while others wait for it, and again while it is read anew', async () => {
    const { documents } = await shelf()
    await documents.read('March', nameIn)
    const waiting = [documents.read('March', nameIn), documents.compact('March')]
    documents.letGo('March')
    const later = documents.read('March', nameIn)
    for (let turn = 0; turn < 20; turn += 1) {
      await Promise.resolve()
      if (turn % 3 === 0) documents.letGoAll()
    }
    expect(await Promise.all([waiting[0], later])).toEqual(['March', 'March'])
    expect(await waiting[1]).toBeInstanceOf(Uint8Array)
  })

  it('what was kept over a wait is freed by then', async () => {
    const { documents } = await shelf()
    const kept = await documents.read('March', (loaded) => loaded)
    documents.letGo('March')
    expect(() => A.getHeads(kept)).toThrow()
  })

  it('one that could not be read is read anew for whoever asks next', async () => {
    const { documents, state } = await shelf()
    state.failing = true
    await expect(documents.read('May', nameIn)).rejects.toThrow('No answer')
    state.failing = false
    expect(await documents.read('May', nameIn)).toBe('May')
  })
})
