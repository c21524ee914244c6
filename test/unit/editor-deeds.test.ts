import { type Command, EditorState, type Plugin, TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { answered, askedIn, asking, leaveAsked } from '../../renderer/editor/asking'
import { addressMeant, linkable, setLink } from '../../renderer/editor/links'
import { nodeOf, schema } from '../../renderer/editor/schema'
import { nextRow, overBorder, tableDeed, toCell } from '../../renderer/editor/tables'
import { discreet } from '../../shared/export/discreet'
import { actions, addAction, setActionState } from '../../shared/meeting/decision/action'
import { takeActionBack } from '../../shared/meeting/decision/action-back'
import { redo, undo } from '../../shared/meeting/undo'
import { disclosed } from '../../shared/minutes/rich-disclosed'
import { filledIn, openPlace, readSnippets, snippetName } from '../../shared/minutes/snippet'
import { exportedEvening } from '../fixtures/evening'
import { asha, bjorn, fine, openMeeting, people, ruleOf } from '../fixtures/world'

/** A page of lines; the cursor stands at `|` in one of them. */
function page(
  lines: readonly string[],
  kind: 'paragraph' | 'row' = 'row',
  plugins: Plugin[] = [],
): EditorState {
  let at = 1
  let found = 1
  const nodes = lines.map((line) => {
    const text = line.replace('|', '')
    if (line.includes('|')) found = at + line.indexOf('|')
    at += text.length + 2
    return nodeOf(
      kind === 'row' ? { type: 'row', head: false } : { type: 'paragraph' },
      text === '' ? [] : [schema.text(text)],
    )
  })
  const doc = schema.node('doc', null, nodes)
  return EditorState.create({ doc, plugins, selection: TextSelection.create(doc, found) })
}
const lines = ({ doc }: EditorState) =>
  Array.from({ length: doc.childCount }, (_, line) => doc.child(line).textContent)
const done = (state: EditorState, ...commands: readonly Command[]): EditorState =>
  commands.reduce((now, command) => {
    let next = now
    command(now, (tr) => {
      next = now.apply(tr)
    })
    return next
  }, state)
const typed = (state: EditorState, letters: string): EditorState =>
  [...letters].reduce((now, letter) => now.apply(now.tr.insertText(letter)), state)

describe('ED10 a table is written cell by cell', () => {
  it('Tab goes on, and behind the last cell into a new row; Shift+Tab back, and before the first it is the page’s', () => {
    const begun = page(['|Bin\tStreet', '4\tHill'])
    const last = done(begun, toCell(1), toCell(1), toCell(1))
    expect(last.doc.textBetween(last.selection.from, last.selection.to)).toBe('Hill')
    expect(lines(done(last, toCell(1)))).toEqual(['Bin\tStreet', '4\tHill', '\t'])
    expect(done(last, toCell(-1), toCell(-1)).selection.$from.parent.textContent).toBe('Bin\tStreet')
    expect(toCell(-1)(begun)).toBe(false)
  })
  it('columns come and go whole, whatever a row lacks', () => {
    const uneven = page(['a\t|b\tc', 'd', 'e\tf\tg'])
    expect(lines(done(uneven, tableDeed('column-before')))).toEqual(['a\t\tb\tc', 'd\t\t\t', 'e\t\tf\tg'])
    expect(lines(done(uneven, tableDeed('no-column')))).toEqual(['a\tc', 'd', 'e\tg'])
    expect(lines(done(page(['a\t|b', 'c\td']), tableDeed('no-column')))).toEqual(['a', 'c'])
    expect(lines(done(page(['|a', 'c']), tableDeed('no-column')))).toEqual([''])
  })
  it('no key takes the border between two cells away', () => {
    const state = page(['a\t|b'])
    expect(lines(done(state, overBorder(-1)))).toEqual(['a\tb'])
    expect(overBorder(-1)(page(['a|b']))).toBe(false)
    expect(lines(done(page(['a|\tb']), overBorder(1)))).toEqual(['a\tb'])
  })
  it('Enter leads to the next row, and out of an empty last one', () => {
    const left = done(page(['a\tb', '|\t']), nextRow)
    expect(lines(left)).toEqual(['a\tb', ''])
    expect(left.selection.$from.parent.type).toBe(schema.nodes.paragraph)
  })
  it('it is put in the place of an empty line, with a row that names the columns', () => {
    const put = done(page(['Costs', '|'], 'paragraph'), tableDeed('insert'))
    expect(lines(put)).toEqual(['Costs', '\t\t', '\t\t', ''])
    expect(put.doc.child(1).attrs.head).toBe(true)
    expect(done(put, tableDeed('head')).doc.child(1).attrs.head).toBe(false)
  })
})

describe('ED11 what is asked for at the cursor', () => {
  const begun = () => page(['|'], 'paragraph', [asking()])
  it('a sign behind a space asks; in a word it is only a sign', () => {
    expect(askedIn(typed(begun(), 'Then @Ash'))).toEqual({ sign: '@', from: 6, written: 'Ash' })
    expect(askedIn(typed(begun(), 'and/or'))).toBeNull()
    expect(askedIn(typed(begun(), 'https://a'))).toBeNull()
    expect(askedIn(typed(begun(), 'x@y'))).toBeNull()
  })
  it('Esc leaves it as it is, also for the letters that follow', () => {
    const asked = typed(begun(), '/ti')
    const left = asked.apply(leaveAsked(asked))
    expect(askedIn(typed(left, 'me'))).toBeNull()
    expect(askedIn(typed(left, ' /ti'))).toEqual({ sign: '/', from: 5, written: 'ti' })
  })
  it('a name that was taken is that person’s, and what follows is not', () => {
    const asked = typed(begun(), 'Then @Ash')
    const state = typed(asked.apply(answered(asked, 'Asha', people.asha)), 'spoke')
    expect(lines(state)).toEqual(['Then Asha spoke'])
    const { nodes } = { nodes: state.doc.child(0) }
    expect(nodes.child(1).marks.map(({ attrs }) => attrs.value)).toEqual([people.asha])
    expect(nodes.child(2).text).toBe(' spoke')
  })
  it('variables are filled in, and what nobody knows waits to be written over', () => {
    expect(filledIn('At {TIME} {name} came.', { time: '19:05' })).toBe('At 19:05 {name} came.')
    expect(openPlace('At 19:05 {name} came.')).toEqual({ from: 9, to: 15 })
    expect(snippetName('Welcome to {name}.', ['welcome-to'])).toBe('welcome-to-2')
    expect(snippetName('…', [])).toBe('snippet')
  })
  it('of what was kept, whatever is no snippet is left out', () => {
    const tea = { name: 'tea', text: 'There is tea.' }
    expect(readSnippets([tea, { name: 'tea' }, { name: '', text: 'x' }, 'tea', null])).toEqual([tea])
    for (const damaged of [null, {}, 'tea', 7]) expect(readSnippets(damaged)).toEqual([])
  })
  it('only the letters of a name go out', () => {
    expect(disclosed([{ type: 'paragraph', runs: [{ text: 'Asha', person: people.asha }] }])).toEqual([
      { type: 'paragraph', runs: [{ text: 'Asha' }] },
    ])
    const evening = exportedEvening()
    const [item = ''] = Object.keys(evening.meeting.prose)
    const told = (names: 'named' | 'counts') =>
      discreet({
        ...evening,
        charter: {
          ...evening.charter,
          parameters: { ...evening.charter.parameters, namesOnPositions: names },
        },
        meeting: {
          ...evening.meeting,
          marks: { [item]: [{ name: 'person', value: people.asha, start: 0, end: 2 }] },
        },
      }).meeting.marks?.[item]
    expect(told('named')).toHaveLength(1)
    expect(told('counts')).toEqual([])
  })
})

describe('ED9 links', () => {
  it('lead where somebody means who leaves out the beginning', () => {
    expect(addressMeant(' example.org/a ')).toBe('https://example.org/a')
    expect(addressMeant('ana@example.org')).toBe('mailto:ana@example.org')
    expect(addressMeant('http://example.org')).toBe('http://example.org')
    for (const no of ['', 'the offer', 'javascript:alert(1)', 'file:///etc', 'data:text/html,x', 'tel:1'])
      expect(addressMeant(no), no).toBeNull()
  })
  it('lie over what is chosen, and are found again with the cursor in them', () => {
    const state = page(['See the offer|'], 'paragraph')
    expect(linkable(state)).toBeNull()
    const linked = done(state, setLink({ from: 9, to: 14, address: null }, 'https://example.org'))
    const within = linked.apply(linked.tr.setSelection(TextSelection.create(linked.doc, 11)))
    expect(linkable(within)).toEqual({ from: 9, to: 14, address: 'https://example.org' })
    expect(linkable(linked.apply(linked.tr.setSelection(TextSelection.create(linked.doc, 3))))).toBeNull()
  })
})

describe('ED12 an action becomes words again', () => {
  const added = () => {
    const { page: meeting, moment, item } = openMeeting()
    const action = fine(
      addAction(meeting, { item: item('Hall lease'), what: 'Write', who: people.chidi, due: null }, moment()),
    )
    return { meeting, moment, action }
  }
  it('by whoever said it, with all that was said of it; and undo of another thing is not caught by it', () => {
    const { meeting, moment, action } = added()
    fine(setActionState(meeting, { action, state: 'done', note: null }, moment()))
    expect(fine(takeActionBack(meeting, { action }, moment())).what).toBe('Write')
    expect(actions(meeting.seen)).toEqual([])
    expect(ruleOf(takeActionBack(meeting, { action }, moment()))).toBe('AC1')
  })
  it('not by another, nor once another had a hand in it', () => {
    const { meeting, moment, action } = added()
    expect(ruleOf(takeActionBack(meeting, { action }, moment(bjorn)))).toBe('ED12')
    fine(setActionState(meeting, { action, state: 'done', note: null }, moment(bjorn)))
    expect(ruleOf(takeActionBack(meeting, { action }, moment(asha)))).toBe('ED12')
    expect(actions(meeting.seen)).toHaveLength(1)
  })
  it('and Ctrl+Z outside of the text knows it as what it is', () => {
    const { meeting, moment, action } = added()
    fine(takeActionBack(meeting, { action }, moment()))
    // It is as if it had been undone: redo says it again.
    expect(ruleOf(undo(meeting, { since: meeting.seen.statements[action]?.n ?? 1e6 }, moment()))).toBe('UN1')
    fine(redo(meeting, {}, moment()))
    expect(actions(meeting.seen)).toHaveLength(1)
  })
})
