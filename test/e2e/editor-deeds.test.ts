import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks, type Desk } from './desk'
import { problemsInAll } from './eyes'
import { button, lit, note, noteText, practiceNote, willSaveAs } from './hall'
import { keyboardOn } from './keyboard'

/** What can be done to the words of a note: by its bar, by keys, and at the cursor. With FOLKMOOT_SHOTS=<folder> it keeps pictures. */
let desk: Desk
let page: Page
const found: string[] = []

beforeAll(async () => {
  ;({ desk, page } = await practiceNote())
}, 120_000)
afterAll(clearDesks)

const look = async (name: string) => void found.push(...(await problemsInAll(page, `editor ${name}`)))
const type = (text: string) => keyboardOn(page).type(text)
const press = (...keys: readonly string[]) => keyboardOn(page).press(...keys)
const menu = (): Locator => page.locator('.ed-menu:popover-open [role="option"]')
const lines = () =>
  note(page).evaluate((field) => [...field.children].map((line) => line.className.replace('ed-', '')))
const tables = () =>
  note(page).evaluate((field) =>
    [...field.querySelectorAll('.ed-row')].map((row) => (row.textContent ?? '').split('\t')),
  )
const rule = (): Locator => page.getByRole('toolbar', { name: 'Writing' })

/** A large sheet with writing on it, as a camera would see it. */
async function flipChart(): Promise<Buffer> {
  const made = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(3200, 1800)
    const paint = canvas.getContext('2d')
    if (paint === null) return []
    paint.fillStyle = '#fdfbe8'
    paint.fillRect(0, 0, 3200, 1800)
    paint.fillStyle = '#224'
    paint.font = '200px sans-serif'
    for (const [row, words] of ['North slip', 'timbers 1,200', 'labour 800'].entries())
      paint.fillText(words, 200, 400 + row * 400)
    const blob = await canvas.convertToBlob({ type: 'image/png' })
    return [...new Uint8Array(await blob.arrayBuffer())]
  })
  return Buffer.from(made)
}

describe('ED11 names and standing words at the cursor', () => {
  test('@ offers the roll; Enter takes the name, and it stays a name', async () => {
    await type('Then @chi')
    await menu().first().waitFor()
    const chosen = (await menu().first().textContent()) ?? ''
    const pointed = await note(page).getAttribute('aria-activedescendant')
    await expect.poll(() => menu().first().getAttribute('id')).toBe(pointed)
    await look('people')
    await press('Enter')
    await type('spoke.')
    expect(await noteText(page)).toBe(`Then ${chosen} spoke.`)
    await expect.poll(() => note(page).locator('.ed-person').textContent()).toBe(chosen)
    expect(await menu().count()).toBe(0)
  })
  test('Esc leaves the list and the words as they are, and the cursor stays in them', async () => {
    await type(' @b')
    await menu().first().waitFor()
    await press('Escape')
    expect(await menu().count()).toBe(0)
    await type('c')
    expect(await noteText(page)).toMatch(/ @bc$/)
    await press('Backspace', 'Backspace', 'Backspace', 'Backspace', 'Enter')
  })
  test('/ puts in the time, and a snippet of one’s own with a word to be written over', async () => {
    await type('At /ti')
    await menu().first().waitFor()
    await look('snippets')
    await press('Enter')
    expect((await noteText(page)).split('\n').at(-1)).toMatch(/^At \d\d:\d\d$/)
    await press('Enter')
    await type('Welcome to {name}. /keep')
    await menu().first().waitFor()
    await press('Enter')
    await page.getByText('Write /welcome-to to have it again').waitFor()
    await press('Enter')
    await type('/welc')
    await menu().first().waitFor()
    await press('Enter')
    // What nobody knows is chosen, to be written over.
    await type('Greta')
    expect((await noteText(page)).split('\n').at(-1)).toBe('Welcome to Greta.')
    await press('End', 'Enter')
  })
})

