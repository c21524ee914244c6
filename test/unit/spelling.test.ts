import { readFileSync } from 'node:fs'
import path from 'node:path'
import { EditorState } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { spellerOver } from '../../renderer/data/speller'
import { type CheckedWord, checkedWords, wordsIn } from '../../renderer/editor/checked-words'
import { misspelt, misspeltIn, withMisspelt, wordsOf, wrongOf } from '../../renderer/editor/misspelt'
import { schema } from '../../renderer/editor/schema'
import { dictionaryOf } from '../../renderer/worker/spelling'
import { ownWord, ownWordLimits, readOwnWords } from '../../shared/minutes/own-word'
import type { SpellingAnswer, SpellingQuestion } from '../../shared/wire/spelling'

const folder = path.resolve(import.meta.dirname, '../../node_modules/dictionary-en-gb')
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8')
const dictionary = dictionaryOf(read('index.aff'), read('index.dic'))
const wrongIn = (text: string) =>
  wordsIn(text)
    .map(({ word }) => word)
    .filter((word) => !dictionary.isRight(word))

describe('SP1 the dictionary', () => {
  test('is of British English, and -ize is as right as -ise', () => {
    expect(wrongIn('The neighbours organise the harbour fair; others organize it, by organization.')).toEqual(
      [],
    )
    expect(wrongIn('The color of the decisons of the secretery')).toEqual(['color', 'decisons', 'secretery'])
    expect(wrongIn('exercize and surprizing')).toEqual(['exercize', 'surprizing'])
  })
  test('has the words of meetings', () => {
    expect(
      wrongIn(
        'Asked by the facilitator, the minute-taker minuted that the moot was quorate; apologies, a stand-aside, ' +
          'safeguarding, the flipchart, and an email about Wi-Fi. Folkmoot’s agenda’s last item was co-opted.',
      ),
    ).toEqual([])
  })
  test('says what may be meant, the nearest first', () => {
    expect(dictionary.near('decisons')[0]).toBe('decisions')
    expect(dictionary.near('recieve')[0]).toBe('receive')
    expect(dictionary.near('dosn’t')).toContain('doesn’t')
    expect(dictionary.near('qqxzvw')).toEqual([])
  })
})

describe('SP3 what is never misspelt', () => {
  test('addresses, figures, capitals, other scripts, signs of ours', () => {
    expect(
      wordsIn('See https://exampel.org/mintues or asha@exmple.org, www.saltmre.org, @chdi and /tiem {naem}'),
    ).toMatchObject([{ word: 'See' }, { word: 'or' }, { word: 'and' }])
    expect(wordsIn('The 12th, 4x, RSPB, ليلى, Сеитова, McAllister, due:2026-12-01')).toMatchObject([
      { word: 'The' },
      { word: 'due' },
    ])
  })
  test('an accent more or less', () => {
    expect(wrongIn('The café of the naïve fiancée')).toEqual([])
  })
  test('names, once they are known, also of what they have; and no longer when they are not', () => {
    expect(wrongIn('Chidi’s boat and Saltmere')).toEqual(['Chidi’s', 'Saltmere'])
    dictionary.know(['Chidi', 'Saltmere', 'boat'])
    expect(wrongIn('Chidi’s boat and Saltmere')).toEqual([])
    dictionary.know([])
    expect(wrongIn('Chidi’s boat and Saltmere')).toEqual(['Chidi’s', 'Saltmere'])
  })
  test('a line in another language, which the dictionary cannot judge', () => {
    const lineOf = (text: string) => schema.node('paragraph', null, [schema.text(text)])
    const doc = schema.node('doc', null, [
      lineOf('Croesawodd y cadeirydd bawb i’r cyfarfod, a diolchodd i’r gwirfoddolwyr.'),
      lineOf('The secretery read the Welsh line and its tranlation, and everybody was content.'),
      lineOf('Decisons, mintues'),
    ])
    const wrong = new Set(wordsOf(doc).flatMap(({ word }) => (dictionary.isRight(word) ? [] : [word])))
    expect(wrongOf(doc, wrong).map(({ word }) => word)).toEqual([
      'secretery',
      'tranlation',
      'Decisons',
      'mintues',
    ])
  })
  test('all words of a line of more than a megabyte are looked at, and none is too many', () => {
    const doc = schema.node('doc', null, [
      schema.node('paragraph', null, [schema.text('secretery and all the rest of it '.repeat(30_000))]),
    ])
    expect(wordsOf(doc)).toHaveLength(210_000)
    expect(wrongOf(doc, new Set(['secretery']))).toHaveLength(30_000)
    expect(wrongOf(doc, new Set(['secretery', 'rest', 'all']))).toHaveLength(90_000)
  })
  test('a name that was taken from the roll', () => {
    const name = schema.text('Zdzisława', [schema.mark('person', { value: 'p1' })])
    const line = schema.node('paragraph', null, [schema.text('Then '), name, schema.text(' spoke')])
    expect(checkedWords(line)).toEqual<readonly CheckedWord[]>([
      { word: 'Then', from: 0, to: 4 },
      { word: 'spoke', from: 15, to: 20 },
    ])
  })
})

