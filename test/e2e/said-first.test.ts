import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks, type Desk } from './desk'
import { appearances, problemsInAll } from './eyes'
import { button, callItNow, lit, practiceDesk, willOpen } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'
import { toldOn } from './minute-book'

/**
 * What a newcomer pressed, and heard nothing: each says now what comes first, what it does, or who is concerned. With FOLKMOOT_SHOTS=<folder>
 * it keeps pictures.
 */
let desk: Desk
let page: Page
let keys: Keyboard

beforeAll(async () => {
  ;({ desk, page } = await practiceDesk())
  keys = keyboardOn(page)
}, 120_000)
afterAll(clearDesks)

const look = async (name: string) => expect(await problemsInAll(page, name, appearances)).toEqual([])
const told = (words: string | RegExp) => toldOn(page, words)
const goTo = (screen: string) =>
  page.getByRole('navigation').getByRole('button', { name: screen, exact: true }).press('Enter')
const itemOf = (title: string | RegExp) => page.locator('.live-item').filter({ hasText: title }).first()

describe('RO10 a name with a comma', () => {
  test('typed, it is asked about in place', async () => {
    await goTo('Members')
    const field = page.getByLabel('Add a person')
    await field.fill('Müller, Ana')
    await keys.press('Enter')
    await page.getByText('Is this Ana Müller?').waitFor()
    await keys.focusIsOn(button(page, 'Add Ana Müller'))
    await look('a name with a comma')
    await keys.press('Enter')
    await page.getByRole('row').filter({ hasText: 'Ana Müller' }).waitFor()
    await keys.focusIsOn(field)
    await keys.type('King, Martin, Jr.')
    await keys.press('Enter')
    await page.getByRole('row').filter({ hasText: 'King, Martin, Jr.' }).waitFor()
  })

  test('in a pasted list, and in one from a file, all of them at once', async () => {
    await button(page, 'Paste a list').press('Enter')
    await page.getByRole('textbox', { name: 'Names' }).fill('Okoro, Ben\nTamsin Reed\nHaddad, Omar')
    const turn = page.getByRole('checkbox', { name: 'Turn round the 2 names with a comma' })
    await expect.poll(() => turn.isChecked()).toBe(true)
    const preview = page.getByRole('region', { name: 'What will happen' })
    await preview.getByText('Ben Okoro').waitFor()
    await look('a pasted list with commas')
    await turn.press('Space')
    await preview.getByText('Okoro, Ben').waitFor()
    await keys.press('Escape')
    const file = path.join(desk.profile, 'people.csv')
    writeFileSync(file, 'Name;Joined\n"Okoro, Ben";2024-01-01\nTamsin Reed;2024-01-01\n')
    await willOpen(desk, file)
    await button(page, 'Take in a list…').press('Enter')
    await page.getByRole('cell', { name: 'Ben Okoro' }).or(page.getByText('Ben Okoro')).first().waitFor()
    await look('a list from a file with commas')
    await page.getByRole('checkbox', { name: 'Turn round the name with a comma' }).press('Space')
    await page.getByText('Okoro, Ben').first().waitFor()
    await button(page, 'Cancel').press('Enter')
  })
})

let what = ''

describe('keys that come too early', () => {
  test('LC16 Shift+M before the minutes are taken up leads to what takes them up', async () => {
    await goTo('Home')
    await button(page, 'Open the agenda').press('Enter')
    await button(page, 'Put under matters arising').press('Enter')
    await told('put under matters arising')
    await button(page, 'Go to the meeting').press('Enter')
    await button(page, 'All others present').press('Enter')
    await callItNow(page)
    await itemOf('Minutes of the last meeting').press('Enter')
    const take = button(page, 'Take them up here')
    await take.waitFor()
    await page.getByRole('region', { name: 'Item' }).focus()
    await keys.press('Shift+M')
    await keys.focusIsOn(take)
    await told('Take them up here first')
    await look('minutes to be taken up')
    await keys.press('Enter')
    const panel = page.getByRole('region', { name: 'Earlier minutes' })
    await panel.waitFor()
    await look('minutes that were taken up')
  })

  test('PO4 Shift+A before the test leads to the test, on both sides', async () => {
    await itemOf('Actions and matters arising').press('Enter')
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    await page.getByLabel('Exact wording').fill('The quay is swept every spring.')
    await button(page, 'Put the proposal').press('Enter')
    const test_ = () => page.getByRole('tabpanel').getByRole('button', { name: 'Test for agreement' })
    for (const side of [/^Proposal/, /^Positions/]) {
      await page.getByRole('tab', { name: side }).click()
      await test_().waitFor()
      await page.getByRole('region', { name: 'Item' }).focus()
      await page.waitForTimeout(400)
      await keys.press('Shift+A')
      await keys.focusIsOn(test_())
      await told('Test for agreement first')
    }
    await look('before the test')
    await keys.press('Enter')
    await keys.focusIsOn(button(page, /^All agree/))
    await lit(page, 'saved')
  })
})

