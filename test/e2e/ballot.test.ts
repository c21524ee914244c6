import { copyFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from 'playwright'
import { afterAll, describe, expect, test } from 'vitest'
import { deadlockOnAPerson, toBareDecision } from './ballot-hall'
import { clearDesks, type Desk, publicPage } from './desk'
import { problemsInAll } from './eyes'
import { button, lit, practiceEvening, sameEvening, willSaveAs, windowOf } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'
import { readPaper, squeezed } from './paper'

/**
 * How often shall we meet? Three rounds, and one blocks each of them. The meeting agrees that this is a deadlock, the papers
 * are handed out, the computer loses its power while they are keyed in, and there are ties in both rounds of the count.
 */
let desk: Desk
let page: Page
let keys: Keyboard
const shots = process.env.FOLKMOOT_SHOTS

afterAll(clearDesks)

const told = () => page.locator('.fm-told')
const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) })
const score = (mark: string) => page.getByRole('textbox', { name: new RegExp(`^Score of ${mark},`) })
const kept = (n: number) => page.locator(`[data-kept="${n}"]`)
const papers = () => page.getByRole('region', { name: 'Papers keyed in' }).getByRole('table')
const counting = () => page.getByRole('region', { name: 'The count' })
const step = () => counting().locator('[aria-current="step"]')
const found: string[] = []

async function look(name: string): Promise<void> {
  found.push(...(await problemsInAll(page, name)))
}

async function propose(wording: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Exact wording' })
  if (!(await field.isVisible())) await hit(button(page, 'Write another proposal'))
  await keys.tabTo(field, 'Tab', 200)
  await keys.type(wording)
  await hit(button(page, 'Put the proposal'))
  await page.locator('.fm-proposals').getByText(wording).first().waitFor()
}

async function allAgreeBut(times: number): Promise<void> {
  await hit(button(page, /^All agree/))
  const rows = page.locator('[data-person]').filter({ has: page.getByRole('radiogroup') })
  await rows.nth(times).getByRole('radio', { checked: true }).focus()
  await keys.press('4')
  await keys.focusIsOn(page.getByRole('textbox', { name: /^Reason of/ }))
  await keys.type(`Not like this, for the ${times}. time.`)
  await keys.press('Enter')
  await page.getByRole('region', { name: 'Outcome' }).getByText('Blocked').first().waitFor()
}

/** Reached with Tab and pressed with Enter: nobody touches a mouse. */
async function hit(place: Locator): Promise<void> {
  await keys.tabTo(place, 'Tab', 200)
  await keys.press('Enter')
}

async function toSide(name: string): Promise<void> {
  const sides = page.getByRole('tablist', { name: 'Sides of this item' })
  await keys.tabTo(sides.getByRole('tab', { selected: true }), 'Tab', 200)
  for (let at = 0; at < 4 && (await tab(name).getAttribute('aria-selected')) !== 'true'; at += 1)
    await keys.press('ArrowRight')
}

async function choose(item: string): Promise<void> {
  await hit(button(page, 'More'))
  const place = page.getByRole('menuitem', { name: item })
  await place.waitFor()
  await keys.tabTo(place, 'ArrowDown')
  await keys.press('Enter')
}

/** As they lie in the hat: A to D. */
const pile = ['3201', '4041', '4205', '3044', '2402', '0250'] as const