describe('ED12 a line becomes an action, a proposal, a note', () => {
  test('Ctrl+Shift+A: an action; Ctrl+Z in the note takes it back with the line', async () => {
    await type('Chidiebere: ask for two quotes by 20 December 2026')
    await press('Control+Shift+A')
    const action = page.locator('.live-action-list li').filter({ hasText: 'Ask for two quotes' })
    await action.waitFor()
    expect(await noteText(page)).not.toContain('two quotes')
    await press('Control+z')
    expect(await noteText(page)).toContain('two quotes')
    await action.waitFor({ state: 'detached' })
    await press('Control+Shift+z')
    await action.waitFor()
  })
  test('Ctrl+Shift+N in an empty line brings it back as words', async () => {
    await press('Control+Shift+N')
    await page.locator('.live-action-list').waitFor({ state: 'detached' })
    expect((await noteText(page)).split('\n').at(-1)).toBe(
      'Chidiebere: ask for two quotes by 20 December 2026',
    )
    await press('Enter')
  })
  test('Ctrl+Shift+D: it is on the table, and the positions are next', async () => {
    await type('We repair the north slip before the spring tides.')
    await press('Control+Shift+D')
    await page.getByRole('tab', { name: /^Positions/, selected: true }).waitFor()
    await page.getByText('We repair the north slip before the spring tides.').first().waitFor()
    await page.getByRole('tab', { name: /^Note/ }).click()
    expect(await noteText(page)).not.toContain('before the spring tides')
    await note(page).click()
    await press('Control+End')
  })
})

describe('ED4 confidential lines say so', () => {
  test('Ctrl+Shift+H, and again', async () => {
    await type('Asha told of her illness.')
    await press('Control+Shift+H')
    await page.getByText('left out of what is published').waitFor()
    await expect.poll(() => note(page).locator('.ed-held').count()).toBe(1)
    await expect
      .poll(() => note(page).locator('.ed-confidential').textContent())
      .toBe('Asha told of her illness.')
    await look('confidential')
    await press('Control+Shift+H')
    expect(await note(page).locator('.ed-held').count()).toBe(0)
    await press('Enter')
  })
})

describe('ED9 the bar', () => {
  test('is one stop for Tab, with arrows within, and gives the focus back to the words', async () => {
    const hands = keyboardOn(page)
    await press('Shift+Tab')
    const bold = rule().getByRole('button', { name: 'Bold', exact: true })
    await hands.focusIsOn(rule().locator(':focus'))
    for (
      let steps = 0;
      steps < 20 && !(await bold.evaluate((one) => one === document.activeElement));
      steps += 1
    )
      await press('ArrowLeft')
    await press('Enter')
    await type('Costs')
    await expect.poll(() => bold.getAttribute('aria-pressed')).toBe('true')
    await expect.poll(() => note(page).locator('strong').textContent()).toBe('Costs')
    await press('Control+b')
    await rule().getByRole('button', { name: 'Headings' }).click()
    await page.getByRole('menuitem', { name: 'Heading', exact: true }).click()
    await note(page).and(page.locator(':focus')).waitFor()
    expect((await lines()).at(-1)).toBe('heading')
    await look('bar')
    await press('Enter')
  })
  test('Ctrl+K makes a link of chosen words, and elsewhere it goes anywhere', async () => {
    await type('See the offer')
    for (let letter = 0; letter < 5; letter += 1) await press('Shift+ArrowLeft')
    await press('Control+k')
    await page.getByRole('dialog', { name: 'Link' }).waitFor()
    await type('not an address')
    await press('Enter')
    await page.getByText('That is no address').waitFor()
    await look('link')
    await page.getByLabel('Address').fill('example.org/offer')
    await press('Enter')
    await page.getByRole('dialog', { name: 'Link' }).waitFor({ state: 'detached' })
    await expect.poll(() => note(page).locator('.ed-link').textContent()).toBe('offer')
    await expect
      .poll(() => note(page).locator('.ed-link').getAttribute('title'))
      .toBe('https://example.org/offer')
    await note(page).focus()
    await press('Control+End', 'Enter')
    await press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    await press('Escape')
    await note(page).focus()
    await press('Control+End')
  })
})

