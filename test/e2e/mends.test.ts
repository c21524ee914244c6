import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks, type Desk, openDesk } from './desk'
import { button, callItNow, enterPractice, home, note, toTheMeeting } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'

/** What a newcomer could not do by keyboard: each told as it is done now, in the practice federation. */
let desk: Desk
let page: Page
let keys: Keyboard

const resize = (width: number, height: number) =>
  desk.app.evaluate(
    ({ BrowserWindow }, [w, h]) => {
      for (const window of BrowserWindow.getAllWindows()) window.setContentSize(w, h)
    },
    [width, height] as const,
  )
const told = () => page.locator('.fm-told').innerText()
/** Through the palette: a few letters, and the first that is found. */
const fromPalette = async (words: string) => {
  await keys.press('Control+k')
  await page.getByRole('combobox', { name: /^Type where/ }).waitFor()
  await keys.type(words)
  await keys.press('Enter')
}
const paste = (text: string) =>
  page.evaluate((said) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', said)
    const given = { clipboardData, bubbles: true, cancelable: true }
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', given))
  }, text)

beforeAll(async () => {
  desk = await openDesk()
  page = await desk.page()
  keys = keyboardOn(page)
  await resize(1366, 768)
})
afterAll(clearDesks)

describe('at the door', () => {
  test('Enter opens nothing that was not chosen; the keys are shown and left again', async () => {
    await button(page, /^(Try it|Go on practising)$/).waitFor()
    await keys.press('Enter')
    await keys.press('Control+/')
    const legend = page.getByRole('dialog', { name: 'Keys' })
    await legend.waitFor()
    await expect.poll(() => legend.evaluate((sheet) => sheet.contains(document.activeElement))).toBe(true)
    await keys.press('End')
    const scrolled = () => legend.locator('.fm-dialog-body').evaluate((body) => body.scrollTop)
    await expect.poll(scrolled).toBeGreaterThan(0)
    await keys.press('Escape')
    await button(page, /^(Try it|Go on practising)$/).waitFor()
    await enterPractice(page)
  })
})

describe('names pasted where one is added', () => {
  test('are looked at first, each on its line', async () => {
    await page.getByRole('button', { name: 'Members' }).first().click()
    const field = page.getByLabel('Add a person')
    await expect.poll(() => field.isEnabled()).toBe(true)
    await field.focus()
    await paste('Wren Ashdown\nOsric Vale\n')
    const preview = page.getByRole('dialog')
    await preview.locator('li').filter({ hasText: 'Osric Vale' }).waitFor()
    await expect.poll(() => preview.evaluate((sheet) => sheet.contains(document.activeElement))).toBe(true)
    await keys.press('Escape')
    await preview.waitFor({ state: 'detached' })
    await keys.focusIsKept()
  })
})

describe('the presenter of an item', () => {
  test('is chosen, and the focus is on the same control again', async () => {
    await page.getByRole('button', { name: 'Home' }).first().click()
    await home(page).waitFor()
    await fromPalette('Agenda')
    const presenter = page.locator('.agenda-presenter button').first()
    await presenter.waitFor()
    await presenter.focus()
    await keys.press('Enter')
    await page.getByRole('menu').waitFor()
    await keys.press('ArrowDown', 'Enter')
    await keys.focusIsOn(page.locator('.agenda-presenter button').first())
    await page.getByRole('button', { name: 'Home' }).first().click()
    await toTheMeeting(page)
    await button(page, 'All others present').click()
    await callItNow(page)
  })
})

describe('the palette in a meeting', () => {
  test('takes up the next item, leads to the new one, and to the close', async () => {
    await fromPalette('Start first')
    await note(page).waitFor()
    await fromPalette('Add an item')
    await keys.focusIsOn(page.getByRole('textbox', { name: 'Add an item' }))
    await fromPalette('Close the meeting')
    await button(page, 'Not yet').waitFor()
    await keys.press('Escape')
    await note(page).waitFor()
    await fromPalette('Next item')
    await expect.poll(told).toMatch(/^Item 2/)
  })
})

