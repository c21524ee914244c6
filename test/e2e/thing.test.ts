import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks, type Desk } from './desk'
import { problemsInAll } from './eyes'
import { button, planForToday, practiceDesk } from './hall'
import { keyboardOn } from './keyboard'
import { decideOn, decidesAtOnce, delegatesCome } from './thing-evening'

/**
 * A decision of Saltmere touches two other assemblies too. Björn, who keeps all three in practice, calls them together:
 * each accepts the charter, they meet, and what they decide stands above what Saltmere decided alone.
 */
let desk: Desk
let page: Page
let number = ''
let wording = ''
let title = ''

beforeAll(async () => {
  ;({ desk, page } = await practiceDesk())
})
afterAll(clearDesks)

async function look(name: string): Promise<void> {
  expect(await problemsInAll(page, name)).toEqual([])
}

const goTo = (screen: string) =>
  page.getByRole('navigation').getByRole('button', { name: screen, exact: true }).click()
const told = () => page.locator('.fm-told')
const card = () => page.locator('.fm-card').filter({ hasText: 'Party Thing' }).first()

describe('TH1 TH2 calling it together', () => {
  test('from a decision: who, the matter, the end, whose rules', async () => {
    await goTo('Decisions')
    const row = page.getByRole('row').nth(1)
    number = (await row.getByRole('rowheader').innerText()).trim()
    wording = await row.locator('.fm-register-wording').innerText()
    title = (await row.locator('p.quiet').innerText()).replace('Under ', '')
    await row.getByRole('button', { name: number }).click()
    await button(page, 'Call a Party Thing').click()
    await page.getByRole('heading', { name: 'Call a Party Thing', level: 1 }).waitFor()
    await button(page, 'Call it together').click()
    await page.getByText('Choose at least one more assembly.').waitFor()
    await look('call a thing')
    const others = page.getByRole('checkbox')
    await expect.poll(() => others.count()).toBe(3)
    // Its own assembly takes part anyway.
    for (const other of await others.all()) if (await other.isEnabled()) await other.press('Space')
    await button(page, 'Call it together').click()
    await page.getByRole('heading', { name: /^Party Thing: /, level: 1 }).waitFor()
    await card().getByText('Waiting for acceptance').waitFor()
    // What it is about stands there too.
    await card().getByText('Matter', { exact: true }).waitFor()
    await look('thing waiting')
  })
})

describe('TH3 TH6 its charter, accepted by each', () => {
  test('until then it is not called to order', async () => {
    await button(page, 'New meeting').click()
    await planForToday(page)
    await page.getByLabel('Add an item').waitFor()
    await button(page, 'Go to the meeting').click()
    await button(page, 'Call to order').click()
    await expect.poll(() => told().textContent()).toContain('Not every assembly has accepted')
    await decidesAtOnce(page)
    await goTo('Home')
    for (let left = 3; left > 0; left -= 1) {
      await button(page, /^Accept for /).click()
      await expect.poll(() => button(page, /^Accept for /).count()).toBeLessThanOrEqual(1)
      await expect.poll(() => page.getByRole('button', { name: /^Accept for / }).count()).toBe(left - 1)
      await keyboardOn(page).focusIsKept()
    }
    await card().getByText('Its charter is in force').waitFor()
    await look('thing in force')
  })
})

describe('TH7 what it decides stands above', () => {
  test('in its own meeting', async () => {
    await delegatesCome(page)
    await decideOn(page, title, 'All three mend it together, by turns.')
    const outcome = page.getByRole('region', { name: 'Outcome' })
    await outcome.getByText(`Overrides ${number}.`).waitFor()
    await outcome.getByText('In force at once, without cooling-off by the charter.').waitFor()
    await look('thing decided')
  })

  test('TH5 TH10 with its decision it has ended, but for the approval of its minutes', async () => {
    await button(page, 'More').click()
    await page.getByRole('menuitem', { name: 'Close the meeting' }).click()
    await page.getByRole('checkbox', { name: /approved at this meeting/ }).waitFor()
    await look('thing close sheet')
    await button(page, 'Close the meeting').click()
    await page.getByText('Corrections').waitFor()
    await page.getByText(/^To be approved by .*: 14 days left\.$/).waitFor()
    await look('thing minutes waiting')
    await goTo('Home')
    await card().getByText('Ended but for the approval of its minutes').waitFor()
    await card()
      .getByText(/14 days left/)
      .waitFor()
    expect(await page.getByRole('button', { name: 'New meeting' }).count()).toBe(0)
    await look('thing approving')
  })

  test('TH11 a fortnight later the time has lapsed', async () => {
    await page.clock.setFixedTime(Date.now() + 15 * 86_400_000)
    await card()
      .getByRole('button', { name: /^Minutes of / })
      .click()
    await page.getByText(/^Not approved in time: /).waitFor()
    expect(await page.getByRole('button', { name: 'Approve the minutes' }).count()).toBe(0)
    await look('thing minutes lapsed')
    await page.clock.setFixedTime(Date.now())
    await page.clock.resume()
    await goTo('Home')
  })

  test('TH12 approved in time they are no draft, and the Thing is read-only', async () => {
    const keys = keyboardOn(page)
    await keys.tabTo(card().getByRole('button', { name: /^Minutes of / }))
    await keys.press('Enter')
    await keys.tabTo(button(page, 'Approve the minutes'))
    await keys.press('Enter')
    await page.getByText(/^Approved on /).waitFor()
    await keys.focusIsKept()
    expect(await page.getByRole('button', { name: 'Edit the text' }).count()).toBe(0)
    await page.getByText(/^These minutes were approved on /).waitFor()
    await look('thing minutes approved')
    await goTo('Home')
    await card().getByText('Ended', { exact: true }).waitFor()
    await page.getByText(/with its decision. Its records can be read/).waitFor()
    expect(await page.getByRole('button', { name: 'New meeting' }).count()).toBe(0)
    await look('thing ended')
  })

  test('SU4 and Saltmere’s register says that it is overridden', async () => {
    await page
      .getByRole('button', { name: /^Party Thing/ })
      .first()
      .click()
    await page.getByRole('menuitem', { name: 'Saltmere Town Assembly' }).click()
    await goTo('Decisions')
    await page.getByLabel('Filter').fill(wording.split(' ').slice(0, 5).join(' '))
    await page.getByRole('button', { name: number, exact: true }).click()
    await page
      .locator('.fm-screen-title')
      .getByText(/^Overridden by THING /)
      .waitFor()
    await page
      .locator('.fm-history')
      .getByText(/^Overridden by THING /)
      .waitFor()
    await look('decision overridden')
    expect(await desk.complaints()).toEqual([])
  })
})
