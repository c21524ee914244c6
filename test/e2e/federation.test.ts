import { chownSync, existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ownedFolder } from '../../build/unprivileged.mjs'
import { federation } from '../../electron/cli/federation'
import { clearDesks } from './desk'
import { appearances, problemsInAll } from './eyes'
import { button, practiceDesk, willOpen, willSaveAs } from './hall'
import { goTo, type Laptop, says, sized } from './laptops'

/** Una practises being a general secretary: a federation of thirty comes in by file, and she looks after it. */
const folder = ownedFolder('federation')
const file = path.join(folder, 'four rivers.moot')
let una: Laptop

afterAll(clearDesks)

const rail = ({ page }: Laptop, name: string) =>
  page.getByRole('navigation').getByRole('button', { name, exact: true })
const board = ({ page }: Laptop) => page.getByRole('grid', { name: 'Board: assemblies and months' })
const nesting = ({ page }: Laptop) => page.getByRole('tree', { name: 'Nesting of the assemblies' })
/** What the focus says it is on. */
const active = ({ page }: Laptop) =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant') ?? ''
    const on = document.getElementById(id)
    return on?.getAttribute('aria-label') ?? on?.textContent ?? ''
  })

describe('GD2 FE4 a federation is taken in', () => {
  test('before it the desk offers one to practise on (PF8); after it the board is there, and one receipt (SN7)', async () => {
    const until = new Date().toISOString().slice(0, 10)
    const size = ['--assemblies', '30', '--years', '2', '--seed', '7', '--until', until]
    await federation([...size, '--out', file], until)
    const { uid, gid } = statSync(folder)
    chownSync(file, uid, gid)
    una = await practiceDesk()
    await rail(una, 'Sync').waitFor()
    await goTo(una, 'Federation')
    await button(una.page, 'Take in a practice federation').waitFor()
    expect(await problemsInAll(una.page, 'nothing to keep track of')).toEqual([])
    await goTo(una, 'Sync')
    await willOpen(una.desk, file)
    await button(una.page, 'Take in a file').click()
    await una.page
      .getByRole('dialog')
      .getByText(/entries were new and came in/)
      .waitFor({ timeout: 60_000 })
    await una.page
      .getByRole('dialog')
      .getByText(/of 30 assemblies that are not kept here: /)
      .waitFor()
    await una.page.getByRole('dialog').getByRole('button', { name: 'See them under Federation' }).click()
    await board(una).getByRole('rowheader', { name: 'Allies of' }).waitFor()
  })
})

describe('GD3 GD4 GD8 GD11 the board', () => {
  test('is lettered, and passes in every appearance', async () => {
    // Thirty of hers, and the practice assemblies.
    await says(una, /^33 assemblies, \d+ late/)
    await expect.poll(() => board(una).getAttribute('aria-rowcount')).toBe('34')
    expect(await problemsInAll(una.page, 'board')).toEqual([])
    await sized(una.desk, 900, 600)
    expect(await problemsInAll(una.page, 'board, small', ['light'])).toEqual([])
    await sized(una.desk, 1366, 768)
  })

  test('the arrows walk through it, and what is chosen is said in words below', async () => {
    await board(una).focus()
    await una.page.keyboard.press('Control+End')
    await expect.poll(() => active(una)).toMatch(/^\w+ \d{4}: /)
    await una.page.keyboard.press('Home')
    const last = await active(una)
    await una.page.getByText(`${last} (`).waitFor()
    await una.page.keyboard.press('Control+Home')
    expect(await active(una)).not.toBe(last)
    await una.page.getByText(/through the file four rivers\.moot/).waitFor()
  })

  test('“late” leaves those whose minutes are late; a word that fits nobody says so', async () => {
    const find = una.page.getByLabel('Find')
    await find.fill('late')
    await says(una, /^\d+ of 33 assemblies, [1-9]\d* late/)
    await expect.poll(() => board(una).locator('[data-state="late"]').count()).toBeGreaterThan(0)
    await find.fill('nowhere at all')
    await una.page.getByText('No assembly fits.').waitFor()
    await find.press('Escape')
    await says(una, /^33 assemblies/)
  })
})

