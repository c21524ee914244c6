import path from 'node:path'
import type { Page } from 'playwright'
import { afterAll, describe, expect, test } from 'vitest'
import { clearDesks } from './desk'
import { problemsInAll } from './eyes'
import { button, callItNow, home, lit, planForToday, takeSheet, toTheMinutes, willSaveAs } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'
import { enrol, freshLaptop, goTo, type Laptop } from './laptops'
import { readPaper, squeezed } from './paper'

/** Asha founds an umbrella that nobody belongs to yet, and holds its first meeting without Lena, who was expected. */
let at: Laptop
let page: Page
let keys: Keyboard
const look = async (name: string) => expect(await problemsInAll(page, name)).toEqual([])

afterAll(clearDesks)

describe('the first assembly', () => {
  test('is the second of three steps, and its sheet the third', async () => {
    at = await freshLaptop()
    ;({ page } = at)
    keys = keyboardOn(page)
    await page.getByText('Step 2 of 3').waitFor()
    await page.getByLabel('Name', { exact: true }).fill('Coast Umbrella')
    await page.getByLabel(/^Kind/).click()
    await page.getByRole('option', { name: 'Umbrella of other assemblies' }).click()
    await page.getByLabel('Your name').fill('Asha')
    await page.getByRole('radio', { name: 'No quorum' }).check({ force: true })
    await button(page, 'Start this assembly').click()
    await page.getByText('Step 3 of 3').waitFor({ timeout: 30_000 })
    await takeSheet(page)
    await home(page).waitFor({ timeout: 30_000 })
  })
})

describe('QA22 an umbrella without members', () => {
  test('says that there is nobody to ask before a word is written, and leads to where members are named', async () => {
    await goTo(at, 'Questions')
    await button(page, 'Put a question…').press('Enter')
    await page.getByText('There is nobody to ask yet').waitFor()
    await look('nobody to ask')
    await keys.tabTo(button(page, 'Go to Who may write'))
    await keys.press('Enter')
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
    await keys.focusIsOn(page.getByRole('group', { name: 'Who may write' }))
    await look('who may write, gone to')
  })
})

describe('MI25 NT3 its first meeting', () => {
  test('was planned too late, and its minutes say so and who did not come', async () => {
    await enrol(at, ['Tom', 'Lena'])
    await goTo(at, 'Meetings')
    await button(page, 'New meeting').click()
    await planForToday(page)
    await button(page, 'Go to the meeting').press('Enter')
    const field = page.getByPlaceholder('Two letters, Enter')
    await field.fill('Tom')
    await field.press('Enter')
    await field.fill('Ash')
    await field.press('Enter')
    await callItNow(page)
    await lit(page, 'saved')
    const minutes = await toTheMinutes(page)
    const people = minutes.locator('.fm-doc-people').first()
    await people.getByText('Not present (1)').waitFor()
    await people.getByText('Lena').waitFor()
    await minutes
      .getByText('No notice is noted. The meeting was planned 0 whole days before; the charter asks for 3.')
      .first()
      .waitFor()
    await look('who did not come')
  })

  test('what goes out has their number, as the names of positions stay', async () => {
    const file = path.join(at.desk.profile, 'first.pdf')
    await willSaveAs(at.desk, file)
    await keys.press('Control+Shift+E')
    await expect
      .poll(() => page.locator('.fm-told').textContent(), { timeout: 60_000 })
      .toBe(`Saved as ${file}`)
    const { heard } = await readPaper(file)
    expect(squeezed(heard)).toContain(squeezed('Not present (1) Their names stay in the assembly'))
    expect(heard).not.toContain('Lena')
    expect(await at.desk.complaints()).toEqual([])
  })
})
