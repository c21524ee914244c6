import '../fixtures/automerge-in-node'
import { describe, expect, it } from 'vitest'
import { boundText } from '../../renderer/editor/bound-text'
import { linesOf } from '../../shared/minutes/rich-lines'
import { chanceOf } from '../../shared/practice/chance'
import { act, asOpened } from '../fixtures/editing'
import { aMoment, item, twoWindows } from '../fixtures/two-windows'

/** Kept: a seed that has failed once is tried for ever. */
const seeds = [1, 2, 3, 4]
/** The big number with `npm run long`. */
const operations = process.env.FOLKMOOT_LONG === undefined ? 400 : 2000

describe('ED5 two who write in one text end with the same', () => {
  it.each(seeds)(
    'seed %i: the editor shows the document at every check',
    async (seed) => {
      const next = chanceOf(seed).fraction
      const windows = await twoWindows('The roof leaks.\nGreta came late.')
      const texts = windows.map(({ living }) => boundText(living, item))
      const check = () => {
        for (const [index, window] of windows.entries()) {
          const { doc } = texts[index]?.state() ?? {}
          expect(doc?.toJSON()).toEqual(asOpened(window).toJSON())
          // What a page makes of the same text has the same lines.
          const lines = linesOf(window.living.wordsOf(item), window.living.marksOf(item))
          expect(lines.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual(
            lettersOf(doc?.toJSON()),
          )
        }
      }
      for (let operation = 0; operation < operations; operation += 1) {
        const who = next() < 0.5 ? 0 : 1
        const text = texts[who]
        if (text !== undefined) act(text, next)
        if (next() < 0.2) {
          await aMoment()
          windows[next() < 0.5 ? 0 : 1]?.hear()
        }
        if (operation % 50 === 0) check()
      }
      await aMoment()
      for (const window of windows) window.hear()
      check()
      expect(texts[1]?.state().doc.toJSON()).toEqual(texts[0]?.state().doc.toJSON())
    },
    240_000,
  )
})

type Json = { readonly content?: readonly Json[]; readonly text?: string }
const lettersOf = (doc: Json | undefined): readonly string[] =>
  (doc?.content ?? []).map(({ content = [] }) => content.map(({ text }) => text).join(''))
