import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks, type Desk } from './desk'
import { problemsInAll } from './eyes'
import { button, lit, note, noteText, practiceNote, toTheMeeting, toTheMinutes, windowOf } from './hall'
import { keyboardOn } from './keyboard'

/** Spelling, as whoever writes meets it: with keys, and with a mouse. With FOLKMOOT_SHOTS=<folder> it keeps pictures. */
let desk: Desk
let page: Page
const found: string[] = []

beforeAll(async () => {
  ;({ desk, page } = await practiceNote())
}, 120_000)
afterAll(clearDesks)

const look = async (name: string) => void found.push(...(await problemsInAll(page, `spelling ${name}`)))
const type = (text: string) => keyboardOn(page).type(text)
const press = (...keys: readonly string[]) => keyboardOn(page).press(...keys)
const underlined = (word?: string): Locator =>
  note(page).locator('.ed-misspelt', word === undefined ? {} : { hasText: word })
const offered = (): Locator => page.locator('.ed-menu-misspelt:popover-open [role="option"]')
const chosen = () => page.evaluate(() => getSelection()?.toString() ?? '')

describe('SP2 the underline', () => {
  test('comes under a word that is not in the dictionary once it is written, and not before', async () => {
    await type('The meeting took two decisons')
    await page.waitForTimeout(1200)
    expect(await underlined().count()).toBe(0)
    await type(' about the harbour')
    await underlined('decisons').waitFor()
    expect(await underlined().allTextContents()).toEqual(['decisons'])
    await expect.poll(() => underlined().getAttribute('aria-invalid')).toBe('spelling')
    await look('underlined')
  })
  test('is none of the text', async () => {
    expect(await noteText(page)).toBe('The meeting took two decisons about the harbour')
    await lit(page, 'saved')
  })
  test('goes while the word is written in', async () => {
    for (let steps = 0; steps < ' about the harbour'.length + 3; steps += 1) await press('ArrowLeft')
    await type('i')
    await underlined().waitFor({ state: 'detached' })
    await page.waitForTimeout(1200)
    expect(await noteText(page)).toBe('The meeting took two decisions about the harbour')
    await press('Control+z')
    await press('Control+End')
    await underlined('decisons').waitFor()
  })
})

describe('SP4 what may be meant', () => {
  test('F7 leads to the word and says what is near it; Enter takes it; Ctrl+Z takes that back', async () => {
    await press('F7')
    await offered().first().waitFor()
    expect(await chosen()).toBe('decisons')
    await expect.poll(() => offered().first().textContent()).toBe('decisions')
    expect(await note(page).getAttribute('aria-activedescendant')).toBe(
      await offered().first().getAttribute('id'),
    )
    await page
      .locator('[data-voice="polite"]')
      .getByText(/decisons: not in the dictionary\. \d words? may be meant/)
      .first()
      .waitFor({ state: 'attached' })
    await look('offered')
    await press('Enter')
    expect(await noteText(page)).toBe('The meeting took two decisions about the harbour')
    await offered().first().waitFor({ state: 'detached' })
    await press('Control+z')
    expect(await noteText(page)).toBe('The meeting took two decisons about the harbour')
    await press('Control+Shift+z')
    await press('Control+End')
  })
  test('where all is right, F7 says so', async () => {
    await press('F7')
    await page.getByText('Every word of this note is in the dictionary, or one of yours.').first().waitFor()
  })
  test('a click with the other button, or Shift+F10, on the word; Esc leaves it as it is', async () => {
    await type('. We recieve the keys')
    await underlined('recieve').waitFor()
    await underlined('recieve').click({ button: 'right' })
    await offered().getByText('receive', { exact: true }).waitFor()
    await press('Escape')
    await offered().first().waitFor({ state: 'detached' })
    await note(page).and(page.locator(':focus')).waitFor()
    await press('Shift+F10')
    await offered().getByText('receive', { exact: true }).click()
    expect(await noteText(page)).toMatch(/We receive the keys$/)
    await press('Control+End')
  })
})

describe('SP3 SP5 names and one’s own words', () => {
  test('names of the roll and of assemblies are not underlined', async () => {
    await type('. Chidiebere and Björn of Saltmere spoke of the Zwiebelmarkt there')
    await underlined('Zwiebelmarkt').waitFor()
    expect(await underlined().allTextContents()).toEqual(['Zwiebelmarkt'])
  })
  test('a word becomes one of one’s own, and is right from then on', async () => {
    await press('F7')
    await offered().first().waitFor()
    await press('ArrowUp')
    const add = offered().getByText('Add “Zwiebelmarkt” to my words')
    while (!(await add.evaluate((one) => one.closest('[aria-selected="true"]') !== null)))
      await press('ArrowDown')
    await press('Enter')
    await page.getByText('“Zwiebelmarkt” is one of your words now.').first().waitFor()
    await underlined().waitFor({ state: 'detached' })
    await press('Control+End')
    await type('. The Zwiebelmarkt, the Kohlmarkt too')
    await underlined('Kohlmarkt').waitFor()
    expect(await underlined().allTextContents()).toEqual(['Kohlmarkt'])
  })
})

test('in a small window the list is whole', async () => {
  await windowOf(desk, 900, 600)
  await note(page).focus()
  await press('F7')
  await offered().first().waitFor()
  await look('small window')
  await press('Escape')
  await windowOf(desk, 1366, 768)
})

test('the minutes underline it too, where they can be written', async () => {
  await toTheMinutes(page)
  const written = page.getByRole('textbox', { name: /^Minutes of/ }).filter({ hasText: 'Kohlmarkt' })
  await written.locator('.ed-misspelt').waitFor()
  expect(await written.locator('.ed-misspelt').allTextContents()).toEqual(['Kohlmarkt'])
  await written.scrollIntoViewIfNeeded()
  await look('in the minutes')
})

describe('SP6 in the settings', () => {
  test('one’s own words are taken away', async () => {
    await page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click()
    await button(page, 'Take “Zwiebelmarkt” away').waitFor()
    await button(page, 'Take “Zwiebelmarkt” away').scrollIntoViewIfNeeded()
    await look('own words')
    await windowOf(desk, 900, 600)
    await button(page, 'Take “Zwiebelmarkt” away').scrollIntoViewIfNeeded()
    await look('own words, small')
    await windowOf(desk, 1366, 768)
    await button(page, 'Take “Zwiebelmarkt” away').click()
    await page.getByText('No words of your own yet.').waitFor()
    await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor()
  })
  test('and it is switched off', async () => {
    const underline = page.getByRole('checkbox', { name: 'Underline words that are not in the dictionary' })
    await underline.press('Space')
    await expect.poll(() => underline.isChecked()).toBe(false)
    await page.getByRole('navigation').getByRole('button', { name: 'Home' }).click()
    await toTheMeeting(page)
    await note(page).click()
    await expect.poll(() => underlined().count()).toBe(0)
    await page.waitForTimeout(1200)
    expect(await underlined().count()).toBe(0)
  })
})

test('SP1 nothing was found, and nothing complained', async () => {
  expect(found).toEqual([])
  expect(await desk.complaints()).toEqual([])
})
