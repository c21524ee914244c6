import { copyFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownedFolder } from '../../build/unprivileged.mjs'
import { clearDesks, type Desk } from './desk'
import { appearances, problemsInAll } from './eyes'
import { button, callItNow, lit, practiceDesk, willSaveAs } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'
import { foundHarbour, freshLaptop } from './laptops'
import { goAnywhere, headingOn, toldOn } from './minute-book'
import { readPaper, squeezed } from './paper'

/**
 * What comes late to an agenda, in the real app: a list pasted from a message is looked at before it is written, an item takes the minutes it
 * took before, and the agenda that went out already goes out again with what was changed. Then a series that plans itself on at the close.
 */
let desk: Desk
let page: Page
let keys: Keyboard
const shots = process.env.FOLKMOOT_SHOTS
const folder = ownedFolder('late')

afterAll(clearDesks)

const look = async (name: string) => expect(await problemsInAll(page, name, appearances)).toEqual([])
const heading = (words: string | RegExp) => headingOn(page, words)
const told = (words: string | RegExp) => toldOn(page, words)
const addItem = () => page.getByRole('textbox', { name: 'Add an item' })
const row = (title: string) => page.getByRole('row').filter({ hasText: title }).last()
const list = () => page.getByRole('list', { name: 'The pasted list' })
const palette = (words: string) => goAnywhere(page, words)
async function paste(text: string): Promise<void> {
  await addItem().focus()
  await page.evaluate((words) => {
    const data = new DataTransfer()
    data.setData('text/plain', words)
    const given = { clipboardData: data, bubbles: true, cancelable: true }
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', given))
  }, text)
}

describe('an agenda that went out already', () => {
  beforeAll(async () => {
    ;({ desk, page } = await practiceDesk())
    keys = keyboardOn(page)
    await palette('Agenda: Monthly meeting, ')
    await heading(/^Monthly meeting, /)
    await addItem().waitFor()
  }, 120_000)

  test('IM1 IM2 IM3 a pasted list is shown line by line, as it was understood', async () => {
    await paste('1. The common fund (Rhiannon)\n- [ ] Boats in winter (Nobody Here) 10 min\n• Tea towels 5\n')
    await list().waitFor()
    await keys.focusIsOn(addItem())
    await expect.poll(() => page.getByLabel('Title of line 1').inputValue()).toBe('The common fund')
    await expect.poll(() => page.getByLabel('Minutes of line 2').inputValue()).toBe('10')
    await expect
      .poll(() => page.getByLabel('Title of line 2').inputValue())
      .toBe('Boats in winter (Nobody Here)')
    await list().getByText('Nobody Here: not found on the roll').waitFor()
    await look('pasted list')
    await keys.press('Escape')
    await list().waitFor({ state: 'detached' })
    await keys.focusIsOn(addItem())
  })

  test('IM4 a line too long is told, and comes once it is shortened', async () => {
    await paste(`The common fund\nBoats in winter 10\n${'Tea towels and '.repeat(25)}`)
    await list().getByText('A title has at most 300 letters.').waitFor()
    const third = page.getByRole('checkbox', { name: 'Keep 3' })
    await expect.poll(() => third.isChecked()).toBe(false)
    await look('pasted list, one line too long')
    const title = page.getByLabel('Title of line 3')
    await keys.tabTo(title)
    await keys.press('Control+a')
    await keys.type('Tea towels')
    await keys.tabTo(third, 'Shift+Tab')
    await keys.press('Space')
    await button(page, 'Add 3 items').press('Enter')
    await list().waitFor({ state: 'detached' })
    await keys.focusIsKept()
    for (const name of ['Boats in winter', 'Tea towels']) await row(name).waitFor()
  })

  test('IM5 a list longer than any agenda is refused, and nothing is written', async () => {
    const before = await page.getByRole('row').count()
    await paste(Array.from({ length: 400 }, (_, at) => `Line ${at}`).join('\n'))
    await page.getByText('That list is too long to paste at once.').first().waitFor()
    expect(await list().count()).toBe(0)
    await expect.poll(() => page.getByRole('row').count()).toBe(before)
  })

  test('SE15 an item is offered what it took before, and M takes it', async () => {
    const offer = row('The common fund').getByRole('button', { name: /^Took about \d+ min/ })
    await offer.waitFor()
    await row('The common fund').focus()
    await look('what an item took before')
    await keys.press('m')
    await offer.waitFor({ state: 'detached' })
    expect(Number(await page.getByLabel('Minutes for The common fund').last().inputValue())).toBeGreaterThan(
      0,
    )
    await keys.focusIsKept()
    await keys.press('Control+z')
    await offer.waitFor()
    await row('The common fund').focus()
    await keys.press('m')
    await offer.waitFor({ state: 'detached' })
  })

  test('SE14 it is its next version, with what was changed, and goes out by one press', async () => {
    await heading('Version 2 of the agenda')
    await page.getByText('It was changed after the notice went out.').waitFor()
    await page.getByText(/^New: \d+ Boats in winter$/).waitFor()
    await button(page, 'Version 2 goes out').scrollIntoViewIfNeeded()
    await look('agenda, version 2')
    await button(page, 'Version 2 goes out').press('Enter')
    await told('Version 2 of the agenda is out.')
    await keys.focusIsKept()
    await page.getByText(/^Sent on /).waitFor()
    await look('agenda, version 2 is out')
  })

  test('SE14 on paper too', async () => {
    const file = path.join(folder, 'agenda.pdf')
    await lit(page, 'saved')
    await willSaveAs(desk, file)
    await button(page, 'Export agenda PDF').press('Enter')
    await told(`Saved as ${file}`)
    if (shots !== undefined) copyFileSync(file, path.join(shots, 'agenda-version-2.pdf'))
    const paper = await readPaper(file)
    // What was changed does not drive the table to a page of its own.
    expect(paper.pages[0]).toContain('Welcome and apologies')
    const heard = squeezed(paper.heard)
    for (const part of ['Version 2', 'Changes since version 1', 'Boats in winter', 'Tea towels'])
      expect(heard).toContain(squeezed(part))
    expect(await desk.complaints()).toEqual([])
  })
})

