import '../fixtures/automerge-in-node'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundText } from '../../renderer/editor/bound-text'
import { aMoment, item, twoWindows, write } from '../fixtures/two-windows'

const written = fc.record({
  at: fc.nat(40),
  remove: fc.nat(4),
  insert: fc.constantFrom('', 'a', 'roof ', '😀', 'Bjö'),
})

/** Where in this text such an edit can be made; never within a letter of two units. */
function inside(text: string, { at, remove, insert }: { at: number; remove: number; insert: string }) {
  const letters = [...text]
  const from = letters.slice(0, at).join('').length
  return { at: from, remove: letters.slice(at, at + remove).join('').length, insert }
}

describe('LV3 undo withdraws only one’s own', () => {
  it('all of one’s own undone leaves what the other wrote, whole', async () => {
    const own = fc.array(written, { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(
        own,
        fc.array(fc.tuple(fc.nat(60), fc.constantFrom('X', 'Y ', 'Z\n')), { maxLength: 8 }),
        async (hers, his) => {
          const [asha, bjorn] = await twoWindows('The roof leaks.')
          let now = 0
          const words = boundText(asha.living, item, [], () => now)
          for (const [index, given] of hers.entries()) {
            now += 5000
            const edit = inside(asha.text(), given)
            const [from, to] = [words.posOf(edit.at), words.posOf(edit.at + edit.remove)]
            const { tr } = words.state()
            words.dispatch(edit.insert === '' ? tr.delete(from, to) : tr.insertText(edit.insert, from, to))
            const theirs = his[index]
            if (theirs === undefined) continue
            await aMoment()
            bjorn.hear()
            const { at } = inside(bjorn.text(), { at: theirs[0], remove: 0, insert: '' })
            write(bjorn, at, theirs[1])
            await aMoment()
            asha.hear()
          }
          for (let turn = 0; turn < 13; turn += 1) words.turn('undo')
          expect(words.state().doc.textContent).toBe(asha.text().replaceAll('\n', ''))
          // Her removals may have taken letters of his, and undone they are back: nothing of his is missing.
          const left = asha.text()
          const wrote = his
            .slice(0, hers.length)
            .map(([, text]) => text)
            .join('')
          for (const letter of 'XYZ') expect(count(left, letter)).toBe(count(wrote, letter))
          for (const letter of 'aj') expect(count(left, letter)).toBe(count('The roof leaks.', letter))
        },
      ),
      { numRuns: 60 },
    )
  })
})

const count = (text: string, letter: string): number => text.split(letter).length - 1
