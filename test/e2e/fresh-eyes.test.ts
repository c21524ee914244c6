import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks, type Desk } from './desk'
import { problemsInAll } from './eyes'
import { button, practiceDesk, willSaveAs } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'

/** What a new secretary, and a new general secretary, could not do or read: in practice, by keyboard. */
let desk: Desk
let page: Page
let keys: Keyboard
const shots = process.env.FOLKMOOT_SHOTS
const look = async (name: string) => {
  if (shots !== undefined) {
    mkdirSync(shots, { recursive: true })
    await page.screenshot({ path: path.join(shots, `${name.replaceAll(' ', '-')}.png`) })
  }
  expect(await problemsInAll(page, `fresh eyes ${name}`)).toEqual([])
}
const palette = async (words: string) => {
  await keys.press('Control+k')
  await page.getByRole('combobox', { name: /^Type where/ }).waitFor()
  await keys.type(words)
}
const rail = (name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true })

beforeAll(async () => {
  ;({ desk, page } = await practiceDesk())
  keys = keyboardOn(page)
}, 120_000)
afterAll(clearDesks)

describe('RO5 a pasted list', () => {
  const list = () => page.getByRole('textbox', { name: 'Names' })

  test('leaves addresses out, says who stands in it twice, and is there again after Esc', async () => {
    await rail('Members').press('Enter')
    await button(page, 'Paste a list').press('Enter')
    await list().fill('Maria Osei, maria@example.org\nWren Ashdown\nwren ashdown')
    const preview = page.getByRole('region', { name: 'What will happen' })
    await preview.getByText('1 address left out: the roll keeps names').waitFor()
    await preview.getByText('1 name more than once in the text, added once').waitFor()
    await look('a pasted list')
    await keys.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await button(page, 'Paste a list').press('Enter')
    await expect.poll(() => list().inputValue()).toContain('Wren Ashdown')
  })

  test('Ctrl+Enter adds it', async () => {
    await list().focus()
    await keys.press('Control+Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('row').filter({ hasText: 'Maria Osei' }).waitFor()
    expect(await page.getByText('maria@example.org').count()).toBe(0)
  })
})

describe('Ctrl+K', () => {
  test('RF1 Refer… leads to the items, with the focus among them', async () => {
    await palette('pass on')
    await page.getByRole('option', { name: /^Refer… an item of/ }).waitFor()
    await keys.press('Enter')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[role="row"], .live-items') !== null))
      .toBe(true)
  })

  test('goes to another assembly by its name, and the menu under the name marks it', async () => {
    await palette('switch open halls')
    await page.getByRole('option', { name: /^Go to Open Halls/ }).waitFor()
    await keys.press('Enter')
    await page.getByRole('heading', { name: /^Open Halls/, level: 1 }).waitFor()
    await page.locator('.fm-topbar-assembly button').press('Enter')
    await page
      .getByRole('menuitem', { name: /^Open Halls/ })
      .getByText('shown now')
      .waitFor()
    await look('the menu of assemblies')
    await keys.press('Escape')
  })
})

describe('GD7 GD11 the desk of many', () => {
  test('an assembly of one’s own is not late because an umbrella reads it, and names alike have their codes', async () => {
    await rail('Questions').press('Enter')
    await button(page, 'Make a practice umbrella').press('Enter')
    await button(page, 'Put a question…').waitFor({ timeout: 60_000 })
    await rail('Federation').press('Enter')
    await button(page, 'Take in a practice federation').press('Enter')
    const row = page.getByRole('row').filter({ hasText: 'Saltmere Town Assembly' })
    await row.waitFor({ timeout: 120_000 })
    await expect.poll(() => row.getByLabel('nothing late').count(), { timeout: 30_000 }).toBe(1)
    await page.locator('.fm-months-code').first().waitFor()
    await page.getByRole('row').filter({ hasText: 'Duncombe North' }).click()
    await page
      .getByText(/meetings? late: /)
      .first()
      .waitFor()
    await look('the board')
  })

  test('a digest of what was found says so', async () => {
    await page.getByRole('tab', { name: 'Register' }).click()
    await page.getByRole('row').nth(2).waitFor({ timeout: 60_000 })
    await page.getByLabel('Find').fill('housing')
    const file = path.join(desk.profile, 'digest.html')
    await willSaveAs(desk, file)
    await button(page, 'Digest as HTML').click()
    await expect.poll(() => existsSync(file), { timeout: 60_000 }).toBe(true)
    const digest = readFileSync(file, 'utf8')
    expect(digest).toMatch(/Decisions and actions of \w+ \d{4} that have “housing”: \d+ of \d+ lines/)
    expect(digest).not.toContain('People at a meeting')
    expect(await desk.complaints()).toEqual([])
  })
})
