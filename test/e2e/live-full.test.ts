import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks, type Desk } from './desk'
import { problemsInAll } from './eyes'
import { button, practiceDesk } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'

/**
 * The live meeting in full, in the practice federation's meeting of today: consent items, speakers, time, roles, a break, and
 * what becomes of what was not reached. By keyboard, each new state seen in light, dark and forced colours. With
 * FOLKMOOT_SHOTS=<folder> it keeps pictures.
 */
let desk: Desk
let page: Page
let keys: Keyboard
const found: string[] = []

const shown = (words: string | RegExp) => page.getByText(words).first().waitFor()

async function look(name: string): Promise<void> {
  found.push(...(await problemsInAll(page, name)))
}

const zone = (name: 'left' | 'centre' | 'right') => page.locator(`.fm-zone-${name}`)
/** Off every text, so that letters are keys. */
const freeKeys = async () => {
  await zone('left').focus()
}

beforeAll(async () => {
  ;({ desk, page } = await practiceDesk())
  keys = keyboardOn(page)
})
afterAll(clearDesks)

describe('CG the consent items', () => {
  const titles: string[] = []

  test('two items are marked at planning', async () => {
    await button(page, 'Open the agenda').click()
    await page.getByLabel('Add an item').waitFor()
    for (const item of [4, 5]) {
      const row = page.locator('.agenda-row').nth(item)
      titles.push((await row.locator('.agenda-title-words bdi').first().textContent()) ?? '')
      await row.getByRole('button', { name: /^More for/ }).click()
      await page.getByRole('menuitem', { name: 'Take with the consent items' }).click()
      await row.getByText('Consent').waitFor()
    }
    await look('agenda-consent')
  })

  test('each gets its wording; one is pulled out, the other adopted', async () => {
    await button(page, 'Go to the meeting').click()
    await zone('left').waitFor()
    for (const [index, title] of titles.entries()) {
      await page.locator('.live-item').filter({ hasText: title }).click()
      await page.getByRole('tab', { name: /^Proposal/ }).click()
      const wording = page.getByLabel('Exact wording')
      // One of them may have its wording already.
      if (!(await wording.isVisible())) continue
      await wording.fill(`We agree to what was sent round, part ${index + 1}.`)
      await button(page, 'Put the proposal').click()
      await button(page, 'Test for agreement').waitFor()
    }
    await page.locator('.live-item').first().click()
    await freeKeys()
    await keys.press('Shift+P')
    await shown(/people arrived/)
    await button(page, 'More').focus()
    await page
      .getByRole('button', { name: /^Call to order|Start this item/ })
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Call to order' }).first().click()
    await shown(/Called to order/)
    await page.getByRole('button', { name: 'Consent items (2)' }).focus()
    await keys.press('Enter')
    await shown('Items taken together')
    await look('consent')
    await page.getByRole('button', { name: `Pull out: ${titles[1]}` }).focus()
    await keys.press('Enter')
    await keys.tabTo(page.getByRole('button', { name: 'Adopt the consent items (1)' }))
    await keys.press('Enter')
    await shown('1 item adopted together')
    await keys.focusIsKept()
    await page
      .locator('.live-item-done')
      .filter({ hasText: titles[0] ?? '' })
      .waitFor()
  })
})

describe('SK the stack', () => {
  const names = () => page.locator('.live-speakers li bdi').allTextContents()

  test('Q, two letters, Enter; a letter before the name is its kind', async () => {
    await freeKeys()
    await keys.press('Control+ArrowDown')
    await page.getByRole('textbox', { name: /^Note on/ }).waitFor()
    await keys.press('Escape', 'q')
    await keys.focusIsOn(page.getByRole('combobox', { name: 'Who wants to speak' }))
    await keys.type('as')
    await keys.press('Enter')
    await keys.type('bj')
    await keys.press('Enter')
    await keys.type('d su')
    await keys.press('Enter')
    await keys.type('p jo')
    await keys.press('Enter')
    await expect.poll(names).toHaveLength(4)
    expect(await names()).toEqual(['Jo Fenn', 'Suryani', 'Asha Venkatanarayan', 'Björn Halloran-Vale'])
    await look('stack')
  })

  test('Shift+Q calls the next; Alt+Up moves, Delete takes off', async () => {
    await keys.press('Escape', 'Shift+Q')
    await page.locator('.live-speaks').getByText('Jo Fenn').waitFor()
    await page.getByRole('button', { name: /^Move Björn/ }).focus()
    await keys.press('Alt+ArrowUp')
    await expect.poll(names).toEqual(['Suryani', 'Björn Halloran-Vale', 'Asha Venkatanarayan'])
    await keys.press('Delete')
    await expect.poll(names).toEqual(['Suryani', 'Asha Venkatanarayan'])
    await keys.focusIsKept()
    await freeKeys()
    await keys.press('Control+z')
    await expect.poll(names).toHaveLength(3)
    await page.getByRole('button', { name: 'First-time speakers first' }).click()
    await shown(/those who have not spoken yet go before the others/)
  })
})

