import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { federation } from '../../electron/cli/federation'
import { pdfUaFaults } from '../fixtures/pdf-ua'
import { problemsOf } from './eyes'
import { readPaper, squeezed } from './paper'
import { type PlainBrowser, plainBrowser } from './plain-browser'

/** What others published, from a bundle: one run of the command, each page opened by another program. */
const top = path.resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(os.tmpdir(), 'folkmoot-published-pages-'))
let browser: PlainBrowser
let stem: string

beforeAll(async () => {
  const bundle = path.join(folder, 'federation.moot')
  const size = ['--assemblies', '3', '--years', '1', '--seed', '7', '--until', '2026-11-28']
  await federation([...size, '--out', bundle], '2026-11-28')
  await promisify(execFile)(
    process.execPath,
    [
      path.join(top, 'build', 'folkmoot.mjs'),
      ...['export', bundle, '--to', 'pdf,html,docx,json', '--out', path.join(folder, 'out')],
    ],
    { maxBuffer: 1 << 26 },
  )
  const [first = ''] = readdirSync(path.join(folder, 'out'))
    .filter((name) => name.endsWith('.pdf'))
    .sort()
  stem = path.join(folder, 'out', first.slice(0, -'.pdf'.length))
  browser = await plainBrowser()
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('EX35 EX25 published minutes from the command line', () => {
  test('PD19 the PDF is whole and says what the record says, in its order', async () => {
    expect(await pdfUaFaults(readFileSync(`${stem}.pdf`))).toEqual([])
    const record = JSON.parse(readFileSync(`${stem}.json`, 'utf8')) as {
      readonly title: string
      readonly items: readonly {
        readonly title: string
        readonly decisions: readonly { readonly wording: string }[]
      }[]
      readonly approved: { readonly digest: string }
    }
    const { heard, pages } = await readPaper(`${stem}.pdf`)
    const letters = squeezed(heard)
    let from = 0
    const words = [
      record.title,
      ...record.items.flatMap(({ title, decisions }) => [title, ...decisions.map(({ wording }) => wording)]),
      record.approved.digest,
    ]
    for (const one of words) {
      const at = letters.indexOf(squeezed(one), from)
      expect(at, one).toBeGreaterThanOrEqual(from)
      from = at
    }
    for (const drawn of pages) {
      expect(drawn).toContain('PRACTICE')
      expect(drawn).toContain('Published minutes')
      expect(drawn).not.toContain('DRAFT')
    }
  })

  test('EX20 axe and the ruler find nothing in the web page', async () => {
    const page = await browser.open(readFileSync(`${stem}.html`))
    const found = (await problemsOf(page)).filter((one) => !/px too high$/.test(one))
    expect(found).toEqual([])
  })
})
