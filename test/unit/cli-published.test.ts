import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { command } from '../../electron/cli/command'
import { federation } from '../../electron/cli/federation'
import { makers, makersWith } from '../../renderer/document/makers'
import type { Printer } from '../../renderer/document/papers'
import { recordMakers, recordMakersWith } from '../../renderer/document/record-makers'
import { canonical } from '../../shared/canonical'
import { recordStem } from '../../shared/export/maker'
import type { AssemblyId } from '../../shared/id'
import type { PublishedRecord } from '../../shared/record/published-record'
import { parsePublished } from '../../shared/record/published-schema'
import { writeBundle } from '../../shared/sync/bundle'
import { lineOf, matterOf, north } from '../fixtures/clash'
import { march, roof } from '../fixtures/march-record'
import { idOf } from '../fixtures/moment'
import { crypto, founderOf, foundingBlob } from '../fixtures/peers'
import { harbour } from '../fixtures/world'

const folder = mkdtempSync(path.join(os.tmpdir(), 'folkmoot-published-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const bundle = path.join(folder, 'federation.moot')
const tools = { readPassphrase: async () => '', makers, recordMakers }
type Said = { readonly files: readonly { readonly file: string; readonly format: string }[] }

async function sent(file: string, to: string, out: string): Promise<Said> {
  const { code, output } = await command(['export', file, '--to', to, '--out', path.join(folder, out)], tools)
  expect(code).toBe(0)
  return JSON.parse(output) as Said
}

beforeAll(async () => {
  const size = ['--assemblies', '14', '--years', '1', '--seed', '7', '--until', '2026-11-28']
  await federation([...size, '--out', bundle], '2026-11-28')
})

const asha = founderOf(71)
type Sealed = readonly (readonly [by: typeof asha, text: string, what: 'record' | 'charter'])[]
const open = (name: string, texts: readonly string[]) =>
  bundled(
    name,
    texts.map((text) => [asha, text, 'record']),
  )
const bundled = (name: string, texts: Sealed) => {
  const sealed = texts.map(([by, text, what]) => by.record('open', text, what))
  const founders = new Set([asha, ...texts.map(([by]) => by)])
  const entries = [...[...founders].map(({ founding }) => founding), ...sealed.map(({ entry }) => entry)]
  const file = path.join(folder, name)
  const blobs = [foundingBlob, ...sealed.map(({ blob }) => blob)]
  writeFileSync(file, writeBundle({ entries, blobs }, crypto.sha256))
  return file
}

describe('CL7 the general secretary’s script gets the published minutes of a bundle', () => {
  let first: PublishedRecord
  test('each as Markdown, plain text and JSON, called by its assembly', async () => {
    const { files } = await sent(bundle, 'md,txt,json', 'all')
    expect(files.length).toBeGreaterThan(30)
    expect(readdirSync(path.join(folder, 'all'))).toHaveLength(files.length)
    const [json, markdown, plain] = ['json', 'md', 'txt'].map((format) =>
      readFileSync(files.find((one) => one.format === format)?.file ?? '', 'utf8'),
    )
    const read = parsePublished(json ?? '')
    if (!read.ok) throw new Error(JSON.stringify(read.refusal))
    first = read.value
    expect(markdown).toContain(`# ${first.title}`)
    for (const { title, decisions } of first.items) {
      expect(plain).toContain(title)
      for (const { number } of decisions) expect(plain).toContain(number)
    }
    expect(plain?.replace(/\s/g, '')).toContain(first.approved.digest)
    // EX12: nothing of it is real, and each file says so.
    for (const { file } of files) expect(path.basename(file)).toContain('PRACTICE')
    for (const text of [json, markdown, plain]) expect(text).toMatch(/practice/i)
  })

  test('EX35 as a web page and for Word, and as PDF where there is a printer', async () => {
    const printed: string[] = []
    const printer: Printer = async ({ title, largePrint, sheet }) => {
      printed.push([title, largePrint, sheet].join('/'))
      return new Uint8Array([1])
    }
    const out = path.join(folder, 'pages')
    const asked = ['export', bundle, '--to', 'pdf,html,docx', '--out', out, '--large-print', '--letter']
    const { code } = await command(asked, {
      ...tools,
      makers: makersWith(printer),
      recordMakers: recordMakersWith(printer),
    })
    expect(code).toBe(0)
    expect(printed.length).toBeGreaterThan(10)
    expect(printed[0]).toMatch(/: published minutes, \d+ \w+ \d{4}\/true\/Letter$/)
    const stem = recordStem({ record: first, practice: true })
    const page = readFileSync(path.join(out, `${stem}.html`), 'utf8')
    for (const { decisions } of first.items)
      for (const { wording } of decisions) expect(page).toContain(wording)
    expect(page).toContain('Practice: nothing here is real')
    expect(page).not.toContain('Draft')
    expect(readdirSync(out)).toContain(`${stem}.docx`)
  })

  test('a record that another has taken the place of stays out', async () => {
    const later = { ...first, record: 'cd'.repeat(16), replaces: first.record, title: 'Corrected' }
    const { files } = await sent(open('two.moot', [canonical(first), canonical(later)]), 'json', 'two')
    expect(files.map(({ file }) => path.basename(file))).toMatchObject([expect.stringContaining('corrected')])
  })

  test('what is left out says so where it stood, and what people wrote stays letters', async () => {
    const [item] = first.items
    const hostile = { ...first, title: '# <b>', left: 1, items: [{ ...item, text: null }] }
    const { files } = await sent(open('left.moot', [canonical(hostile as never)]), 'md', 'left')
    const text = readFileSync(files[0]?.file ?? '', 'utf8')
    expect(text).toContain('left out')
    expect(text).not.toContain('# # <b>')
  })

  test('CS8 what a Thing in the same file has overridden says so, and the JSON stays as it was signed', async () => {
    const thing = founderOf(73)
    const matter = matterOf(6)
    const decided = (n: number, level: 'moot' | 'thing', date: string, by: typeof asha) => {
      const { decision } = lineOf(n, north)
      const told = { level, decision, matter, closes: null, reopened: false, review: null, expiry: null }
      const decisions = roof.decisions.map((one) => ({ ...one, ...told, replaces: [] }))
      const items = [{ ...roof, decisions }]
      const assembly = by.assembly as AssemblyId
      return march({ record: idOf(0xe1, n), assembly, date, title: level, items })
    }
    const takingPart = [
      { assembly: asha.assembly, name: 'Harbour' },
      { assembly: north, name: 'North' },
    ]
    const { charter } = harbour({ assembly: thing.assembly as AssemblyId, name: 'Roof Thing', code: 'ROOF' })
    const terms = { caller: asha.assembly, takingPart, matter: { id: matter, text: 'Roof' }, named: [] }
    const file = bundled('thing.moot', [
      [asha, canonical(decided(1, 'moot', '2026-03-03', asha)), 'record'],
      [thing, canonical({ ...charter, thing: { ...terms, end: { type: 'decision' } } }), 'charter'],
      [thing, canonical(decided(2, 'thing', '2026-05-06', thing)), 'record'],
    ])
    const { files } = await sent(file, 'txt,json', 'thing')
    const [text, json] = ['txt', 'json'].map((format) => {
      const found = files.find((one) => one.format === format && one.file.includes('_moot'))
      return readFileSync(found?.file ?? '', 'utf8').replace(/\s+/g, ' ')
    })
    expect(text).toContain('Since then: overridden by ROOF 2026/03/01 of Harbour Tenants')
    expect(json).not.toContain('ROOF')
  })

  test('nothing is written of what does not verify, holds none, or is asked for as something else', async () => {
    const bytes = readFileSync(bundle)
    const cut = path.join(folder, 'cut.moot')
    writeFileSync(cut, bytes.subarray(0, bytes.length - 5))
    await expect(sent(cut, 'md', 'none')).rejects.toThrow('does not verify (CL7)')
    await expect(sent(open('empty.moot', []), 'md', 'none')).rejects.toThrow('no published minutes (CL7)')
    await expect(sent(open('odd.moot', ['{"format":"folkmoot/record/1"}']), 'md', 'none')).rejects.toThrow(
      'CL7',
    )
    await expect(sent(bundle, 'md,csv', 'none')).rejects.toThrow('not as csv (CL7)')
    expect(readdirSync(folder)).not.toContain('none')
  })
})
