import '../fixtures/automerge-in-node'
import { TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { type BoundText, boundText } from '../../renderer/editor/bound-text'
import { schema } from '../../renderer/editor/schema'
import { fromLiteral } from '../../renderer/worker/automerge'
import { aMoment, assembly, document, item, twoWindows, write } from '../fixtures/two-windows'

/** Letters put in and taken out in an editor, as somebody types them. */
function typed(text: BoundText, at: number, insert: string, remove = 0): void {
  const { tr } = text.state()
  text.dispatch(tr.replaceWith(at + 1, at + 1 + remove, insert === '' ? [] : [schema.text(insert)]))
}

describe('LV2 what others write merges into the open document', () => {
  it('Asha and Björn type in one paragraph, apart, and both letters stand', async () => {
    const [asha, bjorn] = await twoWindows('The roof leaks.')
    write(asha, 15, ' Chidi pays.')
    write(bjorn, 0, 'Again: ')
    await aMoment()
    asha.hear()
    bjorn.hear()
    expect(asha.text()).toBe('Again: The roof leaks. Chidi pays.')
    expect(bjorn.text()).toBe(asha.text())
  })

  it('the field is told what was done and where, before anybody draws it', async () => {
    const [asha, bjorn] = await twoWindows('one two')
    const told: unknown[] = []
    bjorn.living.heed(item, (made) => told.push(...(made ?? [])))
    bjorn.living.subscribe(() => told.push(bjorn.text()))
    write(asha, 4, 'and a half, ', 0)
    write(asha, 0, '', 3)
    await aMoment()
    bjorn.hear()
    expect(told).toEqual([
      { type: 'take', at: 0, remove: 3 },
      { type: 'put', at: 1, insert: 'and a half, ', marks: {} },
      ' and a half, two',
    ])
  })

  it('twice is once', async () => {
    const [asha, bjorn] = await twoWindows()
    write(asha, 0, 'once')
    await aMoment()
    bjorn.hear()
    let drawn = 0
    bjorn.living.subscribe(() => drawn++)
    bjorn.hearOnly(0)
    expect(bjorn.text()).toBe('once')
    expect(drawn).toBe(0)
  })
})

describe('LV4 what rests on edits that are not here yet waits for them', () => {
  it('and how many are missing is known', async () => {
    const [asha, bjorn] = await twoWindows()
    for (const [at, letter] of [...'abc'].entries()) write(asha, at, letter)
    await aMoment()
    bjorn.hearOnly(2)
    expect([bjorn.text(), bjorn.living.lacking()]).toEqual(['', 1])
    bjorn.hear()
    expect([bjorn.text(), bjorn.living.lacking()]).toEqual(['abc', 0])
  })
})

describe('LV3 undo takes back only what was written here', () => {
  it('with another’s letters before, behind and in the midst of it', async () => {
    const [asha, bjorn] = await twoWindows('Roof.')
    const hers = boundText(asha.living, item)
    typed(hers, 5, ' It leaks.')
    await aMoment()
    bjorn.hear()
    write(bjorn, 8, ' really')
    write(bjorn, 0, 'The ')
    await aMoment()
    asha.hear()
    expect(asha.text()).toBe('The Roof. It really leaks.')
    hers.turn('undo')
    expect(asha.text()).toBe('The Roof. really')
    hers.turn('redo')
    expect(asha.text()).toBe('The Roof. It really leaks.')
    expect(hers.state().doc.textContent).toBe(asha.text())
  })

  it('brings back what was removed, as it looked, and goes on to the step before', async () => {
    const [asha] = await twoWindows()
    let now = 0
    const own = boundText(asha.living, item, [], () => now)
    typed(own, 0, 'abc')
    now = 5000
    own.dispatch(own.state().tr.addMark(2, 4, schema.mark('bold')))
    const marked = asha.living.marksOf(item)
    now = 9000
    typed(own, 2, '', 1)
    own.turn('undo')
    expect([asha.text(), asha.living.marksOf(item)]).toEqual(['abc', marked])
    own.turn('undo')
    expect([asha.text(), asha.living.marksOf(item)]).toEqual(['abc', []])
    own.turn('undo')
    expect(asha.text()).toBe('')
    for (let turn = 0; turn < 3; turn += 1) own.turn('redo')
    expect([asha.text(), asha.living.marksOf(item).length]).toEqual(['ab', 1])
  })

  it('a cursor that has just been moved is asked for before what the other wrote comes in', async () => {
    const [asha, bjorn] = await twoWindows('one two')
    const own = boundText(asha.living, item)
    const { doc, tr } = own.state()
    const stop = own.beforeOthers(() => own.dispatch(tr.setSelection(TextSelection.create(doc, 1))))
    write(bjorn, 7, ' three')
    await aMoment()
    asha.hear()
    stop()
    typed(own, own.caret(), 'zero ')
    expect([asha.text(), own.caret()]).toEqual(['zero one two three', 5])
  })

  it('letters in quick succession are one step, and a pause ends it', async () => {
    const [asha] = await twoWindows()
    let now = 0
    const own = boundText(asha.living, item, [], () => now)
    typed(own, 0, 'a')
    now = 200
    typed(own, 1, 'b')
    now = 4000
    typed(own, 2, 'c')
    own.turn('undo')
    expect([asha.text(), own.caret()]).toEqual(['ab', 2])
    own.turn('undo')
    own.turn('undo')
    expect(asha.text()).toBe('')
  })

  it('a line that was broken, made a heading and joined comes back', async () => {
    const [asha] = await twoWindows('Roof and costs')
    let now = 0
    const own = boundText(asha.living, item, [], () => now)
    const was = own.state().doc
    own.dispatch(own.state().tr.split(6))
    now = 2000
    own.dispatch(own.state().tr.setBlockType(1, 3, schema.nodes.heading, { level: 2 }))
    const headed = own.state().doc
    now = 4000
    own.dispatch(own.state().tr.delete(3, 9))
    own.turn('undo')
    expect(own.state().doc.toJSON()).toEqual(headed.toJSON())
    own.turn('undo')
    own.turn('undo')
    expect(own.state().doc.toJSON()).toEqual(was.toJSON())
    expect(own.state().doc.childCount).toBe(1)
  })

  it('what another has removed already is passed over', async () => {
    const [asha, bjorn] = await twoWindows()
    let now = 0
    const own = boundText(asha.living, item, [], () => now)
    typed(own, 0, 'first ')
    now = 5000
    typed(own, 6, '😀 second')
    await aMoment()
    bjorn.hear()
    write(bjorn, 6, '', 9)
    await aMoment()
    asha.hear()
    expect(asha.text()).toBe('first ')
    own.turn('undo')
    expect(asha.text()).toBe('')
  })
})

describe('LV3 what another writes moves nobody', () => {
  it('neither the cursor nor what is selected, also where both write at one place', async () => {
    const [asha, bjorn] = await twoWindows('The roof leaks.')
    const hers = boundText(asha.living, item)
    const { tr } = hers.state()
    hers.dispatch(tr.setSelection(TextSelection.create(tr.doc, 5, 9)))
    write(bjorn, 0, 'Note.\n')
    write(bjorn, 14, ' of the hall')
    await aMoment()
    asha.hear()
    const { from, to } = hers.state().selection
    expect(hers.state().doc.textBetween(from, to)).toBe('roof')
  })
})

describe('CA15 a document that is made anew is opened anew under whoever writes in it', () => {
  const anew = { type: 'document-rewritten', assembly, document, anew: true, again: 1, lost: 0 } as const

  it('the field hears what is different, and what is typed meanwhile is sent first', async () => {
    const [asha] = await twoWindows('His. Hers.')
    asha.opens([fromLiteral({ prose: { [item]: 'Hers.' }, statements: {} }, 'e3'.repeat(20))])
    const told: unknown[] = []
    const hers = boundText(asha.living, item)
    asha.living.heed(item, (made) => told.push(made))
    asha.tell(anew)
    write(asha, 10, ' Late.')
    await aMoment()
    expect(asha.made).toHaveLength(1)
    expect(asha.text()).toBe('Hers.')
    expect(told).toEqual([null])
    expect(hers.state().doc.textContent).toBe('Hers.')
    write(asha, 5, ' On.')
    expect(asha.text()).toBe('Hers. On.')
  })

  it('where nothing is left of it, it is read on and not written in', async () => {
    const [asha] = await twoWindows('His.')
    asha.opens([])
    asha.tell(anew)
    await aMoment()
    write(asha, 0, 'Hers. ')
    expect([asha.text(), asha.living.readOnly]).toEqual(['His.', true])
  })
})
