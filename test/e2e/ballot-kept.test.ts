import type { Locator, Page } from 'playwright'
import { afterAll, describe, expect, test } from 'vitest'
import { bothSay, deadlockOnAPerson, planElection, toBareDecision } from './ballot-hall'
import { clearDesks, type Desk } from './desk'
import { problemsInAll } from './eyes'
import { button, lit, practiceEvening, toTheMinutes, windowOf } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'

/** What is kept of a ballot: only the figures of the count here, on a small screen and by keyboard alone. */
let desk: Desk
let page: Page
let keys: Keyboard

afterAll(clearDesks)

const told = () => page.locator('.fm-told')
const figure = (name: string) => page.getByRole('textbox', { name, exact: true })
const counting = () => page.getByRole('region', { name: 'The count' })
const step = () => counting().locator('[aria-current="step"]')
const found: string[] = []

async function look(name: string): Promise<void> {
  found.push(...(await problemsInAll(page, name)))
}

/** Nothing lies over it, and the room it scrolls in shows it. */
const isInSight = (place: Locator) =>
  place.evaluate((element) => {
    const { x, y } = element.getBoundingClientRect()
    return element.contains(document.elementFromPoint(x + 4, y + 4))
  })

describe('BL18 BL19 counts-only: no paper goes on record', () => {
  test('it is chosen before the ballot opens, and says what it is', async () => {
    ;({ desk, page } = await practiceEvening())
    await windowOf(desk, 900, 600)
    keys = keyboardOn(page)
    await page.getByRole('tab', { name: 'People' }).click()
    await button(page, 'All others present').click()
    await toBareDecision(page, 1)
    await deadlockOnAPerson(page, keys)
    await planElection(page, keys, 'Treasurer', ['Asha Venkatanarayan', 'Björn Ødegård', 'Jo Fenn'])
    await keys.tabTo(page.getByRole('radio', { name: /^Every paper, without a name/ }))
    await keys.press('ArrowDown')
    await page.getByText('nobody can count again from the minutes').waitFor()
    expect(await isInSight(page.getByText('Only the figures of the count'))).toBe(true)
    await look('figures plan')
    await keys.tabTo(page.getByRole('radio', { name: /^In the room/ }))
    await keys.press('ArrowDown')
    await page.getByText('It is not closed before that, unless every paper is in.').waitFor()
    expect(await isInSight(page.getByText('For 5 days, for those who are not here too'))).toBe(true)
    await look('stays plan')
    await keys.tabTo(button(page, 'Open the ballot'))
    await keys.press('Enter')
    await page.getByText('Of this ballot only figures go on record.').waitFor()
    await page.getByText(/^Open until \d+ \w+ \d{4}, \d\d:\d\d\./).waitFor()
    await look('figures from papers')
  })

  test('counted by hand: the figures are entered, and what contradicts itself is said', async () => {
    await keys.tabTo(page.getByRole('radio', { name: 'Enter figures' }), 'Shift+Tab')
    await keys.press('Space')
    await keys.tabTo(figure('Papers cast'))
    // Papers; then for each option its total, its five stars, and how many score it above each other.
    for (const row of ['7 0 0', '28 3 2 6', '23 1 3 4', '9 1 1 3']) {
      for (const one of row.split(' ')) {
        await keys.type(one)
        await keys.press('Enter')
      }
    }
    await page.getByText('The figures fit together.').waitFor()
    await figure('Total score of B').fill('4')
    await page.getByText('The total score of B does not fit its papers').waitFor()
    await look('figures wrong')
    await figure('Total score of B').fill('23')
    await page.getByText('The figures fit together.').waitFor()
    await look('figures entered')
    await keys.tabTo(button(page, 'Close the ballot'))
    await keys.press('Enter')
    await page.getByRole('alertdialog').getByText('Only the figures are written').waitFor()
    // Until it has faded in it is no dialog to whoever listens.
    await page.waitForTimeout(400)
    await look('figures closing')
    await keys.press('Tab', 'Enter')
    await expect
      .poll(() => told().textContent())
      .toMatch(/^This ballot stays open until .*, and 14 papers are still out\./)
  })

  test('it is not closed before its end, unless every paper is in (BL23)', async () => {
    // Three times the same papers: twenty-one, as many as may take part.
    const fields = await page.getByRole('region', { name: 'Enter figures' }).locator('input').all()
    for (const field of fields) await field.fill(String(3 * Number(await field.inputValue())))
    await page.getByText('21 papers, 21 people may take part: all are in.').waitFor()
    await keys.tabTo(button(page, 'Close the ballot'))
    await keys.press('Enter')
    await page.getByRole('alertdialog').waitFor()
    await keys.press('Tab', 'Enter')
    await keys.focusIsOn(counting())
  })

  test('counted step by step as papers are', async () => {
    await expect.poll(() => step().textContent()).toMatch(/^21 papers from 21 people/)
    await keys.press('ArrowRight')
    await expect.poll(() => step().textContent()).toBe('Total scores: A 84, B 69, C 27.')
    await keys.press('ArrowRight', 'ArrowRight')
    await expect
      .poll(() => step().textContent())
      .toBe('Runoff: 6 for A, 9 for B, 6 with no preference. B is chosen.')
    await keys.press('ArrowRight')
    await expect.poll(() => step().textContent()).toBe('B is chosen: Björn Ødegård')
    await look('figures counted')
    await keys.tabTo(button(page, 'Record the result'))
    await keys.press('Enter')
    await expect.poll(() => told().textContent()).toMatch(/^Result recorded/)
    await page.getByText('The papers were counted elsewhere').scrollIntoViewIfNeeded()
    await look('figures declared')
  })

  test('the minutes and the paper say what can no longer be checked', async () => {
    await lit(page, 'saved')
    const minutes = await toTheMinutes(page)
    await minutes.getByText('The papers were counted elsewhere').scrollIntoViewIfNeeded()
    await look('figures minutes')
    await bothSay({ desk, page, keys }, minutes, 'figures.pdf', [
      'Ballot by STAR: Treasurer',
      'The papers were counted elsewhere and only these figures were entered.',
      'to stay open until',
      '21 papers cast, none blank; runoff: 6 for A, 9 for B, 6 with no preference.',
      'Treasurer: Björn Ødegård',
    ])
  })

  test('and every screen on the way was good', async () => {
    expect(found).toEqual([])
    expect(await desk.complaints()).toEqual([])
  })
})
