import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks, type Desk, openDesk } from './desk'
import { appearances, dress, problemsOf } from './eyes'
import { button, enterPractice, showItem, toTheMeeting } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'

/** Saltmere decides by consent: its charter says so, and the board, the outcome and the decision follow. */
let desk: Desk
let page: Page
let keys: Keyboard
const shots = process.env.FOLKMOOT_SHOTS

const outcome = () => page.getByRole('region', { name: 'Outcome' })

async function look(name: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const appearance of appearances) {
    await dress(page, appearance)
    for (const problem of await problemsOf(page)) found.push(`${name}, ${appearance}: ${problem}`)
    if (shots === undefined) continue
    mkdirSync(shots, { recursive: true })
    await page.screenshot({ path: path.join(shots, `${name}-${appearance}.png`.replaceAll(' ', '-')) })
  }
  await dress(page, 'light')
  return found
}

beforeAll(async () => {
  desk = await openDesk()
  page = await desk.page()
  keys = keyboardOn(page)
  await desk.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(1366, 768)
  })
  await enterPractice(page)
})
afterAll(clearDesks)

describe('DM1 DM3 DM6 by consent', () => {
  test('the charter is changed', async () => {
    await keys.press('Control+k')
    await keys.type('Charter')
    await keys.press('Enter')
    await page.getByRole('heading', { name: 'Charter', level: 1 }).waitFor()
    await button(page, 'Edit: How we agree').press('Enter')
    const dialog = page.getByRole('dialog', { name: 'How we agree' })
    await dialog.getByText('Consent: nobody objects').click()
    await dialog.getByRole('button', { name: 'Seal as a new version' }).click()
    await dialog.waitFor({ state: 'detached' })
  })

  test('nobody is offered to abstain, and standing aside does not stop it', async () => {
    await page.getByRole('navigation').getByRole('button', { name: 'Home', exact: true }).click()
    await toTheMeeting(page)
    await button(page, 'All others present').click()
    await button(page, 'Call to order').click()
    await showItem(page, 1)
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    await page.getByLabel('Exact wording').fill('The hall is let to the choir on Tuesdays.')
    await button(page, 'Put the proposal').click()
    await button(page, 'Test for agreement').click()
    await page.locator('.fm-board-row').nth(12).waitFor()
    expect(await page.locator('.fm-board-row').first().locator('input').count()).toBe(4)
    await keys.press('Shift+A')
    await expect.poll(() => outcome().textContent()).toContain('There is consent: nobody objects.')
  })

  test('the decision asks for its day of review, half a year on unless another is given', async () => {
    const review = page.getByLabel('Look at it again on')
    expect(await review.inputValue()).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(await look('consent')).toEqual([])
    await review.fill('2000-01-01')
    await keys.press('Control+l')
    await page.getByText(/give a day after today/).waitFor()
    await review.fill('2099-03-01')
    await button(page, /^Record the decision/).click()
    await expect.poll(() => outcome().textContent()).toMatch(/Decision \d{4}\/\d+\/\d+/)
    await expect.poll(() => outcome().textContent()).toContain('1 March 2099')
  })
})
