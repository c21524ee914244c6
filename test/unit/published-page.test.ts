import { describe, expect, it } from 'vitest'
import { recordMakers } from '../../renderer/document/record-makers'
import { publishedText } from '../../renderer/worker/published-text'
import { canonical } from '../../shared/canonical'
import { publishedBlocks } from '../../shared/export/published-blocks'
import type { AbroadRecords } from '../../shared/wire/abroad'
import { march, roof } from '../fixtures/march-record'

const harbour = march({
  language: 'cy',
  items: [
    {
      ...roof,
      text: [{ type: 'paragraph', runs: [{ text: 'It rained in. ' }, { text: '', withheld: true }] }],
    },
    {
      number: '2',
      minute: null,
      title: 'Keys',
      kind: 'discuss',
      state: 'not-reached',
      text: null,
      proposals: [],
      positions: [],
      decisions: [],
      actions: [],
    },
  ],
  corrections: [{ text: 'It was the west roof.', minute: '2026/05/01', on: '2026-05-05' }],
  left: 2,
})
const wish = { largePrint: false, sheet: 'A4' } as const
const made = async (format: 'html' | 'md' | 'txt') => {
  const file = await recordMakers[format]?.({ record: harbour, practice: false }, 'march', wish)
  return new TextDecoder().decode(file?.bytes)
}

describe('EX35 published minutes are one page', () => {
  it('with everything that is in the record, in its order', async () => {
    for (const format of ['html', 'md', 'txt'] as const) {
      const text = (await made(format)).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
      let from = text.lastIndexOf('Harbour Tenants')
      for (const words of [
        'March moot',
        '2026/03',
        '14 people; 2 apologies',
        '7 April 2026, minute 2026/04/02',
        'something in 2 places',
        'Roof of the boat shed',
        'It rained in.',
        'left out',
        'We mend the roof.',
        'It is dear.',
        'Decision 2026/03/01',
        'Ring the roofer',
        'Keys',
        'words on this item are left out',
        'It was the west roof.',
        'abababab',
      ]) {
        const at = text.indexOf(words, from)
        expect(at, `${format}: ${words}`).toBeGreaterThanOrEqual(from)
        from = at
      }
      expect(text).not.toMatch(/Draft|Somebody|nobody yet/)
    }
  })

  it('in the language it says it is in', async () => {
    expect(await made('html')).toContain('<html lang="cy"')
  })

  it('with no block that an id leads from to its meeting', () => {
    const text = JSON.stringify(publishedBlocks({ record: harbour, practice: false }))
    for (const id of [harbour.record, harbour.meeting, harbour.assembly]) expect(text).not.toContain(id)
  })
})

describe('EX35 the whole record is looked for where it was signed', () => {
  const recordOf = (entry: string, text: string): AbroadRecords['records'][number] => ({
    entry,
    what: 'record',
    time: 1,
    at: 1,
    device: 'dd',
    text: new TextEncoder().encode(text),
  })
  const other = { ...harbour, record: '9f'.repeat(16) }
  const steps: readonly AbroadRecords['records'][] = [
    [recordOf('e1', canonical(other as never))],
    [recordOf('e2', canonical(harbour as never))],
  ]
  const keeper = {
    async abroadRecords(_assembly: string, known: readonly string[]): Promise<AbroadRecords> {
      return { records: steps[known.length] ?? [], gone: [], more: known.length < steps.length }
    },
  }

  it('however many come before it', async () => {
    expect(await publishedText(keeper, harbour.assembly, harbour.record)).toEqual({
      entry: 'e2',
      text: canonical(harbour as never),
      short: false,
    })
  })
  it('and is null where it is not, or not of that assembly', async () => {
    expect(await publishedText(keeper, harbour.assembly, '00'.repeat(16))).toBeNull()
    expect(await publishedText(keeper, 'ff'.repeat(16), harbour.record)).toBeNull()
  })
})