describe('SE16 an action is put off while the meeting sits', () => {
  const line = () => page.locator('.fm-arising li').filter({ hasText: what }).first()
  async function toTheLine(): Promise<void> {
    await goTo('Live')
    await itemOf('Actions and matters arising').press('Enter')
    await page.getByRole('tab', { name: /^Note/ }).click()
    await line().waitFor()
  }

  test('under Actions: the meeting has the day and the reason', async () => {
    await page.getByRole('tab', { name: /^Note/ }).click()
    const first = page.locator('.fm-arising li').first()
    await first.waitFor()
    what = (await first.locator('bdi').first().innerText()).trim()
    await goTo('Actions')
    const row = page.locator('tbody tr').filter({ hasText: what }).first()
    await row.getByRole('button', { name: `Put off: ${what}` }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Put off to a later day' })
    await dialog.getByRole('button', { name: 'Put off' }).press('Enter')
    await keys.focusIsOn(dialog.getByLabel('To which day'))
    await dialog.getByLabel('To which day').fill('2099-01-31')
    await keys.press('Enter')
    await keys.focusIsOn(dialog.getByLabel('Why'))
    await look('putting off')
    await keys.type('The owner is away')
    await keys.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await told('Put off.')
    await toTheLine()
    await line().getByText('open, put off to 31 January 2099').waitFor()
    await line().getByText('The owner is away').waitFor()
    await look('matters arising, put off elsewhere')
  })

  test('taken back there, it is taken back here', async () => {
    await goTo('Actions')
    await page.locator('h1').first().focus()
    await keys.press('Control+z')
    await told(/^Undone/)
    await toTheLine()
    await expect.poll(() => line().getByText('put off to').count()).toBe(0)
  })

  test('AC6 in the meeting a reason is asked for too, and stands with it', async () => {
    await line()
      .getByRole('button', { name: /^Put off…/ })
      .press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Put off to a later day' })
    await dialog.getByLabel('To which day').fill('2099-02-28')
    await dialog.getByLabel('Why').fill('It rained')
    await keys.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await line().getByText('It rained').waitFor()
    await goTo('Actions')
    const row = page.locator('tbody tr').filter({ hasText: what }).first()
    await row.getByText('28 February 2099').waitFor()
    await row.getByText('Put off once').waitFor()
  })
})

describe('SC8 what was corrected', () => {
  test('is found by its own words, and says so beside what it corrects', async () => {
    await goTo('Live')
    await button(page, 'More').press('Enter')
    await page.getByRole('menuitem', { name: 'Close the meeting' }).press('Enter')
    await button(page, 'Close the meeting').press('Enter')
    await page.getByText('Corrections').first().waitFor()
    await page
      .getByRole('textbox', { name: 'What is wrong, and what is right' })
      .fill('The zeppelin was late.')
    await button(page, 'Add the correction').press('Enter')
    await told('Correction added.')
    await lit(page, 'saved')
    await keys.press('Control+Shift+F')
    await page.getByRole('combobox', { name: 'Search for' }).waitFor()
    await keys.type('zeppelin')
    const found = page.getByRole('group', { name: /^Corrections/ }).getByRole('option')
    await found.getByText('The zeppelin was late.').or(found).first().waitFor()
    await look('a correction is found')
    await keys.press('Enter')
    await page.getByText('Corrections').first().waitFor()
    await keys.focusIsOn(page.locator('#corrections'))
    await keys.press('Control+Shift+F')
    await page.getByRole('combobox', { name: 'Search for' }).waitFor()
    await page.getByRole('combobox', { name: 'Search for' }).fill('quay swept is:proposal')
    await page.getByRole('option').first().getByText('Minutes corrected since').waitFor()
    await look('corrected since')
  })
})

describe('SE14 giving notice', () => {
  test('is asked about once, says what it does, and is taken back', async () => {
    await goTo('Meetings')
    await button(page, 'New meeting').press('Enter')
    await page.getByRole('textbox', { name: 'Title' }).fill('About the quay')
    await button(page, 'Plan the meeting').press('Enter')
    const give = button(page, 'Give notice')
    await give.press('Enter')
    const question = page.getByRole('dialog', { name: 'Is the agenda going out now?' })
    await question.getByText(/Folkmoot sends nothing by itself/).waitFor()
    await look('giving notice')
    await keys.press('Escape')
    await question.waitFor({ state: 'detached' })
    await give.press('Enter')
    await question.getByRole('button', { name: 'Give notice' }).press('Enter')
    await told('Notice given.')
    await page.locator('.fm-screen-title').getByText('Notice given').waitFor()
    await keys.focusIsKept()
    await page.locator('h1').first().focus()
    await keys.press('Control+z')
    await give.waitFor()
  })
})

describe('who leads', () => {
  test('and has sent apologies is spoken of before the call', async () => {
    await page.getByRole('combobox', { name: 'Apologies' }).focus()
    await keys.type('ana')
    await keys.press('Enter')
    await keys.press('Enter')
    await page.getByText(/with apologies$/).waitFor()
    await button(page, 'Go to the meeting').press('Enter')
    await page.getByRole('button', { name: /Facilitator$/ }).press('Enter')
    await page.getByRole('option', { name: 'Ana Müller' }).press('Enter')
    await page.getByText('Ana Müller has sent apologies. Choose somebody who is here.').waitFor()
    await look('a facilitator who sent apologies')
    expect(await desk.complaints()).toEqual([])
  })
})
