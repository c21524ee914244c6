import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureSystem } from '../../build/system.mjs'
import { paperOf } from '../../renderer/document/papers'
import { discreet } from '../../shared/export/discreet'
import { plainWish } from '../../shared/export/maker'
import { readMeetingFile } from '../../shared/export/meeting-json'
import { pdfUaFaults } from '../fixtures/pdf-ua'
import { bareLetters, cellsIn, headsIn, linesIn, partsOnPaper, runsFromRight } from '../fixtures/source-words'
import { zipped } from '../fixtures/zipped.mjs'
import { problemsOf } from './eyes'
import { readPaper } from './paper'
import { type PlainBrowser, plainBrowser } from './plain-browser'

/** The twelve samples as pages, all in one run of the command, and each opened by programs that are not ours. */
const top = path.resolve(import.meta.dirname, '../..')
const samples = path.join(top, 'test/fixtures/minutes')
const names = readdirSync(samples).sort()
const out = mkdtempSync(path.join(os.tmpdir(), 'folkmoot-samples-'))
const made = new Map<string, string>()
let browser: PlainBrowser

beforeAll(async () => {
  await ensureSystem({ mayInstall: false, display: false, proofs: true })
  const files = names.map((name) => path.join(samples, name))
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [path.join(top, 'build', 'folkmoot.mjs'), 'export', ...files, '--to', 'pdf,html,docx', '--out', out],
    { maxBuffer: 1 << 26 },
  )
  const said = JSON.parse(stdout) as {
    readonly files: readonly { readonly file: string; readonly from: string }[]
  }
  for (const { file, from } of said.files) made.set(`${path.basename(from)} ${path.extname(file)}`, file)
  browser = await plainBrowser()
})
afterAll(async () => {
  await browser.close()
  rmSync(out, { recursive: true, force: true })
})

const fileOf = (name: string, extension = '.pdf') => made.get(`${name} ${extension}`) ?? ''

