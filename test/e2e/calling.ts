import type { Locator } from 'playwright'
import { button, home } from './hall'
import { goTo, type Laptop } from './laptops'
import { goAnywhere } from './minute-book'

/** A Party Thing of North and West, each with a computer of its own: how it is called, accepted and come to. */
type Look = (at: Laptop, name: string) => Promise<void>
const unseen: Look = async () => undefined

export const thingCard = ({ page }: Laptop): Locator =>
  page.locator('.fm-card').filter({ hasText: 'Party Thing' }).first()

/** Asha calls West, and accepts for North. */
export async function callWest(asha: Laptop, matter: string, look: Look = unseen): Promise<void> {
  const { page } = asha
  await goAnywhere(page, 'Call a Party Thing')
  await page.getByRole('heading', { name: 'Call a Party Thing', level: 1 }).waitFor()
  await page.getByRole('textbox', { name: 'The matter' }).fill(matter)
  await page.getByRole('checkbox', { name: 'West Region (on its own computer)' }).press('Space')
  await look(asha, 'together-call')
  await button(page, 'Call it together').click()
  await page.getByRole('heading', { name: /^Party Thing: /, level: 1 }).waitFor()
  await thingCard(asha).getByText('Waiting for acceptance').waitFor()
  await thingCard(asha).getByText('accepts on its own computer').waitFor()
  await button(page, 'Accept for North Region').click()
  await thingCard(asha).getByText('has accepted', { exact: true }).waitFor()
  await look(asha, 'together-waiting')
}

/** It opens by itself at Björn’s, who accepts for West. */
export async function acceptForWest(asha: Laptop, björn: Laptop, look: Look = unseen): Promise<void> {
  await thingCard(björn).waitFor({ timeout: 60_000 })
  await look(björn, 'together-called')
  await button(björn.page, 'Accept for West Region').click()
  for (const one of [björn, asha])
    await thingCard(one).getByText('Its charter is in force').waitFor({ timeout: 30_000 })
}

/** From the home of whatever is in focus to the Thing. */
export async function toTheThing(at: Laptop): Promise<void> {
  await goTo(at, 'Home')
  await thingCard(at).getByRole('button', { name: 'Go to it' }).click()
  await at.page.getByRole('heading', { name: /^Party Thing: /, level: 1 }).waitFor()
}

export async function toTheMeeting({ page }: Laptop): Promise<void> {
  await button(page, 'Home').click()
  await button(page, /^(Continue|Go to the meeting|Open the agenda)/).click()
  await home(page).waitFor({ state: 'detached' })
  const onwards = button(page, 'Go to the meeting')
  const live = page.locator('.live-item').first()
  await onwards.or(live).first().waitFor()
  if (await onwards.isVisible()) await onwards.click()
  await live.waitFor()
}

/** JC8: on the positions of a proposal, one assembly answers through its own secretary. */
export async function answerFor(
  at: Laptop,
  name: string,
  position: RegExp,
  { reason, look = unseen }: { readonly reason?: string; readonly look?: Look } = {},
): Promise<void> {
  const { page } = at
  await button(page, `Answer for ${name}…`).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: position }).check({ force: true })
  if (reason !== undefined) await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason)
  await look(at, 'together-answer')
  await dialog.getByRole('button', { name: 'Sign and send' }).click()
}

export const answersOf = ({ page }: Laptop): Locator =>
  page.getByRole('region', { name: 'Positions of the assemblies' })
export const answerOf = (at: Laptop, name: string): Locator =>
  answersOf(at).getByRole('row').filter({ hasText: name })
