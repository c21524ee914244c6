import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks, type Desk } from './desk'
import { appearances, problemsInAll } from './eyes'
import { button, lit, practiceDesk, putToTheTest } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'

/** The first evening of somebody who has read nothing: what was done elsewhere, found again, taken back, or left by mistake. */
let desk: Desk
let page: Page
let keys: Keyboard

beforeAll(async () => {
  ;({ desk, page } = await practiceDesk())
  keys = keyboardOn(page)
})
afterAll(clearDesks)

/** With FOLKMOOT_SHOTS=<folder> it keeps a picture of each state. */
async function look(name: string, all = true): Promise<void> {
  expect(await problemsInAll(page, name, all ? appearances : ['light'])).toEqual([])
}
const goTo = (screen: string) =>
  page.getByRole('navigation').getByRole('button', { name: screen, exact: true }).click()
const told = () => page.locator('.fm-told').textContent()
const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 })
const question = () => page.getByRole('alertdialog')
const scrolled = () => page.evaluate(() => document.getElementById('main')?.scrollTop ?? -1)

async function anywhere(words: string): Promise<void> {
  await keys.press('Control+k')
  await page.getByRole('combobox').last().waitFor()
  await keys.type(words)
}

describe('JO1 a sealed charter', () => {
  test('lights the lamp, and is sealed from its button only', async () => {
    await lit(page, 'idle')
    await anywhere('charter')
    await keys.press('Enter')
    await heading('Charter').waitFor()
    await page.getByRole('button', { name: 'Edit: After a decision' }).press('Enter')
    await page.getByRole('dialog').getByLabel('Cooling-off after a meeting').fill('9')
    await keys.press('Enter')
    await keys.focusIsOn(page.getByRole('dialog').getByRole('button', { name: 'Seal as a new version' }))
    await lit(page, 'idle')
    await keys.press('Enter')
    await page.getByText('Version 2 of the charter is sealed.').first().waitFor()
    await lit(page, 'saved')
  })

  test('UN6 is not taken back, and says so', async () => {
    await heading(/./).focus()
    await keys.press('Control+z')
    await expect.poll(told).toContain('A version of the charter stays once it is made')
  })
})

describe('a screen opens at its top', () => {
  test('wherever the one before was scrolled to', async () => {
    await page.evaluate(() => document.getElementById('main')?.scrollTo(0, 900))
    expect(await scrolled()).toBeGreaterThan(100)
    await anywhere('meetings')
    await keys.press('Enter')
    await heading('Meetings').waitFor()
    await expect.poll(scrolled).toBe(0)
  })
})

describe('UN5 nothing is taken back unseen', () => {
  test('an item put on another page is named first, and left where it is', async () => {
    await goTo('Home')
    await button(page, 'Open the agenda').click()
    await page.getByLabel('Add an item').fill('Quay lamps')
    await keys.press('Enter')
    await page.getByRole('row').filter({ hasText: 'Quay lamps' }).waitFor()
    await goTo('Decisions')
    await heading('Decisions').waitFor()
    await keys.press('Control+z')
    await question()
      .getByText(/^an item put on the agenda: “Quay lamps” \(.+\)$/)
      .waitFor()
    await look('take back')
    await keys.press('Escape')
    await question().waitFor({ state: 'detached' })
    await keys.press('Control+z')
    await question().getByRole('button', { name: 'Show me that page' }).click()
    await page.getByRole('row').filter({ hasText: 'Quay lamps' }).waitFor()
  })

  test('on its own page it goes at once; UN4 redo brings it back, or says that there is nothing', async () => {
    await keys.press('Control+z')
    await expect.poll(told).toBe('Undone: an item put on the agenda: “Quay lamps”.')
    await page.getByRole('row').filter({ hasText: 'Quay lamps' }).waitFor({ state: 'detached' })
    await keys.press('Control+y')
    await expect.poll(told).toBe('Done again: an item put on the agenda: “Quay lamps”.')
    await page.getByRole('row').filter({ hasText: 'Quay lamps' }).waitFor()
    await keys.press('Control+Shift+z')
    await expect.poll(told).toBe('There is nothing to redo.')
  })
})

