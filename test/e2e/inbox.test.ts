import type { Page } from 'playwright'
import { afterAll, describe, expect, test } from 'vitest'
import { clearDesks } from './desk'
import { problemsInAll } from './eyes'
import { button, callItNow, lit, planForToday } from './hall'
import { keyboardOn } from './keyboard'
import { backUp, enrol, foundHarbour, freshLaptop, type Laptop, restored, stick, takeIn } from './laptops'

/**
 * Asha keeps one meeting on two laptops without a network. What they say differently waits in the inbox of whichever hears of the
 * other, with who wrote what on which computer, until it is chosen; nothing goes by itself. With FOLKMOOT_SHOTS=<folder> it keeps pictures.
 */
let first: Laptop
let second: Laptop
const fileOf = stick()

afterAll(clearDesks)

const rail = (page: Page) => page.getByRole('navigation').getByRole('button', { name: /^Inbox/ })
const lines = (page: Page) => page.getByRole('article')
const line = (page: Page, name: string | RegExp) => page.getByRole('article', { name })

async function toTheMeeting(page: Page): Promise<void> {
  await button(page, 'Home').click()
  await button(page, /^(Continue|Go to the meeting)/).click()
  await page.getByRole('region', { name: 'Agenda' }).waitFor()
}

/** At a time given by hand. */
async function arrives(page: Page, name: string, time: string): Promise<void> {
  await page.getByRole('button', { name: `Times and apologies of ${name}` }).click()
  await page.getByLabel('At (empty: now)').fill(time)
  await page
    .getByRole('region', { name: `Times and apologies: ${name}` })
    .getByRole('button', { name: 'Arrives' })
    .click()
  await lit(page, 'saved')
}

async function bringTo(from: Laptop, to: Laptop, name: string): Promise<void> {
  await backUp(from, fileOf(name))
  await takeIn(to, fileOf(name))
}

test('Asha’s meeting is on two laptops', async () => {
  first = await freshLaptop()
  const { page } = first
  await foundHarbour(first)
  await rail(page).click()
  await page.getByText('Nothing waits').waitFor()
  expect(await problemsInAll(page, 'inbox, empty')).toEqual([])
  await enrol(first, ['Björn', 'Chidi', 'Dafydd', 'Eleni'])
  await button(page, 'Home').click()
  await button(page, 'New meeting').click()
  await planForToday(page)
  await button(page, 'Go to the meeting').click()
  await page.getByRole('textbox', { name: 'Add an item' }).fill('The roof')
  await page.keyboard.press('Enter')
  await callItNow(page)
  await lit(page, 'saved')
  await backUp(first, fileOf('before'))
  second = await restored(fileOf('before'))
})

describe('IB1 IB4 IB8 one arrival, written down twice', () => {
  test('each laptop writes its own time, and nothing waits on either', async () => {
    await toTheMeeting(first.page)
    await arrives(first.page, 'Chidi', '19:05')
    await toTheMeeting(second.page)
    await arrives(second.page, 'Chidi', '19:15')
    await arrives(second.page, 'Dafydd', '19:20')
    expect(await rail(first.page).innerText()).not.toMatch(/\d/)
  })

  test('met again, the inbox says who wrote what, and where', async () => {
    await bringTo(second, first, 'second')
    const { page } = first
    await expect.poll(() => rail(page).innerText()).toMatch(/1$/)
    await button(page, 'Home').click()
    await button(page, 'Open the inbox').waitFor()
    expect(await problemsInAll(page, 'inbox, on home')).toEqual([])
    await button(page, 'Open the inbox').click()
    const chidi = line(page, 'When Chidi arrived')
    const told = await chidi.innerText()
    expect(told).toMatch(/Asha wrote 19:05\s*on this computer/)
    expect(told).toMatch(/Asha wrote 19:15\s*on another computer/)
    expect(await problemsInAll(page, 'inbox, one line')).toEqual([])
  })

  test('it stays, however often the window opens and whatever else is done', async () => {
    const { page } = first
    await toTheMeeting(page)
    await arrives(page, 'Eleni', '19:30')
    await rail(page).click()
    await line(page, 'When Chidi arrived').waitFor()
    await expect.poll(() => lines(page).count()).toBe(1)
  })

  test('one press settles it, by keyboard, Ctrl+Z brings it back, and the other laptop hears of the choice', async () => {
    const { page } = first
    const keep = line(page, 'When Chidi arrived').getByRole('button', { name: 'Keep this: Asha, 19:15' })
    await keep.focus()
    await page.keyboard.press('Enter')
    await page.getByText('Kept: 19:15').first().waitFor()
    await page.getByText('Nothing waits').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await page.keyboard.press('Control+z')
    await line(page, 'When Chidi arrived').waitFor()
    await keep.click()
    await page.getByText('Nothing waits').waitFor()
    await bringTo(first, second, 'first')
    expect(await rail(second.page).innerText()).not.toMatch(/\d/)
    await toTheMeeting(second.page)
    await second.page.locator('[data-person]', { hasText: 'Chidi' }).getByText('19:15').waitFor()
  })
})

