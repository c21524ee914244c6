import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks, type Desk } from './desk'
import { problemsInAll } from './eyes'
import { button, callItNow, planForToday, practiceDesk, toTheMinutes } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'
import { sized } from './laptops'

/** How long before a meeting its call goes out, as a secretary meets it: in practice, whose charter asks for days. */
let desk: Desk
let page: Page
let keys: Keyboard

const look = async (name: string) => expect(await problemsInAll(page, name)).toEqual([])
const late = /^Notice is too late by your charter: 0 whole days, the charter asks \d+$/
const dialog = () => page.getByRole('dialog')

beforeAll(async () => {
  ;({ desk, page } = await practiceDesk())
  keys = keyboardOn(page)
  await button(page, 'Meetings').click()
})
afterAll(clearDesks)

describe('NT2 NT3 a new meeting', () => {
  test('is offered on a day that keeps the notice, and says by when it goes out', async () => {
    await button(page, 'New meeting').press('Enter')
    await dialog()
      .getByText(/^Give notice by/)
      .waitFor()
    expect(await dialog().getByText(late).count()).toBe(0)
    await look('notice, a day in time')
    await dialog().getByLabel('Title').fill('The quay')
    await planForToday(page)
    await page.getByRole('heading', { name: 'The quay' }).waitFor()
  })

  test('for today is too late: its agenda says so', async () => {
    await page.locator('.fm-screen-title').getByText(late).waitFor()
    await look('notice, agenda too late')
  })

  test('of the same title on the same day asks for another', async () => {
    await button(page, 'Meetings').click()
    await button(page, 'New meeting').press('Enter')
    await dialog().getByLabel('Title').fill('the quay ')
    await planForToday(page)
    await dialog()
      .getByText(/^There is a meeting of this title on that day already/)
      .waitFor()
    await keys.focusIsOn(dialog().getByLabel('Title'))
    await dialog().getByText(late).waitFor()
    await look('notice, the same title')
    await keys.press('Escape')
    await dialog().waitFor({ state: 'detached' })
  })
})

describe('NT3 NT4 the notice', () => {
  test('that goes out today is late, and is noted all the same', async () => {
    await page.getByText('The quay', { exact: true }).first().click()
    await button(page, 'Give notice').press('Enter')
    await dialog().getByText(late).waitFor()
    await look('notice, given late')
    await dialog().getByLabel('It went out on').fill('2099-01-01')
    await dialog().getByRole('button', { name: 'Give notice' }).press('Enter')
    await dialog().getByText('Choose today or a day before it.').waitFor()
    await dialog().getByLabel('It went out on').fill('2020-01-01')
    await expect.poll(() => dialog().getByText(late).count()).toBe(0)
    await dialog()
      .getByLabel('It went out on')
      .fill(await page.evaluate(() => new Intl.DateTimeFormat('en-CA').format(new Date())))
    await dialog().getByRole('button', { name: 'Give notice' }).press('Enter')
    await page.locator('.fm-screen-title').getByText('Notice given').waitFor()
    await page.locator('.fm-screen-title').getByText(late).waitFor()
    await keys.focusIsKept()
  })

  test('is spoken of before the call, and stands in the minutes', async () => {
    await button(page, 'Go to the meeting').press('Enter')
    await page.locator('.live-before').getByText(late).waitFor()
    await look('notice, before the call')
    // The one step is in sight in a low window too.
    await sized(desk, 900, 600)
    await page.getByRole('tab', { name: 'Item' }).click()
    const call = button(page, 'Call to order')
    await expect.poll(() => call.evaluate((it) => it.getBoundingClientRect().bottom)).toBeLessThan(480)
    await look('notice, before the call, small')
    await sized(desk, 1366, 768)
    await button(page, 'All others present').press('Enter')
    await callItNow(page)
    const minutes = await toTheMinutes(page)
    await minutes
      .getByText(/^Notice was given on .*, 0 whole days before\. The charter asks for \d+\.$/)
      .first()
      .waitFor()
    expect(await desk.complaints()).toEqual([])
  })
})
