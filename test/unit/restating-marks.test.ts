import '../fixtures/automerge-in-node'
import * as A from '@automerge/automerge'
import { describe, expect, it } from 'vitest'
import { load } from '../../renderer/worker/automerge'
import { restate } from '../../renderer/worker/restating'

/** Björn's words do not count any more; Asha had written on top of them. */
type Doc = { prose: { item: string } }
const asha = 'aa'.repeat(12)
const bjorn = 'bb'.repeat(12)
const path = ['prose', 'item']
const birth = A.save(
  A.from<Doc>({ prose: { item: 'The roof leaks.' } }, { actor: `${asha}${'01'.repeat(8)}` }),
)

function written() {
  const made: { readonly asha: Uint8Array[]; readonly bjorn: Uint8Array[] } = { asha: [], bjorn: [] }
  let doc = A.load<Doc>(birth, { actor: `${bjorn}${'02'.repeat(8)}` })
  doc = A.change(doc, { time: 0 }, (draft) => A.splice(draft, path, 15, 0, ' NO.'))
  made.bjorn.push(A.getLastLocalChange(doc) ?? expect.fail())
  let hers = A.load<Doc>(A.save(doc), { actor: `${asha}${'03'.repeat(8)}` })
  const change = (make: (draft: A.Doc<Doc>) => void) => {
    hers = A.change(hers, { time: 0 }, (draft) => make(draft as A.Doc<Doc>))
    made.asha.push(A.getLastLocalChange(hers) ?? expect.fail())
  }
  return { made, change, hers: () => hers }
}
const looks = (bytes: readonly Uint8Array[]) => {
  const document = load([...bytes])
  const text = (document as unknown as Doc).prose.item
  return A.marks(document, path).map(({ name, value, start, end }) => [name, value, text.slice(start, end)])
}

describe('CA15 what is said again looks as it looked', () => {
  it('her words with their marks, and what she marked of others’', () => {
    const { made, change } = written()
    change((draft) => A.splice(draft, path, 19, 0, '\nCosts are high'))
    change((draft) => A.mark(draft, path, { start: 19, end: 20, expand: 'none' }, 'block', 'heading:1'))
    change((draft) => A.mark(draft, path, { start: 30, end: 34, expand: 'after' }, 'bold', true))
    change((draft) => A.mark(draft, path, { start: 4, end: 8, expand: 'both' }, 'confidential', true))
    const former = load([birth, ...made.bjorn, ...made.asha])
    const said = restate(former, load([birth], `${asha}${'04'.repeat(8)}`), asha)
    expect(said.lost).toBe(0)
    expect((load([birth, ...said.changes]) as unknown as Doc).prose.item).toBe(
      'The roof leaks.\nCosts are high',
    )
    expect(looks([birth, ...said.changes]).sort()).toEqual(
      [
        ['confidential', true, 'roof'],
        ['block', 'heading:1', '\n'],
        ['bold', true, 'high'],
      ].sort(),
    )
  })
  it('what she took off stays off', () => {
    const { made, change } = written()
    change((draft) => A.mark(draft, path, { start: 4, end: 8, expand: 'after' }, 'italic', true))
    change((draft) => A.unmark(draft, path, { start: 4, end: 8, expand: 'after' }, 'italic'))
    const former = load([birth, ...made.bjorn, ...made.asha])
    const said = restate(former, load([birth], `${asha}${'04'.repeat(8)}`), asha)
    expect(looks([birth, ...said.changes])).toEqual([])
  })
})
