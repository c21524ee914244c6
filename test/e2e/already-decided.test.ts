import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks } from './desk'
import { appearances, problemsInAll } from './eyes'
import { banner, button, callItNow, note, noteText, practiceDesk, toTheMeeting } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'

/**
 * An item is carried to the next agenda, and decided after all when the closed meeting is taken up again: the copy says so, on
 * the agenda and live, with the way to the decision, and is not decided twice.
 */
let page: Page
let keys: Keyboard
let title = ''
let number = ''

beforeAll(async () => {
  ;({ page } = await practiceDesk())
  keys = keyboardOn(page)
})
afterAll(clearDesks)

async function look(name: string): Promise<void> {
  expect(await problemsInAll(page, name, appearances)).toEqual([])
}

const outcome = () => page.getByRole('region', { name: 'Outcome' })
async function closeMeeting(): Promise<void> {
  await button(page, 'More').click()
  await page.getByRole('menuitem', { name: 'Close the meeting' }).click()
  await button(page, 'Close the meeting').click()
  await page.getByText('Corrections').first().waitFor()
}

let along = ''

describe('CV7 carried, and decided after all', () => {
  test('the close carries it; the close is taken back, and it is decided', async () => {
    await toTheMeeting(page)
    await button(page, 'All others present').click()
    await callItNow(page)
    // One item is carried with words of its own: they go along (CV10).
    const other = page.locator('.live-item').nth(5)
    along = (await other.locator('.live-item-title bdi').first().textContent()) ?? ''
    await other.click()
    await note(page).fill('The keys hang in the shed. Ask Jo.')
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    await page.getByLabel('Exact wording').fill('Everybody who sweeps has a key.')
    await button(page, 'Put the proposal').click()
    await button(page, 'Test for agreement').waitFor()
    await page.getByRole('button', { name: 'Start this item' }).click()
    await note(page).waitFor()
    await keys.press('Escape', 's')
    await page.locator('.fm-told').getByText('is parked').waitFor()
    await page.getByText('No item is under way').first().waitFor()
    await look('live between items')
    await closeMeeting()
    await page
      .locator('.fm-page')
      .getByText(/carried to .+, \d+ \w+ \d{4}/)
      .first()
      .waitFor()
    await button(page, 'Take the meeting up again').focus()
    await keys.press('Enter')
    await page.locator('.fm-told').getByText('The meeting goes on').waitFor()
    const row = page.locator('.live-item').nth(4)
    title = (await row.locator('.live-item-title bdi').first().textContent()) ?? ''
    await row.click()
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    await button(page, 'Test for agreement').click()
    await button(page, 'All agree').click()
    await button(page, /^Record the decision/).click()
    await outcome().getByText('Cooling-off until').waitFor()
    number = (await outcome().locator('.fm-doc-label strong').first().innerText()).replace('Decision ', '')
  })

  test('the next agenda says so, with the way to the decision', async () => {
    await keys.press('Control+k')
    await keys.type('Agenda:')
    await keys.press('Enter')
    await page.getByLabel('Add an item').waitFor()
    const copy = page.locator('.agenda-row').filter({ hasText: title })
    await copy.getByText('already decided').waitFor()
    await look('agenda already decided')
    await copy.getByRole('button', { name: `Open decision ${number}` }).click()
    await page.getByRole('heading', { name: `Decision ${number}`, level: 1 }).waitFor()
  })

  test('live it is not put to the test, and is noted as already decided', async () => {
    await keys.press('Control+k')
    await keys.type('Agenda:')
    await keys.press('Enter')
    await page.getByLabel('Add an item').waitFor()
    await button(page, 'Go to the meeting').click()
    await callItNow(page)
    const copy = page.locator('.live-item').filter({ hasText: title })
    await copy.getByText('already decided').waitFor()
    await copy.click()
    await banner(page, `Already decided: ${number}`).waitFor()
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    // Its wording came along (CV10), and is not put to the test.
    await expect.poll(() => button(page, 'Test for agreement').isDisabled()).toBe(true)
    await look('live already decided')
    await button(page, 'Note it as already decided').focus()
    await keys.press('Enter')
    await page.locator('.fm-told').getByText('noted as already decided').waitFor()
    await keys.focusIsKept()
  })
})

describe('CV10 CV11 what comes along', () => {
  test('the wording stands with the copy, the note comes when it is asked for', async () => {
    await keys.press('Control+k')
    await keys.type('Live:')
    await keys.press('Enter')
    await page.locator('.live-item').filter({ hasText: along }).click()
    await page
      .getByText(/carried from/)
      .first()
      .waitFor()
    await page.getByRole('tab', { name: /^Proposal 1/ }).click()
    await page.getByText('Everybody who sweeps has a key.').first().waitFor()
    await page.getByRole('tab', { name: /^Note/ }).click()
    await note(page).fill('First a word of today.')
    await look('live carried note')
    await button(page, 'Bring its note along').focus()
    await keys.press('Enter')
    await expect
      .poll(() => noteText(page))
      .toBe('First a word of today.\n\nThe keys hang in the shed. Ask Jo.')
    await keys.focusIsKept()
    await button(page, /^Minutes of /).focus()
    await keys.press('Enter')
    await page
      .locator('.fm-page')
      .getByText(/carried to .+, \d+ \w+ \d{4}/)
      .first()
      .waitFor()
  })
})

describe('CV9 the close', () => {
  test('the minutes name the decision that was taken elsewhere', async () => {
    await keys.press('Control+k')
    await keys.type('Live:')
    await keys.press('Enter')
    await page.getByRole('region', { name: 'Agenda' }).waitFor()
    await closeMeeting()
    await page.locator('.fm-page').getByText(`: ${number}`).first().waitFor()
    await look('minutes already decided')
  })
})
