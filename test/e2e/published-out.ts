import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { ownedFolder } from '../../build/unprivileged.mjs'
import { exporting } from '../../renderer/words/en/export'
import { pdfUaFaults } from '../fixtures/pdf-ua'
import { zipped } from '../fixtures/zipped.mjs'
import type { Desk } from './desk'
import { button, willOpen } from './hall'
import type { Keyboard } from './keyboard'
import { squeezed } from './paper'

type At = {
  readonly desk: Desk
  readonly page: Page
  readonly keys: Keyboard
  readonly look: (name: string) => Promise<void>
}

/** What was published goes out by the app's own dialog, as PDF and for Word, and other programs read in both what was said. */
export async function publishedGoesOut({ desk, page, keys, look }: At, said: string): Promise<void> {
  const folder = ownedFolder('published')
  await willOpen(desk, folder)
  const open = button(page, exporting.publishedOpen)
  await open.press('Enter')
  const dialog = page.getByRole('dialog', { name: exporting.publishedDialog })
  const word = dialog.getByRole('checkbox', { name: new RegExp(`^${exporting.format.docx[0]}`) })
  await word.focus()
  await keys.press('Space')
  await look('a published record goes out')
  await dialog.getByRole('button', { name: exporting.go }).press('Enter')
  await page
    .getByRole('dialog')
    .getByRole('heading', { name: exporting.doneTitle(2) })
    .waitFor({ timeout: 60_000 })
  await page.getByRole('dialog').getByRole('button', { name: exporting.show }).waitFor()
  await keys.press('Escape')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Export the p/)
  const names = readdirSync(folder).sort()
  expect(names.map((name) => path.extname(name))).toEqual(['.docx', '.pdf'])
  const [docx = '', pdf = ''] = names.map((name) => path.join(folder, name))
  expect(await pdfUaFaults(readFileSync(pdf))).toEqual([])
  const checked = spawnSync('qpdf', ['--check', pdf], { encoding: 'utf8' })
  expect([checked.status, checked.stderr]).toEqual([0, ''])
  const read = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout
  expect(read).toContain('Published minutes')
  expect(read).toContain('PRACTICE')
  expect(squeezed(read)).toContain(squeezed(said))
  const inWord = (await zipped(docx)).find(([name]) => name === 'word/document.xml')?.[1]
  expect(inWord).toContain(said)
}