describe('Ctrl+Enter', () => {
  test('puts the proposal from the field of the proposer too', async () => {
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    await page.getByLabel('Exact wording').fill('The hall is let to the choir.')
    await page.getByRole('combobox', { name: 'Proposed by' }).focus()
    await keys.press('Control+Enter')
    await page.getByRole('button', { name: 'Test for agreement' }).first().waitFor()
  })
})

describe('of two proposals on one item', () => {
  test('the one whose card is pressed is tested, and each card has a name of its own', async () => {
    await button(page, 'Write another proposal').click()
    await page.getByLabel('Exact wording').fill('The hall stays empty on Tuesdays.')
    await keys.press('Control+Enter')
    const cards = page.getByRole('tabpanel').getByRole('region', { name: /^Proposal \d/ })
    await expect.poll(() => cards.count()).toBe(2)
    await cards.first().getByRole('button', { name: 'Test for agreement' }).click()
    await page.locator('.fm-positions-wording').filter({ hasText: 'let to the choir' }).waitFor()
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    await cards.last().getByRole('button', { name: 'Test for agreement' }).click()
    await page.locator('.fm-positions-wording').filter({ hasText: 'stays empty' }).waitFor()
    await page.getByRole('tab', { name: /^Proposal/ }).click()
  })
})

describe('PO11 a sentence that has lost its field', () => {
  test('opens no round and sends nobody out', async () => {
    await page.getByRole('tab', { name: /^Positions/ }).click()
    const rows = page.locator('.fm-board [data-person]')
    await rows.first().waitFor()
    const positions = page.locator('.fm-board input[type="radio"]')
    const before = await positions.count()
    await positions.first().focus()
    await page.keyboard.type('who pays for more rounds of coal', { delay: 20 })
    await expect.poll(() => page.locator('.fm-rounds li').count()).toBeLessThan(2)
    await expect.poll(() => positions.count()).toBe(before)
    await page.getByRole('tab', { name: /^Proposal/ }).click()
  })
})

describe('AC1 an action that nobody had', () => {
  test('gets a person and a date in the meeting', async () => {
    await page.getByRole('textbox', { name: 'Action' }).fill('Buy plugs')
    await keys.press('Enter')
    const line = page.locator('.live-action-list > li').filter({ hasText: 'Buy plugs' })
    await keys.tabTo(line.getByRole('button'), 'Shift+Tab')
    await keys.press('Enter')
    const dialog = page.getByRole('dialog')
    await keys.focusIsOn(dialog.getByRole('combobox', { name: 'Who' }))
    await keys.type('Idris')
    await keys.press('Enter')
    await dialog.getByLabel('By').fill('2027-06-15')
    await button(page, 'Keep it so').click()
    await expect.poll(() => line.innerText()).toContain('Idris ap Gwilym, 15 June 2027')
    await keys.focusIsKept()
  })

  test('and in the list, whose rows the arrows walk', async () => {
    await page.getByRole('textbox', { name: 'Action' }).fill('Find a bigger room')
    await keys.press('Enter')
    await page.getByRole('button', { name: 'Actions' }).first().click()
    expect(await told()).toBe('')
    const change = button(page, 'Change who and when: Find a bigger room')
    await change.focus()
    await keys.press('ArrowUp')
    await keys.focusIsKept()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Change')
    await keys.press('ArrowDown')
    await keys.focusIsOn(change)
    await keys.press('Enter')
    await keys.type('Idris')
    await keys.press('Enter')
    await button(page, 'Keep it so').click()
    const row = page.locator('tr').filter({ hasText: 'Find a bigger room' })
    await expect.poll(() => row.innerText()).toContain('Idris ap Gwilym')
    await keys.focusIsOn(change)
  })
})

describe('900 by 600', () => {
  test('note and tabs have their room beside a list of actions', async () => {
    await page.getByRole('button', { name: 'Live' }).first().click()
    await note(page).waitFor()
    await resize(900, 600)
    await resize(1366, 768)
  })
})
