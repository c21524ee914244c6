import type { Locator, Page } from 'playwright'
import { afterAll, describe, expect, test } from 'vitest'
import { bothSay, deadlockOnAPerson, planElection, toBareDecision } from './ballot-hall'
import { clearDesks, type Desk } from './desk'
import { problemsInAll } from './eyes'
import { button, callToOrder, lit, practiceDesk, toTheMeeting, toTheMinutes, windowOf } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'

/** Two deputies are elected at once, on papers with names, in a small window; then somebody finds the result wrong. */
let desk: Desk
let page: Page
let keys: Keyboard

afterAll(clearDesks)

const told = () => page.locator('.fm-told')
const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) })
const score = (mark: string) => page.getByRole('textbox', { name: new RegExp(`^Score of ${mark},`) })
const kept = (n: number) => page.locator(`[data-kept="${n}"]`)
const whose = () => page.getByRole('combobox', { name: 'Whose paper' })
const counting = () => page.getByRole('region', { name: 'The count' })
const step = () => counting().locator('[aria-current="step"]')
const found: string[] = []

async function look(name: string): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().length === 0)
  found.push(...(await problemsInAll(page, name)))
}

/** The lower part of a side that is longer than the window. */
async function lookBelow(place: Locator, name: string): Promise<void> {
  await place.scrollIntoViewIfNeeded()
  await look(name)
}

