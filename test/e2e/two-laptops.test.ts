import type { Page } from 'playwright'
import { afterAll, describe, expect, test } from 'vitest'
import { clearDesks } from './desk'
import { problemsInAll } from './eyes'
import { button, callItNow, lit, planForToday } from './hall'
import { keyboardOn } from './keyboard'
import { backUp, enrol, foundHarbour, freshLaptop, type Laptop, restored, stick, takeIn } from './laptops'

/**
 * Two laptops keep one meeting without a network: Asha's, and a second one that has her records from a backup file. Each puts
 * down something else for Chidi. What the second one wrote comes back in a backup file: both are kept, and one click settles it.
 */
let first: Laptop
let second: Laptop
const fileOf = stick()

async function toThePositions({ page }: Laptop): Promise<void> {
  await button(page, 'Home').click()
  await button(page, /^Continue/).click()
  await page.locator('.live-item', { hasText: 'The roof' }).click()
  await page.getByRole('tab', { name: /^Positions/ }).click()
  await outcome(page).waitFor()
}

afterAll(clearDesks)

const decided = 'Concern C-1 stands.'
const row = (page: Page) => page.locator('.fm-board [data-person]').filter({ hasText: 'Chidi' })
const outcome = (page: Page) => page.getByRole('region', { name: 'Outcome' })

/** By name and key, as in a hurry. */
async function say(page: Page, key: '3' | '4', reason: string): Promise<void> {
  const keys = keyboardOn(page)
  await page.getByRole('combobox', { name: 'Find a person' }).focus()
  await keys.type('Chidi')
  await keys.press('Enter', key)
  await page.getByRole('textbox', { name: /^Reason of/ }).waitFor()
  await keys.type(reason)
  await keys.press('Enter')
  await page.getByRole('textbox', { name: /^Reason of/ }).waitFor({ state: 'detached' })
  await lit(page, 'saved')
}

test('Asha’s meeting asks about one proposal, and a backup of it is on a stick', async () => {
  first = await freshLaptop()
  const { page } = first
  await foundHarbour(first)
  await enrol(first, ['Björn', 'Chidi', 'Dafydd', 'Eleni'])
  await button(page, 'Home').click()
  await button(page, 'New meeting').click()
  await planForToday(page)
  await button(page, 'Go to the meeting').click()
  await page.getByRole('textbox', { name: 'Add an item' }).fill('The roof')
  await page.keyboard.press('Enter')
  await callItNow(page)
  await button(page, 'All others present').click()
  await page.locator('.live-item', { hasText: 'The roof' }).click()
  await page.getByRole('tab', { name: /^Proposal/ }).click()
  await page.getByRole('textbox', { name: 'Exact wording' }).fill('We mend the roof in May.')
  await button(page, 'Put the proposal').click()
  await button(page, 'Test for agreement').click()
  await row(page).waitFor()
  await button(page, 'All agree').click()
  await outcome(page).getByText('Consensus', { exact: false }).first().waitFor()
  await backUp(first, fileOf('before'))
})

describe('ST5 OU3 BA5 one person, two positions', () => {
  test('each laptop puts down its own, and knows nothing of the other', async () => {
    second = await restored(fileOf('before'))
    await toThePositions(second)
    await say(second.page, '4', 'The choir sings up there in May.')
    await outcome(second.page).getByText('Blocked', { exact: false }).first().waitFor()

    await toThePositions(first)
    await say(first.page, '3', 'I am away in May.')
    await outcome(first.page).getByText('Consensus', { exact: false }).first().waitFor()
  })

  test('met again both are kept, and the outcome waits', async () => {
    await backUp(second, fileOf('second'))
    await takeIn(first, fileOf('second'))
    await toThePositions(first)
    const { page } = first
    await expect.poll(() => row(page).innerText()).toMatch(/Said in two ways: /)
    await expect.poll(() => row(page).innerText()).toMatch(/Block/)
    await expect.poll(() => row(page).innerText()).toMatch(/Stand aside/)
    await outcome(page).getByText('A position is recorded differently in two places.').waitFor()
    expect(await button(page, /^Record the decision/).isEnabled()).toBe(false)
    expect(await problemsInAll(page, 'two laptops, contested')).toEqual([])
  })

  test('one click settles it, and the other laptop hears of it', async () => {
    const { page } = first
    await row(page).evaluate((element) => element.scrollIntoView({ block: 'center' }))
    // With the reason it was given on this laptop.
    await row(page)
      .locator('.fm-pick')
      .filter({ has: page.locator('input[value="stand-aside"]') })
      .click()
    await expect.poll(() => row(page).innerText()).not.toMatch(/Said in two ways/)
    await outcome(page).getByText('Consensus', { exact: false }).first().waitFor()
    expect(await problemsInAll(page, 'two laptops, settled')).toEqual([])
    await button(page, /^Record the decision/).click()
    await expect.poll(() => outcome(page).innerText()).toContain(decided)

    await backUp(first, fileOf('first'))
    await takeIn(second, fileOf('first'))
    await toThePositions(second)
    await expect.poll(() => outcome(second.page).innerText()).toContain(decided)
    expect(await second.page.getByText('Said in two ways').count()).toBe(0)
    for (const laptop of [first, second]) expect(await laptop.desk.complaints()).toEqual([])
  })
})
