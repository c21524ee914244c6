import { describe, expect, it } from 'vitest'
import { furnitureOf } from '../../renderer/document/PrintPage'
import { partsOfPage } from '../../renderer/document/parts-of-page'
import { rollUpFile, rollUpFormats } from '../../renderer/document/roll-up-makers'
import { plainText } from '../../shared/export/plain-text'
import { rollUpPaper } from '../../shared/export/roll-up-paper'
import { rollUpColumns } from '../../shared/export/roll-up-table'
import { questionsOf } from '../../shared/meeting/question/question'
import type { ResultWord } from '../../shared/meeting/said/question-word'
import { csvRows } from '../fixtures/csv-rows'
import { hill, named, north, quay, questionWord, resultWord, three, west, wordOf } from '../fixtures/umbrella'
import { harbour } from '../fixtures/world'

const { version } = questionWord(1)
const words = [
  wordOf(1, north, version),
  wordOf(2, quay, version, {
    position: 'reservations',
    reason: 'The pier is loud on Sundays.',
    basis: { type: 'mandate' },
  }),
  wordOf(3, hill, version, { position: 'block', reason: 'Too far' }),
]
type Change = { readonly type?: 'open' | 'restricted'; readonly results?: readonly ResultWord[] }

function given({ type = 'open', results = [] }: Change = {}) {
  const { charter } = harbour()
  const file = {
    charter: { ...charter, name: 'West', composition: { type, text: '' } },
    // Hill has left, and Mill Lane has joined.
    members: [named(1), named(2), named(4), named(5)].map((one) => ({ ...one, heard: null, through: null })),
    words,
  }
  const [question] = questionsOf(west, [questionWord(1, { asked: [...three, named(5)] })], results)
  if (question === undefined) throw new Error('no question')
  return { file, question, today: '2026-12-01' }
}
function paper(change: Change = {}, practice = false) {
  const { file, question, today } = given(change)
  return rollUpPaper(file, question, { today, practice })
}
const told = (blocks: ReturnType<typeof paper>) => plainText(partsOfPage(blocks)).replace(/\s+/g, ' ')

describe('QA21 the roll-up on paper', () => {
  it('says who answered what and why, who is not heard, who has joined and left, and what it comes to', () => {
    const text = told(paper())
    for (const said of [
      'West',
      'The ferry',
      'The ferry runs on Sundays.',
      '12 December 2026',
      '2 of 3 members have answered',
      'Silence is not agreement',
      'The pier is loud on Sundays.',
      'Its secretary, on a mandate.',
      'Its decision 2026/03/01',
      'not heard',
      'joined since, not asked',
      'left since, not counted',
      'It is not settled',
    ])
      expect(text).toContain(said)
    expect(text).not.toContain('left out')
  })

  it('once the result is told, that; of a restricted assembly no reason goes out', () => {
    const text = told(paper({ type: 'restricted', results: [resultWord(1)] }))
    expect(text).toContain('Agreed as 2026/03/05')
    expect(text).not.toContain('loud on Sundays')
    expect(text).toContain('the reasons are left out')
  })

  it('practice is said on each page', () => {
    const furniture = furnitureOf({ blocks: paper({}, true), language: 'en', title: '' })
    expect(furniture.marks).toEqual(['PRACTICE'])
    expect(furniture.foot).toContain('Answers of the members')
  })
})

describe('QA21 the roll-up as files', () => {
  const made = async (format: (typeof rollUpFormats)[number], change: Change = {}, practice = false) => {
    const printer = async () => new Uint8Array([1])
    const wish = { largePrint: false, sheet: 'A4' } as const
    const { name, bytes } = await rollUpFile({ ...given(change), practice }, format, wish, printer)
    // The mark of UTF-8 is part of what a spreadsheet reads.
    return { name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
  }

  it('in every format that is offered, called by host, question and day; practice says so', async () => {
    const names: string[] = []
    for (const format of rollUpFormats) names.push((await made(format)).name)
    expect(names).toEqual(
      rollUpFormats.map((format) => `${harbour().charter.code.toLowerCase()}_the-ferry_2026-12-01.${format}`),
    )
    const page = await made('html', {}, true)
    expect(page.name).toContain('_PRACTICE')
    for (const said of ['loud on Sundays', 'not heard', 'Practice: nothing here is real'])
      expect(page.text).toContain(said)
    for (const format of ['md', 'txt'] as const)
      expect((await made(format)).text.replace(/\s+/g, ' ')).toContain('The pier is loud on Sundays.')
  })

  it('as a table: a row for each member, who is not heard too, and what each word rests on', async () => {
    const [head, ...rows] = csvRows((await made('csv')).text)
    expect(head).toEqual([...rollUpColumns])
    const told = rows.map((row) => row.slice(1))
    expect(told).toContainEqual([
      'asked',
      'reservations',
      'The pier is loud on Sundays.',
      'mandate',
      '',
      'no',
    ])
    expect(told).toContainEqual(['left', 'block', 'Too far', 'minute', '2026/03/03', 'no'])
    expect(told).toContainEqual(['joined', '', '', '', '', 'no'])
    expect(
      (await made('csv', {}, true)).text
        .trimEnd()
        .split('\r\n')
        .every((line) => /practice$/i.test(line)),
    ).toBe(true)
  })

  it('of a restricted assembly no reason is in any of them (EX18)', async () => {
    for (const format of ['html', 'md', 'txt', 'csv'] as const) {
      const { text } = await made(format, { type: 'restricted' })
      expect(text).not.toMatch(/loud on Sundays|Too far/)
    }
  })
})