describe('IB5 IB6 IB7 decided and closed apart', () => {
  test('one laptop decides and closes, the other writes down a block and an action', async () => {
    const { page } = first
    await toTheMeeting(page)
    await page.locator('.live-item', { hasText: 'The roof' }).click()
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    await page.getByRole('textbox', { name: 'Exact wording' }).fill('We mend the roof in May.')
    await button(page, 'Put the proposal').click()
    await button(page, 'Test for agreement').click()
    await button(page, 'All agree').click()
    await lit(page, 'saved')
    await bringTo(first, second, 'asked')

    await toTheMeeting(page)
    await page.locator('.live-item', { hasText: 'The roof' }).click()
    await page.getByRole('tab', { name: /^Positions/ }).click()
    await button(page, /^Record the decision/).click()
    await button(page, 'More').click()
    await page.getByRole('menuitem', { name: 'Close the meeting' }).click()
    await button(page, 'Close the meeting').click()
    await page.getByText('Corrections').first().waitFor()
    await lit(page, 'saved')

    const other = second.page
    await toTheMeeting(other)
    await other.locator('.live-item', { hasText: 'The roof' }).click()
    await other.getByRole('tab', { name: /^Positions/ }).click()
    const keys = keyboardOn(other)
    await other.getByRole('combobox', { name: 'Find a person' }).focus()
    await keys.type('Chidi')
    await keys.press('Enter', '4')
    await other.getByRole('textbox', { name: /^Reason of/ }).waitFor()
    await keys.type('The choir sings up there.')
    await keys.press('Enter')
    await other.getByRole('region', { name: 'Outcome' }).getByText('Blocked').first().waitFor()
    await lit(other, 'saved')
  })

  test('the decision is first in the inbox, with the block beside it and no choice; what came before the close was known is told', async () => {
    await bringTo(second, first, 'block')
    const { page } = first
    await rail(page).click()
    await expect.poll(() => lines(page).count()).toBe(2)
    const decision = line(page, /^A decision that is contested/)
    await expect.poll(() => lines(page).first().innerText()).toBe(await decision.innerText())
    await expect.poll(() => decision.innerText()).toMatch(/Chidi blocks: The choir sings up there\./)
    expect(await decision.getByRole('button', { name: /^Keep/ }).count()).toBe(0)
    await expect.poll(() => line(page, /^Recorded elsewhere/).innerText()).toMatch(/a position: Chidi/)
    expect(await problemsInAll(page, 'inbox, closed apart')).toEqual([])
    for (const [width, height] of [[900, 600]] as const) {
      await first.desk.app.evaluate(
        ({ BrowserWindow }, [wide, high]) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, high),
        [width, height] as const,
      )
      expect(await problemsInAll(page, `inbox, ${width} by ${height}`)).toEqual([])
    }
    await first.desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768),
    )
    await line(page, /^Recorded elsewhere/)
      .getByRole('button', { name: /^Noted/ })
      .click()
    await expect.poll(() => lines(page).count()).toBe(1)
    await decision.getByRole('button', { name: 'Open the decision' }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
  })
})

describe('IB9 IB10 RO9 the next meeting is planned on both', () => {
  async function plan({ page }: Laptop, item: string, name: string): Promise<void> {
    await button(page, 'Members').click()
    await page.getByLabel('Add a person').fill(name)
    await page.keyboard.press('Enter')
    await page.getByRole('row').filter({ hasText: name }).waitFor()
    await button(page, 'Meetings').click()
    await button(page, 'New meeting').click()
    await page.getByRole('dialog').getByLabel('Date').fill('2030-01-15')
    await button(page, 'Plan the meeting').click()
    await page.getByRole('textbox', { name: 'Add an item' }).fill(item)
    await page.keyboard.press('Enter')
    await page.getByText(item).first().waitFor()
    await lit(page, 'saved')
  }

  test('met again, both are asked about: same meeting, same person?', async () => {
    await plan(first, 'The boats', 'Hana')
    await plan(second, 'The lease', 'HANA')
    await bringTo(second, first, 'planned')
    const { page } = first
    await rail(page).click()
    const same = line(page, /^Same meeting\?/)
    await same.waitFor()
    await line(page, /^Twice on the roll: Hana/i).waitFor()
    const told = await same.innerText()
    expect(told).toMatch(/Asha planned .*\s*on this computer/)
    expect(told).toMatch(/Asha planned .*\s*on another computer/)
    expect(await problemsInAll(page, 'inbox, between meetings')).toEqual([])
  })

  test('one is kept, what was written in the other is brought over, and the withdrawn one stays in its list', async () => {
    const { page } = first
    const mine = line(page, /^Same meeting\?/).locator('li', { hasText: 'on this computer' })
    await mine.getByRole('button', { name: /^Keep this one/ }).click()
    await line(page, /^Same meeting\?/).waitFor({ state: 'detached' })
    await line(page, /^Twice on the roll: Hana/i)
      .getByRole('button', { name: 'They are two people' })
      .click()
    await line(page, /^Twice on the roll: Hana/i).waitFor({ state: 'detached' })
    expect(await page.getByText(/^What .* wrote in the withdrawn meeting/).count()).toBe(0)

    await button(page, 'Meetings').click()
    await page.getByText('Withdrawn: another is held').waitFor()
    expect(await problemsInAll(page, 'inbox, withdrawn in the list')).toEqual([])
    await page.locator('.fm-meeting').filter({ hasText: '15 January 2030' }).first().click()
    await page.getByText('The boats').first().waitFor()
    await page.getByText('The lease').first().waitFor()
    await expect.poll(() => page.getByText('Standing item', { exact: true }).count()).toBe(6)

    await button(page, 'Meetings').click()
    await page.locator('.fm-meeting').filter({ hasText: 'Withdrawn' }).click()
    await page.getByText('Another meeting is held in the place of this one').waitFor()
    expect(await problemsInAll(page, 'inbox, the withdrawn meeting')).toEqual([])
    await button(page, 'It is a meeting of its own').click()
    await page.getByText('Another meeting is held in the place of this one').waitFor({ state: 'detached' })
    await expect.poll(() => rail(page).innerText()).toMatch(/2$/)
    for (const laptop of [first, second]) expect(await laptop.desk.complaints()).toEqual([])
  })
})
