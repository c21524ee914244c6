import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks } from './desk'
import { problemsInAll } from './eyes'
import { button, practiceDesk, putToTheTest, sayPosition, showItem } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'

/**
 * The rarer rules of an evening: the meeting looks at a block, all must agree, a body that forms no consensus; and a meeting
 * that is adjourned to another day. With FOLKMOOT_SHOTS=<folder> it keeps pictures.
 */
let page: Page
let keys: Keyboard

async function look(name: string): Promise<void> {
  expect(await problemsInAll(page, name)).toEqual([])
}

const outcome = () => page.getByRole('region', { name: 'Outcome' })
const told = () => page.locator('.fm-told')

/** One change to how the assembly agrees, sealed on the charter's page, and back to the meeting. */
async function seal(change: (dialog: ReturnType<Page['getByRole']>) => Promise<void>): Promise<void> {
  await keys.press('Control+k')
  await keys.type('Charter')
  await keys.press('Enter')
  await page.getByRole('heading', { name: 'Charter', level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Edit: How we agree' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'How we agree' })
  await change(dialog)
  await dialog.getByRole('button', { name: 'Seal as a new version' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page
    .getByText(/^Version \d+ of the charter is sealed/)
    .first()
    .waitFor()
  await page.getByRole('navigation').getByRole('button', { name: 'Live', exact: true }).click()
  await page.getByRole('region', { name: 'Agenda' }).waitFor()
  await showItem(page, 1)
  await page.getByRole('tab', { name: /^Positions/ }).click()
}

beforeAll(async () => {
  ;({ page } = await practiceDesk())
  keys = keyboardOn(page)
  await putToTheTest(page, 'The hall is let to the choir on Tuesdays.')
  await page.locator('.fm-board-row').nth(12).waitFor()
  await keys.press('Shift+A')
  await sayPosition(page, 'me', '4', 'The choir is louder than the boats.')
  await outcome().getByText('Blocked').first().waitFor()
})
afterAll(clearDesks)

describe('BF1 BF4 the meeting looks at a block', () => {
  test('a block stops it', async () => {
    await expect.poll(() => outcome().locator('.fm-chip').first().textContent()).toContain('Blocked')
    expect(await review().count()).toBe(0)
  })

  const review = () => page.getByRole('region', { name: 'Is it a block?' })

  test('where the charter lets it, it says how many must find so', async () => {
    await seal(async (dialog) => {
      await dialog.getByText('Those present can review a block').click()
    })
    await review().getByText('The meeting may find that this is not a block').waitFor()
    await look('block review')
  })

  test('too few find so, and it stands; enough, and it stops nothing', async () => {
    const hands = review().getByRole('textbox')
    await hands.fill('2')
    await keys.press('Enter')
    await review().getByText('the block stands').waitFor()
    await expect.poll(() => outcome().textContent()).toContain('Block')
    await hands.fill('18')
    await keys.press('Enter')
    await review().getByText('It stops nothing and stays on record.').waitFor()
    await expect.poll(() => outcome().locator('.fm-chip').first().textContent()).toContain('Consensus')
    await keys.focusIsKept()
    await look('block reviewed')
  })
})

describe('DM4 all must agree', () => {
  test('one reservation, and it is not adopted', async () => {
    await seal(async (dialog) => {
      await dialog.getByText('Everybody agrees', { exact: true }).click()
    })
    await sayPosition(page, 'me', '2', 'Doors shut by ten.')
    await expect.poll(() => outcome().textContent()).toContain('not unanimous')
    await expect.poll(() => button(page, /^Record the decision/).isDisabled()).toBe(true)
    await look('unanimity')
    await sayPosition(page, 'me', '1')
    await expect.poll(() => button(page, /^Record the decision/).isDisabled()).toBe(false)
    await look('unanimity reached')
  })
})

describe('DM2 a body that forms no consensus', () => {
  test('tests, and has nothing to record', async () => {
    await seal(async (dialog) => {
      await dialog.getByText('Forms consensus of its own').last().click()
    })
    await expect.poll(() => button(page, /^Record the decision/).isDisabled()).toBe(true)
    await look('forms no consensus')
  })
})

describe('BR2 MI6 adjourned to another day', () => {
  test('says the day, and everybody leaves', async () => {
    await keys.press('Control+k')
    await keys.type('break')
    await keys.press('Enter')
    await page.getByRole('heading', { name: 'Break' }).waitFor()
    await button(page, 'Go on another day').click()
    await button(page, 'Adjourn to that day').focus()
    await keys.press('Enter')
    await expect.poll(() => told().textContent()).toContain('Adjourned to')
    await page.locator('.live-strip').getByText('Adjourned to').waitFor()
    await look('adjourned to a day')
  })

  test('a week later it goes on: people arrive anew, the minutes name both days', async () => {
    await page.clock.install({ time: new Date(Date.now() + 7 * 24 * 3_600_000) })
    await page.clock.runFor(20_000)
    await button(page, 'All others present').click()
    await expect.poll(() => told().textContent()).toContain('people arrived')
    await button(page, 'Resume').click()
    await page.getByText('In session').first().waitFor()
    await look('resumed another day')
    await button(page, 'More').click()
    await page.getByRole('menuitem', { name: 'Close the meeting' }).click()
    await button(page, 'Close the meeting').click()
    await page.clock.resume()
    await page.getByText('Corrections').first().waitFor()
    const people = page.locator('.fm-doc-people')
    await expect.poll(() => people.innerText()).not.toMatch(/\(\d\d:\d\d to/)
    await page.locator('.fm-page').getByText('Resumed on').first().waitFor()
    await people.scrollIntoViewIfNeeded()
    await look('minutes of two days')
  })
})
