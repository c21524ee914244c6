import '../fixtures/automerge-in-node'
import { describe, expect, it } from 'vitest'
import { ownWords } from '../../renderer/data/own-words'
import { fromLiteral } from '../../renderer/worker/automerge'
import { aMoment, assembly, document, item, twoWindows, type Window } from '../fixtures/two-windows'

const write = ({ living }: Window, at: number, insert: string, remove = 0) =>
  living.splice(item, at, remove, insert)

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
    bjorn.living.heed(item, (edits) => told.push(...edits))
    bjorn.living.subscribe(() => told.push(bjorn.text()))
    write(asha, 4, 'and a half, ', 0)
    write(asha, 0, '', 3)
    await aMoment()
    bjorn.hear()
    expect(told).toEqual([
      { at: 0, remove: 3, insert: '' },
      { at: 1, remove: 0, insert: 'and a half, ' },
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
    const hers = ownWords(asha.living, item)
    hers.write({ at: 5, remove: 0, insert: ' It leaks.' }, 0)
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
  })

  it('brings back what was removed, once, and goes on to the step before', async () => {
    const [asha] = await twoWindows()
    const own = ownWords(asha.living, item)
    own.write({ at: 0, remove: 0, insert: 'abc' }, 0)
    own.write({ at: 2, remove: 1, insert: '' }, 5000)
    own.turn('undo')
    expect(asha.text()).toBe('abc')
    own.turn('undo')
    expect(asha.text()).toBe('')
    own.turn('redo')
    own.turn('redo')
    expect(asha.text()).toBe('ab')
    expect(own.turn('redo')).toBeNull()
    own.turn('undo')
    own.turn('undo')
    expect(asha.text()).toBe('')
  })

  it('letters in quick succession are one step, and a pause ends it', async () => {
    const [asha] = await twoWindows()
    const own = ownWords(asha.living, item)
    own.write({ at: 0, remove: 0, insert: 'a' }, 0)
    own.write({ at: 1, remove: 0, insert: 'b' }, 200)
    own.write({ at: 2, remove: 0, insert: 'c' }, 4000)
    expect(own.turn('undo')).toBe(2)
    expect(asha.text()).toBe('ab')
    own.turn('undo')
    expect(asha.text()).toBe('')
    expect(own.turn('undo')).toBeNull()
  })

  it('what another has removed already is passed over', async () => {
    const [asha, bjorn] = await twoWindows()
    const own = ownWords(asha.living, item)
    own.write({ at: 0, remove: 0, insert: 'first ' }, 0)
    own.write({ at: 6, remove: 0, insert: '😀 second' }, 5000)
    await aMoment()
    bjorn.hear()
    write(bjorn, 6, '', 9)
    await aMoment()
    asha.hear()
    expect(asha.text()).toBe('first ')
    expect(own.turn('undo')).toBe(0)
    expect(asha.text()).toBe('')
  })
})

describe('CA15 a document that is made anew is opened anew under whoever writes in it', () => {
  const anew = { type: 'document-rewritten', assembly, document, anew: true, again: 1, lost: 0 } as const

  it('the field hears what is different, and what is typed meanwhile is sent first', async () => {
    const [asha] = await twoWindows('His. Hers.')
    asha.opens([fromLiteral({ prose: { [item]: 'Hers.' }, statements: {} }, 'e3'.repeat(20))])
    const told: unknown[] = []
    asha.living.heed(item, (edits) => told.push(...edits))
    asha.tell(anew)
    write(asha, 10, ' Late.')
    await aMoment()
    expect(asha.made).toHaveLength(1)
    expect(asha.text()).toBe('Hers.')
    expect(told).toEqual([{ at: 1, remove: 14, insert: 'ers' }])
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
