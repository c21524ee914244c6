import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks } from './desk'
import { appearances, problemsInAll } from './eyes'
import { button, practiceDesk } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'

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
const heading = (words: string | RegExp) => page.getByRole('heading', { name: words }).first().waitFor()
async function palette(words: string): Promise<void> {
  await keys.press('Control+k')
  await keys.type(words)
  await keys.press('Enter')
}

describe('SE1 a series is written down', () => {
  test('by keyboard, with items of its own', async () => {
    await palette('Series and templates')
    await heading('Series and templates')
    await look('series, none')
    await button(page, 'New series or template').press('Enter')
    await keys.focusIsOn(page.getByLabel('Name', { exact: true }))
    await keys.type('Monthly meeting')
    await button(page, 'Add an item').press('Enter')
    await keys.type('Money')
    await look('series, the form')
    await button(page, 'Keep it').press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await heading('Monthly meeting')
    await keys.focusIsKept()
    await page.getByText('First Tuesday of the month').waitFor()
    await look('series, one')
  })
})

describe('SE2 SE3 its next meeting', () => {
  test('is planned with one press, with its items', async () => {
    await button(page, /^Plan the next one/).press('Enter')
    await heading(/^Monthly meeting, /)
    await page.getByText('Money', { exact: true }).waitFor()
    await look('agenda from a series')
  })
})