describe('ED10 tables', () => {
  test('cell by cell, row by row, with a head; and out of it', async () => {
    await rule().getByRole('button', { name: 'Table' }).click()
    await page.getByRole('menuitem', { name: 'Insert a table' }).click()
    await note(page).and(page.locator(':focus')).waitFor()
    await type('Bin')
    await press('Tab')
    await type('Street')
    await press('Tab')
    await type('Cost')
    await press('Tab')
    await type('4')
    await press('Tab', 'Tab')
    await type('120')
    expect(await tables()).toEqual([
      ['Bin', 'Street', 'Cost'],
      ['4', '', '120'],
    ])
    await press('Shift+Tab')
    await type('Hill')
    await press('Tab', 'Tab')
    await type('5')
    expect(await tables()).toEqual([
      ['Bin', 'Street', 'Cost'],
      ['4', 'Hill', '120'],
      ['5', '', ''],
    ])
    await look('table')
    await rule().getByRole('button', { name: 'Table' }).click()
    await page.getByRole('menuitem', { name: 'Column before' }).click()
    await note(page).and(page.locator(':focus')).waitFor()
    expect((await tables()).map((row) => row.length)).toEqual([4, 4, 4])
    await press('Control+z')
    await press('Enter')
    expect((await tables()).length).toBe(4)
    await press('Enter')
    expect((await tables()).length).toBe(3)
    await type('After the table.')
    expect((await lines()).filter((line) => line === 'row').length).toBe(3)
    await lit(page, 'saved')
  })
})

describe('ED13 a picture', () => {
  test('is not put in without words; then it stands above them, small and written anew', async () => {
    await rule().getByRole('button', { name: 'Picture' }).click()
    const dialog = page.getByRole('dialog', { name: 'Picture' })
    await dialog.waitFor()
    await dialog.locator('input[type=file]').setInputFiles({
      name: 'chart.png',
      mimeType: 'image/png',
      buffer: await flipChart(),
    })
    await dialog.getByText('1600 by 900 dots').waitFor()
    await button(page, 'Put it in').click()
    await dialog.getByText('Without words some people').waitFor()
    await look('picture asked')
    await dialog.getByLabel('What is on it').fill('The flip chart: three sums for the north slip')
    await button(page, 'Put it in').click()
    await dialog.waitFor({ state: 'detached' })
    await note(page).locator('.ed-picture img').waitFor()
    expect((await lines()).slice(-2)).toEqual(['image', 'paragraph'])
    await note(page).and(page.locator(':focus')).waitFor()
    await type('So far the chart.')
    await look('picture')
    await lit(page, 'saved')
  })
})

describe('ED15 pictures that are pasted or dropped', () => {
  const dialog = () => page.getByRole('dialog', { name: 'Picture' })
  const pictures = () => note(page).locator('.ed-picture img').count()

  test('a picture from the clipboard is asked about before it stands', async () => {
    const before = await pictures()
    const bytes = [...(await flipChart())]
    await page.evaluate(async (chart) => {
      const image = new Blob([new Uint8Array(chart)], { type: 'image/png' })
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })])
    }, bytes)
    await press('Control+v')
    await dialog().getByText('1600 by 900 dots').waitFor()
    await dialog().getByLabel('What is on it').and(page.locator(':focus')).waitFor()
    expect(await pictures()).toBe(before)
    await look('pasted picture')
    await type('The same chart, from the clipboard')
    await button(page, 'Put it in').click()
    await dialog().waitFor({ state: 'detached' })
    await note(page).and(page.locator(':focus')).waitFor()
    expect(await pictures()).toBe(before + 1)
    expect(await noteText(page)).toContain('The same chart, from the clipboard')
  })
  test('letters that come with a picture of themselves are letters', async () => {
    await page.evaluate(
      async (chart) => {
        const of = (type: string, part: BlobPart) => ({ [type]: new Blob([part], { type }) })
        const item = {
          ...of('image/png', new Uint8Array(chart)),
          ...of('text/html', '<p>Three <b>sums</b></p>'),
          ...of('text/plain', 'Three sums'),
        }
        await navigator.clipboard.write([new ClipboardItem(item)])
      },
      [...(await flipChart())],
    )
    await press('Control+v')
    await note(page).locator('strong', { hasText: 'sums' }).waitFor()
    expect(await dialog().count()).toBe(0)
  })
  test('files that are dropped: one picture after the other; what is none is told', async () => {
    const before = await pictures()
    const files = ['one.png', 'two.png', 'list.csv'].map((name) => path.join(desk.profile, name))
    const chart = await flipChart()
    for (const file of files) writeFileSync(file, file.endsWith('.csv') ? 'a,b' : chart, { mode: 0o644 })
    const place = await note(page).locator('p', { hasText: 'So far the chart.' }).boundingBox()
    const session = await page.context().newCDPSession(page)
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', {
        type,
        x: (place?.x ?? 0) + 20,
        y: (place?.y ?? 0) + 10,
        data: { items: [], files, dragOperationsMask: 1 },
      })
    await session.detach()
    await page.getByText('Only pictures can be put into a note').first().waitFor()
    await dialog().getByText('Picture 1 of 2').waitFor()
    await dialog().getByText('1600 by 900 dots').waitFor()
    await look('dropped pictures')
    await press('Escape')
    await dialog().getByText('Picture 2 of 2').waitFor()
    await dialog().getByText('1600 by 900 dots').waitFor()
    await dialog().getByLabel('What is on it').fill('The second of two')
    await button(page, 'Put it in').click()
    await dialog().waitFor({ state: 'detached' })
    const all = (await noteText(page)).split('\n')
    expect(all[all.indexOf('So far the chart.') + 1]).toBe('The second of two')
    expect(await pictures()).toBe(before + 1)
    await note(page).and(page.locator(':focus')).waitFor()
    await press('Control+End')
  })
})