describe('DL3 BL1 from three blocked rounds to an open ballot', () => {
  test('what is simple is agreed at once (IC8)', async () => {
    ;({ desk, page } = await practiceEvening())
    await windowOf(desk, 1366, 768)
    keys = keyboardOn(page)
    await hit(button(page, 'All others present'))
    await toSide('Proposal')
    await propose('Thanks are sent to the lifeboat crew.')
    await look('simple')
    await hit(button(page, /everyone agrees it is simple$/))
    await expect.poll(() => told().textContent()).toMatch(/^Decision .* recorded: informal consensus\.$/)
    await keys.press('Control+ArrowDown')
  })

  test('three rounds, and each is blocked', async () => {
    await toSide('Proposal')
    await propose('We meet every month.')
    await propose('We meet twice a year.')
    await propose('We meet every week.')
    await hit(page.getByRole('button', { name: 'Test for agreement' }).last())
    await allAgreeBut(1)
    expect(await tab('Ballot').count()).toBe(0)
    await hit(button(page, /^New round/))
    await allAgreeBut(2)
    await hit(button(page, /^New round/))
    await allAgreeBut(3)
  })

  test('the meeting agrees that it is a deadlock', async () => {
    await hit(button(page, 'No agreement in sight?'))
    const record = button(page, 'Record the deadlock')
    await expect.poll(() => record.isDisabled()).toBe(true)
    await keys.tabTo(page.getByRole('checkbox', { name: 'The meeting agrees that this is a deadlock' }))
    await keys.press('Space')
    await look('deadlock')
    await hit(record)
    await page.getByText(/^Ballot allowed \(agreed deadlock \d\d:\d\d\)$/).waitFor()
    await keys.focusIsOn(button(page, 'Go to the ballot'))
    await keys.press('Enter')
    await page.getByRole('heading', { name: 'What is on the paper' }).waitFor()
  })

  test('everything on the table becomes the paper, with "no change"', async () => {
    for (const wording of ['We meet every month.', 'We meet twice a year.', 'We meet every week.'])
      await expect.poll(() => page.getByRole('checkbox', { name: wording }).isChecked()).toBe(true)
    await expect.poll(() => page.getByRole('checkbox', { name: /^No change/ }).isChecked()).toBe(true)
    await look('planning')
    await keys.tabTo(button(page, 'Open the ballot'))
    await keys.press('Enter')
    await keys.focusIsOn(score('A'))
  })

  test('meanwhile nothing is proposed, amended or decided in the item (BL20)', async () => {
    await toSide('Proposal')
    await page.getByText('A ballot in this item is under way.').waitFor()
    expect(await button(page, 'Write another proposal').count()).toBe(0)
    expect(await button(page, 'Amend').count()).toBe(0)
    await look('papers out')
    await toSide('Ballot')
    await keys.focusIsOn(score('A'))
  })
})

describe('BL12 SX1 the papers', () => {
  test('keyed by the numpad: a figure goes on, point is a blank, Backspace takes back, Enter takes the paper', async () => {
    await keys.type('32')
    await keys.press('Enter')
    await page.getByText('Nothing yet for C, D.').waitFor()
    await keys.type('9')
    await page.getByText('A score is 0 to 5').waitFor()
    await keys.type('4')
    await keys.focusIsOn(score('D'))
    await keys.press('Backspace')
    await keys.focusIsOn(score('C'))
    await keys.type('01')
    await keys.press('Enter')
    await kept(1).waitFor()
    await keys.focusIsOn(score('A'))
    const began = Date.now()
    for (const paper of pile.slice(1, 4)) {
      await keys.type(paper)
      await keys.press('Enter')
    }
    await kept(4).waitFor()
    expect(Date.now() - began).toBeLessThan(3 * 3_000)
    await page.getByText(/4 papers, \d+ people may take part: \d+ are not in\./).waitFor()
    await look('keying')
  })

  test('kill -9 in the middle of keying loses none', async () => {
    await lit(page, 'saved')
    await keys.type('24')
    await desk.kill9()
    ;({ desk, page } = await sameEvening(desk.profile))
    await windowOf(desk, 1366, 768)
    keys = keyboardOn(page)
    await toSide('Ballot')
    await kept(4).waitFor()
    for (const paper of pile.slice(0, 4))
      await papers()
        .getByRole('row')
        .filter({ hasText: new RegExp(`^\\d${paper}`) })
        .waitFor()
    await keys.focusIsOn(score('A'))
    for (const paper of ['2402', '0255']) {
      await keys.type(paper)
      await keys.press('Enter')
    }
    await kept(6).waitFor()
  })

  test('a paper is mended; the pile is keyed again, and a difference is settled', async () => {
    await hit(button(page, 'Change paper 6'))
    await keys.focusIsOn(score('A'))
    await keys.press('ArrowRight', 'ArrowRight', 'ArrowRight', '0', 'Enter')
    await kept(6).waitFor()
    await hit(button(page, 'Key them again'))
    await keys.focusIsOn(score('A'))
    await keys.type('3201')
    await keys.press('Enter')
    await page.getByText('Checking paper 2 of 6').waitFor()
    await keys.type('4042')
    await keys.press('Enter')
    await page.getByText('Paper 2 differs').first().waitFor()
    await look('differs')
    await keys.focusIsOn(button(page, 'First time: 4 0 4 1'))
    await keys.press('Enter')
    await page.getByText('Checking paper 3 of 6').waitFor()
    await keys.focusIsOn(score('A'))
    await keys.press('Escape')
    await page.getByText('2 of 6 papers keyed twice').waitFor()
    await keys.focusIsOn(score('A'))
  })

  test('a pasted list is shown before it is taken (BL17)', async () => {
    await hit(button(page, 'Paste papers'))
    await page.getByRole('textbox', { name: 'Papers as lines' }).fill('5,3,0,1\nA,B,C,D\n5 . 5 5')
    await page.getByText('Line 2 is not a paper: A,B,C,D').waitFor()
    await expect.poll(() => button(page, 'Take 2 papers').isDisabled()).toBe(true)
    await look('paste')
    await keys.press('Escape')
    await kept(6).waitFor()
  })

  test('the close writes them once, and nothing is kept aside any more', async () => {
    await hit(button(page, 'Close the ballot'))
    await look('closing')
    await page.getByRole('alertdialog').waitFor()
    await keys.press('Tab', 'Enter')
    await keys.focusIsOn(counting())
    await lit(page, 'saved')
    const aside = () =>
      readdirSync(desk.profile, { recursive: true, encoding: 'utf8' }).filter((file) =>
        /scratch[/\\][0-9a-f]{32}$/.test(file),
      )
    await expect.poll(aside).toEqual([])
  })
})

