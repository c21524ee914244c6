import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks } from './desk'
import { problemsInAll } from './eyes'
import { button, practiceDesk, putToTheTest, sayPosition, toTheMinutes } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'

/**
 * One proposal from the block to the decision: a concern is raised, answered by a new wording, resolved in the second round,
 * and the minutes tell it. By keyboard. With FOLKMOOT_SHOTS=<folder> it keeps pictures.
 */
let page: Page
let keys: Keyboard
const found: string[] = []

const rows = () => page.locator('.fm-board-row')
const told = () => page.locator('.fm-told')
const says = (text: string | RegExp) => page.getByText(text).first().waitFor()
const outcome = () => page.getByRole('region', { name: 'Outcome' })
const part = () => page.getByRole('region', { name: 'Concerns' })

async function look(name: string): Promise<void> {
  found.push(...(await problemsInAll(page, name)))
}

beforeAll(async () => {
  ;({ page } = await practiceDesk())
  keys = keyboardOn(page)
  await putToTheTest(page, 'The hall is let to the choir on Tuesdays.')
  await rows().nth(12).waitFor()
})
afterAll(clearDesks)

describe('CO1 a block becomes a concern', () => {
  test('with its reason, in the same gesture', async () => {
    await keys.press('Shift+A')
    await sayPosition(page, 'me', '4', 'The choir is louder than the boats.')
    await expect
      .poll(() => part().textContent())
      .toContain('C-1 Mei-Lin Arkwright, round 1: The choir is louder than the boats.')
    await look('concern raised')
  })

  test('another is raised without a position, by the key C', async () => {
    await keys.press('c')
    await keys.focusIsOn(page.getByRole('combobox', { name: /^Whose concern/ }))
    await keys.press('Tab')
    await keys.type('Who locks up after them?')
    await keys.press('Enter')
    await expect.poll(() => part().textContent()).toContain('C-2 The room, round 1: Who locks up after them?')
    await keys.focusIsOn(button(page, /^Raise a concern/))
  })
})

describe('TC2 AM2 on the way to another wording', () => {
  test('a temperature check is kept, and said to decide nothing', async () => {
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    await keys.tabTo(button(page, 'Temperature check'))
    await keys.press('Enter')
    await keys.focusIsOn(page.getByLabel('Warm', { exact: true }))
    await keys.type('12')
    await keys.press('Tab')
    await keys.type('4')
    await keys.press('Tab')
    await keys.type('3')
    await keys.press('Enter')
    await says(/12 warm, 4 unsure, 3 cold/)
    await keys.focusIsOn(button(page, 'Temperature check'))
  })

  test('RM3 the words meet the remit of another assembly: it is asked, and put on record', async () => {
    await says(/These words meet the remit of/)
    await look('remit asked')
    await keys.tabTo(button(page, 'Whose matter is it?'), 'Shift+Tab')
    await keys.press('Enter')
    await page.getByRole('radio', { name: 'It touches theirs' }).waitFor()
    await look('remit')
    await keys.tabTo(button(page, 'Put on record'))
    await keys.press('Enter')
    await says(/Remit, when tabled: touches/)
    await keys.focusIsOn(button(page, 'Change'))
  })

  test('an amendment is suggested, adopted as friendly, and answers the concern', async () => {
    await keys.tabTo(button(page, 'Suggest an amendment'))
    await keys.press('Enter')
    await keys.focusIsOn(page.getByLabel('What should change?'))
    await keys.type('The hall is let to the choir on Tuesdays until nine.')
    await look('suggesting')
    await keys.press('Control+Enter')
    await says('not settled')
    await look('amendment suggested')
    await keys.tabTo(page.getByRole('button', { name: /^Adopt as friendly/ }), 'Shift+Tab')
    await keys.press('Enter')
    await keys.focusIsOn(page.getByLabel('The new wording, as the proposer adopts it'))
    await keys.tabTo(page.getByRole('checkbox', { name: /C-1/ }))
    await keys.press('Space')
    await look('amending')
    await keys.tabTo(page.getByRole('button', { name: /^Adopt as friendly/ }))
    await keys.press('Enter')
    await says('answered by version 2')
    await says('adopted as version 2')
    await keys.focusIsOn(button(page, 'Test for agreement'))
    await look('proposal with concerns')
  })
})

describe('CO4 the concern through the rounds', () => {
  test('in round 2 whoever blocked stands aside, and the board asks what became of it', async () => {
    await keys.press('Enter')
    await keys.focusIsOn(button(page, /^All agree/))
    await keys.press('Shift+A')
    await sayPosition(page, 'me', '3', 'I will not be there.')
    await says('C-1: is it resolved by this wording?')
    await look('asked')
    await keys.tabTo(button(page, 'Resolved by version 2'))
    await keys.press('Enter')
    await expect.poll(() => told().textContent()).toContain('C-1: resolved.')
    await keys.focusIsKept()
    await expect.poll(() => part().textContent()).toContain('resolved by version 2')
    await expect
      .poll(() => outcome().textContent())
      .toContain('Concern C-2 is still open. The decision will say that it stands.')
  })
})

describe('RM1 at adoption', () => {
  test('what touched another remit is asked once more, and stops nothing', async () => {
    await says(/It is about to be adopted/)
    await keys.tabTo(button(page, 'Still so'))
    await keys.press('Enter')
    await says(/Remit, when adopted: touches/)
  })
})

describe('RB1 the wording is read back', () => {
  test('large and exact, and locked by Enter', async () => {
    await keys.press('l')
    await keys.focusIsOn(button(page, 'Lock as agreed wording'))
    await look('read back')
    await keys.press('Enter')
    await says(/^Agreed wording, \d\d:\d\d$/)
    await keys.focusIsOn(outcome())
  })

  test('then nobody amends it by accident', async () => {
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    await button(page, 'Unlock to change it').waitFor()
    await look('locked')
    await page.getByRole('tab', { name: /^Positions/ }).click()
  })
})

describe('CO5 RB5 the decision and the minutes', () => {
  test('say which concern was resolved and which stands', async () => {
    await keys.press('Control+l')
    await expect.poll(() => outcome().textContent()).toContain('Concern C-2 stands.')
    await expect.poll(() => outcome().textContent()).toMatch(/Read back and agreed at \d\d:\d\d\./)
    await look('decided')
    const minutes = await toTheMinutes(page)
    const text = (await minutes.innerText()).replaceAll(/\s+/g, ' ')
    expect(text).toMatch(/The hall is let to the choir on Tuesdays until nine\. · adopted as version 2/)
    expect(text).toMatch(/Remit, when tabled: touches .+ \(The hall\), they are invited\./)
    expect(text).toContain('12 warm, 4 unsure, 3 cold. It decides nothing.')
    expect(text).toMatch(/Read back and agreed at \d\d:\d\d\./)
    expect(text).toContain('answered by version 2 · resolved by version 2')
    expect(text).toMatch(/C-2 The room, round 1: Who locks up after them\? · stands/)
    await page.locator('.fm-doc-concerns').first().scrollIntoViewIfNeeded()
    await look('minutes')
  })

  test('LO1 LO2 LO3 nothing wrong to see or hear', () => {
    expect(found).toEqual([])
  })
})
