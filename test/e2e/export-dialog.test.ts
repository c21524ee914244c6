import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lendAll } from '../../build/unprivileged.mjs'
import { exporting as words } from '../../renderer/words/en/export'
import { home } from '../../renderer/words/en/home'
import { pdfUaFaults } from '../fixtures/pdf-ua'
import { clearDesks, type Desk } from './desk'
import { problemsInAll } from './eyes'
import { practiceDesk, willOpen } from './hall'
import { readPaper } from './paper'

/** Asha exports the minutes of a meeting that was held: by keyboard, several formats at once, into one folder. */
let desk: Desk
let page: Page
let folder: string

beforeAll(async () => {
  ;({ desk, page } = await practiceDesk())
  folder = path.join(desk.profile, 'out')
  mkdirSync(folder)
  lendAll(folder)
  await willOpen(desk, folder)
  await page.locator('.fm-card').filter({ hasText: home.drafts }).getByRole('button').first().click()
  await page.getByRole('button', { name: words.open }).waitFor()
})
afterAll(clearDesks)

const dialog = () => page.getByRole('dialog')
const open = async () => {
  await page.getByRole('button', { name: words.open }).focus()
  await page.keyboard.press('Enter')
  await dialog().getByText(words.formats, { exact: true }).waitFor()
}

describe('EX30 EX31 LO1 the export dialog', () => {
  test('stands in order before every sort of eyes', async () => {
    await open()
    expect(await problemsInAll(page, 'export')).toEqual([])
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'hidden' })
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(words.open)
  })

  test('by keyboard alone: three formats, one folder, each file whole', async () => {
    await open()
    for (const format of ['html', 'docx'] as const) {
      await dialog()
        .getByRole('checkbox', { name: new RegExp(`^${words.format[format][0]}`) })
        .focus()
      await page.keyboard.press('Space')
    }
    await dialog().getByRole('button', { name: words.go }).focus()
    await page.keyboard.press('Enter')
    await dialog()
      .getByRole('heading', { name: words.doneTitle(3) })
      .waitFor()
    expect(await problemsInAll(page, 'exported')).toEqual([])
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(words.show)
    const names = readdirSync(folder)
    expect(names.map((name) => path.extname(name)).sort()).toEqual(['.docx', '.html', '.pdf'])
    const pdf = path.join(folder, names.find((name) => name.endsWith('.pdf')) ?? '')
    expect(await pdfUaFaults(readFileSync(pdf))).toEqual([])
    const { heard, pages } = await readPaper(pdf)
    expect(heard).toContain('working record, not approved')
    expect(pages[0]).toContain('PRACTICE')
    await page.keyboard.press('Escape')
  })

  test('the agenda in large print and Letter stands beside what was there', async () => {
    const before = readdirSync(folder).length
    await open()
    await dialog().getByRole('radio', { name: words.papers.agenda }).check({ force: true })
    await dialog().getByRole('checkbox', { name: words.largePrint }).check({ force: true })
    await dialog().getByRole('radio', { name: words.sheets.Letter }).check({ force: true })
    await dialog().getByRole('button', { name: words.go }).click()
    await dialog()
      .getByRole('heading', { name: words.doneTitle(1) })
      .waitFor()
    const made = readdirSync(folder).find((name) => name.endsWith('_agenda_large-print.pdf')) ?? ''
    expect(readdirSync(folder)).toHaveLength(before + 1)
    const bytes = readFileSync(path.join(folder, made))
    expect(await pdfUaFaults(bytes)).toEqual([])
    const { sheet, pages } = await readPaper(path.join(folder, made))
    expect(sheet).toEqual([612, 792])
    // No column is narrower than the words in it: none of them is broken.
    for (const word of ['Starts', 'Length', 'Presented', 'information', 'discussion'])
      expect(pages.join(' ')).toContain(word)
    await page.keyboard.press('Escape')
  })

  test('nothing chosen is said, and nobody is asked for a folder', async () => {
    await open()
    await dialog().getByRole('checkbox', { name: /^PDF/ }).uncheck({ force: true })
    await dialog().getByRole('button', { name: words.go }).click()
    await dialog().getByText(words.noFormat).waitFor()
    await page.keyboard.press('Escape')
    expect(await desk.complaints()).toEqual([])
  })
})
