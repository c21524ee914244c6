import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks } from './desk'
import { appearances, problemsInAll } from './eyes'
import { callToOrder, lit, note, practiceDesk, toTheMeeting } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'

/**
 * A newcomer asks the secretary what was decided about the Sunday bus, and who counts the passengers. It is found with the keyboard
 * alone, in whichever assembly and year it stands.
 */
let page: Page
let keys: Keyboard

beforeAll(async () => {
  ;({ page } = await practiceDesk())
  keys = keyboardOn(page)
})
afterAll(clearDesks)

/** With FOLKMOOT_SHOTS=<folder> it keeps a picture of each state. */
const look = async (name: string) =>
  expect(await problemsInAll(page, `search ${name}`, appearances)).toEqual([])
const field = () => page.getByRole('combobox', { name: 'Search for' })
const results = () => page.getByRole('listbox', { name: 'What was found' })
const chosen = () => results().getByRole('option', { selected: true })
const group = (name: RegExp) => results().getByRole('group', { name })
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')

describe('SC1 everything is found from anywhere', () => {
  test('SC6 by Ctrl+Shift+F and a few letters, by kind, with the words marked', async () => {
    await keys.press('Control+Shift+F')
    await field().waitFor()
    await expect.poll(() => field().evaluate((one) => one === document.activeElement)).toBe(true)
    await page.getByText('What are you looking for?').waitFor()
    await look('empty')
    await keys.type('sund bus')
    await group(/^Decisions/)
      .first()
      .waitFor()
    await expect.poll(() => results().locator('mark').first().innerText()).toMatch(/^(Sunday|bus)/i)
    await group(/^Actions/).waitFor()
    await look('found')
  })

  test('the screen says what was searched', async () => {
    await page.getByRole('button', { name: 'What is searched' }).click()
    await page.getByText(/^Saltmere.*everything, \d+ meetings since/).waitFor()
    await page.getByRole('button', { name: 'What is searched' }).click()
  })

  test('RG2 a filter word that is none is said to be none', async () => {
    await field().fill('colour:red')
    await page.getByText('“colour:” is no filter word').waitFor()
    await page.getByText('Nothing matches').first().waitFor()
    await look('nothing')
  })

  test('RG4 what may follow is offered while it is typed', async () => {
    await field().fill('bus ')
    await keys.type('is:dec')
    await page
      .getByRole('listbox', { name: 'What may follow' })
      .getByRole('option', { name: 'is:decision' })
      .waitFor()
    await look('offered')
    await keys.press('ArrowDown')
    await keys.press('Enter')
    await expect.poll(() => field().inputValue()).toBe('bus is:decision ')
    await expect.poll(() => results().getByRole('group').count()).toBe(1)
  })
})

describe('SC7 Enter goes to the very place', () => {
  test('a decision on its page, with the focus on it', async () => {
    await field().fill('sunday bus is:decision')
    await chosen().waitFor()
    const wording = await chosen().locator('.fm-result-text').innerText()
    await keys.press('Enter')
    await page.locator('.fm-minutes-page').waitFor()
    await expect.poll(focused).toContain(wording.replace(/^.*?\d{4}\/\d+\/\S+ /, '').slice(0, 40))
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.className))
      .toContain('fm-doc-decision')
    await look('arrived')
  })

  test('what was looked for is still there, and a paragraph of a note has the focus too', async () => {
    await keys.press('Control+Shift+F')
    await expect.poll(() => field().inputValue()).toBe('sunday bus is:decision')
    await field().fill('infirmary taxi is:note')
    await chosen().waitFor()
    await keys.press('Enter')
    await expect.poll(focused).toContain('a Sunday without a bus means')
  })

  test('in another assembly, which is then the one in focus', async () => {
    const before = (await page.locator('.fm-topbar-assembly').innerText()).trim()
    await keys.press('Control+Shift+F')
    await field().fill('is:meeting in:hall ')
    const assembly = () => chosen().locator('.fm-result-facts bdi').last().innerText()
    await expect.poll(assembly).not.toBe(before)
    const there = await assembly()
    await keys.press('Enter')
    await expect.poll(() => page.locator('.fm-topbar-assembly').innerText()).toContain(there)
  })
})

describe('SC5 what was just written is found at once', () => {
  test('a line of the note of the meeting that sits', async () => {
    await page.locator('.fm-topbar-assembly button').click()
    await page
      .getByRole('menuitem', { name: /^Saltmere/ })
      .first()
      .click()
    await toTheMeeting(page)
    await page.getByRole('button', { name: 'All others present' }).first().click()
    await callToOrder(page)
    await note(page).focus()
    await keys.type('The heron has come back.')
    await lit(page, 'saved')
    await keys.press('Control+k')
    await keys.type('heron back')
    await page.getByRole('option', { name: /^Search everything for/ }).click()
    await expect.poll(() => field().inputValue()).toBe('heron back')
    await group(/^Notes, 1$/).waitFor()
    await keys.press('Enter')
    await expect.poll(focused).toContain('The heron has come back.')
  })
})
