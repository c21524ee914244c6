import { afterAll, describe, expect, test } from 'vitest'
import { clearDesks, openDesk } from './desk'
import { problemsInAll } from './eyes'
import { button, enterPractice, lit, practiceDesk } from './hall'
import { goTo, type Laptop, says, sized } from './laptops'

/**
 * Björn is secretary of the town and of a working group. Both charters let names out and he says yes in both; whoever keeps track of
 * many finds him twice, says that it is one person, and undoes it. With FOLKMOOT_SHOTS=<folder> pictures are kept.
 */
let una: Laptop

afterAll(clearDesks)

const björn = 'Björn Halloran-Vale'
const main = () => una.page.getByRole('main')
const dialog = () => una.page.getByRole('dialog')
const row = () => main().getByRole('row').filter({ hasText: björn })
const tab = (name: string) => una.page.getByRole('tab', { name, exact: true })
const card = () => una.page.getByRole('region', { name: 'The same person?' })
const press = (name: string | RegExp) => button(una.page, name).press('Enter')
/** The focus comes a frame or two after what it comes from has gone; only then is the next key pressed. */
const focusComesTo = (words: string) =>
  expect.poll(() => una.page.evaluate(() => document.activeElement?.textContent ?? '')).toBe(words)

async function small(name: string): Promise<void> {
  await sized(una.desk, 900, 600)
  expect(await problemsInAll(una.page, `${name}, small`, ['light', 'dark'])).toEqual([])
  await sized(una.desk, 1366, 768)
}

async function toAssembly(from: string, to: string): Promise<void> {
  await button(una.page, from).press('Enter')
  await una.page.getByRole('menuitem', { name: to }).press('Enter')
  await button(una.page, to).waitFor()
}

async function openNames(): Promise<void> {
  await goTo(una, 'Members')
  await press(/^Names of office-holders that go out/)
}

async function letOut(): Promise<void> {
  await press('Open the charter')
  await press('Edit: Offices')
  await dialog().getByRole('radio', { name: 'The names of those who say yes go out' }).press('Space')
  await dialog().getByRole('button', { name: 'Seal as a new version' }).press('Enter')
  await dialog().waitFor({ state: 'detached' })
}

async function sayYes(since: string): Promise<void> {
  await openNames()
  await button(una.page, `Record a yes: ${björn}, Secretary`).press('Enter')
  await dialog().getByLabel('In office since').fill(since)
  await dialog().getByRole('button', { name: 'Record the yes' }).press('Enter')
  await dialog().waitFor({ state: 'detached' })
  await main().getByText('Goes out', { exact: true }).waitFor()
  await lit(una.page, 'saved')
}

describe('PN1 names by charter and by choice', () => {
  test('no name goes out by itself, and the screen says whose word that is', async () => {
    una = await practiceDesk()
    await openNames()
    await main().getByText('By the charter of this assembly all names stay here.').waitFor()
    expect(await button(una.page, /^Record a yes/).count()).toBe(0)
    expect(await problemsInAll(una.page, 'names kept')).toEqual([])
  })

  test('the charter lets them out, Björn says yes, and the yes is on record', async () => {
    await letOut()
    await openNames()
    await button(una.page, `Record a yes: ${björn}, Secretary`).press('Enter')
    expect(await problemsInAll(una.page, 'names ask')).toEqual([])
    await dialog().getByLabel('They said yes on').fill('2099-01-01')
    await dialog().getByRole('button', { name: 'Record the yes' }).press('Enter')
    await dialog().getByText('That day is still to come.').waitFor()
    await una.page.keyboard.press('Escape')
    await focusComesTo('Record a yes…')
    await goTo(una, 'Home')
    await sayYes('2025-09-01')
    await button(una.page, 'Names of office-holders that go out: 1 name').waitFor()
    await main()
      .getByText(/^Said yes on .*; Björn Halloran-Vale recorded it on /)
      .waitFor()
    await focusComesTo('Withdraw…')
    expect(await problemsInAll(una.page, 'names out')).toEqual([])
    await small('names out')
  })

  test('he says yes in the working group too', async () => {
    await toAssembly('Saltmere Town Assembly', 'Open Halls Working Group')
    await openNames()
    await letOut()
    await sayYes('2026-01-10')
  })
})

