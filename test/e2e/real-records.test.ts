import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { afterAll, describe, expect, test } from 'vitest'
import { ownedFolder } from '../../build/unprivileged.mjs'
import { canary, tracesIn } from './canaries'
import { clearDesks, type Desk, openDesk } from './desk'
import {
  button,
  callItNow,
  home,
  lit,
  note,
  noteText,
  planForToday,
  pressAway,
  takeSheet,
  willOpen,
  willSaveAs,
} from './hall'
import { keyboardOn } from './keyboard'

/**
 * Asha keeps real records behind a passphrase. Forty words that stand nowhere else go into every sort of field; then the
 * laptop is locked, closed, stolen, and replaced. Each test is a stretch of the same story.
 */
let desk: Desk
let page: Page

const all = Array.from({ length: 40 }, (_, index) => canary(index))
const word = (number: number) => all[number] ?? ''
const passphrase = `heron lantern ${word(0)} quay`
const names = all.slice(8, 28)
const stick = ownedFolder('stick')
const backup = path.join(stick, 'asha.moot-backup')

afterAll(clearDesks)

/** The words of the sheet, on Asha's paper and nowhere else. */
let onSheet: readonly string[] = []

const titles = () =>
  desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.getTitle()))
const toSide = (side: RegExp) => page.getByRole('tab', { name: side }).click()

/** Locking and unlocking put another window in the place of the one that was there. */
async function pageAt(address: string): Promise<void> {
  await expect.poll(async () => (await desk.page()).url()).toBe(`folkmoot://app/${address}`)
  page = await desk.page()
}

async function restsAt(profile: string): Promise<void> {
  expect(tracesIn(profile, all)).toEqual([])
  // RS1: two words of the sheet side by side would be more than chance.
  const pairs = onSheet.slice(1).map((word, at) => `${onSheet[at]} ${word}`)
  expect(tracesIn(profile, pairs)).toEqual([])
}

test('a trace would be found', () => {
  const folder = path.join(stick, 'traces')
  mkdirSync(folder)
  const said = (form: BufferEncoding, before: string) =>
    Buffer.from(Buffer.from(before + word(1) + before).toString(form))
  writeFileSync(path.join(folder, 'a'), Buffer.from(`x${word(1).toUpperCase()}`))
  writeFileSync(path.join(folder, 'b'), Buffer.from(`x${word(1)}`, 'utf16le'))
  writeFileSync(path.join(folder, 'c'), said('hex', 'é'))
  for (const [index, before] of ['', 'x', 'xy'].entries())
    writeFileSync(path.join(folder, `d${index}`), said('base64', before))
  expect(tracesIn(folder, [word(1)])).toHaveLength(6)
})

