import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProseMark } from '../../shared/meeting/prose'
import { disclosed, isConfidential, plainText } from '../../shared/minutes/rich-disclosed'
import { blockNameOf, kindOf, linesOf } from '../../shared/minutes/rich-lines'
import { richText } from '../../shared/minutes/rich-text'

/** A text as lines, each with what its break says; null: it says nothing. */
function written(lines: readonly (readonly [string | null, string])[]): readonly [string, ProseMark[]] {
  let text = ''
  const marks: ProseMark[] = []
  for (const [index, [block, letters]] of lines.entries()) {
    if (index > 0 || block !== null) text += '\n'
    if (block !== null) marks.push({ name: 'block', value: block, start: text.length - 1, end: text.length })
    text += letters
  }
  return [text, marks]
}
const rich = (...lines: readonly (readonly [string | null, string])[]) => richText(...written(lines))
const over = (name: string, start: number, end: number, value: string | true = true): ProseMark => ({
  name,
  value,
  start,
  end,
})

describe('ED1 one text is some blocks, whatever lies over it', () => {
  it('a text of before is its lines', () => {
    expect(richText('Greta came.\n\n  \r\nThe roof leaks.\r\n')).toEqual([
      { type: 'paragraph', runs: [{ text: 'Greta came.' }] },
      { type: 'paragraph', runs: [{ text: 'The roof leaks.' }] },
    ])
  })

  it('bold and italic may cross each other, and end with their line', () => {
    expect(richText('one two\nthree', [over('bold', 0, 5), over('italic', 4, 10)])).toEqual([
      {
        type: 'paragraph',
        runs: [
          { text: 'one ', bold: true },
          { text: 't', bold: true, italic: true },
          { text: 'wo', italic: true },
        ],
      },
      { type: 'paragraph', runs: [{ text: 'th', italic: true }, { text: 'ree' }] },
    ])
  })

  it('any text with any marks can be read, and no letter that is seen is lost', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '\n', '\t', '\r', 'ש', '😀'),
      maxLength: 60,
    })
    const mark = fc.record({
      name: fc.constantFrom(
        'block',
        'bold',
        'italic',
        'link',
        'person',
        'confidential',
        'other',
        'constructor',
      ),
      value: fc.constantFrom<string | true>(
        true,
        'heading:2',
        'heading:9',
        'bullet:3',
        'number:-1',
        'row:head',
        'quote',
        'https://a.example',
        'javascript:alert(1)',
        `image:${'a'.repeat(64)}`,
        '',
      ),
      start: fc.nat(60),
      end: fc.nat(70),
    })
    fc.assert(
      fc.property(text, fc.array(mark, { maxLength: 12 }), (letters, marks) => {
        const sorted = marks.sort((one, other) => one.start - other.start)
        const bare = (some: string) => some.replace(/\s/g, '')
        const blocks = richText(letters, sorted)
        expect(bare(plainText(blocks))).toBe(bare(letters))
        expect(isConfidential(disclosed(blocks))).toBe(false)
        expect(linesOf(letters, sorted).every(({ kind }) => typeof blockNameOf(kind) === 'string')).toBe(true)
      }),
    )
  })
})

describe('ED2 a line break says what the line is', () => {
  it('lists stand in lists, and another sort is another list', () => {
    const one = (text: string) => [{ text }]
    expect(
      rich(['bullet', 'a'], ['bullet:1', 'b'], ['number:1', 'c'], ['bullet', 'd'], ['number', 'e']),
    ).toEqual([
      {
        type: 'list',
        ordered: false,
        entries: [
          {
            runs: one('a'),
            under: [
              { type: 'list', ordered: false, entries: [{ runs: one('b'), under: [] }] },
              { type: 'list', ordered: true, entries: [{ runs: one('c'), under: [] }] },
            ],
          },
          { runs: one('d'), under: [] },
        ],
      },
      { type: 'list', ordered: true, entries: [{ runs: one('e'), under: [] }] },
    ])
  })

  it('headings skip no level', () => {
    const levels = rich(['heading:3', 'a'], ['heading:1', 'b'], ['heading:3', 'c'], ['heading:3', 'd'])
    expect(levels.map((block) => block.type === 'heading' && block.level)).toEqual([1, 1, 2, 2])
  })

  it('rows are a table as wide as its longest', () => {
    expect(rich(['row:head', 'Who\tPays'], ['row', 'Asha'], ['paragraph', 'So.'])).toEqual([
      {
        type: 'table',
        head: true,
        rows: [
          [[{ text: 'Who' }], [{ text: 'Pays' }]],
          [[{ text: 'Asha' }], []],
        ],
      },
      { type: 'paragraph', runs: [{ text: 'So.' }] },
    ])
  })

  it('a picture is described by its letters, and one that nobody has described is still there', () => {
    const image = 'b'.repeat(64)
    expect(rich([null, 'So.'], [`image:${image}`, 'The flip chart'], [`image:${image}`, ''])).toEqual([
      { type: 'paragraph', runs: [{ text: 'So.' }] },
      { type: 'image', image, alt: 'The flip chart' },
      { type: 'image', image, alt: '' },
    ])
  })

  it('what nobody knows is a paragraph; what is known comes back as it was', () => {
    for (const block of ['poem', '', 'heading:4', 'image:x', 'constructor'])
      expect(kindOf(block)).toEqual({ type: 'paragraph' })
    for (const block of ['paragraph', 'heading:2', 'bullet', 'number:4', 'quote', 'row:head'])
      expect(blockNameOf(kindOf(block))).toBe(block)
  })
})

describe('ED3 a link leads to a page or a letter', () => {
  it('and to nothing that runs', () => {
    const linked = (to: string) => richText('here', [over('link', 0, 4, to)])
    expect(linked('https://moot.example/a?b')).toEqual([
      { type: 'paragraph', runs: [{ text: 'here', link: 'https://moot.example/a?b' }] },
    ])
    for (const bad of ['javascript:alert(1)', 'file:///etc', 'https://a b', ' https://a', 'data:text/html,x'])
      expect(linked(bad)).toEqual([{ type: 'paragraph', runs: [{ text: 'here' }] }])
  })
})

describe('ED4 what is confidential is left out, and one sees that it is', () => {
  it('in a paragraph, a list, a picture', () => {
    const [text, marks] = written([
      [null, 'Omar is ill. We wish him well.'],
      ['bullet', 'his wage goes on'],
      [`image:${'c'.repeat(64)}`, 'his letter'],
    ])
    const blocks = richText(text, [
      ...marks,
      over('confidential', 0, 4),
      over('confidential', 4, 12),
      over('bold', 2, 3),
      over('confidential', 31, 60),
    ])
    expect(disclosed(blocks)).toEqual([
      { type: 'paragraph', runs: [{ text: '', withheld: true }, { text: ' We wish him well.' }] },
      { type: 'list', ordered: false, entries: [{ runs: [{ text: '', withheld: true }], under: [] }] },
      { type: 'paragraph', runs: [{ text: '', withheld: true }] },
    ])
  })
})
