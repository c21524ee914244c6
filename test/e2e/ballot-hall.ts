import path from 'node:path'
import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'
import type { Desk } from './desk'
import { button, willSaveAs } from './hall'
import type { Keyboard } from './keyboard'
import { readPaper, squeezed } from './paper'

/** What the ballots of an evening have in common: the item, the deadlock, and the paper that tells of them. */
const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name: new RegExp(`^${name}`) })

/** An item for decision that has no proposal, from this place on, in a window that shows one zone at a time. */
export async function toBareDecision(page: Page, from: number): Promise<void> {
  for (let place = from; place < 12; place += 1) {
    await page.getByRole('tab', { name: 'Agenda' }).click()
    await page.locator('.live-item').nth(place).click()
    const isForDecision = await page.locator('.live-item-facts').getByText('Decide').isVisible()
    if (isForDecision && (await tab(page, 'Proposal').textContent()) === 'Proposal') return
  }
  throw new Error('Every item for decision has a proposal')
}

/** The meeting could not agree on a person: the deadlock is recorded, by keyboard, and the ballot opened. */
export async function deadlockOnAPerson(page: Page, keys: Keyboard): Promise<void> {
  await button(page, 'Start this item').click()
  await tab(page, 'Positions').click()
  await keys.tabTo(button(page, 'We could not agree on a person'))
  await keys.press('Enter')
  await keys.tabTo(page.getByRole('checkbox', { name: 'The meeting agrees that this is a deadlock' }))
  await keys.press('Space')
  await keys.tabTo(button(page, 'Record the deadlock'))
  await keys.press('Enter')
  await keys.focusIsOn(button(page, 'Go to the ballot'))
  await keys.press('Enter')
}

/** What is to be filled, and who stands for it. */
export async function planElection(
  page: Page,
  keys: Keyboard,
  office: string,
  names: readonly string[],
): Promise<void> {
  await keys.tabTo(page.getByRole('textbox', { name: 'What is to be filled' }))
  await keys.type(office)
  await keys.tabTo(page.getByRole('textbox', { name: /^Another option/ }))
  for (const name of names) {
    await keys.type(name)
    await keys.press('Enter')
  }
}

/** Minutes and paper say the same, and these words. */
export async function bothSay(
  { desk, page, keys }: { readonly desk: Desk; readonly page: Page; readonly keys: Keyboard },
  minutes: Locator,
  file: string,
  words: readonly string[],
): Promise<void> {
  const place = path.join(desk.profile, file)
  await willSaveAs(desk, place)
  await keys.press('Control+Shift+E')
  await expect
    .poll(() => page.locator('.fm-told').textContent(), { timeout: 60_000 })
    .toBe(`Saved as ${place}`)
  const { heard } = await readPaper(place)
  for (const told of [squeezed((await minutes.textContent()) ?? ''), squeezed(heard)])
    for (const part of words) expect(told).toContain(squeezed(part))
}
