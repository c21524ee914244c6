import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'
import { button, planForToday } from './hall'
import { decidesAtOnce } from './thing-evening'

/** Two assemblies that have decided what cannot both stand: it is said, they are called together, and both are overridden. */
type Look = (name: string) => Promise<void>
const unseen: Look = async () => undefined

export const clashOn = (page: Page): Locator =>
  page.getByRole('article', { name: /have decided differently$/ })

const goTo = (page: Page, screen: string | RegExp) =>
  page.getByRole('navigation').getByRole('button', { name: screen, exact: true }).click()
export const toTheInbox = (page: Page): Promise<void> => goTo(page, /^Inbox/)

/** From the page of a decision, in the dialog that is open: the first that is offered. Answers whose that is, and its number. */
export async function sayClash(
  page: Page,
  look: Look = unseen,
): Promise<{ readonly assembly: string; readonly number: string }> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'The other decision' }).press('ArrowDown')
  const offered = page.getByRole('option').first()
  await offered.waitFor()
  await offered.click()
  const chosen = await dialog.locator('p', { has: page.locator('bdi + bdi, bdi ~ bdi') }).innerText()
  await look('say clash')
  await dialog.getByRole('button', { name: 'Say that they contradict' }).click()
  await clashOn(page).waitFor()
  const [assembly = '', number = ''] = chosen.split(', ')
  return { assembly, number }
}

/** CS5: two presses from the clash that is shown; who and what about stands there already. */
export async function settleTogether(
  page: Page,
  { title, other }: { readonly title: string; readonly other: string },
  look: Look = unseen,
): Promise<void> {
  await button(page, 'Settle it together').click()
  await page.getByRole('heading', { name: 'Call a Party Thing', level: 1 }).waitFor()
  await expect.poll(() => page.getByRole('checkbox', { name: other }).isChecked()).toBe(true)
  await expect.poll(() => page.getByRole('textbox', { name: 'The matter' }).inputValue()).toBe(title)
  await look('clash called')
  await button(page, 'Call it together').click()
  await page.getByRole('heading', { name: /^Party Thing: /, level: 1 }).waitFor()
}

/** From the home of the Thing and back to it: its meeting is planned. */
export async function planTheThing(page: Page): Promise<void> {
  await button(page, 'New meeting').click()
  await planForToday(page)
  await page.getByLabel('Add an item').waitFor()
  await goTo(page, 'Home')
}

/** Both are kept on this computer, and accept that what is decided is in force at once. */
export async function bothAccept(page: Page): Promise<void> {
  await decidesAtOnce(page)
  await goTo(page, 'Home')
  for (let left = 2; left > 0; left -= 1) {
    await button(page, /^Accept for /).click()
    await expect.poll(() => page.getByRole('button', { name: /^Accept for / }).count()).toBe(left - 1)
  }
}

/** SU4 CS6 CS8: in the register, on the page of the decision, and in the minutes it was taken in. */
export async function seesOverridden(page: Page, look: Look = unseen): Promise<void> {
  await goTo(page, 'Decisions')
  const row = page.getByRole('row').filter({ hasText: 'Overridden by THING' }).first()
  await row.waitFor({ timeout: 30_000 })
  await look('overridden in the register')
  await row.getByRole('button').first().click()
  await page
    .locator('.fm-screen-title')
    .getByText(/^Overridden by THING /)
    .waitFor()
  await button(page, /^Open decision THING /).waitFor()
  expect(await clashOn(page).count()).toBe(0)
  await look('overridden on its page')
  await button(page, 'Open the minutes').click()
  await page
    .locator('.fm-doc-since')
    .filter({ hasText: /overridden by THING .+ on \d+ \w+ \d{4}/ })
    .waitFor()
  await look('overridden in the minutes')
}

/** CS4: nothing waits any more. */
export async function nothingWaits(page: Page): Promise<void> {
  await toTheInbox(page)
  await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor()
  expect(await clashOn(page).count()).toBe(0)
}
