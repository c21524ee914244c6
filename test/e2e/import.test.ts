import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deadlockOnAPerson, planElection, toBareDecision } from './ballot-hall'
import { clearDesks, type Desk } from './desk'
import { problemsInAll } from './eyes'
import { button, callToOrder, practiceDesk, toTheMeeting, willOpen, windowOf } from './hall'
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
    await expect.poll(() => row('lapsed').innerText()).toContain('“Baker”')
    await expect.poll(() => row(lookalike.toUpperCase()).innerText()).toMatch(/Nearly the same/)
    await expect
      .poll(() => row('Hemi Ngata').innerText())
      .toMatch(/Line 2 has Hēmi Ngata. They differ by accents/)
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
    await expect.poll(() => row('Hēmi Ngata').innerText()).toContain('Deputy Secretary')
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

describe('IM20 IM22 IM25 a meeting from a file', () => {
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
    await expect.poll(() => inDialog().innerText()).toMatch(/Assembly\s+Harbour Tenants/)
    await expect.poll(() => inDialog().innerText()).toMatch(/Not on the roll here\s+\S/)
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
    await expect.poll(() => page.getByRole('article').innerText()).toContain('Fees stay as they are.')
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

  test('goes out again as it came, bit for bit', async () => {
    const folder = path.join(desk.profile, 'out')
    mkdirSync(folder)
    chmodSync(folder, 0o777)
    await willOpen(desk, folder)
    await page.getByRole('button', { name: /Harbour Tenants, their No\./ }).press('Enter')
    await page.getByText(/took this in on/).waitFor()
    await button(page, 'Export…').press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await dialog.getByRole('checkbox', { name: /^PDF/ }).press('Space')
    await dialog.getByRole('checkbox', { name: /Whole meeting/ }).press('Space')
    await dialog.getByRole('button', { name: 'Choose a folder…' }).press('Enter')
    await page.getByRole('dialog', { name: '1 file is there' }).waitFor()
    const [file = ''] = readdirSync(folder)
    expect(readFileSync(path.join(folder, file), 'utf8')).toBe(sample)
    await keys.press('Escape')
  })

  test('put away it is on no list, and Ctrl+Z brings it back', async () => {
    await button(page, 'Put away').press('Enter')
    await page.getByRole('heading', { name: 'Meetings', level: 1 }).waitFor()
    await expect.poll(() => section().count()).toBe(0)
    await keys.press('Control+z')
    const ask = page.getByRole('alertdialog')
    await ask.getByText(/that a meeting from a file was put away/).waitFor()
    await ask.getByRole('button', { name: 'Take it back' }).press('Enter')
    await section().waitFor()
  })

  test('a real one does not come into practice, nor one that was changed by hand', async () => {
    const other = JSON.parse(sample) as { practice: boolean; charter: { practice: boolean }; people: object }
    await willTake('broken.json', JSON.stringify({ ...other, people: 7 }))
    await button(page, 'Take in…').press('Enter')
    await expect.poll(() => told().textContent()).toContain('Nothing was changed')
    const real = { ...other, practice: false, charter: { ...other.charter, practice: false } }
    await willTake('real.json', JSON.stringify(real))
    await button(page, 'Take in…').press('Enter')
    await expect.poll(() => told().textContent()).toContain('This is a real meeting')
    expect(await desk.complaints()).toEqual([])
  })
})

describe('IM30 IM31 papers from a file', () => {
  const inDialog = () => page.getByRole('dialog', { name: 'Papers from a file' })
  const kept = (n: number) => page.locator(`[data-kept="${n}"]`)
  const take = async (name: string, text: string) => {
    await willTake(name, text)
    await button(page, 'Papers from a file…').press('Enter')
    await inDialog().waitFor()
  }

  test('a ballot is opened', async () => {
    await page.getByRole('navigation').getByRole('button', { name: 'Home', exact: true }).click()
    await toTheMeeting(page)
    await callToOrder(page)
    await button(page, 'All others present').click()
    await windowOf(desk, 900, 600)
    await toBareDecision(page, 1)
    await deadlockOnAPerson(page, keys)
    await planElection(page, keys, 'Deputy', ['Mei-Lin Arkwright', 'Jo Fenn', 'Idris ap Gwilym'])
    await keys.tabTo(button(page, 'Open the ballot'))
    await keys.press('Enter')
    await button(page, 'Papers from a file…').waitFor()
  })

  test('what is no score is told by row and column, and nothing is taken', async () => {
    await take(
      'papers.csv',
      'Jo Fenn;Mei-Lin Arkwright;C;When\r\n3;5;0;1 May\r\n6;5;0;1 May\r\n0;x;;2 May\r\n',
    )
    await inDialog().getByText('2 things to mend in the file first').waitFor()
    await inDialog().getByText('Row 3, option B: “6” is no score from 0 to 5, and no blank.').waitFor()
    await expect
      .poll(() => inDialog().getByRole('button', { name: 'Take', exact: true }).isDisabled())
      .toBe(true)
    await look('papers from a file, to mend')
    await keys.press('Escape')
    await inDialog().waitFor({ state: 'detached' })
    expect(await kept(3).count()).toBe(0)
  })

  test('looked at and taken, they lie beside those keyed in, on this computer alone', async () => {
    await take(
      'papers.csv',
      'Jo Fenn;Mei-Lin Arkwright;C;When\r\n3;5;0;1 May\r\n5;4;0;1 May\r\n0;5;;2 May\r\n',
    )
    await inDialog().getByText('3 papers can be taken.').waitFor()
    await look('papers from a file')
    await inDialog().getByRole('button', { name: 'Take 3 papers' }).press('Enter')
    await kept(3).waitFor()
    await keys.focusIsKept()
    await look('papers taken from a file')
    expect(await desk.complaints()).toEqual([])
  })

  test('and they are counted', async () => {
    await keys.tabTo(button(page, 'Close the ballot'))
    await keys.press('Enter')
    await page.getByRole('alertdialog').waitFor()
    await keys.press('Tab', 'Enter')
    const counting = page.getByRole('region', { name: 'The count' })
    await counting.waitFor()
    await expect.poll(() => counting.innerText()).toContain('14')
    await desk.close()
  })
})
