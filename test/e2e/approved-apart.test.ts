import type { Locator, Page } from 'playwright'
import { afterAll, describe, expect, test } from 'vitest'
import { clearDesks } from './desk'
import { appearances, problemsInAll } from './eyes'
import { banner, button, callItNow, lit, planForToday } from './hall'
import { keyboardOn } from './keyboard'
import {
  backUp,
  enrol,
  foundHarbour,
  freshLaptop,
  goTo,
  type Laptop,
  restored,
  says,
  stick,
  takeIn,
} from './laptops'
import { approveByKey, closeTheMeeting, goAnywhere, lifeOn, toldOn } from './minute-book'

/**
 * Asha's minutes are on two laptops that do not meet. What one writes after the other has approved becomes a correction; approved on the
 * other too, where nobody holds an office, the seal is missing until there is one; and met again, a minute of a later meeting names the
 * approval that holds.
 */
let first: Laptop
let second: Laptop
let words: readonly string[] = []
const fileOf = stick()
const title = 'The evening'

afterAll(clearDesks)

const look = async ({ page }: Laptop, name: string) =>
  expect(await problemsInAll(page, name, appearances)).toEqual([])
async function bringTo(from: Laptop, to: Laptop, name: string): Promise<void> {
  await backUp(from, fileOf(name))
  await takeIn(to, fileOf(name))
}
async function plan({ page }: Laptop, name: string): Promise<void> {
  await button(page, 'Home').press('Enter')
  await button(page, 'New meeting').press('Enter')
  await page.getByRole('textbox', { name: 'Title' }).fill(name)
  await planForToday(page)
  await button(page, 'Go to the meeting').press('Enter')
  await button(page, 'All others present').press('Enter')
  await callItNow(page)
  await lit(page, 'saved')
}
async function toMinutes(page: Page): Promise<void> {
  await goAnywhere(page, `Minutes: ${title}`)
  await lifeOn(page).waitFor()
}

/** What came by a file stands on the page of the minutes as soon as it is laid in. */
async function shows(at: Laptop, what: Locator): Promise<void> {
  const look = async () => {
    await goTo(at, 'Home')
    await toMinutes(at.page)
    return what.count()
  }
  await expect.poll(look, { timeout: 30_000, interval: 1_500 }).toBeGreaterThan(0)
}

test('a meeting is held on the one, and everything is on both', async () => {
  first = await freshLaptop()
  words = await foundHarbour(first)
  await enrol(first, ['Björn', 'Chidi', 'Dafydd'])
  await plan(first, title)
  await closeTheMeeting(first.page)
  await lit(first.page, 'saved')
  await backUp(first, fileOf('before'))
  second = await restored(fileOf('before'))
}, 120_000)

describe('two laptops that do not meet', () => {
  test('the first approves the minutes; the second, which does not know, enters a remark', async () => {
    await plan(first, 'First moot')
    await approveByKey(first.page)
    await lit(first.page, 'saved')
    const { page } = second
    await toMinutes(page)
    await button(page, /^No remarks/).press('Enter')
    await page.getByLabel('Remark', { exact: true }).fill('The tea was cold.')
    await button(page, 'Add the remark').press('Enter')
    await toldOn(page, 'Remark added')
    await lit(page, 'saved')
    await bringTo(second, first, 'remark')
    // BA9: the page of minutes that were open a moment ago has it at once.
    await shows(first, banner(first.page, 'Something came after the approval'))
  }, 60_000)
})

