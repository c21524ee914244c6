import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks } from './desk'
import { appearances, problemsInAll } from './eyes'
import { button, lit, note, practiceDesk } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'
import { goAnywhere, headingOn, toldOn } from './minute-book'

/**
 * Two consecutive monthly meetings in the real app, by keyboard: a series is written down, its next meeting planned with one press; what
 * was not reached travels on.
 */
let page: Page
let keys: Keyboard

beforeAll(async () => {
  ;({ page } = await practiceDesk())
  keys = keyboardOn(page)
})
afterAll(clearDesks)

const look = async (name: string) => expect(await problemsInAll(page, name, appearances)).toEqual([])
const heading = (words: string | RegExp) => headingOn(page, words)
const palette = (words: string) => goAnywhere(page, words)

describe('SE1 a series is written down', () => {
  test('by keyboard, with items of its own', async () => {
    await palette('Series and templates')
    await heading('Series and templates')
    await heading('Monthly meeting')
    await look('series, of practice')
    await button(page, 'New series or template').press('Enter')
    await keys.focusIsOn(page.getByLabel('Name', { exact: true }))
    await keys.type('Open evening')
    await button(page, 'Add an item').press('Enter')
    await keys.type('Money')
    await look('series, the form')
    await button(page, 'Keep it').press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await heading('Open evening')
    await keys.focusIsKept()
    await page.getByText('First Tuesday of the month').waitFor()
    await look('series, one')
  })
})

describe('SE2 SE3 its next meeting', () => {
  test('is planned with one press, with its items', async () => {
    await button(page, 'Plan the next one: Open evening').press('Enter')
    await heading(/^Open evening, /)
    await page.getByText('Money', { exact: true }).waitFor()
    await look('agenda from a series')
  })
})

const dialog = () => page.getByRole('alertdialog')
const told = (words: string | RegExp) => toldOn(page, words)

describe('SE12 called to order on another day', () => {
  test('an item more; one question, and the focus is kept', async () => {
    await page.locator('h1').first().focus()
    await keys.press('n')
    await keys.type('Boats in winter 10')
    await keys.press('Enter')
    await page.getByText('Boats in winter', { exact: true }).waitFor()
    await keys.press('Escape')
    await button(page, 'Go to the meeting').press('Enter')
    await button(page, 'Call to order').press('Enter')
    // On a first Tuesday there is nothing to ask.
    const asked = async () => (await dialog().count()) + (await button(page, 'Start first item').count())
    await expect.poll(asked).toBeGreaterThan(0)
    if ((await dialog().count()) > 0) {
      await look('called to order on another day')
      await button(page, 'Call to order today').press('Enter')
    }
    await button(page, 'Start first item').press('Enter')
    await note(page).waitFor()
    await keys.focusIsKept()
  })
})

describe('SE7 SE10 what is not reached and what is to be done', () => {
  test('goes on the next agenda by itself, with where it comes from', async () => {
    const line = page.getByRole('textbox', { name: 'Action' })
    await line.focus()
    await keys.type('Ask the harbour for the keys')
    await keys.press('Enter')
    await page.getByText('Ask the harbour for the keys').first().waitFor()
    await button(page, 'More').press('Enter')
    await page.getByRole('menuitem', { name: 'Close the meeting' }).press('Enter')
    await look('the close of a meeting in a series')
    await button(page, 'Close the meeting').press('Enter')
    await heading(/^Open evening, /)
    await lit(page, 'saved')
    await page
      .getByText(/carried to .+, \d+ \w+ \d{4}/)
      .first()
      .waitFor()
    await page.getByRole('navigation').getByRole('button', { name: 'Home', exact: true }).press('Enter')
    await button(page, 'Go to the meeting').waitFor()
    await button(page, 'Open the agenda').press('Enter')
    await page
      .getByText(/carried from Open evening, .+, item \d+/)
      .first()
      .waitFor()
    await look('agenda with a carried item')
  })

  test('is reported on at the next meeting with one press, and its minutes tell it', async () => {
    await button(page, 'Go to the meeting').press('Enter')
    await button(page, 'Call to order').press('Enter')
    await button(page, 'Start first item').press('Enter')
    await note(page).waitFor()
    await page
      .locator('.live-item')
      .filter({ hasText: /matters arising/i })
      .first()
      .press('Enter')
    const done = page.getByRole('button', { name: 'Done: Ask the harbour for the keys' })
    await done.waitFor()
    await look('matters arising')
    await done.press('Enter')
    await told(/Ask the harbour for the keys: done/)
    await keys.focusIsKept()
    await keys.press('Control+z')
    await expect.poll(() => done.count()).toBe(1)
    await done.focus()
    await keys.press('ArrowRight')
    await keys.focusIsOn(page.getByLabel('To which day'))
    await keys.press('Escape')
    await keys.focusIsOn(
      page.getByRole('button', { name: 'Put off…: Ask the harbour for the keys' }).or(done),
    )
    await keys.press('x')
    await told(/Ask the harbour for the keys: done/)
    await button(page, 'More').press('Enter')
    await page.getByRole('menuitem', { name: 'Close the meeting' }).press('Enter')
    await button(page, 'Close the meeting').press('Enter')
    const row = page.getByRole('row').filter({ hasText: 'Ask the harbour for the keys' })
    await row.first().waitFor()
    await expect.poll(() => row.first().innerText()).toContain('done')
  })
})

describe('SE13 the backlog', () => {
  test('is looked at, and what comes to mind is kept in it', async () => {
    await palette('Backlog')
    await heading('Backlog')
    await look('backlog')
    const add = page.getByLabel('Keep something for later')
    if ((await add.count()) > 0) {
      await add.focus()
      await keys.type('A bench by the quay')
      await keys.press('Enter')
      await page.getByText('A bench by the quay', { exact: true }).waitFor()
      await keys.focusIsOn(add)
    }
    await look('backlog with something')
  })
})
