import { expect } from 'vitest'
import { toTheBacklog } from './federation-story'
import { button } from './hall'
import { goTo, type Laptop, look } from './laptops'
import { headingOn } from './minute-book'

/** What has come back of a matter that went to the Disability Society: in the backlog of its origin, and as a layer in its minutes. */
export const steps = {
  title: 'Steps at the library',
  wording: 'The library gets a ramp, so that nobody with a disability is kept out.',
  why: 'The steps are the only way in.',
} as const
export const roof = { title: 'Roof of the boat shed', reason: 'A roof keeps nobody out.' } as const
const society = 'Disability Society'
const patience = { timeout: 60_000 }

export const minutesOn = ({ page }: Laptop) => page.getByRole('article', { name: 'Minutes' })

/** In the backlog, once, in the place of the item it left. */
export async function resultIsBack(at: Laptop): Promise<void> {
  const lines = at.page.getByRole('listitem').filter({ hasText: steps.title })
  await lines.getByText(`result came back from ${society}`).waitFor(patience)
  expect(await lines.count()).toBe(1)
  await look(at, 'result back')
}

/** RF11: under the item in the minutes, which were approved before it came. */
export async function layerStands(at: Laptop): Promise<void> {
  await goTo(at, 'Meetings')
  const meeting = at.page.getByRole('main').getByRole('button', { name: /^Evening moot/ })
  await meeting.first().click()
  await minutesOn(at)
    .getByText(/^result .*: adopted/)
    .waitFor()
  await minutesOn(at)
    .getByText(/6 agree/)
    .waitFor()
  await minutesOn(at).getByText('Referred to').scrollIntoViewIfNeeded()
  await look(at, 'result as a layer')
}

/** RF14: from the minutes another item goes there, by itself and chosen by hand. */
export async function refersTheRoof(at: Laptop): Promise<void> {
  const { page } = at
  await button(page, 'Refer…').click()
  await page.getByRole('menuitem', { name: roof.title }).click()
  await headingOn(page, 'Refer to another assembly')
  await page.getByRole('button', { name: /To$/ }).click()
  await page.getByRole('option', { name: society }).click()
  await button(page, 'Refer').click()
  await minutesOn(at).getByText(roof.title).first().waitFor()
}

/** The society declines it with a reason; `claiming`: and leaves open whether it has a remit in it. */
export async function declinesTheRoof(at: Laptop, claiming = true): Promise<void> {
  const { page } = at
  await toTheBacklog(at)
  await page.getByRole('button', { name: new RegExp(`^Decline: ${roof.title}`) }).press('Enter', patience)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Reason' }).fill(roof.reason)
  if (!claiming) await dialog.getByText('We claim no remit in it').click()
  await look(at, 'declining')
  await dialog.getByRole('button', { name: 'Decline', exact: true }).press('Enter')
  await page.getByRole('button', { name: /^Decline: / }).waitFor({ state: 'detached' })
}

export async function declineIsBack(at: Laptop): Promise<void> {
  await toTheBacklog(at)
  const line = at.page.getByRole('listitem').filter({ hasText: roof.title })
  await line.getByText(`came back: ${society} has declined`).waitFor(patience)
  expect(await line.count()).toBe(1)
  await look(at, 'declined back')
}
