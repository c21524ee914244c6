import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks, type Desk } from './desk'
import { problemsInAll } from './eyes'
import { button, callItNow, planForToday, practiceDesk, showItem, toTheMeeting } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'

/**
 * In the middle of Saltmere's meeting it turns out that a proposal is a matter of several assemblies: a Party Thing is called
 * about it by keyboard, the meeting goes on, and the terms stand on the Thing's charter page.
 */
let desk: Desk
let page: Page
let keys: Keyboard
let title = ''

beforeAll(async () => {
  ;({ desk, page } = await practiceDesk())
  keys = keyboardOn(page)
  await toTheMeeting(page)
  await button(page, 'All others present').click()
  await callItNow(page)
  await showItem(page, 1)
  title = await page.locator('.live-item-name bdi').first().innerText()
  await page.getByRole('tab', { name: /^Proposal/ }).click()
  await page.getByLabel('Exact wording').fill('The footbridge is mended by all who cross it.')
  await button(page, 'Put the proposal').click()
  await button(page, 'Test for agreement').waitFor()
})
afterAll(clearDesks)

async function look(name: string): Promise<void> {
  expect(await problemsInAll(page, name)).toEqual([])
}
const more = () => page.getByRole('button', { name: 'More' }).last()

describe('TH9 called from a proposal', () => {
  test('in its menu, by keyboard; what can take part so far is said', async () => {
    await keys.tabTo(more())
    await keys.press('Enter')
    await page.getByRole('menuitem', { name: 'Call a Party Thing' }).waitFor()
    await look('thing in the menu')
    await keys.press('Enter')
    await page.getByRole('heading', { name: 'Call a Party Thing', level: 1 }).waitFor()
    await page.getByText('About the proposal: The footbridge is mended by all who cross it.').waitFor()
    await page.getByText(/Assemblies that are kept on this computer or paired with one that is/).waitFor()
    await expect
      .poll(() => page.getByLabel('Name', { exact: true }).inputValue())
      .toBe(`Party Thing: ${title}`)
    await look('thing from a proposal')
  })

  test('the way back changes nothing, and leads to the proposal', async () => {
    await keys.tabTo(button(page, 'Back to the meeting'))
    await keys.press('Enter')
    await page.locator('.fm-wording').waitFor()
    expect(await page.getByText('A Party Thing was called').count()).toBe(0)
  })

  test('called, it is on record under the proposal, and the meeting goes on', async () => {
    await keys.tabTo(more())
    await keys.press('Enter')
    await page.getByRole('menuitem', { name: 'Call a Party Thing' }).waitFor()
    await keys.press('Enter')
    for (const other of await page.getByRole('checkbox').all())
      if (await other.isEnabled()) {
        await keys.tabTo(other)
        await keys.press('Space')
      }
    await keys.tabTo(page.getByRole('radio', { name: 'With its decision, once that is in force' }))
    await keys.press('ArrowDown')
    await page.getByLabel('Last day').fill('2099-12-31')
    await keys.tabTo(button(page, 'Call it together'))
    await keys.press('Enter')
    await page.getByText('A Party Thing was called').first().waitFor()
    await page
      .getByText(/Its last day is 31 December 2099/)
      .first()
      .waitFor()
    await expect
      .poll(() => page.locator('.fm-told').textContent())
      .toContain('Each assembly accepts its charter')
    await keys.focusIsKept()
    // Still Saltmere's meeting, and nothing to undo there.
    await page.getByRole('region', { name: 'Agenda' }).waitFor()
    await keys.tabTo(more())
    await keys.press('Enter')
    await page.getByRole('menuitem', { name: 'Withdraw' }).waitFor()
    expect(await page.getByRole('menuitem', { name: 'Call a Party Thing' }).count()).toBe(0)
    await keys.press('Escape')
    await look('thing called on a proposal')
  })
})

describe('TH1 TH2 TH4 its terms', () => {
  test('stand on its charter page, where each assembly kept here accepts', async () => {
    await page.getByRole('navigation').getByRole('button', { name: 'Home', exact: true }).click()
    const card = page.locator('.fm-card').filter({ hasText: 'Waiting for acceptance' })
    await card.getByRole('button', { name: 'Go to it' }).click()
    await page.getByRole('heading', { name: `Party Thing: ${title}`, level: 1 }).waitFor()
    await keys.press('Control+k')
    await keys.type('Charter')
    await keys.press('Enter')
    const terms = page.locator('.fm-card').filter({ hasText: 'The terms of this Party Thing' })
    await terms.getByText('Saltmere Town Assembly').first().waitFor()
    await terms.getByText('Its last day is 31 December 2099.').waitFor()
    await look('thing terms')
    for (let left = await terms.getByRole('button').count(); left > 0; left -= 1) {
      await keys.tabTo(terms.getByRole('button').first())
      await keys.press('Enter')
      await expect.poll(() => terms.getByRole('button').count()).toBe(left - 1)
      await keys.focusIsKept()
    }
    await expect.poll(() => terms.getByText('has accepted').count()).toBe(3)
    await look('thing terms accepted')
  })
})

describe('TH10 TH12 approved at the same meeting', () => {
  test('with the close, by keyboard; nothing of it is a draft then', async () => {
    await page.getByRole('navigation').getByRole('button', { name: 'Home', exact: true }).click()
    await button(page, 'New meeting').click()
    await planForToday(page)
    await button(page, 'Go to the meeting').click()
    await callItNow(page)
    await button(page, 'Start first item').waitFor()
    await page.getByRole('button', { name: 'More' }).first().click()
    await page.getByRole('menuitem', { name: 'Close the meeting' }).click()
    await keys.focusIsOn(button(page, 'Close the meeting'))
    await keys.tabTo(page.getByRole('checkbox', { name: /approved at this meeting/ }), 'Shift+Tab')
    await keys.press('Space')
    await keys.tabTo(button(page, 'Close the meeting'))
    await keys.press('Enter')
    await page.getByText(/^Approved on /).waitFor()
    await page.getByText(/^These minutes were approved at the meeting itself, on /).waitFor()
    await look('thing approved at the meeting')
    expect(await desk.complaints()).toEqual([])
  })
})
