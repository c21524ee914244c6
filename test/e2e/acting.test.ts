import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loaded } from '../../build/loaded.mjs'
import { lendAll, ownedFolder } from '../../build/unprivileged.mjs'
import { clearDesks } from './desk'
import { problemsInAll } from './eyes'
import { button, callItNow, lit, note, planForToday, toTheMeeting, toTheMinutes } from './hall'
import { enrol, foundHarbour, freshLaptop, goTo, type Laptop, seeded } from './laptops'

/** Asha, a general secretary, founds an assembly that has no secretary yet, and only stands in. */
let asha: Laptop

afterAll(clearDesks)

async function look(name: string): Promise<void> {
  expect(await problemsInAll(asha.page, name)).toEqual([])
}

describe('AU15 AU16 standing in for a secretary', () => {
  test('said at the founding, until a day that is still to come', async () => {
    asha = await freshLaptop()
    const { page } = asha
    await page.getByText('I only stand in until a secretary is elected').click()
    const last = page.getByLabel('Last day')
    await last.fill('2020-01-01')
    await button(page, 'Start this assembly').click()
    await page.getByText('Choose a day that is still to come.').waitFor()
    await look('acting founding')
    const later = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10)
    await last.fill(later)
    await foundHarbour(asha)
    await page.getByRole('heading', { name: 'You stand in as secretary' }).waitFor()
    await look('acting home')
  })

  test('Who may write says so, and how it ends', async () => {
    const { page } = asha
    await button(page, 'Open Who may write').click()
    await page.getByText('Acting secretary', { exact: true }).waitFor()
    await page.getByText(/^This assembly has no secretary of its own\. Asha stands in until /).waitFor()
    await page.getByText(/Secretary, acting until /).waitFor()
    await look('acting who may write')
  })

  test('what she writes is labelled in the minutes', async () => {
    const { page, desk } = asha
    await enrol(asha, ['Chidi', 'Dafydd'])
    await goTo(asha, 'Home')
    await button(page, 'New meeting').first().click()
    await planForToday(page)
    await page.getByLabel('Add an item').waitFor()
    await button(page, 'Go to the meeting').click()
    await callItNow(page)
    const people = (await toTheMinutes(page)).locator('.fm-doc-people').first()
    await people.getByText('Acting secretary').waitFor()
    await people.getByText('Asha').first().waitFor()
    await look('acting minutes')
    expect(await desk.complaints()).toEqual([])
    await desk.close()
  })
})

describe('AU17 AU15 handed over in the middle of a meeting', () => {
  const card = () => asha.page.getByRole('region', { name: 'Who may write' })
  const acted = /written by an acting secretary/

  test('what she writes while she stands in says so, line by line', async () => {
    const profiles = [ownedFolder('asha'), ownedFolder('bjorn')] as const
    const seeds = path.join(import.meta.dirname, '..', 'keepers', 'two.ts')
    const { seedTwo } = await loaded<typeof import('../keepers/two')>(seeds, 'keepers')
    const until = Math.floor(Date.now() / 1000) + 30 * 86_400
    await seedTwo(...profiles, new Date().toISOString().slice(0, 10), undefined, until)
    for (const profile of profiles) lendAll(profile)
    asha = await seeded(profiles[0])
    const { page } = asha
    await page.getByRole('heading', { name: 'You stand in as secretary' }).waitFor()
    await toTheMeeting(page)
    await button(page, 'All others present').click()
    await callItNow(page)
    await button(page, 'Start first item').click()
    await note(page).pressSequentially('All are welcome.')
    await lit(page, 'saved')
    const minutes = await toTheMinutes(page)
    const first = minutes.locator('.fm-doc-item').first()
    await expect.poll(() => first.innerText()).toMatch(acted)
    await expect.poll(() => minutes.locator('.fm-doc-event').first().innerText()).toMatch(acted)
    await look('acting line by line')
  })

  test('the dialog says who stands in by the charter; the office goes to Björn for good', async () => {
    const { page } = asha
    await goTo(asha, 'Settings')
    await card()
      .getByRole('button', { name: /^Hand over.*Björn/ })
      .click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByText('By its charter this office stands in: General Secretary.').waitFor()
    await look('acting handover')
    await dialog.getByRole('button', { name: /^Hand/ }).click()
    await card()
      .getByText(/^Björn$/)
      .first()
      .waitFor()
    await expect.poll(() => page.getByText('Acting secretary', { exact: true }).count()).toBe(0)
    await look('acting handed over')
    await goTo(asha, 'Home')
    expect(await page.getByRole('heading', { name: 'You stand in as secretary' }).count()).toBe(0)
  })

  test('what is written after it is not labelled; what was written before stays so', async () => {
    const { page, desk } = asha
    await toTheMeeting(page)
    await note(page).waitFor()
    await page.keyboard.press('Control+ArrowDown')
    await page.locator('.live-item').nth(1).and(page.locator('[aria-current]')).waitFor()
    const minutes = await toTheMinutes(page)
    const items = minutes.locator('.fm-doc-item')
    await expect.poll(() => items.nth(0).innerText()).toMatch(acted)
    await expect.poll(() => items.nth(1).innerText()).toMatch(/\d\d:\d\d/)
    expect(await items.nth(1).innerText()).not.toMatch(acted)
    await look('acting and after')
    expect(await desk.complaints()).toEqual([])
    await desk.close()
  })
})