describe('SR17 BL16 the count, and the result', () => {
  test('stepped through with the arrow keys, ties in words', async () => {
    const steps = [
      /^6 papers from \d+ people who could take part\. 2 of them were keyed in twice\. None is blank\.$/,
      /^Total scores: A 16, C 13, D 13, B 10\.$/,
      /^A goes to the runoff\.$/,
      /^Head to head, 2 papers prefer C and 3 papers prefer D: D goes to the runoff\.$/,
      /^Runoff: 2 for A, 2 for D, 2 with no preference\. It is a tie\.$/,
      /^A has a total score of 16 and D of 13: A is chosen\.$/,
      /^A is chosen: We meet every month\.$/,
    ]
    for (const [at, sentence] of steps.entries()) {
      if (at > 0) await keys.press('ArrowRight')
      await expect.poll(() => step().textContent()).toMatch(sentence)
    }
    await keys.press('ArrowLeft', 'ArrowRight')
    await look('counted')
    // PU12: the hall reads along what is read out, and nothing further.
    await keys.press('Control+Shift+P')
    const hall = (await publicPage(desk)).locator('main')
    await expect.poll(() => hall.textContent()).toContain('A is chosen: We meet every month.')
    await keys.tabTo(button(page, 'Step back'), 'Tab', 200)
    await keys.press('Enter')
    await expect.poll(() => hall.textContent()).toContain('A has a total score of 16')
    expect(await hall.textContent()).not.toContain('A is chosen: We')
    await keys.press('ArrowRight')
    await keys.tabTo(button(page, 'Record the result'))
    await keys.press('Enter')
    await expect
      .poll(() => told().textContent())
      .toMatch(/^Result recorded under minute \w+ \d{4}\/\d+\/\d+\.$/)
    await page.getByText('Result on record').waitFor()
    await expect.poll(() => hall.textContent()).toContain('A tie, settled by the higher total')
    await keys.focusIsKept()
    await look('declared')
  })

  test('it is not undone', async () => {
    await keys.press('Control+z')
    await expect.poll(() => told().textContent()).toContain('cannot be undone')
  })

  test('what was not chosen is marked (BL21)', async () => {
    await toSide('Proposal')
    const marked = page.locator('.fm-proposals').getByText('Not chosen in the ballot')
    await expect.poll(() => marked.count()).toBe(2)
    await marked.first().scrollIntoViewIfNeeded()
    await look('not chosen')
  })

  test('the minutes and the paper tell it', async () => {
    await lit(page, 'saved')
    await choose('Go to the minutes')
    const minutes = page.getByRole('article', { name: 'Minutes' })
    await minutes.waitFor()
    await minutes.getByText('Ballot by STAR').scrollIntoViewIfNeeded()
    await look('minutes')
    const file = path.join(desk.profile, 'ballot.pdf')
    await willSaveAs(desk, file)
    await keys.press('Control+Shift+E')
    await expect.poll(() => told().textContent(), { timeout: 60_000 }).toBe(`Saved as ${file}`)
    if (shots !== undefined) copyFileSync(file, path.join(shots, 'ballot.pdf'))
    const { heard } = await readPaper(file)
    for (const words of [squeezed((await minutes.textContent()) ?? ''), squeezed(heard)])
      for (const part of [
        'by informal consensus',
        'The meeting agreed that there is a deadlock: no agreement on what is proposed.',
        '6 papers cast, none blank; runoff: 2 for A, 2 for D, 2 with no preference.',
        'There is no consensus: the proposal is blocked.',
        'Not like this, for the 3. time.',
        'Total scores: A 16, C 13, D 13, B 10.',
        'Head to head, 2 papers prefer C and 3 papers prefer D: D goes to the runoff.',
        'Runoff: 2 for A, 2 for D, 2 with no preference. It is a tie.',
        'A has a total score of 16 and D of 13: A is chosen.',
        'ties by the Equal Vote rules of 2025 (equalvote-2025)',
        'Order drawn by chance at the opening',
        'We meet every month.',
        'Not chosen in the ballot',
        'by ballot',
      ])
        expect(words).toContain(squeezed(part))
  })

  test('the register says on what it rests', async () => {
    await hit(page.getByRole('navigation').getByRole('button', { name: 'Decisions', exact: true }))
    const line = page.getByRole('row').filter({ hasText: 'We meet every month.' })
    await line
      .getByText('6 papers; runoff 2 to 2, settled by the rule for ties, 2 with no preference')
      .waitFor()
    await page
      .getByRole('row')
      .filter({ hasText: 'lifeboat crew' })
      .first()
      .getByText('Informal consensus')
      .waitFor()
    await look('register')
    await hit(line.getByRole('button').first())
    await page.getByText('Not chosen in the ballot').waitFor()
    await page.getByText('We meet twice a year.').waitFor()
    await look('not chosen register')
  })
})

