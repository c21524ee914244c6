import { EditorState } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import '../fixtures/automerge-in-node'
import * as A from '@automerge/automerge'
import { wordsAt, wordsHistory } from '../../renderer/data/words-history'
import { schema } from '../../renderer/editor/schema'
import { oldLines, restored } from '../../renderer/editor/versions'
import type { Meeting } from '../../shared/meeting/meeting'

/** Asha writes, Björn arrives, and both write on. */
const tags = { asha: 'aa'.repeat(12), bjorn: 'bb'.repeat(12) }
const path = ['prose', 'item']
type Doc = { prose: { item: string }; statements: Record<string, { said: string }> }
const meeting = {
  statements: {
    one: { at: '2026-03-03T19:05:00+00:00', by: { person: 'asha', device: 'a', office: null } },
    two: { at: '2026-03-03T19:20:00+00:00', by: { person: 'bjorn', device: 'b', office: null } },
  },
} as unknown as Meeting

function evening(): A.Doc<Doc> {
  let doc = A.from<Doc>({ prose: { item: '' }, statements: {} }, { actor: `${tags.asha}${'01'.repeat(8)}` })
  const say = (id: string) => {
    doc = A.change(doc, { time: 0 }, (draft) => {
      draft.statements[id] = { said: id }
    })
  }
  const write = (at: number, letters: string) => {
    for (const [index, letter] of [...letters].entries())
      doc = A.change(doc, { time: 0 }, (draft) => A.splice(draft, path, at + index, 0, letter))
  }
  say('one')
  write(0, 'The roof leaks.')
  doc = A.change(doc, { time: 0 }, (draft) =>
    A.mark(draft, path, { start: 4, end: 8, expand: 'after' }, 'bold', true),
  )
  doc = A.load<Doc>(A.save(doc), { actor: `${tags.bjorn}${'02'.repeat(8)}` })
  say('two')
  write(15, '\nSo do I.')
  return doc
}

describe('ED14 the words as they were', () => {
  const doc = evening()
  const versions = wordsHistory(doc, meeting, 'item')
  it('by whom, and after what', () => {
    expect(versions.map(({ by, after }) => [by?.person, after?.slice(11, 16)])).toEqual([
      ['asha', '19:05'],
      ['bjorn', '19:20'],
    ])
    expect(wordsHistory(doc, meeting, 'other')).toEqual([])
  })
  it('with what lay over them then, and not what came later', () => {
    const [first] = versions
    expect(wordsAt(doc, first?.heads ?? [], 'item')).toEqual([
      { text: 'The ', marks: {} },
      { text: 'roof', marks: { bold: true } },
      { text: ' leaks.', marks: {} },
    ])
  })
  it('come back as one change, and nothing is changed where they are so already', () => {
    const [first, second] = versions
    const lines = (heads: readonly string[] = []) => oldLines(wordsAt(doc, heads, 'item'))
    const state = EditorState.create({ doc: schema.node('doc', null, lines(second?.heads)) })
    expect(restored(state, lines(second?.heads)).docChanged).toBe(false)
    const back = state.apply(restored(state, lines(first?.heads)))
    expect(back.doc.textContent).toBe('The roof leaks.')
    expect(back.doc.childCount).toBe(1)
  })
})