describe('LC19 a seal that is missing', () => {
  test('on a computer without an office the approval stands, and says so', async () => {
    const { page } = second
    await plan(second, 'Second moot')
    await approveByKey(page)
    await banner(page, 'Approved, and the seal is missing.').waitFor({ timeout: 15_000 })
    await look(second, 'the seal is missing')
    await button(page, 'Seal them').press('Enter')
    // Nobody has come into office meanwhile.
    await banner(page, 'Approved, and the seal is missing.').waitFor()
    await toMinutes(page)
    await banner(page, 'Approved, and the seal is missing.').waitFor({ timeout: 15_000 })
    await look(second, 'the seal is missing, on the minutes')
  }, 60_000)

  test('once there is one it is sealed when asked', async () => {
    const { page } = second
    await goTo(second, 'Settings')
    await button(page, 'Enter the recovery sheet').press('Enter')
    await page.getByRole('dialog').getByRole('textbox', { name: 'The 24 words' }).fill(words.join(' '))
    await button(page, 'Come into office').press('Enter')
    await says(second, 'This computer signs for the assembly now.')
    await toMinutes(page)
    const missing = banner(page, 'Approved, and the seal is missing.')
    await missing.waitFor({ timeout: 15_000 })
    await missing.getByRole('button', { name: 'Seal them' }).press('Enter')
    await toldOn(page, 'Sealed.')
    await missing.waitFor({ state: 'detached' })
    await keyboardOn(page).focusIsKept()
    await lit(page, 'saved')
  }, 60_000)
})

describe('LC10 approved by two meetings apart', () => {
  test('met again, both are told, first in the inbox, and nothing is published', async () => {
    for (const [one, name] of [
      [first, 'First moot'],
      [second, 'Second moot'],
    ] as const) {
      await goAnywhere(one.page, `Live: ${name}`)
      await one.page.getByText('In session').first().waitFor()
      await closeTheMeeting(one.page)
      await lit(one.page, 'saved')
    }
    await bringTo(second, first, 'twice')
    const { page } = first
    await shows(first, lifeOn(page).getByText('Approved twice'))
    await page
      .locator('.fm-page')
      .getByText(/^Approved twice, by two meetings/)
      .waitFor()
    await look(first, 'approved twice')
    await goTo(first, 'Home')
    await goAnywhere(page, 'Inbox')
    await page.getByRole('article').first().waitFor()
    await look(first, 'approved twice, in the inbox')
  }, 60_000)

  test('they come onto the next agenda by themselves, where a minute names the one that holds', async () => {
    const { page } = first
    await plan(first, 'Third moot')
    await page.locator('.live-item').filter({ hasText: 'Approve the minutes of' }).first().press('Enter')
    const question = banner(page, 'Which approval holds?')
    await question.waitFor()
    const named = await question.getByRole('button', { name: /^Minute / }).allTextContents()
    named.sort((a, b) => Number(a.includes('Second')) - Number(b.includes('Second')))
    expect(named).toHaveLength(2)
    expect(named[0]).toMatch(/^Minute .+ of First moot, \d/)
    expect(named[1]).toMatch(/^Minute .+ of Second moot, \d/)
    await look(first, 'which approval holds')
    await question
      .getByRole('button', { name: /^Minute / })
      .first()
      .press('Enter')
    await toldOn(page, 'Named.')
    await keyboardOn(page).focusIsKept()
    await toMinutes(page)
    await expect.poll(() => lifeOn(page).getByText('Approved twice').count()).toBe(0)
    await lit(page, 'saved')
  }, 60_000)
})

describe('LC9 LC11 what came after the approval', () => {
  test('is listed beside what was approved, and the sitting meeting makes it a correction', async () => {
    const { page } = first
    const after = banner(page, 'Something came after the approval')
    await shows(first, after)
    await look(first, 'after the approval')
    await after.getByRole('button', { name: /^Make it a correction: / }).press('Enter')
    const text = page.getByLabel('What is wrong, and what is right')
    await keyboardOn(page).focusIsOn(text)
    await expect.poll(() => text.inputValue()).toMatch(/Asha/)
    await look(first, 'made a correction')
    await text.fill('Somebody remarked that the tea was cold.')
    await button(page, 'The meeting agreed this').press('Enter')
    await toldOn(page, 'stands in both minutes')
    await shows(first, lifeOn(page).getByText('Corrected later'))
    await page.locator('.fm-page').getByText('Somebody remarked that the tea was cold.').waitFor()
    await lit(page, 'saved')
    // And so it is on the other.
    await bringTo(first, second, 'named')
    await shows(second, lifeOn(second.page).getByText('Corrected later'))
    expect(await lifeOn(second.page).getByText('Approved twice').count()).toBe(0)
    for (const one of [first, second]) expect(await one.desk.complaints()).toEqual([])
  }, 90_000)
})