describe('DL1 BL16 a person is elected by keyboard, in a small window', () => {
  test('the meeting could not agree on one', async () => {
    await windowOf(desk, 900, 600)
    await page.getByRole('navigation').getByRole('button', { name: 'Live', exact: true }).click()
    await page.getByRole('tab', { name: 'Agenda' }).click()
    await toBareDecision(page, 2)
    await deadlockOnAPerson(page, keys)
  })

  test('names, papers, count, and the office in the minutes', async () => {
    await keys.tabTo(page.getByRole('textbox', { name: 'What is to be filled' }))
    await keys.type('Deputy Secretary')
    const option = page.getByRole('textbox', { name: /^Another option/ })
    await keys.tabTo(option)
    for (const name of ['Asha Venkatanarayan', 'Jo Fenn']) {
      await keys.type(name)
      await keys.press('Enter')
    }
    await look('election')
    await keys.tabTo(button(page, 'Open the ballot'))
    await keys.press('Enter')
    await keys.focusIsOn(score('A'))
    for (const paper of ['35', '.5', '54']) {
      await keys.type(paper)
      await keys.press('Enter')
    }
    await kept(3).waitFor()
    await look('election keying')
    await keys.tabTo(button(page, 'Close the ballot'))
    await keys.press('Enter')
    await page.getByRole('alertdialog').waitFor()
    await keys.press('Tab', 'Enter')
    await keys.focusIsOn(counting())
    for (let at = 0; at < 5; at += 1) await keys.press('ArrowRight')
    await expect.poll(() => step().textContent()).toBe('B is chosen: Jo Fenn')
    await look('election counted')
    await keys.tabTo(button(page, 'Record the result'))
    await keys.press('Enter')
    await expect.poll(() => told().textContent()).toMatch(/^Result recorded/)
    await tab('Proposal').click()
    await page.getByText('Deputy Secretary: Jo Fenn').first().waitFor()
  })

  test('and every screen on the way was good', async () => {
    expect(found).toEqual([])
    expect(await desk.complaints()).toEqual([])
  })
})
