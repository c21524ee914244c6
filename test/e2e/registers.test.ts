import { copyFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdfUaFaults } from '../fixtures/pdf-ua'
import { clearDesks, type Desk } from './desk'
import { appearances, problemsInAll } from './eyes'
import { practiceDesk, willSaveAs } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'
import { readPaper, squeezed } from './paper'

/** A general secretary goes through what was promised and what was decided, over meetings, years and assemblies. */
let desk: Desk
let page: Page
let keys: Keyboard

beforeAll(async () => {
  ;({ desk, page } = await practiceDesk())
  keys = keyboardOn(page)
})
afterAll(clearDesks)

/** With FOLKMOOT_SHOTS=<folder> it keeps a picture of each state. */
const look = async (name: string) =>
  expect(await problemsInAll(page, `registers ${name}`, appearances)).toEqual([])
const goTo = (screen: string) =>
  page.getByRole('navigation').getByRole('button', { name: screen, exact: true }).click()
const field = () => page.getByRole('combobox', { name: 'Filter' })
const rows = () => page.locator('tbody tr')
/** As PDF, from the page it is on; what stands in the table is in it. */
async function printed(name: string): Promise<void> {
  const file = path.join(desk.profile, `${name}.pdf`)
  await willSaveAs(desk, file)
  await page.getByRole('button', { name: 'Print as PDF' }).focus()
  await keys.press('Enter')
  await page.locator('.fm-told').getByText(`Saved as ${file}`).waitFor({ timeout: 60_000 })
  const shots = process.env.FOLKMOOT_SHOTS
  if (shots !== undefined) copyFileSync(file, path.join(shots, `${name}.pdf`))
  expect(await pdfUaFaults(readFileSync(file))).toEqual([])
  const { heard, roles } = await readPaper(file)
  expect(roles.TR).toBeGreaterThan(await rows().count())
  const wordings = await rows().locator('.fm-register-wording, .fm-action-what').allInnerTexts()
  expect(wordings.length).toBeGreaterThan(0)
  for (const one of wordings) expect(squeezed(heard)).toContain(squeezed(one))
}
const offered = () => page.getByRole('listbox', { name: 'What may follow' })

describe('RG3 actions by person, day and state', () => {
  test('the filter words and the buttons say the same', async () => {
    await goTo('Actions')
    await expect.poll(() => field().inputValue()).toBe('is:open')
    const open = await rows().count()
    await page.getByText('Done', { exact: true }).first().click()
    await expect.poll(() => field().inputValue()).toBe('is:done')
    await field().fill('is:open is:done')
    await expect.poll(() => rows().count()).toBeGreaterThan(open)
  })

  test('RG4 a person is offered by the beginning of a name', async () => {
    await field().fill('is:done ')
    const name = (await rows().first().locator('td').nth(0).innerText()).trim()
    await keys.type(`@${name.slice(0, 3)}`)
    await offered().getByRole('option', { name }).first().waitFor()
    await look('offered')
    await keys.press('ArrowDown')
    await keys.press('Enter')
    await expect.poll(() => field().inputValue()).toMatch(/^is:done @".*" $/)
  })

  test('RG2 what is said of decisions alone is said to fit nothing here', async () => {
    await field().fill('is:in-force')
    await page.getByText('“is:in-force” is not said of anything in this list').waitFor()
    await page.getByText('Nothing matches').waitFor()
  })

  test('of all assemblies, each named; the way to its minutes leads into that one', async () => {
    await field().fill('')
    const own = await rows().count()
    await page.getByText('Of all assemblies').click()
    await expect.poll(() => rows().count()).toBeGreaterThan(own)
    await page.getByRole('columnheader', { name: 'Assembly' }).waitFor()
    await look('all actions')
    await field().fill('in:saltmere')
    await expect.poll(() => rows().count()).toBe(own)
  })
})

describe('RE7 the actions on paper', () => {
  test('as they are shown, with the filter words', () => printed('actions'))
})

describe('AC6 an action is put off with a reason', () => {
  test('by → on its row; the reason stands with it in the minutes', async () => {
    await page.getByText('Of all assemblies').click()
    await field().fill('is:open')
    const row = rows().first()
    const what = (await row.locator('[data-action]').innerText()).trim()
    await row.getByRole('button', { name: `Done: ${what}` }).focus()
    await keys.press('ArrowRight')
    const dialog = page.getByRole('dialog', { name: 'Put off to a later day' })
    await dialog.getByRole('button', { name: 'Put off' }).click()
    await dialog.getByText('Say why, in a few words.').waitFor()
    await look('put off')
    await dialog.getByLabel('To which day').fill('2099-01-31')
    await dialog.getByLabel('Why').fill('The workshop is closed until then')
    await keys.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    const now = rows().filter({ hasText: what })
    await now.getByText('Put off once').waitFor()
    await now.getByText('31 January 2099').waitFor()
    await now.locator('td, th').getByRole('button').first().click()
    await page
      .getByText(/^Put off on .* to 31 January 2099:/)
      .first()
      .waitFor()
    // AC7: in the table at the end too.
    const table = page.locator('.fm-doc-actions').getByText(/31 January 2099: The workshop is closed/)
    await table.scrollIntoViewIfNeeded()
    await look('put off in the minutes')
    await goTo('Actions')
  })

  test('AC7 and dropped with one', async () => {
    await field().fill('is:open')
    const row = rows().first()
    const what = (await row.locator('[data-action]').innerText()).trim()
    await row.getByRole('button', { name: `Drop: ${what}` }).click()
    const dialog = page.getByRole('dialog', { name: 'Drop the action' })
    await dialog.getByLabel(/^Why/).fill('Nobody needs it any more')
    await keys.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await rows().filter({ hasText: what }).getByText('Dropped').waitFor()
  })
})

describe('RE2 decisions by number, state and assembly', () => {
  test('the state stands among the filter words', async () => {
    await goTo('Decisions')
    await field().fill('number:2026')
    const all = await rows().count()
    expect(all).toBeGreaterThan(0)
    await page.getByRole('button', { name: /State/ }).click()
    await page.getByRole('option', { name: 'In force' }).click()
    await expect.poll(() => field().inputValue()).toBe('is:in-force number:2026')
    await look('decisions')
  })

  test('RE7 on paper, as they are shown', () => printed('decisions'))

  test('what was written is still there when one comes back', async () => {
    await rows().first().getByRole('button').first().click()
    await page.getByRole('heading', { level: 1, name: /^Decision/ }).waitFor()
    await goTo('Decisions')
    await expect.poll(() => field().inputValue()).toBe('is:in-force number:2026')
    await field().fill('')
  })

  test('of all assemblies', async () => {
    const own = await rows().count()
    await page.getByText('Of all assemblies').click()
    await expect.poll(() => rows().count()).toBeGreaterThan(own)
    await look('all decisions')
  })
})
