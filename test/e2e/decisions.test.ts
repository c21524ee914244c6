import path from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks, type Desk } from './desk'
import { appearances, problemsInAll } from './eyes'
import { button, callItNow, practiceDesk, showItem, toTheMeeting, willSaveAs } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'
import { readPaper, squeezed } from './paper'

/**
 * Björn's assembly lets the hall to the choir. Somebody who was away objects, the decision is reopened, taken up again at the
 * next meeting, and another takes its place: seen in the register, on Home, in the minutes and on paper.
 */
let desk: Desk
let page: Page
let keys: Keyboard
let first = ''
let absent = ''

beforeAll(async () => {
  ;({ desk, page } = await practiceDesk())
  keys = keyboardOn(page)
})
afterAll(clearDesks)

/** With FOLKMOOT_SHOTS=<folder> it keeps a picture of each state. */
async function look(name: string, all = true): Promise<void> {
  expect(await problemsInAll(page, name, all ? appearances : ['light'])).toEqual([])
}

const goTo = (screen: string) =>
  page.getByRole('navigation').getByRole('button', { name: screen, exact: true }).click()
const chip = () => page.locator('.fm-screen-title .fm-chip')
const told = () => page.locator('.fm-told')
const outcome = () => page.getByRole('region', { name: 'Outcome' })

async function decide(wording: string): Promise<void> {
  await page.getByRole('tab', { name: /^Proposal/ }).click()
  await page.getByLabel('Exact wording').fill(wording)
  await button(page, 'Put the proposal').click()
  await button(page, 'Test for agreement').click()
  await button(page, 'All agree').click()
  await button(page, /^Record the decision/).click()
  await outcome().getByText(`Cooling-off until`).waitFor()
}

async function closeMeeting(): Promise<void> {
  await button(page, 'More').click()
  await page.getByRole('menuitem', { name: 'Close the meeting' }).click()
  await button(page, 'Close the meeting').click()
  await page.getByText('Corrections').waitFor()
}

describe('CW1 a decision with five days', () => {
  test('says its window at once, and when it is looked at again', async () => {
    await toTheMeeting(page)
    await button(page, 'All others present').click()
    await callItNow(page)
    await showItem(page, 1)
    await decide('The hall is let to the choir on Tuesdays until the end of June.')
    await outcome().getByText('work may begin').waitFor()
    first = (await outcome().locator('.fm-doc-label strong').first().innerText()).replace('Decision ', '')
    const review = outcome().getByLabel('Review by (optional)')
    await review.fill('2099-01-31')
    await keys.press('Enter')
    await outcome().getByText('To be reviewed by 31 January 2099.').waitFor()
    await look('live decided')
  })

  test('MI12 in the minutes and on paper', async () => {
    await closeMeeting()
    await page.locator('.fm-doc-course').getByText('Cooling-off until').first().waitFor()
    absent = await page
      .locator('.fm-page')
      .getByText('Apologies')
      .locator('..')
      .locator('bdi')
      .first()
      .innerText()
    await look('minutes', false)
    // EX30: the stick was pulled meanwhile.
    await willSaveAs(desk, path.join(desk.profile, 'stick', 'minutes.pdf'))
    await button(page, 'Export PDF').click()
    await expect.poll(() => told().textContent(), { timeout: 60_000 }).toContain('could not be written there')
    const file = path.join(desk.profile, 'minutes.pdf')
    await willSaveAs(desk, file)
    await button(page, 'Export PDF').click()
    await expect.poll(() => told().textContent(), { timeout: 60_000 }).toContain('minutes.pdf')
    const paper = await readPaper(file)
    expect(squeezed(paper.heard)).toContain(squeezed('work may begin.'))
    expect(squeezed(paper.heard)).toContain(squeezed('To be reviewed by 31 January 2099.'))
  })
})

describe('CW6 somebody who was away objects', () => {
  test('Home says that objections are possible, and leads to the decision', async () => {
    await goTo('Home')
    await page.getByText('Objections possible').waitFor()
    await look('home')
    await keys.tabTo(page.getByRole('button', { name: new RegExp(`^${first}`) }))
    await keys.press('Enter')
    await page.getByRole('heading', { name: `Decision ${first}`, level: 1 }).waitFor()
    await expect.poll(() => chip().textContent()).toContain('Cooling-off until')
    await look('decision cooling off')
  })

  test('and their word is kept, by keyboard', async () => {
    await keys.tabTo(page.getByRole('combobox', { name: 'Who' }))
    await keys.type(absent)
    await keys.press('Enter')
    await keys.tabTo(page.getByRole('textbox', { name: 'In their words' }))
    await keys.type('The choir is loud and my shift begins at five.')
    await keys.tabTo(button(page, 'Write it down'))
    await keys.press('Enter')
    await page.locator('.fm-history').getByText('my shift begins at five').waitFor()
    await keys.focusIsKept()
    await expect.poll(() => page.locator('.fm-history').innerText()).toContain(absent)
    expect(await page.locator('.fm-history').innerText()).not.toContain('was in the room')
  })
})

