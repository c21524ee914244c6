import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { afterAll, describe, expect, test } from 'vitest'
import { ownedFolder } from '../../build/unprivileged.mjs'
import { clearDesks, type Desk } from './desk'
import { problemsInAll } from './eyes'
import {
  button,
  callItNow,
  home,
  lit,
  note,
  noteText,
  planForToday,
  takeSheet,
  willOpen,
  willSaveAs,
} from './hall'
import { keyboardOn } from './keyboard'
import { freshLaptop } from './laptops'

/**
 * Asha founds Harbour and prints the recovery sheet. Her laptop is stolen; on another one her backup brings the records
 * back, which may be read and written on there, and signed once the sheet's words are entered. Then the lost one is removed.
 */
let desk: Desk
let page: Page
let words: readonly string[] = []
const stick = ownedFolder('office')
const backup = path.join(stick, 'harbour.moot-backup')
const paper = path.join(stick, 'sheet.pdf')

afterAll(clearDesks)

const goTo = (screen: string) =>
  page.getByRole('navigation').getByRole('button', { name: screen, exact: true }).click()
const card = () => page.getByRole('region', { name: 'Who may write' })
const says = (text: string | RegExp) => page.getByText(text).first().waitFor()

async function begin(): Promise<void> {
  ;({ desk, page } = await freshLaptop())
}

describe('RS1 the recovery sheet', () => {
  test('is shown once after the founding; nobody goes on before it is on paper', async () => {
    await begin()
    await page.getByLabel('Name', { exact: true }).fill('Harbour Tenants')
    await page.getByLabel(/^Kind/).click()
    await page.getByRole('option').first().click()
    await page.getByLabel('Your name').fill('Asha')
    await page.getByRole('radio', { name: 'No quorum' }).check({ force: true })
    await button(page, 'Start this assembly').click()
    await page.getByRole('heading', { name: 'The recovery sheet', level: 1 }).waitFor({ timeout: 30_000 })
    await expect.poll(() => button(page, 'Go on').isDisabled()).toBe(true)
    expect(await problemsInAll(page, 'sheet')).toEqual([])
    await willSaveAs(desk, paper)
    await button(page, 'Save as PDF to print').click()
    await says(/Print it, then delete the file/)
    expect(existsSync(paper)).toBe(true)
    words = await takeSheet(page)
    expect(words).toHaveLength(24)
    await home(page).waitFor({ timeout: 30_000 })
  })

  test('who may write stands in the settings', async () => {
    await goTo('Settings')
    await card().getByText('Asha').waitFor()
    await expect
      .poll(() => card().innerText())
      .toMatch(/Asha, Secretary \(this computer\)\s+Founded the assembly on/)
    expect(
      await card()
        .getByRole('button', { name: /^Remove/ })
        .count(),
    ).toBe(0)
    expect(await problemsInAll(page, 'who-may-write')).toEqual([])
    await willSaveAs(desk, backup)
    await button(page, 'Make a backup file').click()
    await says('The backup file was written and read back')
    expect(await desk.complaints()).toEqual([])
    await desk.close()
  })
})

describe('AU13 on another computer', () => {
  test('the records are read and written on; the charter waits', async () => {
    await begin()
    await willOpen(desk, backup)
    await button(page, 'Restore from a file').click()
    await button(page, 'Choose a file').click()
    await home(page).waitFor({ timeout: 30_000 })
    await says('This computer reads and takes notes; it does not sign yet')
    await button(page, 'New meeting').click()
    await page.getByRole('textbox', { name: 'Title' }).fill('Without Asha')
    await planForToday(page)
    await button(page, 'Go to the meeting').click()
    await callItNow(page)
    await button(page, 'Start first item').click()
    await note(page).pressSequentially('We go on.')
    await lit(page, 'saved')
    expect(await noteText(page)).toBe('We go on.')
    await goTo('Settings')
    expect(await problemsInAll(page, 'no-office')).toEqual([])
    await button(page, 'Open the charter').click()
    await button(page, 'Edit: After a decision').click()
    await page.getByRole('dialog').getByLabel('Cooling-off after a meeting').fill('10')
    await page.getByRole('dialog').getByRole('button', { name: 'Seal as a new version' }).press('Enter')
    await says(/This computer holds no office in this assembly/)
    await page.keyboard.press('Escape')
  })

  test('wrong words are told, the right ones bring this computer into office', async () => {
    await goTo('Settings')
    await card().getByRole('button', { name: 'Enter the recovery sheet' }).click()
    const dialog = page.getByRole('dialog')
    const field = dialog.getByRole('textbox', { name: 'The 24 words' })
    await field.fill(words.slice(1).join(' '))
    await says('23 of 24 words.')
    await button(page, 'Come into office').click()
    await says(/Those are not the words of a recovery sheet/)
    expect(await problemsInAll(page, 'enter-sheet')).toEqual([])
    await field.fill(words.map((word, at) => `${at + 1}. ${word.slice(0, 4).toUpperCase()}`).join('\n'))
    await button(page, 'Come into office').click()
    await says('This computer signs for the assembly now.')
    await expect.poll(() => page.getByText('it does not sign yet').count()).toBe(0)
    await expect.poll(() => card().innerText()).toMatch(/Came in by the recovery sheet on/)
  })

  test('AU3 the stolen laptop is removed; the charter can be changed', async () => {
    await card()
      .getByRole('button', { name: /^Remove: Asha, device/ })
      .click()
    expect(await problemsInAll(page, 'remove-device')).toEqual([])
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove it' }).click()
    await says('It may no longer write.')
    // LO5: the button that asked has gone with its line.
    await keyboardOn(page).focusIsKept()
    await expect.poll(() => card().innerText()).toMatch(/No longer: Asha, device .*Removed by Asha on/)
    expect(
      await card()
        .getByRole('button', { name: /^Remove/ })
        .count(),
    ).toBe(0)
    expect(await problemsInAll(page, 'removed')).toEqual([])
    await button(page, 'Open the charter').click()
    await button(page, 'Edit: After a decision').click()
    await page.getByRole('dialog').getByLabel('Cooling-off after a meeting').fill('10')
    await page.getByRole('dialog').getByRole('button', { name: 'Seal as a new version' }).press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('RS3 a new sheet, made with the old one', async () => {
    await goTo('Settings')
    await card().getByRole('button', { name: 'Make a new sheet' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill(words.join(' '))
    expect(await problemsInAll(page, 'make-sheet')).toEqual([])
    await button(page, 'Show the words').click()
    const fresh = await takeSheet(page)
    expect(fresh).toHaveLength(24)
    expect(fresh).not.toEqual(words)
    await home(page).waitFor({ timeout: 30_000 })
    expect(await desk.complaints()).toEqual([])
    await desk.close()
  })
})