describe('BL6 BL13 SR16 several seats, on papers with names', () => {
  test('the charter says so', async () => {
    ;({ desk, page } = await practiceDesk())
    keys = keyboardOn(page)
    await keys.press('Control+k')
    await keys.type('Charter')
    await keys.press('Enter')
    await page.getByRole('heading', { name: 'Charter', level: 1 }).waitFor()
    await button(page, 'Edit: Ballots').press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Ballots' })
    await dialog.getByText('Each paper has its name').click()
    await dialog.getByText('Bloc STAR: the same, once for each place to fill').click()
    await look('ballot charter')
    await dialog.getByRole('button', { name: 'Seal as a new version' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('navigation').getByRole('button', { name: 'Home', exact: true }).click()
    await toTheMeeting(page)
    await callToOrder(page)
    await button(page, 'All others present').click()
    await windowOf(desk, 900, 600)
  })

  test('two seats are planned', async () => {
    await toBareDecision(page, 1)
    await deadlockOnAPerson(page, keys)
    await planElection(page, keys, 'Deputies', ['Mei-Lin Arkwright', 'Jo Fenn', 'Idris ap Gwilym'])
    expect(await page.getByRole('radio', { name: /^Only the figures/ }).count()).toBe(0)
    await keys.tabTo(page.getByRole('button', { name: /How many are chosen/ }))
    await keys.press('Enter')
    await page.getByRole('option', { name: '2', exact: true }).waitFor()
    await keys.press('ArrowDown', 'Enter')
    await lookBelow(button(page, 'Open the ballot'), 'bloc plan')
    await keys.tabTo(button(page, 'Open the ballot'))
    await keys.press('Enter')
  })

  test('whose paper comes first, and nobody has two', async () => {
    const papers = [
      ['Ash', '530'],
      ['Bj', '520'],
      ['Ngo', '450'],
      ['Cuth', '.13'],
    ] as const
    await whose().waitFor()
    await keys.focusIsOn(score('A'))
    await keys.type('530')
    await keys.press('Enter')
    await page.getByText('Say whose paper it is first.').waitFor()
    for (const [at, [name, scores]] of papers.entries()) {
      await whose().focus()
      await keys.type(name)
      await page.getByRole('option').first().waitFor()
      await keys.press('Enter')
      await keys.focusIsOn(score('A'))
      if (at === 0) await keys.press('Backspace')
      for (const mark of ['C', 'B', 'A']) {
        if (at === 0) await score(mark).press('Delete')
      }
      await score('A').focus()
      await keys.type(scores)
      await keys.press('Enter')
      await kept(at + 1).waitFor()
    }
    await look('named keying')
    await lookBelow(page.getByRole('table').last(), 'named keying below')
    await whose().focus()
    await keys.type('Ash')
    await page.getByText('Nobody of that name may take part, or their paper is in.').waitFor()
    await keys.press('Escape')
    await keys.tabTo(button(page, 'Close the ballot'))
    await keys.press('Enter')
    await page.getByRole('alertdialog').waitFor()
    await keys.press('Tab', 'Enter')
    await keys.focusIsOn(counting())
  })

  test('seat after seat, each step in words', async () => {
    const steps = [
      /^4 papers from \d+ people who could take part\. None is blank\.$/,
      /^Seat 1\. Total scores: A 14, B 11, C 3\.$/,
      /^Seat 1\. A and B go to the runoff\.$/,
      /^Seat 1\. Runoff: 2 for A, 2 for B, 0 with no preference\. It is a tie\.$/,
      /^Seat 1\. A has a total score of 14 and B of 11: A is chosen\.$/,
      /^Seat 2\. Total scores: B 11, C 3\.$/,
      /^Seat 2\. B and C go to the runoff\.$/,
      /^Seat 2\. Runoff: 3 for B, 1 for C, 0 with no preference\. B is chosen\.$/,
      /^Chosen, in this order: A Mei-Lin Arkwright; B Jo Fenn\.$/,
    ]
    for (const [at, sentence] of steps.entries()) {
      if (at > 0) await keys.press('ArrowRight')
      await expect.poll(() => step().textContent()).toMatch(sentence)
    }
    await look('bloc counted')
    await lookBelow(counting().getByRole('table'), 'bloc counted below')
    await keys.tabTo(button(page, 'Record the result'))
    await keys.press('Enter')
    await expect.poll(() => told().textContent()).toMatch(/^Result recorded/)
    await keys.focusIsKept()
    await lookBelow(page.getByText('Papers by name').last(), 'bloc declared below')
  })

  test('minutes and paper name papers and seats', async () => {
    await lit(page, 'saved')
    const minutes = await toTheMinutes(page)
    await minutes.getByText('Papers by name').scrollIntoViewIfNeeded()
    await look('bloc minutes')
    await bothSay({ desk, page, keys }, minutes, 'named.pdf', [
      '4 papers cast, none blank; seat 1, runoff: 2 for A, 2 for B, 0 with no preference; seat 2, runoff: 3 for B, 1 for C, 0 with no preference.',
      '2 are chosen, one after the other (bloc STAR)',
      'Asha Venkatanarayan: 5 3 0',
      'Cuthbert Oldroyd-Nkemelu: – 1 3',
      'Deputies: Mei-Lin Arkwright',
      'Deputies: Jo Fenn',
    ])
  })
})

describe('BL24 BL25 a result that is found wrong', () => {
  async function say(deed: string, reason: string): Promise<void> {
    await keys.tabTo(button(page, deed))
    await keys.press('Enter')
    await keys.focusIsOn(page.getByRole('dialog').getByRole('textbox', { name: /^Reason/ }))
    await keys.type(reason)
    await keys.press('Enter')
  }

  test('contested, it is not in force', async () => {
    await page.getByRole('navigation').getByRole('button', { name: 'Live', exact: true }).click()
    await tab('Ballot').click()
    await say('Something is wrong with this result', 'A paper lay under the table.')
    await expect
      .poll(() => told().textContent())
      .toBe('Result contested. It is not in force until that is settled.')
    await page.getByText('This result is contested').waitFor()
    await lookBelow(page.getByText('This result is contested'), 'contested')
  })

  test('set aside, the count can still be read and another is planned', async () => {
    await say('Set the result aside', 'With that paper it comes out otherwise.')
    await expect.poll(() => told().textContent()).toBe('Result set aside. Another ballot can be held.')
    await page.getByRole('heading', { name: 'What is on the paper' }).waitFor()
    await page.getByText(/^Result set aside at \d\d:\d\d, not in force:$/).waitFor()
    await page.getByText('Papers by name').waitFor()
    await lookBelow(page.getByText(/^Result set aside at/), 'set aside')
    await page.getByRole('navigation').getByRole('button', { name: 'Decisions', exact: true }).click()
    await page.getByRole('heading', { name: 'Decisions', level: 1 }).waitFor()
    await expect.poll(() => page.getByText('Deputies: Jo Fenn').count()).toBe(0)
    expect(found).toEqual([])
    expect(await desk.complaints()).toEqual([])
  })
})
