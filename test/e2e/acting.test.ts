import { afterAll, describe, expect, test } from 'vitest'
import { clearDesks } from './desk'
import { problemsInAll } from './eyes'
import { button, callItNow, toTheMinutes } from './hall'
import { enrol, foundHarbour, freshLaptop, goTo, type Laptop } from './laptops'

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
    await button(page, 'Plan the meeting').click()
    await page.getByLabel('Add an item').waitFor()
    await button(page, 'Go to the meeting').click()
    await callItNow(page)
    const people = (await toTheMinutes(page)).locator('.fm-doc-people').first()
    await people.getByText('Acting secretary').waitFor()
    await people.getByText('Asha').first().waitFor()
    await look('acting minutes')
    expect(await desk.complaints()).toEqual([])
  })
})
