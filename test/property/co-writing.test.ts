import '../fixtures/automerge-in-node'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownWords } from '../../renderer/data/own-words'
import { aMoment, item, twoWindows, type Window } from '../fixtures/two-windows'

/** What one of two writers does next: writes, removes, undoes, does again, or hears what the other has made so far. */
type Deed =
  | { readonly type: 'write'; readonly at: number; readonly remove: number; readonly insert: string }
  | { readonly type: 'undo' | 'redo' | 'hear' }

const written = fc.record({
  type: fc.constant('write' as const),
  at: fc.nat(40),
  remove: fc.nat(4),
  insert: fc.constantFrom('', 'a', 'roof ', '\n', '😀', 'Bjö'),
})
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: written },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constantFrom('undo' as const, 'redo' as const, 'hear' as const) }),
  },
)
const story = fc.array(fc.tuple(fc.nat(1), deed), { maxLength: 40 })

function writer(window: Window) {
  const own = ownWords(window.living, item)
  let shown = window.text()
  // A field that is told of others' edits one by one must show what the document says.
  window.living.heed(item, (edits) => {
    for (const { at, remove, insert } of edits) shown = shown.slice(0, at) + insert + shown.slice(at + remove)
  })
  return {
    shown: () => shown,
    async does(given: Deed, now: number): Promise<void> {
      if (given.type === 'hear') {
        await aMoment()
        window.hear()
        return
      }
      if (given.type === 'write') own.write(inside(window.text(), given), now)
      else own.turn(given.type)
      shown = window.text()
    },
  }
}

/** Where in this text such an edit can be made; never within a letter of two units. */
function inside(text: string, { at, remove, insert }: Extract<Deed, { type: 'write' }>) {
  const letters = [...text]
  const from = letters.slice(0, at).join('').length
  return { at: from, remove: letters.slice(at, at + remove).join('').length, insert }
}

describe('LV2 whatever two write, undo and hear in whatever order', () => {
  it('both end with the same words, and every field shows what its document says', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (deeds) => {
        const windows = await twoWindows('The roof leaks.')
        const [hers, his] = [writer(windows[0]), writer(windows[1])]
        let now = 0
        for (const [who, given] of deeds) {
          const [window, one] = who === 0 ? ([windows[0], hers] as const) : ([windows[1], his] as const)
          now += 700
          await one.does(given, now)
          expect(one.shown()).toBe(window.text())
        }
        await aMoment()
        for (const window of windows) window.hear()
        expect(windows[0].text()).toBe(windows[1].text())
        expect([hers.shown(), his.shown()]).toEqual([windows[0].text(), windows[1].text()])
      }),
      { numRuns: 60 },
    )
  })
})

describe('LV3 undo withdraws only one’s own', () => {
  it('all of one’s own undone leaves what the other wrote, whole', async () => {
    const own = fc.array(written, { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(
        own,
        fc.array(fc.tuple(fc.nat(60), fc.constantFrom('X', 'Y ', 'Z\n')), { maxLength: 8 }),
        async (hers, his) => {
          const [asha, bjorn] = await twoWindows('The roof leaks.')
          const words = ownWords(asha.living, item)
          let now = 0
          for (const [index, given] of hers.entries()) {
            now += 5000
            words.write(inside(asha.text(), given), now)
            const theirs = his[index]
            if (theirs === undefined) continue
            await aMoment()
            bjorn.hear()
            const { at } = inside(bjorn.text(), { type: 'write', at: theirs[0], remove: 0, insert: '' })
            bjorn.living.splice(item, at, 0, theirs[1])
            await aMoment()
            asha.hear()
          }
          while (words.turn('undo') !== null) {}
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