describe('JO10 SH21 nothing of the records can be read where they rest', () => {
  test('Asha founds her assembly by keyboard, behind a passphrase', async () => {
    desk = await openDesk()
    page = await desk.page()
    const keys = keyboardOn(page)
    const field = (name: string | RegExp) =>
      page.getByRole('textbox', { name, exact: typeof name === 'string' })
    await page.getByRole('heading', { name: 'Folkmoot' }).waitFor()
    await keys.tabTo(button(page, 'Start'))
    await keys.press('Enter')
    await keys.tabTo(field('Passphrase'))
    await keys.type(passphrase)
    await keys.tabTo(field('The same again'))
    await keys.type(passphrase)
    await keys.press('Enter')
    await page.getByRole('heading', { name: 'Your assembly' }).waitFor({ timeout: 30_000 })

    await keys.tabTo(field('Name'))
    await keys.type(`${word(1)} Tenants`)
    await keys.tabTo(page.getByRole('button', { name: /Kind$/ }))
    await keys.press('Enter')
    await page.getByRole('listbox').waitFor()
    await keys.press('ArrowDown', 'Enter')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
    await keys.tabTo(field('Remit'))
    await keys.type(`The houses of ${word(2)} street`)
    await keys.tabTo(field('In your own words'))
    await keys.type(`Whoever lives in ${word(3)} street`)
    await keys.tabTo(field('Your name'))
    await keys.type(`Asha ${word(4)}`)
    await keys.tabTo(page.getByRole('radio', { name: /^A number of people/ }))
    await keys.press('Space')
    await keys.tabTo(field('Number of people'))
    await keys.type('3')
    await keys.tabTo(button(page, 'Start this assembly'))
    await keys.press('Enter')
    await page.getByRole('heading', { name: 'The recovery sheet' }).waitFor({ timeout: 30_000 })
    onSheet = await takeSheet(page)
    expect(onSheet).toHaveLength(24)
    await home(page).waitFor({ timeout: 30_000 })
    expect(await titles()).toEqual(['Folkmoot'])
  })

  test('a meeting with names, positions, reasons and words', async () => {
    await button(page, 'Members').click()
    await button(page, 'Paste a list').click()
    await page.getByRole('textbox', { name: 'Names' }).fill(names.map((name) => `Chidi ${name}`).join('\n'))
    await page.getByRole('button', { name: /^Add 20 people/ }).click()
    await button(page, 'Home').click()
    await button(page, 'New meeting').click()
    await page.getByRole('textbox', { name: 'Title' }).fill(`The ${word(28)} question`)
    await page.getByRole('textbox', { name: 'Place' }).fill(`${word(29)} Hall`)
    await planForToday(page)
    await button(page, 'Go to the meeting').click()
    for (const title of all.slice(30, 33)) {
      await page.getByRole('textbox', { name: 'Add an item' }).fill(`About ${title}`)
      await page.keyboard.press('Enter')
    }
    await callItNow(page)
    await button(page, 'All others present').click()
    await page.locator('.live-item', { hasText: word(30) }).click()
    await toSide(/^Note/)
    await note(page).pressSequentially(`Somebody spoke of ${word(33)}.`)
    await toSide(/^Proposal/)
    await page.getByRole('textbox', { name: 'Exact wording' }).fill(`That ${word(34)} be mended.`)
    await page.getByRole('combobox', { name: /^Proposed by/ }).fill(names[0] ?? '')
    await page.keyboard.press('Enter')
    await button(page, 'Put the proposal').click()
    await toSide(/^Positions/)
    await page.getByRole('tabpanel').getByRole('button', { name: 'Test for agreement' }).click()
    const row = page.locator('.fm-board [data-person]').first()
    await row.locator('input[value="stand-aside"]').click({ force: true })
    await page.getByRole('textbox', { name: /^Reason of/ }).fill(`I live in ${word(35)}.`)
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Action', exact: true }).fill(`! Write to ${word(36)}`)
    await page.keyboard.press('Enter')
    await lit(page, 'saved')
    expect(await titles()).toEqual(['Folkmoot'])
  })

  test('nobody locks a meeting that is open; a closed one is locked, and the page holds no data', async () => {
    await button(page, 'Settings').click()
    await pressAway(button(page, 'Lock now'))
    await page.getByText('A meeting is open, so nothing is locked now.').first().waitFor()
    // Main holds to it too, whoever asks: it hears that a meeting is open as soon as the meeting's line on the shelf is new.
    await button(page, 'Home').click()
    await button(page, /^Continue/).waitFor()
    const open = await page.evaluate(() => window.folkmoot.ask('desk:lock', {}))
    expect(open).toMatchObject({ ok: false, refusal: { rule: 'SH8', cause: 'busy' } })

    await button(page, 'Live').click()
    await button(page, 'More').click()
    await page.getByRole('menuitem', { name: 'Close the meeting' }).click()
    await button(page, 'Close the meeting').click()
    await page
      .getByRole('heading', { level: 1 })
      .filter({ hasText: word(28) })
      .waitFor()
    await lit(page, 'saved')
    await button(page, 'Settings').click()
    await pressAway(button(page, 'Lock now'))
    await pageAt('lock.html')
    const shown = await page.evaluate(() => document.documentElement.outerHTML)
    expect(all.filter((one) => shown.includes(one))).toEqual([])
    expect(await titles()).toEqual(['Folkmoot'])
    await restsAt(desk.profile)
  })

  test('a wrong passphrase opens nothing and says so; the right one opens everything', async () => {
    await page.getByLabel('Passphrase', { exact: true }).fill('heron lantern quay')
    await page.keyboard.press('Enter')
    await page.getByText('That passphrase does not open the records.').waitFor()
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await page.keyboard.press('Enter')
    await pageAt('index.html')
    await home(page).waitFor({ timeout: 30_000 })
    await button(page, 'Members').click()
    await page.getByText(`Chidi ${names[3]}`).first().waitFor()
  })

  test('the backup she takes to another house, and the laptop that is stolen', async () => {
    await button(page, 'Home').click()
    await willSaveAs(desk, backup)
    await button(page, 'Make a backup file').click()
    await page.getByText('The backup file was written and read back').first().waitFor()
    expect(existsSync(backup)).toBe(true)
    expect(await desk.complaints()).toEqual([])
    await desk.close()
    await restsAt(desk.profile)
    expect(tracesIn(stick, all).filter((trace) => !trace.startsWith('traces'))).toEqual([])
  })
})

