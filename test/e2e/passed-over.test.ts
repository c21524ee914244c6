import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks } from './desk'
import { appearances, problemsInAll } from './eyes'
import { button, callItNow, lit, practiceDesk, showItem, toTheMeeting } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'
import { goAnywhere, lifeOn } from './minute-book'

/** What a meeting leaves behind it: minutes it passed over, and an item that is under way and blocked when it closes. */
let page: Page
let keys: Keyboard
let title = ''

beforeAll(async () => {
  ;({ page } = await practiceDesk())
  keys = keyboardOn(page)
  await toTheMeeting(page)
  await button(page, 'All others present').click()
  await callItNow(page)
}, 120_000)
afterAll(clearDesks)

const look = async (name: string) => expect(await problemsInAll(page, name, appearances)).toEqual([])

describe('LC22 CV12 the close names what is left', () => {
  test('minutes that were passed over, and a choice for the item that is under way', async () => {
    await showItem(page, 4)
    title = (await page.locator('.live-item').nth(4).locator('bdi').first().innerText()).trim()
    await button(page, 'Start this item').click()
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    // Practice has a wording prepared for some items.
    const field = page.getByLabel('Exact wording')
    const test = button(page, 'Test for agreement')
    await field.or(test).first().waitFor()
    if (await field.isVisible()) {
      await field.fill('We mend it on Saturdays.')
      await button(page, 'Put the proposal').click()
    }
    await test.click()
    await goAnywhere(page, 'Close the meeting')
    const sheet = page.locator('.live-close')
    await sheet.getByText('Minutes not approved yet').waitFor()
    await sheet.getByText(/^The minutes of .* come onto the next agenda\.$/).waitFor()
    const choice = sheet.getByRole('radiogroup', { name: `What becomes of ${title}` })
    await expect
      .poll(() => choice.getByRole('radio', { name: 'Carry to next meeting' }).isChecked())
      .toBe(true)
    await look('the close, with what is left')
    await keys.focusIsOn(sheet.getByRole('button', { name: 'Close the meeting' }))
    await keys.press('Enter')
    await page.getByText('Corrections').first().waitFor()
    await page
      .locator('.fm-page')
      .getByText(/carried to .*December/i)
      .first()
      .waitFor()
    await lifeOn(page).getByText('Put for approval').waitFor({ timeout: 20_000 })
    await lit(page, 'saved')
  })

  test('both minutes and the item are on the next agenda', async () => {
    await lifeOn(page).getByRole('button', { name: 'Go there' }).click()
    const items = page.getByText(/^Approve the minutes of/)
    await expect.poll(() => items.count()).toBeGreaterThanOrEqual(2)
    await page.getByText(title).first().waitFor()
    await look('the next agenda, with what was left')
  })
})
