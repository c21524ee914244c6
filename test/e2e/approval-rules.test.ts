import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks } from './desk'
import { appearances, problemsInAll } from './eyes'
import { banner, button, callItNow, lit, practiceDesk, toTheMeeting } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'
import { goAnywhere, lifeOn } from './minute-book'

/**
 * An assembly whose charter does not wait for the next meeting: its minutes are approved by the meeting itself, or by a window for
 * remarks that closes by itself. The days that pass are those of the window's clock.
 */
let page: Page
let keys: Keyboard
let title = ''

beforeAll(async () => {
  ;({ page } = await practiceDesk())
  keys = keyboardOn(page)
})
afterAll(clearDesks)

const look = async (name: string) => expect(await problemsInAll(page, name, appearances)).toEqual([])
const life = () => lifeOn(page)
const palette = (words: string) => goAnywhere(page, words)
async function approvedBy(how: string, version: RegExp): Promise<void> {
  await palette('Charter')
  await button(page, 'Edit: Minutes and records').press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: how }).check({ force: true })
  await dialog.getByRole('button', { name: 'Seal as a new version' }).press('Enter')
  await page.getByText(version).first().waitFor()
}
async function holdAndClose(): Promise<void> {
  await button(page, 'All others present').click()
  await callItNow(page)
  await button(page, 'Start first item').click()
  await palette('Close the meeting')
  await button(page, 'Close the meeting').press('Enter')
  await page.getByText('Corrections').first().waitFor()
  title = (await page.locator('h1').first().innerText()).trim()
}

describe('LC18 approved by the meeting itself', () => {
  test('on its day, signed for whoever was there, and sealed', async () => {
    await approvedBy('At the end of the same meeting', /Version 2 of the charter is sealed/)
    await palette('Home')
    await toTheMeeting(page)
    await holdAndClose()
    // It waits for no other meeting.
    await life().getByText('Draft', { exact: true }).waitFor()
    const offer = banner(page, 'Read them out, and approve them today.')
    await offer.waitFor()
    await look('minutes, to approve today')
    await offer.getByRole('button', { name: /^Approve and sign for these \d+/ }).press('Enter')
    await life().getByText('Approved and signed').waitFor()
    await page
      .locator('.fm-page')
      .getByText(/approved at the meeting itself/)
      .waitFor()
    await keys.focusIsKept()
    await lit(page, 'saved')
    // A seal that was missing would be spoken of by then.
    await page.waitForTimeout(3_500)
    expect(await page.getByText('the seal is missing').count()).toBe(0)
  })
})

describe('LC18 approved by a window', () => {
  test('that says until when, closes by itself when its days are over, and says so', async () => {
    await approvedBy('When the days to approve are over', /Version 3 of the charter is sealed/)
    await palette('Agenda: Monthly meeting, December')
    await button(page, 'Go to the meeting').press('Enter')
    await holdAndClose()
    await button(page, /^Not sent out yet/).click()
    await page.getByLabel('To whom').fill('Everybody on the roll')
    await button(page, 'Note that it went out').press('Enter')
    await banner(page, /^Remarks until .* approved by themselves/).waitFor()
    await look('minutes, a window for remarks')
    await lit(page, 'saved')
    await page.clock.setSystemTime(Date.now() + 16 * 24 * 3_600_000)
    const done = banner(page, 'Nobody objected')
    await done.waitFor({ timeout: 90_000 })
    await look('minutes, the window closed')
    await done.getByRole('button', { name: 'Read them' }).press('Enter')
    await page.getByRole('heading', { name: title, level: 1 }).waitFor()
    await life().getByText('Approved', { exact: true }).waitFor()
    await keys.focusIsKept()
  }, 180_000)
})