describe('TM time', () => {
  test('+ gives five more minutes, and the strip shows them', async () => {
    const clock = page.locator('.live-item-clock .live-clock-words')
    const before = (await clock.textContent()) ?? ''
    await freeKeys()
    await keys.press('+')
    await expect.poll(() => clock.textContent()).not.toBe(before)
    await button(page, /^\+1:/).click()
  })

  test('over its time it is asked what to do, on the strip; parking goes on', async () => {
    await page.clock.install({ time: new Date(Date.now() + 40 * 60_000) })
    await page.clock.runFor(20_000)
    await button(page, 'Decide now').waitFor()
    await look('over')
    await button(page, 'Decide now').focus()
    await keys.press('Enter')
    await page.getByLabel('Exact wording').waitFor()
    await button(page, 'Park').focus()
    await keys.press('Enter')
    await page.locator('.live-items').getByText('to be carried over').waitFor()
    await page.clock.resume()
    await keys.focusIsKept()
  })
})

describe('DG roles', () => {
  test('part of the notes goes to somebody, and somebody objects', async () => {
    await button(page, 'More').click()
    await page.getByRole('menuitem', { name: 'Roles' }).click()
    await button(page, /Who takes notes/).click()
    await page.getByRole('option').nth(2).click()
    await page.getByLabel('Of what').fill('The report of the repair group')
    await keys.press('Enter')
    await shown(/takes notes since/)
    await button(page, 'Somebody objects').click()
    await button(page, /Who objects/).click()
    await page.getByRole('option').nth(4).click()
    await look('roles')
    await button(page, 'Record the objection').click()
    await shown('ended by an objection')
    await keys.press('Escape')
    await keys.focusIsKept()
  })
})

describe('BR a break with a clock', () => {
  test('from the palette, with an end, and on', async () => {
    await keys.press('Control+k')
    await keys.type('break')
    await keys.press('Enter')
    await page.getByRole('heading', { name: 'Break' }).waitFor()
    await button(page, 'In 15 min').focus()
    await keys.press('Enter')
    await page
      .locator('.live-back')
      .getByText(/^Back at \d\d:\d\d$/)
      .waitFor()
    await look('break')
    await button(page, 'Resume').focus()
    await keys.press('Enter')
    await shown('In session')
    await keys.focusIsKept()
  })
})

describe('CV the close, and the next agenda', () => {
  let carried = ''

  test('what was not reached is carried, kept or dropped; Enter goes through', async () => {
    await button(page, 'More').click()
    await page.getByRole('menuitem', { name: 'Close the meeting' }).click()
    await keys.focusIsOn(button(page, 'Close the meeting'))
    const fates = page.getByRole('radiogroup')
    carried = ((await fates.first().getAttribute('aria-labelledby')) ?? '') && (await nameOf(0))
    await fates.nth(1).getByRole('radio', { name: 'Backlog' }).focus()
    await keys.press('Space')
    await shown(/kept in the backlog/)
    await look('closing')
    await keys.tabTo(button(page, 'Close the meeting'))
    await keys.press('Enter')
    await page.getByText('Corrections').first().waitFor()
    await shown(/on the agenda of|carried to/)
    await look('minutes-carried')
  })

  test('the next agenda has them, and offers the backlog', async () => {
    await keys.press('Control+k')
    await keys.type('Agenda:')
    await keys.press('Enter')
    await page.getByLabel('Add an item').waitFor()
    await page
      .locator('.agenda-row')
      .filter({ hasText: carried })
      .getByText(/carried from/)
      .waitFor()
    await page.getByRole('heading', { name: 'Backlog (1)' }).waitFor()
    await look('agenda-offered')
    const take = page.getByRole('button', { name: /^Put on the agenda:/ }).first()
    await take.focus()
    await keys.press('Enter')
    await shown('1 item put on the agenda')
    await page.getByRole('heading', { name: 'Backlog (1)' }).waitFor({ state: 'detached' })
    await keys.press('Control+z')
    await page.getByRole('heading', { name: 'Backlog (1)' }).waitFor()
  })

  async function nameOf(index: number): Promise<string> {
    const line = page
      .locator('.live-close-part li')
      .filter({ has: page.getByRole('radiogroup') })
      .nth(index)
    return (await line.locator('bdi').first().textContent()) ?? ''
  }
})

describe('LO1 LO2 LO3 SH7 all of it', () => {
  test('passes axe and the ruler, and breaks no policy', async () => {
    expect(found).toEqual([])
    expect(await desk.complaints()).toEqual([])
  })
})
