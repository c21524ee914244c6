import type { Page } from 'playwright'
import { afterAll, describe, expect, test } from 'vitest'
import { clearDesks, type Desk } from './desk'
import { problemsInAll } from './eyes'
import { button, lit, practiceEvening, toTheMinutes, windowOf } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'

/** A room too large to ask each by name: hands are counted, one blocks by name, and in the end there is consensus. */
let desk: Desk
let page: Page
let keys: Keyboard

afterAll(clearDesks)

const told = () => page.locator('.fm-told')
const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) })
const outcome = () => page.getByRole('region', { name: 'Outcome' })
const sheet = () => page.getByRole('dialog', { name: 'Positions as numbers' })
const found: string[] = []

async function look(name: string): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().length === 0)
  found.push(...(await problemsInAll(page, name)))
}

describe('PC1 PC2 PC5 PC6 positions as numbers', () => {
  test('more hands than people are refused in the sheet', async () => {
    ;({ desk, page } = await practiceEvening())
    await windowOf(desk, 1366, 768)
    keys = keyboardOn(page)
    await button(page, 'All others present').click()
    await tab('Proposal').click()
    await page.getByRole('textbox', { name: 'Exact wording' }).fill('The hall is painted green.')
    await button(page, 'Put the proposal').click()
    await button(page, 'Test for agreement').click()
    await page.locator('[data-person]').getByRole('radiogroup').first().waitFor()
    await keys.tabTo(button(page, 'Count hands'))
    await keys.press('Enter')
    await sheet()
      .getByText(/^For a room too large .* 19 people here have no position of their own\./)
      .waitFor()
    await keys.focusIsOn(sheet().getByRole('textbox', { name: 'Agree' }))
    await keys.type('20')
    await keys.press('Enter')
    await sheet().getByText('That is 20 positions, and only 19 people here have none of their own.').waitFor()
    await look('hands too many')
  })

  test('counted, the rule says what they come to, marked "count only"', async () => {
    const agree = sheet().getByRole('textbox', { name: 'Agree' })
    await agree.fill('16')
    await keys.press('Tab')
    await keys.type('2')
    await keys.press('Tab')
    await keys.type('1')
    await keys.press('Enter')
    await expect.poll(() => told().textContent()).toBe('Count put down, without names.')
    await outcome().getByText('There is consensus.').waitFor()
    await outcome().getByText('Count only: 19 positions were counted, without names.').waitFor()
    await keys.focusIsOn(button(page, 'Count only (19)'))
    await look('hands counted')
    await windowOf(desk, 900, 600)
    await look('hands counted small')
    await windowOf(desk, 1366, 768)
  })

  test('somebody who was counted blocks by name; taken back, the count fits again', async () => {
    const row = page
      .locator('[data-person]')
      .filter({ has: page.getByRole('radiogroup') })
      .first()
    await row.getByRole('radio').first().focus()
    await keys.press('4')
    await keys.type('Green is the colour of the other club.')
    await keys.press('Enter')
    await outcome().getByText('Blocked').first().waitFor()
    await look('hands and a block')
    await keys.press('0')
    await outcome().getByText('There is consensus.').waitFor()
  })

  test('the decision and the minutes say how many had no names', async () => {
    await button(page, /^All agree/).click()
    await outcome().getByText('There is consensus.').waitFor()
    await outcome()
      .getByRole('button', { name: /^Record the decision/ })
      .click()
    await page.getByText('Count only: 19 of these were counted in the room, without names.').first().waitFor()
    await look('hands decided')
    await lit(page, 'saved')
    const minutes = await toTheMinutes(page)
    await minutes.getByText('Count only: 19 of these').scrollIntoViewIfNeeded()
    await look('hands minutes')
    expect(found).toEqual([])
    expect(await desk.complaints()).toEqual([])
  })
})