describe('a closed meeting is taken up again', () => {
  async function close(): Promise<void> {
    await button(page, 'More').click()
    await page.getByRole('menuitem', { name: 'Close the meeting' }).click()
    await page.getByText('Closing notes the end, now.').waitFor()
    await button(page, 'Close the meeting').click()
    await page.getByText('Corrections').waitFor()
  }
  const isOpen = () => page.locator('.fm-screen-title').getByText('In session').waitFor()

  test('from its minutes', async () => {
    await goTo('Home')
    await putToTheTest(page, 'The hall is let to the choir on Tuesdays.')
    await button(page, 'All agree').click()
    await button(page, /^Record the decision/).click()
    await close()
    await look('minutes, closed')
    await button(page, 'Take the meeting up again').click()
    await page.getByRole('region', { name: 'Agenda' }).waitFor()
    await isOpen()
    await expect.poll(told).toContain('The meeting goes on')
  })

  test('with Ctrl+K, from anywhere', async () => {
    await close()
    await goTo('Home')
    await anywhere('take up again')
    await look('palette, take up', false)
    await keys.press('Enter')
    await page.getByRole('region', { name: 'Agenda' }).waitFor()
    await isOpen()
  })

  test('its close is named before Ctrl+Z takes it back from the minutes', async () => {
    await close()
    await heading(/./).focus()
    await keys.press('Control+z')
    await question()
      .getByText(/^the close of the meeting/)
      .waitFor()
    await question().getByRole('button', { name: 'Leave it' }).press('Enter')
    await page.getByText('Corrections').waitFor()
  })
})

describe('Ctrl+K finds', () => {
  let number = ''
  test('a decision by its number, and by its words', async () => {
    await goTo('Decisions')
    const row = page.getByRole('row').filter({ hasText: 'choir on Tuesdays' })
    number = await row.getByRole('rowheader').innerText()
    await goTo('Home')
    await anywhere(number)
    await keys.press('Enter')
    await heading(`Decision ${number}`).waitFor()
    await goTo('Home')
    await anywhere('choir tuesdays')
    await page.getByRole('option').filter({ hasText: number }).waitFor()
    await keys.press('Enter')
    await heading(`Decision ${number}`).waitFor()
  })

  test('CW9 reopening without a reason marks the field and goes to it', async () => {
    await button(page, 'Reopen').press('Enter')
    const reason = page.getByLabel('Reason', { exact: true })
    await keys.focusIsOn(reason)
    await expect.poll(() => reason.getAttribute('aria-invalid')).toBe('true')
    await look('reopen, no reason')
  })

  test('Esc and the way back lead from a Party Thing to the decision', async () => {
    await button(page, 'Call a Party Thing').press('Enter')
    await heading('Call a Party Thing').waitFor()
    await button(page, `Back to decision ${number}`).waitFor()
    await keys.press('Escape')
    await heading(`Decision ${number}`).waitFor()
    await button(page, 'Call a Party Thing').press('Enter')
    await button(page, `Back to decision ${number}`).press('Enter')
    await heading(`Decision ${number}`).waitFor()
  })
})

describe('the register', () => {
  test('is sifted by states in plain words', async () => {
    await goTo('Decisions')
    await button(page, /State$/).press('Enter')
    await look('register, states', false)
    await page.getByRole('option', { name: /^Cooling-off/ }).click()
    await page.getByRole('row').filter({ hasText: 'choir on Tuesdays' }).waitFor()
    await look('register, cooling-off')
    await button(page, /State$/).press('Enter')
    await page.getByRole('option', { name: /^Contested/ }).click()
    await page.getByText('Recorded in two ways, or past a block').waitFor()
    await button(page, 'Show all').waitFor()
    await button(page, 'Show all').press('Enter')
    await page.getByRole('row').filter({ hasText: 'choir on Tuesdays' }).waitFor()
    expect(await desk.complaints()).toEqual([])
  })
})