describe('GD5 the nesting beside it', () => {
  test('opens and closes by the arrows; Enter narrows the board to what is below', async () => {
    await nesting(una).focus()
    await una.page.keyboard.press('Home')
    for (let step = 0; step < 10 && !(await active(una)).startsWith('Four Rivers'); step += 1)
      await una.page.keyboard.press('ArrowDown')
    expect(await active(una)).toMatch(/^Four Rivers Federation/)
    await una.page.keyboard.press('ArrowRight')
    await una.page.keyboard.press('ArrowRight')
    const first = await active(una)
    expect(first).not.toMatch(/^Four Rivers/)
    expect(await problemsInAll(una.page, 'nesting')).toEqual([])
    await una.page.keyboard.press('Enter')
    await una.page.getByText(/^Only .+ and what is below it$/).waitFor()
    await says(una, /^\d+ of 33 assemblies/)
    await button(una.page, 'Show all assemblies').click()
    await says(una, /^33 assemblies/)
  })
})

describe('GD9 GD10 the map', () => {
  const map = ({ page }: Laptop) => page.getByRole('application', { name: /^Map of the assemblies/ })
  const side = ({ page }: Laptop, name: string) => page.getByRole('radio', { name, exact: true })
  const lookedAt = ({ page }: Laptop) =>
    map({ page } as Laptop)
      .locator('svg')
      .first()
      .getAttribute('viewBox')

  test('shows each assembly once, passes in every appearance, and walks along with the tree', async () => {
    await side(una, 'Map').click()
    await map(una).focus()
    await expect.poll(() => map(una).locator('.fm-map-tile').count()).toBe(33)
    expect(await problemsInAll(una.page, 'map')).toEqual([])
    await una.page.keyboard.press('Home')
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await una.page.keyboard.press(key)
    const there = (await active(una)).split(':')[0] ?? ''
    expect(there).not.toBe('')
    const inTree = nesting(una).locator('[data-active="true"]')
    await expect.poll(() => inTree.innerText()).toContain(there)
    await nesting(una).focus()
    await una.page.keyboard.press('ArrowDown')
    const next = await nesting(una).locator('[data-active="true"] bdi').innerText()
    await map(una).focus()
    expect(await active(una)).toContain(next)
  })

  test('comes closer by key and by wheel, and is whole again; the focus stays', async () => {
    const whole = await lookedAt(una)
    await una.page.keyboard.press('+')
    expect(await lookedAt(una)).not.toBe(whole)
    await una.page.keyboard.press('0')
    expect(await lookedAt(una)).toBe(whole)
    await map(una).hover()
    await una.page.mouse.wheel(0, -200)
    await expect.poll(() => lookedAt(una)).not.toBe(whole)
    await una.page.keyboard.press('0')
    await expect.poll(() => lookedAt(una)).toBe(whole)
    await expect
      .poll(() => una.page.evaluate(() => document.activeElement?.getAttribute('role')))
      .toBe('application')
  })

  test('the filter leaves letters on those that fit; in a small window board, map and tree take turns', async () => {
    await una.page.getByLabel('Find').fill('late')
    await says(una, /^\d+ of 33 assemblies, [1-9]/)
    const faint = map(una).locator('[data-state="faint"]')
    await expect.poll(() => faint.count()).toBeGreaterThan(0)
    await una.page.getByLabel('Find').press('Escape')
    await expect.poll(() => faint.count()).toBe(0)
    await sized(una.desk, 900, 600)
    expect(await problemsInAll(una.page, 'map, small', ['light'])).toEqual([])
    await nesting(una).waitFor({ state: 'detached' })
    await side(una, 'Tree').click()
    await nesting(una).waitFor()
    await map(una).waitFor({ state: 'detached' })
    expect(await problemsInAll(una.page, 'tree, small', ['light'])).toEqual([])
    await sized(una.desk, 1366, 768)
    await side(una, 'Months').click()
    await board(una).waitFor()
  })
})

describe('GD13 the charts', () => {
  test('are drawn, have a table behind them, and pass in every appearance', async () => {
    await una.page.getByRole('tab', { name: 'Charts' }).click()
    const tables = una.page.getByRole('region', { name: 'People at a meeting' }).getByRole('table')
    await tables.waitFor()
    await expect.poll(() => una.page.locator('svg.fm-chart-bars').count()).toBe(3)
    const cells = await tables.getByRole('cell').allInnerTexts()
    expect(cells.filter((cell) => /^\d+$/.test(cell)).length).toBeGreaterThan(12)
    expect(await problemsInAll(una.page, 'charts')).toEqual([])
    await sized(una.desk, 900, 600)
    expect(await problemsInAll(una.page, 'charts, small', ['light'])).toEqual([])
    await sized(una.desk, 1366, 768)
  })
})