test('ED14 goes back through the versions with the arrows, and to one of them', async () => {
  await rule().getByRole('button', { name: 'Earlier versions' }).click()
  const dialog = page.getByRole('dialog', { name: 'Earlier versions of these words' })
  const slider = dialog.getByRole('slider', { name: 'Version' })
  await slider.focus()
  const total = Number(await slider.getAttribute('max'))
  expect(total).toBeGreaterThan(2)
  await press('Home')
  await expect
    .poll(() => slider.getAttribute('aria-valuetext'))
    .toMatch(/^1 of \d+, Björn .*, after \d\d:\d\d\.$/)
  await press('ArrowRight')
  await look('versions')
  await press('End')
  await dialog.getByText('This is how it stands now.').waitFor()
  await press('Home')
  const before = await noteText(page)
  await button(page, 'Go back to this version').click()
  await page.getByText('The words are as they were.').first().waitFor()
  expect(await noteText(page)).not.toBe(before)
  await note(page).and(page.locator(':focus')).waitFor()
  await press('Control+z')
  expect(await noteText(page)).toBe(before)
})

test('at twice the size the line that is written stays in sight', async () => {
  const zoom = (by: number) =>
    desk.app.evaluate(({ BrowserWindow }, factor) => {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomFactor(factor)
    }, by)
  await zoom(2)
  await note(page).focus()
  await press('Control+End')
  for (const words of ['One', 'two', 'three', 'four', 'five', 'six']) {
    await type(words)
    const hidden = await page.evaluate(() => {
      const line = getSelection()?.getRangeAt(0).getBoundingClientRect()
      const cover = document.querySelector('.live-actions')?.getBoundingClientRect()
      return line === undefined || cover === undefined || line.bottom > cover.top || line.top < 0
    })
    expect(hidden, words).toBe(false)
    await press('Enter')
  }
  await look('twice the size')
  await zoom(1)
})

test('the minutes show all of it, and its bar only where somebody writes', async () => {
  await page.getByRole('button', { name: 'More' }).first().click()
  await page.getByRole('menuitem', { name: 'Go to the minutes' }).click()
  const written = page.getByRole('textbox', { name: /^Minutes of/ })
  await written.filter({ hasText: 'After the table.' }).click()
  await look('in the minutes')
})

test('the PDF has the picture with its words', async () => {
  const file = path.join(desk.profile, 'minutes.pdf')
  await willSaveAs(desk, file)
  await button(page, /^Export PDF/).click()
  await page
    .getByText(/Saved as .*minutes\.pdf/)
    .first()
    .waitFor({ timeout: 60_000 })
  const bytes = readFileSync(file)
  if (process.env.FOLKMOOT_SHOTS !== undefined)
    writeFileSync(path.join(process.env.FOLKMOOT_SHOTS, 'picture.pdf'), bytes)
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const said: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1)
    said.push(JSON.stringify(await (await pdf.getPage(number)).getStructTree()))
  await pdf.destroy()
  expect(said.join('')).toContain('"alt":"Picture: The flip chart: three sums for the north slip"')
})

test('own snippets are taken away in the settings', async () => {
  await page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click()
  await button(page, 'Take /welcome-to away').waitFor()
  await look('snippets in the settings')
  await button(page, 'Take /welcome-to away').click()
  await page.getByText('None yet. In a note').waitFor()
})

test('nothing was found, and nothing complained', async () => {
  expect(found).toEqual([])
  expect(await desk.complaints()).toEqual([])
})