describe('GD16 an assembly without a secretary', () => {
  test('is marked by shape and word on board, map and tree, and can be shown alone', async () => {
    await goTo(una, 'Federation')
    await press('Take in a practice federation')
    await tab('Offices').waitFor({ timeout: 60_000 })
    await una.page.getByLabel(/^Show/).press('Enter')
    await una.page.getByRole('option', { name: 'Without a secretary of their own' }).press('Enter')
    await says(una, /^[1-9]\d* of 1[6-9] assemblies/)
    await main()
      .getByRole('rowheader', { name: /Workshop Umbrella.*somebody stands in as secretary since/ })
      .waitFor()
    expect(await problemsInAll(una.page, 'vacancy board')).toEqual([])
    await small('vacancy board')
    await una.page.getByRole('radio', { name: 'Map', exact: true }).check({ force: true })
    const map = una.page.getByRole('application', { name: /^Map of the assemblies/ })
    await expect.poll(() => map.locator('.fm-vacancy-ring').count()).toBeGreaterThan(0)
    expect(await problemsInAll(una.page, 'vacancy map')).toEqual([])
    await una.page.getByRole('radio', { name: 'Months', exact: true }).check({ force: true })
    await una.page.getByLabel(/^Show/).press('Enter')
    await una.page.getByRole('option', { name: 'All', exact: true }).press('Enter')
  })
})

describe('PN6 PN7 the desk of whoever keeps track of many', () => {
  test('finds each name where an assembly gave it out, with whose word it is', async () => {
    await tab('Offices').click()
    await expect.poll(() => row().count(), { timeout: 30_000 }).toBe(2)
    const told = (await row().allInnerTexts()).join('\n')
    expect(told).toMatch(/Secretary, Open Halls Working Group, since 10 January 2026/)
    expect(told).toMatch(/Secretary, Saltmere Town Assembly, since 1 September 2025/)
    expect(told.match(/Signature verified here; signed by device/g)).toHaveLength(2)
    await card().getByText('Secretary, Saltmere Town Assembly').waitFor()
    expect(await problemsInAll(una.page, 'offices')).toEqual([])
    await small('offices')
  })

  test('by one key he is one person with two offices', async () => {
    await card().getByRole('button', { name: 'The same person' }).press('Enter')
    await expect.poll(() => row().count()).toBe(1)
    expect(await row().innerText()).toMatch(/Open Halls Working Group[\s\S]*Saltmere Town Assembly/)
    expect(await problemsInAll(una.page, 'offices one')).toEqual([])
  })

  test('that stands after the app was closed', async () => {
    await lit(una.page, 'saved')
    const { profile } = una.desk
    await una.desk.close()
    const desk = await openDesk({ profile })
    una = { desk, page: await desk.page() }
    await enterPractice(una.page)
    await sized(una.desk, 1366, 768)
    await goTo(una, 'Federation')
    await tab('Offices').click()
    await expect.poll(() => row().count()).toBe(1)
  })

  test('and is undone: he is two again, said not to be the same, and asked about once that is taken back', async () => {
    await row()
      .getByRole('button', { name: /^Take apart/ })
      .first()
      .press('Enter')
    await expect.poll(() => row().count()).toBe(2)
    await focusComesTo('The same person')
    await card().getByRole('button', { name: 'Not the same' }).press('Enter')
    await press('1 pair that is not the same')
    expect(await problemsInAll(una.page, 'offices apart', ['light'])).toEqual([])
    await button(una.page, /^Take back: Björn/).press('Enter')
    await card().getByText('Secretary, Saltmere Town Assembly').waitFor()
    await main().getByLabel('Find').fill('bjorn town')
    await expect.poll(() => row().count()).toBe(1)
    await main().getByLabel('Find').press('Escape')
    await expect.poll(() => row().count()).toBe(2)
  })
})

describe('PN4 a yes withdrawn', () => {
  test('leaves the name out from then on, and the screen says what cannot be helped', async () => {
    await openNames()
    await button(una.page, `Withdraw the name: ${björn}, Secretary`).press('Enter')
    const asked = una.page.getByRole('alertdialog')
    await asked.getByText(/what has gone out cannot be called back/).waitFor()
    expect(await problemsInAll(una.page, 'names withdraw')).toEqual([])
    await asked.getByRole('button', { name: 'Withdraw the name' }).press('Enter')
    await main().getByText('New records leave it out. What went out before cannot be called back.').waitFor()
    expect(await problemsInAll(una.page, 'names withdrawn', ['light'])).toEqual([])
    await goTo(una, 'Federation')
    await tab('Offices').click()
    await expect.poll(() => row().count(), { timeout: 30_000 }).toBe(1)
    await says(una, /^The same person\?|^No names to compare/)
    expect(await una.desk.complaints()).toEqual([])
    await una.desk.close()
  })
})