/** What the page was made of. */
function partsIn(name: string) {
  const read = readMeetingFile(readFileSync(path.join(samples, name), 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return partsOnPaper(paperOf(discreet(read.value), plainWish).blocks)
}

/** Words of an alphabet that runs from the right, as long as nothing else comes between. */
function fromTheRightIn(name: string): readonly string[] {
  const word = '[\\p{Script=Arabic}\\p{Script=Hebrew}][\\p{Script=Arabic}\\p{Script=Hebrew}\\p{M}]*'
  const all = [...cellsIn(partsIn(name))].join('\n').normalize('NFKC')
  return [...new Set(all.match(new RegExp(`${word}(?: ${word})*`, 'gu')) ?? [])]
}

/** Without the marks that say which way it runs. */
const oneLine = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')

const said = (value: unknown): readonly string[] =>
  value instanceof PDFString || value instanceof PDFHexString ? [value.decodeText()] : []

const sorted = (text: string) => [...text].sort().join('')

/** Each of the words after the one before it; what stood between them is answered. */
function skippedBetween(text: string, words: readonly string[]): string {
  let from = 0
  let skipped = ''
  for (const word of words) {
    const at = text.indexOf(word, from)
    if (at < 0) throw new Error(`“${word}” does not follow “${text.slice(Math.max(0, from - 40), from)}”`)
    skipped += text.slice(from, at)
    from = at + word.length
  }
  return skipped + text.slice(from)
}

describe('EX17 EX25 the twelve samples in one run of the command', () => {
  test('each of them is there as PDF, web page and for Word', () => {
    const each = names.flatMap((name) =>
      ['.docx', '.html', '.pdf'].map((extension) => `${name} ${extension}`),
    )
    expect([...made.keys()].sort()).toEqual(each)
  })
})

describe.each(names)('%s', (name) => {
  test('PD19 qpdf finds nothing wrong', () => {
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', fileOf(name)], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('No syntax or stream encoding errors found')
  })

  test('PD19 the part of PDF/UA that a program can check holds', async () => {
    expect(await pdfUaFaults(readFileSync(fileOf(name)))).toEqual([])
  })

  test('PD10 a screen reader hears every word of the page, in its order, and nothing else', async () => {
    const { heard } = await readPaper(fileOf(name))
    expect(heard, 'SH43').not.toContain('\u02bc')
    const parts = partsIn(name)
    const texts = [...cellsIn(parts)]
    const words = texts.filter((text) => !runsFromRight(text)).map(bareLetters)
    // A table that runs over a page has its heads once more there.
    const heads = headsIn(parts).map(bareLetters).filter(Boolean)
    const beside = (text: string) => sorted(heads.reduce((all, head) => all.replaceAll(head, ''), text))
    // Of a passage that runs from the right the figures and foreign words are there, in whatever order it is put together.
    const fromRight = bareLetters(texts.filter(runsFromRight).join(''))
    expect(beside(skippedBetween(bareLetters(heard), words))).toBe(beside(fromRight))
  })

  test('PD10 copied out it reads in the order of the page', () => {
    const { status, stdout } = spawnSync('pdftotext', ['-layout', fileOf(name), '-'], { encoding: 'utf8' })
    expect(status).toBe(0)
    const lines = [...linesIn(partsIn(name))].filter((line) => !runsFromRight(line))
    skippedBetween(
      bareLetters(stdout),
      lines.map((line) => bareLetters(line).slice(0, 16)),
    )
  })

  test('PD21 what runs from the right is copied as it is written, and heard in its order', async () => {
    const written = fromTheRightIn(name)
    const { stdout } = spawnSync('pdftotext', ['-layout', fileOf(name), '-'], { encoding: 'utf8' })
    const copied = oneLine(stdout)
    const { heard } = await readPaper(fileOf(name))
    const read = heard.replace(/[\s\p{M}]+/gu, '')
    for (const words of written) {
      expect(copied).toContain(words)
      expect(read).toContain(words.replace(/[\s\p{M}]+/gu, ''))
    }
    if (name === 'welsh-and-arabic.json') expect(written.length).toBeGreaterThan(6)
  })

  test('PD22 PD23 passages say their language, tables their name', async () => {
    const pdf = await PDFDocument.load(readFileSync(fileOf(name)), { updateMetadata: false })
    const elements = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, one]) => (one instanceof PDFDict && one.has(PDFName.of('S')) ? [one] : []))
    const languages = new Set(elements.flatMap((one) => said(one.get(PDFName.of('Lang')))))
    expect(languages.has('ar')).toBe(/\p{Script=Arabic}/u.test(fromTheRightIn(name).join('')))
    expect(languages.has('he')).toBe(/\p{Script=Hebrew}/u.test(fromTheRightIn(name).join('')))
    for (const table of elements.filter((one) => one.get(PDFName.of('S')) === PDFName.of('Table')))
      expect(String(table.get(PDFName.of('A')))).toContain('/Summary')
    const page = readFileSync(fileOf(name, '.html'), 'utf8')
    expect(page.split('<table').length).toBe(page.split('<caption').length)
    expect(page.includes('<span lang="ar">')).toBe(languages.has('ar'))
  })

  test('EX20 axe and the ruler find nothing in the web page', async () => {
    const page = await browser.open(readFileSync(fileOf(name, '.html')))
    const found = (await problemsOf(page)).filter((one) => !/px too high$/.test(one))
    expect(found).toEqual([])
  })

  test('EX21 a browser reads every part of the file for Word', async () => {
    const page = await browser.open(readFileSync(fileOf(name, '.html')))
    const parts = await zipped(fileOf(name, '.docx'))
    expect(parts.map(([part]) => part)).toContain('word/document.xml')
    for (const [part, text] of parts) {
      const fault = await page.evaluate(
        (xml) =>
          new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent ??
          null,
        text,
      )
      expect(fault, part).toBeNull()
    }
  })
})
