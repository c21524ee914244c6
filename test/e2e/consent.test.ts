import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks } from './desk'
import { problemsInAll } from './eyes'
import { button, practiceDesk, putToTheTest } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'

/** Saltmere decides by consent: its charter says so, and the board, the outcome and the decision follow. */
let page: Page
let keys: Keyboard

const outcome = () => page.getByRole('region', { name: 'Outcome' })

const look = (name: string) => problemsInAll(page, name)

beforeAll(async () => {
  ;({ page } = await practiceDesk())
  keys = keyboardOn(page)
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
    await putToTheTest(page, 'The hall is let to the choir on Tuesdays.')
    await page.locator('.fm-board-row').nth(12).waitFor()
    await expect.poll(() => page.locator('.fm-board-row').first().locator('input').count()).toBe(4)
    await keys.press('Shift+A')
    await expect.poll(() => outcome().textContent()).toContain('There is consent: nobody objects.')
  })

  test('the decision asks for its day of review, half a year on unless another is given', async () => {
    const review = page.getByLabel('Look at it again on')
    await expect.poll(() => review.inputValue()).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(await look('consent')).toEqual([])
    await review.fill('2000-01-01')
    await keys.press('Control+l')
    await page.getByText(/give a day after today/).waitFor()
    await review.fill('2099-03-01')
    await button(page, /^Record the decision/).click()
    await expect.poll(() => outcome().textContent()).toMatch(/Decision \w+ \d{4}\/\d+\/\d+/)
    await expect.poll(() => outcome().textContent()).toContain('1 March 2099')
  })
})