describe('a series that plans itself on', () => {
  test('Asha founds Harbour Tenants', async () => {
    const laptop = await freshLaptop()
    ;({ desk, page } = laptop)
    keys = keyboardOn(page)
    await foundHarbour(laptop)
  }, 120_000)

  test('SE8 with the close the next meeting of the series is planned', async () => {
    await palette('Series and templates')
    await heading('Series and templates')
    await button(page, 'New series or template').press('Enter')
    await keys.focusIsOn(page.getByLabel('Name', { exact: true }))
    await keys.type('Harbour evening')
    await button(page, 'Add an item').press('Enter')
    await keys.type('Moorings')
    await button(page, 'Keep it').press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await button(page, /^Plan the next one/).press('Enter')
    await heading(/^Harbour evening, /)
    const first = await page.locator('h1').first().innerText()
    await button(page, 'Go to the meeting').press('Enter')
    await callItNow(page)
    await button(page, 'Start first item').press('Enter')
    await button(page, 'More').press('Enter')
    await page.getByRole('menuitem', { name: 'Close the meeting' }).press('Enter')
    const plans = page.getByRole('checkbox', { name: /^Plan the next one: Harbour evening, / })
    await expect.poll(() => plans.isChecked()).toBe(true)
    await look('the close plans the next one')
    await button(page, 'Close the meeting').press('Enter')
    await page.getByRole('article', { name: 'Minutes' }).waitFor()
    await lit(page, 'saved')
    await palette('Series and templates')
    await heading('Series and templates')
    await page.getByText(/^Planned: /).waitFor()
    await look('series, the next one is planned')
    await button(page, /^Open its agenda/).press('Enter')
    await heading(/^Harbour evening, /)
    await page.getByText('Moorings', { exact: true }).first().waitFor()
    expect(await page.locator('h1').first().innerText()).not.toBe(first)
    await look('the next agenda of the series')
    expect(await desk.complaints()).toEqual([])
  })
})