describe('BA5 a backup brings the records back on another computer', () => {
  test('Björn restores it where nothing is yet, with the passphrase it was made with', async () => {
    desk = await openDesk()
    page = await desk.page()
    await button(page, 'Start').click()
    await page.getByRole('textbox', { name: 'Passphrase' }).fill('another house entirely')
    await page.getByRole('textbox', { name: 'The same again' }).fill('another house entirely')
    await page.keyboard.press('Enter')
    await page.getByText('You have a backup file from another computer?').waitFor({ timeout: 30_000 })
    await willOpen(desk, backup)
    const restore = async (given: string) => {
      await button(page, 'Restore from a file').click()
      await page.getByLabel('Passphrase of the backup').fill(given)
      await button(page, 'Choose a file').click()
    }
    await restore('heron lantern quay')
    await page.getByText('That passphrase does not open this backup.').first().waitFor()
    await restore(passphrase)
    await home(page).waitFor({ timeout: 30_000 })
    await button(page, 'Members').click()
    for (const name of names) await page.getByText(`Chidi ${name}`).first().waitFor()
    await button(page, 'Actions').click()
    await page
      .getByText(`Write to ${word(36)}`)
      .first()
      .waitFor()
    await button(page, 'Meetings').click()
    await page
      .getByText(`The ${word(28)} question`)
      .first()
      .click()
    await page
      .getByText(`Somebody spoke of ${word(33)}.`)
      .first()
      .waitFor()
    await page
      .getByText(`That ${word(34)} be mended.`)
      .first()
      .waitFor()
    await page
      .getByText(`I live in ${word(35)}.`)
      .first()
      .waitFor()
    expect(await desk.complaints()).toEqual([])
    await desk.close()
    await restsAt(desk.profile)
  })

  test('and writes on: his own passphrase opens it, a second restore adds nothing', async () => {
    desk = await openDesk({ profile: desk.profile })
    page = await desk.page()
    await pressAway(button(page, 'Open'))
    await pageAt('lock.html')
    await page.getByLabel('Passphrase', { exact: true }).fill('another house entirely')
    await page.keyboard.press('Enter')
    await pageAt('index.html')
    await home(page).waitFor({ timeout: 30_000 })
    await willOpen(desk, backup)
    await button(page, 'Settings').click()
    await button(page, 'Restore from a file').click()
    await page.getByLabel('Passphrase of the backup').fill(passphrase)
    await button(page, 'Choose a file').click()
    await page
      .getByText(/1 assembly was restored/)
      .first()
      .waitFor({ timeout: 30_000 })
    await button(page, 'Home').click()
    await button(page, 'New meeting').click()
    await page.getByRole('textbox', { name: 'Title' }).fill('The next question')
    await planForToday(page)
    await button(page, 'Go to the meeting').click()
    await callItNow(page)
    await button(page, 'Start first item').click()
    await note(page).pressSequentially('Björn writes on.')
    await lit(page, 'saved')
    expect(await noteText(page)).toBe('Björn writes on.')
    await button(page, 'Members').click()
    await expect.poll(() => page.getByText(`Chidi ${names[0]}`).count()).toBe(1)
    await desk.close()
  })
})
