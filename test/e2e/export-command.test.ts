import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeMeeting } from '../../shared/export/meeting-json'
import { exportedEvening } from '../fixtures/evening'
import { pdfUaFaults } from '../fixtures/pdf-ua'
import { problemsOf } from './eyes'
import { readPaper, squeezed } from './paper'
import { type PlainBrowser, plainBrowser } from './plain-browser'

/** A general secretary's script: one command, no window, and each file is opened by another program. */
const top = path.resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(os.tmpdir(), 'folkmoot-command-'))
const meeting = path.join(folder, 'meeting.json')
const out = path.join(folder, 'out')
let said: { readonly files: readonly { readonly file: string; readonly sha256: string }[] }

const command = async (to: string, place: string) =>
  JSON.parse(
    (
      await promisify(execFile)(
        process.execPath,
        [path.join(top, 'build', 'folkmoot.mjs'), 'export', meeting, '--to', to, '--out', place],
        { maxBuffer: 1 << 26 },
      )
    ).stdout,
  )
const fileOf = (extension: string) => said.files.find(({ file }) => file.endsWith(extension))?.file ?? ''

beforeAll(async () => {
  writeFileSync(meeting, writeMeeting(exportedEvening()))
  said = await command('pdf,html,docx', out)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('EX25 CL4 the same from the command line, without a window', () => {
  test('every file is there', () => {
    expect(readdirSync(out)).toHaveLength(3)
    for (const { file } of said.files) expect(existsSync(file), file).toBe(true)
  })

  test('PD19 SH32 the PDF is whole, says what the page says, and is the same once more', async () => {
    const bytes = readFileSync(fileOf('.pdf'))
    expect(await pdfUaFaults(bytes)).toEqual([])
    const { heard, sheet } = await readPaper(fileOf('.pdf'))
    expect(sheet).toEqual([596, 842])
    const letters = squeezed(heard)
    let from = 0
    for (const words of [
      'Roof of the boat shed',
      'Dafydd showed photographs.',
      'We mend the roof this summer.',
      'Ring the roofer',
      'Actions',
    ]) {
      const at = letters.indexOf(squeezed(words), from)
      expect(at, words).toBeGreaterThanOrEqual(from)
      from = at
    }
    const again = await command('pdf', path.join(folder, 'again'))
    expect(again.files[0].sha256).toBe(said.files.find(({ file }) => file.endsWith('.pdf'))?.sha256)
  })
})

describe('EX20 LO1 the web page in a browser', () => {
  let browser: PlainBrowser
  let page: Page
  beforeAll(async () => {
    browser = await plainBrowser()
    page = await browser.open(readFileSync(fileOf('.html')))
  })
  afterAll(() => browser.close())

  test('axe and the ruler find nothing, in light, in dark and on paper', async () => {
    for (const how of [
      { colorScheme: 'light', media: 'screen' },
      { colorScheme: 'dark', media: 'screen' },
      { colorScheme: 'light', media: 'print' },
    ] as const) {
      await page.emulateMedia(how)
      // A document is as long as it is: only the app's own screens fit a window.
      const found = (await problemsOf(page)).filter((one) => !/px too high$/.test(one))
      expect(found, JSON.stringify(how)).toEqual([])
      const shots = process.env.FOLKMOOT_SHOTS
      if (shots !== undefined)
        await page.screenshot({ path: path.join(shots, `web-${how.colorScheme}-${how.media}.png`) })
    }
  })

  test('the first key leads past the contents', async () => {
    await page.emulateMedia({ media: 'screen' })
    await page.keyboard.press('Tab')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Skip the contents')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('record')
  })
})
