import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks } from './desk'
import { appearances, problemsInAll } from './eyes'
import { button, callItNow, lit, practiceDesk } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'
import { goTo, type Laptop, says, sized, switchTo, umbrella } from './laptops'
import { goAnywhere, headingOn } from './minute-book'

let page: Page
let keys: Keyboard
afterAll(clearDesks)
const look = async (name: string) => expect(await problemsInAll(page, name, appearances)).toEqual([])
const menuOf = (title: string) => page.getByRole('button', { name: `More for ${title}` })
const choose = async (name: string | RegExp) => {
  await page.getByRole('button', { name: /To$/ }).click()
  await page.getByRole('option', { name }).first().click()
}

describe('in the practice federation', () => {
  beforeAll(async () => {
    ;({ page } = await practiceDesk())
  })
  test('RF1 RF2 from the minutes: what goes out is seen first, then it is sent', async () => {
    await page.getByRole('region', { name: 'Draft minutes' }).getByRole('button').first().click()
    await button(page, 'Refer…').click()
    await page.getByRole('menuitem').first().click()
    await headingOn(page, 'Refer to another assembly')
    await page.getByRole('button', { name: /To$/ }).waitFor()
    await look('referring, empty')
    await choose(/./)
    await page.getByText('Nobody’s name goes with it', { exact: false }).waitFor()
    await look('referring, before it is sent')
    await button(page, 'Refer').click()
    await page
      .getByText(/^Referred to/)
      .first()
      .waitFor()
    await lit(page, 'saved')
    await look('minutes with what was referred')
  })
  test('and the backlog stands as it did', async () => {
    await goAnywhere(page, 'Backlog')
    await headingOn(page, 'Backlog')
    await look('backlog')
  })
})

/** Asha keeps North and Quay, two members of West, on one computer. */
describe('between two assemblies on one desk', () => {
  let at: Laptop
  test('RF16 in the agenda Refer… is offered for a matter, and not for the welcome; what is missing is said', async () => {
    at = await umbrella()
    ;({ page } = at)
    keys = keyboardOn(page)
    await switchTo(at, 'North')
    await goAnywhere(page, 'Agenda: Evening moot')
    await menuOf('Welcome and apologies').click()
    await page.getByRole('menuitem', { name: 'Rename' }).waitFor()
    expect(await page.getByRole('menuitem', { name: 'Refer…' }).count()).toBe(0)
    await page.keyboard.press('Escape')
    await menuOf('Roof of the boat shed').press('Enter')
    await page.getByRole('menuitem', { name: 'Refer…' }).press('Enter')
    await headingOn(page, 'Refer to another assembly')
    await keys.tabTo(button(page, 'Refer'))
    await keys.press('Enter')
    await page.getByText('Choose which assembly it goes to.').waitFor()
    await keys.focusIsOn(page.getByRole('button', { name: /To$/ }))
    await look('referring, nobody chosen')
    await choose('Quay')
    // Both are members of West, whose circle is shared.
    await page
      .getByText('You write together in the shared circle of one umbrella', { exact: false })
      .waitFor()
    await button(page, 'Refer').press('Enter')
  })

  test('RF9 RF17 North’s agenda says where it is; Quay, which nobody looks at, sends its receipt by itself', async () => {
    const elsewhere = page.getByRole('region', { name: 'From and to other assemblies' })
    await elsewhere.getByText('Referred to').waitFor()
    await elsewhere.getByText('Quay').waitFor()
    await elsewhere.getByText(/^received/).waitFor()
    // RF18
    const line = page.getByRole('row').filter({ hasText: 'Roof of the boat shed' })
    await line.getByText('with Quay', { exact: true }).waitFor()
    await keys.focusIsOn(line)
    await look('agenda with what was referred')
  })

  test('RF16 in the meeting and by Ctrl+K it is offered too', async () => {
    await button(page, 'Go to the meeting').click()
    await button(page, 'All others present').click()
    await callItNow(page)
    await page.locator('.live-item').filter({ hasText: 'Roof of the boat shed' }).click()
    await page.getByRole('region', { name: 'From and to other assemblies' }).getByText('Quay').waitFor()
    await look('live item with what was referred')
    await goAnywhere(page, 'Refer: Roof')
    await headingOn(page, 'Refer to another assembly')
    await page.getByText('Quay: Received.').waitFor()
    await button(page, 'Back').click()
    await page.getByRole('heading', { name: 'Roof of the boat shed' }).waitFor()
    await page.locator('.live-item').filter({ hasText: 'Welcome' }).click()
    await page.getByRole('heading', { name: 'Welcome' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Refer…')
    await page.getByRole('option').first().waitFor()
    expect(await page.getByRole('option', { name: /^Refer: Welcome/ }).count()).toBe(0)
    await page.keyboard.press('Escape')
  })

  test('RF12 RF17 Quay sees what is asked, from which minutes, and up to when North is known, before and after taking it', async () => {
    await switchTo(at, 'Quay')
    await goAnywhere(page, 'Backlog')
    await page.getByText('Please decide this.').waitFor()
    await page.getByText('North: Evening moot', { exact: false }).waitFor()
    await page.getByText('Its records are known here up to', { exact: false }).waitFor()
    await look('backlog with what came in')
    await keys.tabTo(button(page, /^Put on the agenda: Roof of the boat shed/))
    await keys.press('Enter')
    await says(at, 'The sender is told')
    await goAnywhere(page, 'Agenda: Evening moot')
    const elsewhere = page.getByRole('region', { name: 'From and to other assemblies' })
    await elsewhere.getByText('Its records are known here up to', { exact: false }).waitFor()
    await page.getByText('from North', { exact: true }).waitFor()
    await look('agenda with what came in')
    await button(page, 'Go to the meeting').click()
    await button(page, 'All others present').click()
    await callItNow(page)
    await page.locator('.live-item').filter({ hasText: 'Roof of the boat shed' }).last().click()
    await page
      .getByRole('region', { name: 'From and to other assemblies' })
      .getByText('Please decide this.')
      .waitFor()
    await look('live item that came in')
    await sized(at.desk, 900, 600)
    await look('live item that came in, small')
    await sized(at.desk, 1366, 768)
  })

  test('RF9 and North, which nobody looks at now, has entered that it is on Quay’s agenda', async () => {
    await switchTo(at, 'North')
    await goTo(at, 'Live')
    await page.locator('.live-item').filter({ hasText: 'Roof of the boat shed' }).click()
    await page
      .getByRole('region', { name: 'From and to other assemblies' })
      .getByText('on the agenda of')
      .waitFor()
  })
})