describe('GD6 GD7 the register of a month, and its digest', () => {
  test('every line says where it comes from; words find', async () => {
    await una.page.getByRole('tab', { name: 'Register' }).click()
    await una.page.getByRole('row').nth(2).waitFor()
    const row = una.page.getByRole('row').nth(1)
    await expect.poll(() => row.innerText()).toMatch(/Minutes approved .+, version 1/)
    await expect
      .poll(() => row.innerText())
      .toMatch(/Signature and digest verified here; signed by device [0-9a-f]{8}/)
    expect(await problemsInAll(una.page, 'register')).toEqual([])
  })

  test('the digest goes out as HTML and as PDF, with contents, decisions first, and says that it is practice', async () => {
    const html = path.join(folder, 'digest.html')
    await willSaveAs(una.desk, html)
    await button(una.page, 'Digest as HTML').click()
    await expect.poll(() => existsSync(html)).toBe(true)
    const page = readFileSync(html, 'utf8')
    expect(page).toMatch(/Digest of \w+ \d{4}/)
    expect(page.indexOf('>Decisions<')).toBeGreaterThan(0)
    expect(page.indexOf('>Actions<')).toBeGreaterThan(page.indexOf('>Decisions<'))
    expect(page).toContain('href="#item-decision-')
    expect(page.indexOf('People at a meeting')).toBeGreaterThan(page.indexOf('>Actions<'))
    expect(page).toMatch(/practice/i)
    const pdf = path.join(folder, 'digest.pdf')
    await willSaveAs(una.desk, pdf)
    await button(una.page, 'Digest as PDF').click()
    await expect.poll(() => existsSync(pdf) && statSync(pdf).size > 10_000, { timeout: 60_000 }).toBe(true)
  })
})

describe('SC9 SC12 the search finds what they published', () => {
  const field = ({ page }: Laptop) => page.getByRole('combobox', { name: 'Search for' })
  const results = ({ page }: Laptop) => page.getByRole('listbox', { name: 'What was found' })
  const chosen = (one: Laptop) => results(one).getByRole('option', { selected: true })
  /** What has the focus, the page of a record or an item of it. */
  const focused = ({ page }: Laptop) => page.evaluate(() => document.activeElement?.textContent ?? '')

  test('below one’s own, with whose it is and when it was approved; the screen says what was searched', async () => {
    await una.page.keyboard.press('Control+Shift+F')
    await una.page.getByText(/^Everything of your own, of all years; of others what they published/).waitFor()
    await field(una).fill('roof')
    const groups = results(una).getByRole('group')
    const theirs = results(una).getByRole('group', { name: /^Published by others: Decisions/ })
    await theirs.waitFor()
    await expect
      .poll(() => theirs.getByRole('option').first().innerText())
      .toMatch(/Published.*minutes approved \d/s)
    const names = await groups.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
    const first = names.findIndex((name) => name.startsWith('Published by others'))
    expect(names.slice(first).every((name) => name.startsWith('Published by others'))).toBe(true)
    await expect.poll(() => una.page.getByText(/still being read/).count(), { timeout: 30_000 }).toBe(0)
    await una.page.getByRole('button', { name: 'What is searched' }).click()
    await una.page.getByText(/published records of 30 other assemblies, since/).waitFor()
    expect(await problemsInAll(una.page, 'search, of others', appearances)).toEqual([])
    await una.page.getByRole('button', { name: 'What is searched' }).click()
  })

  test('RG4 their names are offered; Enter opens the record at the item, and one can read all of it', async () => {
    await field(una).fill('is:decision in:four')
    await una.page
      .getByRole('listbox', { name: 'What may follow' })
      .getByRole('option', { name: 'in:"Four Rivers Federation"' })
      .waitFor()
    await field(una).fill('is:decision in:"Four Rivers Federation" ')
    await expect.poll(() => chosen(una).count()).toBe(1)
    await expect.poll(() => chosen(una).innerText()).toContain('Four Rivers Federation')
    const wording = await chosen(una).locator('.fm-result-text').innerText()
    await una.page.keyboard.press('Enter')
    await una.page.getByRole('article', { name: 'Published record' }).waitFor()
    await una.page.getByText(/^Published by Four Rivers Federation: /).waitFor()
    const number = wording.split(/\s/)[0] ?? ''
    await expect.poll(() => focused(una)).toContain(number)
    expect(await problemsInAll(una.page, 'published record', appearances)).toEqual([])
    await button(una.page, 'Export…').waitFor()
  })
})

describe('SH7 the policy held', () => {
  test('not one complaint on the whole way', async () => {
    expect(await una.desk.complaints()).toEqual([])
    await una.desk.close()
  })
})
