import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks, type Desk } from './desk'
import { problemsInAll } from './eyes'
import { button, practiceDesk, willOpen } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'

/** What others wrote, taken in by hand: looked at first, written after. With FOLKMOOT_SHOTS=<folder> it keeps pictures. */
let desk: Desk
let page: Page
let keys: Keyboard

async function look(name: string): Promise<void> {
  expect(await problemsInAll(page, name)).toEqual([])
}
/** A file of this text, or of these bytes, is what the next file dialog gives. */
async function willTake(name: string, content: string | Uint8Array): Promise<void> {
  const file = path.join(desk.profile, name)
  writeFileSync(file, content)
  await willOpen(desk, file)
}
const told = () => page.locator('.fm-told')

beforeAll(async () => {
  ;({ desk, page } = await practiceDesk())
  keys = keyboardOn(page)
})
afterAll(clearDesks)

describe('IM14 IM15 people from a list', () => {
  const names = () => page.locator('.fm-members-name').allInnerTexts()
  const row = (name: string) => page.getByRole('row').filter({ hasText: name })
  let before: readonly string[] = []

  test('is looked at first: new, nearly the same, twice, no name', async () => {
    await page.getByRole('navigation').getByRole('button', { name: 'Members' }).press('Enter')
    await page.getByLabel('Add a person').waitFor()
    before = await names()
    const [first = '', second = ''] = before
    const lookalike = first.replace(/a/g, 'а') // a Cyrillic letter
    const list = [
      'Surname;First name;Status;Office;E-mail',
      'Ngata;Hēmi;Member;Deputy Secretary;h@example.org',
      'اسماء;;supporter;;',
      `;${second};suspended;;`,
      `;${lookalike.toUpperCase()};;;`,
      'Ngata;Hemi;;;',
      'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch;Gwenllian\u202e;lapsed;Baker;',
      ';;member;;',
    ]
    await willTake('roll.csv', list.join('\r\n'))
    await keys.press('Control+k')
    await keys.type('csv')
    await page.getByRole('option', { name: /Take in people from a file/ }).waitFor()
    await keys.press('Enter')
    await page.getByRole('heading', { name: 'People from a list', level: 1 }).waitFor()
    await keys.focusIsKept()
    await page.getByText('7 rows: 3 new, 3 need a look.').waitFor()
    await page.getByText(/Signs that nobody sees were taken out of 1 row/).waitFor()
    expect(await row('lapsed').innerText()).toContain('“Baker”')
    expect(await row(lookalike.toUpperCase()).innerText()).toMatch(/Nearly the same/)
    expect(await row('Hemi Ngata').innerText()).toMatch(/Line 2 has Hēmi Ngata. They differ by accents/)
    await look('people from a list')
  })

  test('is chosen row by row, by keyboard, and taken in as one', async () => {
    const group = row('Hemi Ngata').getByRole('radiogroup')
    await keys.tabTo(group.getByRole('radio', { name: 'Leave out' }), 'Tab', 80)
    await keys.press('ArrowRight', 'Space')
    await button(page, 'Take in 4 people').waitFor()
    await button(page, 'Take in 4 people').focus()
    await keys.press('Enter')
    await expect.poll(() => told().textContent()).toContain('4 people are on the roll now')
    await expect.poll(names).toContain('Hēmi Ngata')
    expect(await row('Hēmi Ngata').innerText()).toContain('Deputy Secretary')
    await keys.focusIsKept()
    await keys.press('Control+z')
    await expect.poll(names).toEqual(before)
  })

  test('what cannot be read says what to do, and nothing is changed', async () => {
    await willTake('roll.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))
    await button(page, 'Take in a list…').press('Enter')
    await expect.poll(() => told().textContent()).toContain('save it as CSV')
    await willTake(
      'old.csv',
      Uint8Array.from([...'Name\r\nBj\u00f6rn Old\r\n'].map((letter) => letter.charCodeAt(0))),
    )
    await button(page, 'Take in a list…').press('Enter')
    await page.getByText(/It was read as Windows-1252/).waitFor()
    await button(page, 'Cancel').press('Enter')
    await page.getByRole('heading', { name: 'Members', level: 1 }).waitFor()
    expect(await names()).toEqual(before)
    expect(await desk.complaints()).toEqual([])
  })
})

describe('IM20 IM22 a meeting from a file', () => {
  const sample = readFileSync(new URL('../fixtures/minutes/everything.json', import.meta.url), 'utf8')
  const inDialog = () => page.getByRole('dialog', { name: 'A meeting from a file' })
  const section = () => page.getByText('Taken in from files')

  test('is looked at: whose it is, what it holds, who is not on the roll', async () => {
    await page.getByRole('navigation').getByRole('button', { name: 'Meetings' }).press('Enter')
    await page.getByRole('heading', { name: 'Meetings', level: 1 }).waitFor()
    expect(await section().count()).toBe(0)
    await willTake('everything.json', sample)
    await keys.press('Control+k')
    await keys.type('json')
    await page.getByRole('option', { name: /Take in a meeting from a file/ }).waitFor()
    await keys.press('Enter')
    await inDialog().waitFor()
    expect(await inDialog().innerText()).toMatch(/Assembly\s+Harbour Tenants/)
    expect(await inDialog().innerText()).toMatch(/Not on the roll here\s+\S/)
    await keys.focusIsKept()
    await look('a meeting from a file, looked at')
    await keys.press('Escape')
    await inDialog().waitFor({ state: 'detached' })
    expect(await section().count()).toBe(0)
  })

  test('is taken in, read, and listed by itself', async () => {
    await button(page, 'Take in…').press('Enter')
    await inDialog().waitFor()
    await inDialog().getByRole('button', { name: 'Take in this meeting' }).press('Enter')
    await page.getByText(/took this in on/).waitFor()
    expect(await page.getByRole('article').innerText()).toContain('Fees stay as they are.')
    await keys.focusIsKept()
    await look('a meeting from a file')
    await page.getByRole('navigation').getByRole('button', { name: 'Meetings' }).press('Enter')
    await section().waitFor()
    await section().scrollIntoViewIfNeeded()
    await look('meetings with one from a file')
    await willTake('again.json', sample)
    await button(page, 'Take in…').press('Enter')
    await inDialog().getByRole('button', { name: 'Take in this meeting' }).press('Enter')
    await expect.poll(() => told().textContent()).toContain('taken in from a file before')
  })
})