describe('SP2 the underline', () => {
  const begun = () => {
    const doc = schema.node('doc', null, [
      schema.node('paragraph', null, [schema.text('The decisons')]),
      schema.node('entry', null, [schema.text('of the secretery.')]),
    ])
    const state = EditorState.create({ doc, plugins: [misspelt()] })
    const wrong = wordsOf(doc).filter(({ word }) => !dictionary.isRight(word))
    const tr = withMisspelt(state, wrong)
    return tr === null ? state : state.apply(tr)
  }
  const shown = (state: EditorState) =>
    misspeltIn(state).map(({ word, from, to }) => `${word}=${state.doc.textBetween(from, to)}`)

  test('stands under the words, and changes nothing of the text', () => {
    const state = begun()
    expect(shown(state)).toEqual(['decisons=decisons', 'secretery=secretery'])
    expect(state.doc.textContent).toBe('The decisonsof the secretery.')
    expect(withMisspelt(state, misspeltIn(state))).toBeNull()
  })
  test('goes along with what is written before, and goes with the word that is written in', () => {
    const before = begun()
    const moved = before.apply(before.tr.insertText('All ', 1))
    expect(shown(moved)).toEqual(['decisons=decisons', 'secretery=secretery'])
    const inside = moved.apply(moved.tr.insertText('i', 15))
    expect(shown(inside)).toEqual(['secretery=secretery'])
    const behind = before.apply(before.tr.insertText(' ', 13))
    expect(shown(behind)).toEqual(['decisons=decisons', 'secretery=secretery'])
    const longer = before.apply(before.tr.insertText('x', 13))
    expect(shown(longer)).toEqual(['secretery=secretery'])
  })
})

describe('SP5 one’s own words', () => {
  test('are words, and not without end', () => {
    expect(readOwnWords(['Saltmere', 'Saltmere', '', 7, 'two words', 'x'.repeat(61), 'ap’Rhys'])).toEqual([
      'Saltmere',
      'ap’Rhys',
    ])
    expect(readOwnWords({ word: 'Saltmere' })).toEqual([])
    expect(ownWord('Saltmere’s', [])).toBe('Saltmere')
    expect(ownWord('12', [])).toBeNull()
    expect(
      ownWord(
        'Saltmere',
        Array.from({ length: ownWordLimits.count }, (_, at) => `w${at}`),
      ),
    ).toBeNull()
  })
})

describe('SP6 the worker with the dictionary', () => {
  /** As the browser has one: asked by messages, answering later. */
  function workerLike(asked: SpellingQuestion[]): Worker {
    const worker = {
      onmessage: null as ((event: { data: SpellingAnswer }) => void) | null,
      postMessage(question: SpellingQuestion) {
        asked.push(question)
        if (question.type !== 'look-up') return
        const words = question.words.filter((word) => word === 'decisons')
        queueMicrotask(() => worker.onmessage?.({ data: { ask: question.ask, words } }))
      },
    }
    return worker as unknown as Worker
  }

  test('starts with the first question, and is asked for no word twice', async () => {
    const asked: SpellingQuestion[] = []
    let starts = 0
    const speller = spellerOver(() => {
      starts += 1
      return workerLike(asked)
    })
    speller.know(['Asha'])
    expect(starts).toBe(0)
    expect([...(await speller.wrong(['the', 'decisons', 'the']))]).toEqual(['decisons'])
    expect([...(await speller.wrong(['decisons', 'stand']))]).toEqual(['decisons'])
    expect(starts).toBe(1)
    expect(asked).toEqual([
      { type: 'know', words: ['Asha'] },
      { type: 'look-up', ask: 1, words: ['the', 'decisons'] },
      { type: 'look-up', ask: 2, words: ['stand'] },
    ])
    // Other words are right now: all are looked up anew.
    speller.know(['Asha', 'Björn'])
    await speller.wrong(['the'])
    expect(asked.slice(3)).toEqual([
      { type: 'know', words: ['Asha', 'Björn'] },
      { type: 'look-up', ask: 3, words: ['the'] },
    ])
  })
})
