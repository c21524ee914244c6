import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  bothAccept,
  clashOn,
  nothingWaits,
  planTheThing,
  sayClash,
  seesOverridden,
  settleTogether,
  toTheInbox,
} from './clashing'
import { clearDesks, type Desk } from './desk'
import { problemsInAll } from './eyes'
import { button, practiceDesk } from './hall'
import { keyboardOn } from './keyboard'
import { goTo, switchTo } from './laptops'
import { decideOn, delegatesCome } from './thing-evening'

/**
 * Two assemblies of the practice town have decided what cannot both stand. Björn, who keeps both, says so for Saltmere; each of
 * them sees it, and from there two presses call them together. What they decide overrides both.
 */
let desk: Desk
let page: Page
let number = ''
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

const clash = () => clashOn(page)

describe('CS3 these two contradict', () => {
  test('said from a decision of one, of another assembly’s', async () => {
    await goTo({ desk, page }, 'Decisions')
    const row = page.getByRole('row').filter({ hasText: 'In force' }).first()
    number = (await row.getByRole('rowheader').innerText()).trim()
    title = (await row.locator('p.quiet').first().innerText()).replace('Under ', '')
    await row.getByRole('button', { name: number }).click()
    const keys = keyboardOn(page)
    await keys.tabTo(button(page, 'Say what contradicts it…'))
    await keys.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Say that they contradict' }).click()
    await dialog.getByText('Choose the other decision first.').waitFor()
    other = await sayClash(page, look)
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
    await sayClash(page)
  })

  test('CS5 it is marked in the register and waits in the inbox, here and there', async () => {
    await goTo({ desk, page }, 'Decisions')
    await page.getByText(`by ${other.assembly}, ${other.number}`).first().waitFor()
    await look('clash in the register')
    await switchTo({ desk, page }, other.assembly)
    await toTheInbox(page)
    await clash().waitFor()
    await look('clash in the inbox')
    await button(page, 'We say so too').click()
    await clash()
      .getByText(/ say that these two contradict\.$/)
      .waitFor()
    await goTo({ desk, page }, 'Decisions')
    await page.getByText(`by Saltmere Town Assembly, ${number}`).first().waitFor()
  })
})

describe('CS5 settled together', () => {
  test('two presses call both, with the matter and both decisions', async () => {
    await switchTo({ desk, page }, 'Saltmere Town Assembly')
    await toTheInbox(page)
    await settleTogether(page, { title, other: other.assembly }, look)
    await planTheThing(page)
    await bothAccept(page)
  })

  test('CS4 CS6 what they decide overrides both, and nothing waits any more', async () => {
    await delegatesCome(page)
    await decideOn(page, title, 'Both give way, and it is done by turns.')
    await goTo({ desk, page }, 'Home')
    await page.getByRole('heading', { name: /^Party Thing: /, level: 1 }).waitFor()
    await switchTo({ desk, page }, 'Saltmere Town Assembly')
    await page.getByRole('heading', { name: 'Saltmere Town Assembly', level: 1 }).waitFor()
    await seesOverridden(page, look)
    await switchTo({ desk, page }, other.assembly)
    await seesOverridden(page)
    await nothingWaits(page)
    expect(await desk.complaints()).toEqual([])
  })
})
