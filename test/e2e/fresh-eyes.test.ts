import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks, type Desk } from './desk'
import { problemsInAll } from './eyes'
import { button, practiceDesk, willSaveAs } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'
import { goAnywhere } from './minute-book'

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

describe('SP4 the text of a draft', () => {
  test('F7 goes on to the next text with a word that is in no dictionary, and says so until a key is pressed', async () => {
    await goAnywhere(page, 'Correct the minutes')
    await button(page, 'Edit the text').press('Enter')
    const texts = page.getByRole('textbox', { name: /^Minutes of/ })
    await keys.focusIsOn(texts.first())
    await look('a draft that is written in')
    await texts.nth(1).focus()
    await keys.press('Control+End')
    await keys.type(' declaired here')
    await texts.first().focus()
    await keys.press('Control+End')
    const chosen = () => page.evaluate(() => getSelection()?.toString() ?? '')
    for (let steps = 0; steps < 20 && (await chosen()) !== 'declaired'; steps += 1) {
      await keys.press('F7')
      await page.waitForTimeout(500)
    }
    expect(await chosen()).toBe('declaired')
    await keys.focusIsOn(texts.nth(1))
    await page.locator('.fm-told').getByText('Gone on to').waitFor()
    await keys.press('Escape')
    await expect.poll(() => page.locator('.fm-told').innerText()).toBe('')
    await button(page, 'Finish editing').press('Enter')
    await keys.focusIsOn(button(page, 'Edit the text'))
  })
})

describe('RO5 a pasted list', () => {
  const list = () => page.getByRole('textbox', { name: 'Names' })

  test('leaves addresses out, says who stands in it twice, and is there again after Esc', async () => {
    await rail('Members').press('Enter')
    await page.getByRole('heading', { name: 'Members', level: 1 }).waitFor()
    await button(page, 'Paste a list').press('Enter')
    await list().fill('Maria Osei, maria@example.org\nWren Ashdown\nwren ashdown')
    const preview = page.getByRole('region', { name: 'What will happen' })
    await preview.getByText('1 address left out: the roll keeps names').waitFor()
    await preview.getByText('1 name more than once in the text, added once').waitFor()
    await look('a pasted list')
    await keys.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    // The dialog gives the focus back to what opened it.
    await keys.focusIsOn(button(page, 'Paste a list'))
    await keys.press('Enter')
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
    await page.getByLabel('Find').fill('Duncombe')
    const file = path.join(desk.profile, 'digest.html')
    await willSaveAs(desk, file)
    await button(page, 'Digest as HTML').click()
    await expect.poll(() => existsSync(file), { timeout: 60_000 }).toBe(true)
    const digest = readFileSync(file, 'utf8')
    expect(digest).toMatch(/Decisions and actions of \w+ \d{4} that have “Duncombe”: \d+ of \d+ lines/)
    expect(digest).not.toContain('People at a meeting')
    await page.getByLabel('Find').fill('')
  })
})

describe('CS5 two others that contradict', () => {
  const more = () => page.getByRole('button', { name: /^More about / }).first()

  test('the menu of the line leads to how both come to know it, and what can be done', async () => {
    await more().press('Enter')
    await page.getByRole('menuitem', { name: 'Say what contradicts it…' }).press('Enter')
    const other = page.getByRole('combobox', { name: 'The other decision' })
    await expect
      .poll(
        async () => {
          await other.fill('decided')
          await other.fill('the')
          return page.getByRole('option').count()
        },
        { timeout: 30_000 },
      )
      .toBeGreaterThan(0)
    await keys.press('Enter')
    await button(page, 'Say that they contradict').press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByText('Contradicted').first().waitFor()
    await more().press('Enter')
    await page.getByRole('menuitem', { name: 'What can be done about it…' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: /^What contradicts / })
    await dialog.getByRole('button', { name: 'Settle it together' }).waitFor()
    await dialog.getByText('hand over a file', { exact: false }).first().waitFor()
    await look('what can be done')
    await keys.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await desk.complaints()).toEqual([])
  })
})
