import { afterAll, describe, expect, test } from 'vitest'
import { clearDesks } from './desk'
import { appearances, problemsInAll } from './eyes'
import { button } from './hall'
import { goTo, type Laptop, twoRegions } from './laptops'
import { goAnywhere, headingOn } from './minute-book'

/**
 * Asha is secretary of North, the host of West; Björn keeps West on a computer of his own. She offers her members a template, and he plans
 * from it, copies it, and sees what she changes afterwards.
 */
let asha: Laptop
let björn: Laptop

afterAll(clearDesks)

const look = async ({ page }: Laptop, name: string) =>
  expect(await problemsInAll(page, name, appearances)).toEqual([])
const heading = ({ page }: Laptop, words: string | RegExp) => headingOn(page, words)
async function toSeries(at: Laptop): Promise<void> {
  await goAnywhere(at.page, 'Series and templates')
  await heading(at, 'Series and templates')
}

test('both open their app; West belongs to North', async () => {
  ;[asha, björn] = await twoRegions(true)
}, 120_000)

describe('SE17 SE18 a host on another computer offers a template', () => {
  test('Asha writes it down, and offers it', async () => {
    await toSeries(asha)
    const { page } = asha
    await button(page, 'New series or template').press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name', { exact: true }).fill('Called moot')
    await dialog.getByRole('button', { name: /How often/ }).press('Enter')
    await page.getByRole('option', { name: 'When it is needed (a template)' }).press('Enter')
    await button(page, 'Add an item').press('Enter')
    await page.keyboard.type('Why we were called')
    await dialog.getByRole('checkbox', { name: 'Offer it to member assemblies' }).press('Space')
    await look(asha, 'host, offering a template')
    await dialog.getByRole('button', { name: 'Keep it' }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('for member assemblies').waitFor()
    await look(asha, 'host, a template is offered')
  }, 60_000)

  test('Björn plans a meeting from it as it is', async () => {
    const { page } = björn
    await expect
      .poll(
        async () => {
          await goTo(björn, 'Home')
          await toSeries(björn)
          return page.getByRole('heading', { name: 'From your hosts' }).count()
        },
        { timeout: 60_000, interval: 1_500 },
      )
      .toBe(1)
    await page.getByText('from North Region').waitFor()
    await look(björn, 'member, what the host offers')
    await goTo(björn, 'Meetings')
    await button(page, 'New meeting').press('Enter')
    await page.getByRole('button', { name: /Series or template/ }).press('Enter')
    await page.getByRole('option', { name: 'Called moot (North Region)' }).press('Enter')
    await look(björn, 'member, a new meeting from the host’s template')
    await button(page, 'Plan the meeting').press('Enter')
    await heading(björn, /^Called moot/)
    await page.getByText('Why we were called', { exact: true }).waitFor()
    // It is no series of West’s own.
    await toSeries(björn)
    expect(await button(page, 'Change Called moot').count()).toBe(0)
  }, 120_000)

  test('SE19 a copy is his own; what she changes is told, and taken over when he says so', async () => {
    await button(björn.page, 'Copy it: Called moot, North Region').press('Enter')
    await björn.page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).press('Enter')
    await björn.page.getByRole('dialog').waitFor({ state: 'detached' })
    await button(björn.page, 'Change Called moot').waitFor()
    expect(await björn.page.getByRole('heading', { name: 'From your hosts' }).count()).toBe(0)
    const { page } = asha
    await button(page, 'Change Called moot').press('Enter')
    await page.getByRole('dialog').getByLabel('Place').fill('Long Hall')
    await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const differs = björn.page.getByText('Other than at North Region now')
    await expect
      .poll(
        async () => {
          await goTo(björn, 'Home')
          await toSeries(björn)
          return differs.count()
        },
        { timeout: 60_000, interval: 1_500 },
      )
      .toBe(1)
    await look(björn, 'member, a copy that differs')
    await button(björn.page, 'Look at theirs…: Called moot, North Region').press('Enter')
    const dialog = björn.page.getByRole('dialog')
    await expect.poll(() => dialog.getByLabel('Place').inputValue()).toBe('Long Hall')
    await dialog.getByRole('button', { name: 'Keep it' }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await differs.waitFor({ state: 'detached' })
    for (const one of [asha, björn]) expect(await one.desk.complaints()).toEqual([])
  }, 120_000)
})
