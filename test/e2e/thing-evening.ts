import type { Page } from 'playwright'
import { button, callItNow } from './hall'
import { goAnywhere } from './minute-book'

/** A Party Thing in practice, all on one computer: from its charter to the decision of its meeting. */
const goTo = (page: Page, screen: string) =>
  page.getByRole('navigation').getByRole('button', { name: screen, exact: true }).click()

/** Its charter is its own: what it decides is in force at once. */
export async function decidesAtOnce(page: Page): Promise<void> {
  await goAnywhere(page, 'Charter')
  await page.getByRole('button', { name: 'Edit: After a decision' }).press('Enter')
  await page.getByRole('dialog').getByLabel('Cooling-off after a meeting').fill('0')
  await page.getByRole('dialog').getByRole('button', { name: 'Seal as a new version' }).press('Enter')
  await page.getByText('Version 2 of the charter is sealed.').first().waitFor()
}

/** Nine delegates come to its meeting, which is planned already and is called to order now. */
export async function delegatesCome(page: Page): Promise<void> {
  await goTo(page, 'Members')
  await button(page, /Paste a list/).click()
  await page
    .getByRole('dialog')
    .getByRole('textbox')
    .first()
    .fill(Array.from({ length: 9 }, (_, index) => `Delegate ${'ABCDEFGHI'[index]}`).join('\n'))
  await page.getByRole('dialog').getByRole('button', { name: /^Add/ }).click()
  await page.getByText('Delegate I').first().waitFor()
  await goTo(page, 'Home')
  await button(page, /^(Go to the meeting|Open the agenda)/).click()
  if (await button(page, 'Go to the meeting').isVisible()) await button(page, 'Go to the meeting').click()
  await button(page, 'All others present').click()
  await callItNow(page)
}

/** The matter stands on the agenda by itself; all agree on this. */
export async function decideOn(page: Page, title: string, wording: string): Promise<void> {
  await putToTheTest(page, title, wording)
  await agreeAndDecide(page)
}

export async function putToTheTest(page: Page, title: string, wording: string): Promise<void> {
  const items = await page.locator('.live-item').allInnerTexts()
  const matter = items.findIndex((text) => text.includes(title))
  await page.locator('.live-item').nth(matter).click()
  await page.getByRole('tab', { name: /^Proposal/ }).click()
  await page.getByLabel('Exact wording').fill(wording)
  await button(page, 'Put the proposal').click()
  await button(page, 'Test for agreement').click()
}

export async function agreeAndDecide(page: Page): Promise<void> {
  await button(page, 'All agree').click()
  await button(page, /^Record the decision/).click()
  await page
    .getByRole('region', { name: 'Outcome' })
    .getByText('Decision of several assemblies together.')
    .waitFor()
}