describe('CW9 CW12 reopened, and taken up again', () => {
  test('with a reason; it is not in force', async () => {
    await button(page, 'Reopen').click()
    const reason = page.getByLabel('Reason', { exact: true })
    await keys.focusIsOn(reason)
    await page.getByText('Write the reason first').waitFor()
    await reason.fill('Three people work nights.')
    await button(page, 'Reopen').click()
    await expect.poll(() => chip().textContent()).toContain('Reopened')
    await keys.focusIsOn(page.getByRole('heading', { level: 1 }))
    await page.locator('.fm-history').getByText('Three people work nights.').waitFor()
    await look('decision reopened')
  })

  test('CW13 taken back with a reason, it stands as before; the history keeps both', async () => {
    await button(page, 'Take the reopening back').focus()
    await keys.press('Enter')
    await page.getByLabel('Reason', { exact: true }).fill('They meant the other hall.')
    await look('decision taking back')
    await page.getByRole('button', { name: 'Take the reopening back' }).last().focus()
    await keys.press('Enter')
    await expect.poll(() => chip().textContent()).toContain('Cooling-off until')
    await keys.focusIsOn(page.getByRole('heading', { level: 1 }))
    await page.locator('.fm-history').getByText('Reopened: Three people work nights.').waitFor()
    await page.locator('.fm-history').getByText('Reopening taken back: They meant the other hall.').waitFor()
    await look('decision taken back')
    await page.getByLabel('Reason', { exact: true }).fill('Three people work nights.')
    await button(page, 'Reopen').click()
    await expect.poll(() => chip().textContent()).toContain('Reopened')
  })

  test('is put on the next agenda with one press', async () => {
    // Offered on Home, and beside the agenda that is being made.
    await goTo('Home')
    await page.getByText('To be taken up again').waitFor()
    await button(page, /^Open the agenda/).click()
    await button(page, `Put decision ${first} on this agenda`).waitFor()
    await look('agenda offers')
    await goTo('Decisions')
    await page.getByRole('button', { name: first, exact: true }).click()
    await button(page, /^Put it on the agenda of/).click()
    await page
      .locator('.fm-history')
      .getByText(/^On the agenda of/)
      .waitFor()
    await button(page, 'Open that agenda').click()
    await page.getByLabel('Add an item').waitFor()
    expect(await page.getByRole('button', { name: /on this agenda$/ }).count()).toBe(0)
  })
})

describe('SU2 SU3 a second decision replaces the first', () => {
  test('decided under the item that took it up', async () => {
    await button(page, 'Go to the meeting').click()
    await button(page, 'All others present').click()
    await callItNow(page)
    // The title it had: the standing item of the same name comes before it.
    const titles = await page.locator('.live-item').allInnerTexts()
    await showItem(
      page,
      titles.findLastIndex((text) => text.includes('Minutes of the last meeting')),
    )
    await page.getByText(`Takes up decision ${first} again`).waitFor()
    await decide('The hall is let to the choir on Saturdays until the end of June.')
    await outcome().getByText(`Replaces ${first}.`).waitFor()
    await look('live replaces', false)
  })

  test('and the register says so', async () => {
    await goTo('Decisions')
    const row = page.getByRole('row').filter({ hasText: 'choir on Tuesdays' })
    await row.getByText(/^Replaced by/).waitFor()
    await page.getByLabel('Filter').fill('is:replaced choir')
    await page.getByText(/^1 of/).waitFor()
    await look('register')
    await page.getByLabel('Filter').fill('is:cooling-off')
    await page.getByRole('row').filter({ hasText: 'choir on Saturdays' }).waitFor()
    await button(page, 'Show all').waitFor({ state: 'detached' })
    await page.getByLabel('Filter').fill('is:replaced choir')
    await page.getByRole('button', { name: first, exact: true }).click()
    await page
      .locator('.fm-history')
      .getByText(/^Replaced by/)
      .waitFor()
    await look('decision replaced')
    expect(await desk.complaints()).toEqual([])
  })
})
