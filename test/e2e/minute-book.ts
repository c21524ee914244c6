import type { Locator, Page } from 'playwright'
import { banner, button, callItNow } from './hall'

/** What every story of minutes, series and agendas does on its way, in the words of the page. */

/** Where these minutes are, at their head. */
export const lifeOn = (page: Page): Locator => page.getByRole('region', { name: 'Where these minutes are' })

/** The line at the foot of the window has said it. */
export const toldOn = (page: Page, words: string | RegExp): Promise<void> =>
  page.locator('.fm-told').getByText(words).first().waitFor()

/** Anywhere, by a few words. */
export async function goAnywhere(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page
    .getByRole('combobox', { name: 'Type where to go or what to do' })
    .and(page.locator(':focus'))
    .waitFor()
  await page.keyboard.type(words)
  // What a page offers comes once the page is there; until then the only match is to search everything.
  await page
    .getByRole('option', { selected: true })
    .filter({ hasNotText: /^Search everything for/ })
    .waitFor()
  await page.keyboard.press('Enter')
}

export const headingOn = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByRole('heading', { name: words }).first().waitFor()

/** From the answers to a question to its meeting, called to order with everybody there, and to its wording on the table. */
export async function toItsProposal(page: Page, title: string): Promise<void> {
  await button(page, 'Go to its meeting').click()
  await button(page, 'Go to the meeting').click()
  await button(page, 'All others present').click()
  await callItNow(page)
  await page.locator('.live-item').filter({ hasText: title }).click()
  await page.getByRole('tab', { name: /^Proposal/ }).click()
}

/** All who are there agree, and that is entered. */
export async function roomAgrees(page: Page): Promise<void> {
  await button(page, 'Test for agreement').click()
  await button(page, 'All agree').click()
  await button(page, 'Enter in the minutes').click()
}

/** From the live meeting to its minutes, closed. */
export async function closeTheMeeting(page: Page): Promise<void> {
  await goAnywhere(page, 'Close the meeting')
  await page
    .getByRole('region', { name: 'Item' })
    .getByRole('button', { name: 'Close the meeting' })
    .press('Enter')
  await page.getByText('Corrections').first().waitFor()
}

/** The panel of an item that names earlier minutes; the key leads there first, and approves then (LC16). */
export async function approveByKey(page: Page): Promise<void> {
  await page.locator('.live-item').filter({ hasText: 'Approve the minutes of' }).first().press('Enter')
  const panel = page.getByRole('region', { name: 'Earlier minutes' })
  await panel.waitFor()
  const approve = panel.getByRole('button', { name: /^Approve/ })
  await page.getByRole('region', { name: 'Item' }).focus()
  await page.keyboard.press('Shift+M')
  await approve.and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Shift+M')
  await banner(page, 'were approved here as a correct record').waitFor()
}
