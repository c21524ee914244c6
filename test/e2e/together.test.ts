import { afterAll, describe, expect, test } from 'vitest'
import { acceptForWest, answerFor, answerOf, answersOf, callWest, toTheMeeting, toTheThing } from './calling'
import { clearDesks } from './desk'
import { problemsInAll } from './eyes'
import { button, callItNow, lit, note, noteText } from './hall'
import { bothType, goTo, type Laptop, says, twoRegions } from './laptops'

/**
 * Asha is secretary of North, Björn of West, each on a computer of their own. A matter touches both: Asha calls a Party Thing, both accept
 * its charter, both write its meeting, and both hold the same minutes.
 */
let asha: Laptop
let björn: Laptop

afterAll(clearDesks)

async function look({ page }: Laptop, name: string): Promise<void> {
  expect(await problemsInAll(page, name)).toEqual([])
}

test('both open their app; their computers know each other', async () => {
  ;[asha, björn] = await twoRegions()
}, 120_000)

describe('TH3 JC1 JC3 a Thing of two computers', () => {
  test('Asha calls West too, though it is not kept on her computer', async () => {
    await callWest(asha, 'The ferry between North and West', look)
  }, 90_000)

  test('it opens by itself at Björn’s, who accepts for West; at Asha’s it is in force', async () => {
    await acceptForWest(asha, björn, look)
    await goTo(asha, 'Members')
    await says(asha, 'Björn')
    await look(asha, 'together-delegates')
  }, 90_000)
})

describe('JC2 JC4 JC5 its meeting is written by both', () => {
  test('Asha rehearses it alone, and shares it by one deed', async () => {
    const { page } = asha
    await goTo(asha, 'Home')
    await button(page, 'New meeting').click()
    await page.getByRole('textbox', { name: 'Title' }).fill('The ferry')
    await page.getByText(/^Secretaries of West Region will see this meeting/).waitFor()
    await page.getByRole('checkbox', { name: 'Prepare it here first; share it later' }).press('Space')
    await look(asha, 'together-new-meeting')
    await button(page, 'Plan the meeting').click()
    await page.getByText('Only this assembly’s own secretaries see this so far').waitFor()
    await page.getByLabel('Add an item').fill('Timetable of the ferry')
    await page.keyboard.press('Enter')
    await look(asha, 'together-rehearsed')
    await toTheThing(björn)
    expect(await björn.page.getByText('The ferry', { exact: true }).count()).toBe(0)
    await button(page, 'Share it now').click()
    await page.getByText(/^Secretaries of West Region see this as you type, also what you delete\./).waitFor()
    await look(asha, 'together-shared')
    await says(björn, 'The ferry')
    // IB13: the rehearsal is listed as withdrawn, and leads to the shared one; so does Home.
    await goTo(asha, 'Meetings')
    await page.getByRole('button', { name: /^The ferry.*Withdrawn/ }).click()
    await page.getByText('Another meeting is held in the place of this one').waitFor()
    await button(page, 'Go to the meeting').click()
    await page.getByText('Another meeting is held in the place of this one').waitFor()
    expect(await button(page, 'Call to order').count()).toBe(0)
    await look(asha, 'together-withdrawn')
    await button(page, 'Go to the one that is held').click()
    await page.getByText(/^Secretaries of West Region see this as you type, also what you delete\./).waitFor()
    await toTheMeeting(asha)
    await page.getByText(/^Secretaries of West Region see this as you type, also what you delete\./).waitFor()
  }, 90_000)

  test('both write in one note at once, and see each other', async () => {
    await button(asha.page, 'All others present').click()
    await callItNow(asha.page)
    await button(asha.page, 'Start first item').click()
    // Björn comes in in the very seconds in which it is called to order.
    await toTheMeeting(björn)
    await note(asha.page).waitFor()
    await note(björn.page).waitFor({ timeout: 30_000 })
    await says(björn, /^Secretaries of North Region see this as you type, also what you delete\./)
    await note(asha.page).fill('North welcomes West.')
    await expect.poll(() => noteText(björn.page), { timeout: 20_000 }).toBe('North welcomes West.')
    await bothType(
      asha,
      'At seven: ',
      björn,
      ' West brings cake.',
      'At seven: North welcomes West. West brings cake.',
    )
    await asha.page.getByText(/^Björn is writing here/).waitFor({ timeout: 15_000 })
    await look(asha, 'together-live')
    await look(björn, 'together-live-guest')
    for (const { page } of [asha, björn]) await lit(page, 'saved')
  }, 120_000)
})

describe('JC8 JC10 each assembly answers for itself', () => {
  test('Björn answers for West on his computer, and the table at Asha’s fills', async () => {
    const { page } = asha
    await page.locator('.live-item').nth(2).click()
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    await page.getByLabel('Exact wording').fill('The ferry crosses at seven.')
    await button(page, 'Put the proposal').click()
    await button(page, 'Test for agreement').click()
    await answersOf(asha).waitFor()
    await expect.poll(() => answersOf(asha).getByText('has not answered').count()).toBe(2)
    expect(await answersOf(asha).getByRole('button', { name: /West/ }).count()).toBe(0)
    await björn.page.locator('.live-item').nth(2).click()
    await björn.page.getByRole('tab', { name: /^Positions/ }).click()
    await answerFor(björn, 'West Region', /^Reservations/, { reason: 'Only in summer.', look })
    await answerOf(björn, 'West Region').getByText('Only in summer.').waitFor({ timeout: 20_000 })
    await answerOf(asha, 'West Region').getByText('Only in summer.').waitFor({ timeout: 20_000 })
    await answerFor(asha, 'North Region', /^Agree/)
    await answerOf(asha, 'North Region')
      .getByText('Its secretary, on a mandate.')
      .waitFor({ timeout: 20_000 })
    await look(asha, 'together-positions')
  }, 120_000)

  test('the decision takes them in, and both hold the same minutes', async () => {
    const { page } = asha
    await button(page, 'All agree').click()
    await button(page, /^Record the decision/).click()
    await page
      .getByRole('region', { name: 'Outcome' })
      .getByText('Decision of several assemblies together.')
      .waitFor()
    await look(asha, 'together-decided')
    await button(page, 'More').click()
    await page.getByRole('menuitem', { name: 'Close the meeting' }).click()
    await button(page, 'Close the meeting').click()
    await page.getByText('Corrections').waitFor()
    await says(asha, /West Region/)
    await look(asha, 'together-minutes')
    // The summary of what came in is made after a pause.
    await björn.page.waitForTimeout(4000)
    await goTo(björn, 'Meetings')
    await björn.page
      .getByRole('button', { name: /^The ferry/ })
      .first()
      .click()
    await björn.page.getByText('Corrections').waitFor({ timeout: 30_000 })
    const minutes = ({ page: shown }: Laptop) =>
      shown.locator('.fm-doc-text p, .fm-doc-exact, .fm-doc-lines li, tbody td').allInnerTexts()
    const hers = await minutes(asha)
    await expect.poll(() => minutes(björn), { timeout: 30_000 }).toEqual(hers)
    expect(hers.join('\n')).toMatch(/West Region: .*\(as an assembly, its secretary on a mandate\)/)
    await look(björn, 'together-minutes-guest')
  }, 120_000)

  test('nothing complained, in either app', async () => {
    for (const { desk } of [asha, björn]) expect(await desk.complaints()).toEqual([])
  })
})
