import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks, type Desk } from './desk'
import { problemsInAll } from './eyes'
import { button, practiceDesk } from './hall'
import { keyboardOn } from './keyboard'
import { decideOn, decidesAtOnce, delegatesCome } from './thing-evening'

/**
 * Two assemblies of the practice town have decided what cannot both stand. Björn, who keeps both, says so for Saltmere; each of
 * them sees it, and from there two presses call them together. What they decide overrides both.
 */
let desk: Desk
let page: Page
let number = ''
let wording = ''
let title = ''
let other = { assembly: '', number: '' }

beforeAll(async () => {
  ;({ desk, page } = await practiceDesk())
})
afterAll(clearDesks)

async function look(name: string): Promise<void> {
  await page.screenshot({
    path: `${process.env.FOLKMOOT_SHOTS ?? desk.profile}/${name.replaceAll(' ', '-')}.png`,
  })
  expect(await problemsInAll(page, name)).toEqual([])
}

const goTo = (screen: string | RegExp) =>
  page.getByRole('navigation').getByRole('button', { name: screen, exact: true }).click()
const clash = () => page.getByRole('article', { name: /have decided differently$/ })

async function switchTo(from: RegExp, to: string): Promise<void> {
  await page.getByRole('button', { name: from }).first().click()
  await page.getByRole('menuitem', { name: to }).click()
}

describe('CS3 these two contradict', () => {
  test('said from a decision of one, of another assembly’s', async () => {
    await goTo('Decisions')
    const row = page.getByRole('row').filter({ hasText: 'In force' }).first()
    number = (await row.getByRole('rowheader').innerText()).trim()
    wording = await row.locator('.fm-register-wording').innerText()
    title = (await row.locator('p.quiet').first().innerText()).replace('Under ', '')
    await row.getByRole('button', { name: number }).click()
    const keys = keyboardOn(page)
    await keys.tabTo(button(page, 'Say what contradicts it…'))
    await keys.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Say that they contradict' }).click()
    await dialog.getByText('Choose the other decision first.').waitFor()
    await dialog.getByRole('combobox', { name: 'The other decision' }).press('ArrowDown')
    const offered = page.getByRole('option').first()
    await offered.waitFor()
    await offered.click()
    const chosen = await dialog.locator('p', { has: page.locator('bdi + bdi, bdi ~ bdi') }).innerText()
    other = { assembly: chosen.split(', ')[0] ?? '', number: chosen.split(', ')[1] ?? '' }
    await look('say clash')
    await dialog.getByRole('button', { name: 'Say that they contradict' }).click()
    await clash().waitFor()
    await clash()
      .getByText(/^Only Saltmere Town Assembly says so\./)
      .waitFor()
    await expect
      .poll(() =>
        clash()
          .getByRole('heading')
          .evaluate((one) => one === document.activeElement),
      )
      .toBe(true)
    await look('clash on the decision')
  })

  test('CS4 it is taken back by who said it, and can be said again', async () => {
    await clash().getByRole('button', { name: 'Take it back' }).click()
    await expect.poll(() => clash().count()).toBe(0)
    await button(page, 'Say what contradicts it…').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'The other decision' }).press('ArrowDown')
    await page.getByRole('option').first().click()
    await dialog.getByRole('button', { name: 'Say that they contradict' }).click()
    await clash().waitFor()
  })

  test('CS5 it is marked in the register and waits in the inbox, here and there', async () => {
    await goTo('Decisions')
    await page.getByText(`by ${other.assembly}, ${other.number}`).first().waitFor()
    await look('clash in the register')
    await switchTo(/^Saltmere Town Assembly/, other.assembly)
    await goTo(/^Inbox/)
    await clash().waitFor()
    await look('clash in the inbox')
    await button(page, 'We say so too').click()
    await clash()
      .getByText(/ say that these two contradict\.$/)
      .waitFor()
    await goTo('Decisions')
    await page.getByText(`by Saltmere Town Assembly, ${number}`).first().waitFor()
  })
})

describe('CS5 settled together', () => {
  test('two presses call both, with the matter and both decisions', async () => {
    await switchTo(new RegExp(`^${other.assembly}`), 'Saltmere Town Assembly')
    await goTo(/^Inbox/)
    await button(page, 'Settle it together').click()
    await page.getByRole('heading', { name: 'Call a Party Thing', level: 1 }).waitFor()
    await expect.poll(() => page.getByRole('checkbox', { name: other.assembly }).isChecked()).toBe(true)
    expect(await page.getByRole('textbox', { name: 'The matter' }).inputValue()).toBe(title)
    await look('clash called')
    await button(page, 'Call it together').click()
    await page.getByRole('heading', { name: /^Party Thing: /, level: 1 }).waitFor()
    await button(page, 'New meeting').click()
    await button(page, 'Plan the meeting').click()
    await page.getByLabel('Add an item').waitFor()
    await decidesAtOnce(page)
    await goTo('Home')
    for (let left = 2; left > 0; left -= 1) {
      await button(page, /^Accept for /).click()
      await expect.poll(() => page.getByRole('button', { name: /^Accept for / }).count()).toBe(left - 1)
    }
  })

  test('CS4 CS6 what they decide overrides both, and nothing waits any more', async () => {
    await delegatesCome(page)
    await decideOn(page, title, 'Both give way, and it is done by turns.')
    await goTo('Home')
    await page.getByRole('heading', { name: /^Party Thing: /, level: 1 }).waitFor()
    await switchTo(/^Party Thing/, 'Saltmere Town Assembly')
    await page.getByRole('heading', { name: 'Saltmere Town Assembly', level: 1 }).waitFor()
    await goTo('Decisions')
    await page.getByLabel('Filter').fill(wording.split(' ').slice(0, 5).join(' '))
    await page.getByRole('button', { name: number, exact: true }).click()
    await page
      .locator('.fm-screen-title')
      .getByText(/^Overridden by THING /)
      .waitFor()
    await expect.poll(() => clash().count()).toBe(0)
    await button(page, /^Open decision THING /).waitFor()
    await page
      .getByText(/^Overridden by THING /)
      .last()
      .waitFor()
    await look('clash settled')
    await button(page, 'Open the minutes').click()
    await page
      .locator('.fm-doc-since')
      .filter({ hasText: /overridden by THING .+ on \d+ \w+ \d{4}/ })
      .waitFor()
    await look('clash settled in the minutes')
    await switchTo(/^Saltmere Town Assembly/, other.assembly)
    await goTo('Decisions')
    await page
      .getByRole('row')
      .filter({ hasText: 'Overridden by THING' })
      .first()
      .getByRole('button')
      .first()
      .click()
    await button(page, 'Open the minutes').click()
    await page
      .locator('.fm-doc-since')
      .filter({ hasText: /overridden by THING / })
      .waitFor()
    await goTo(/^Inbox/)
    await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor()
    expect(await clash().count()).toBe(0)
    expect(await desk.complaints()).toEqual([])
  })
})
