import { copyFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { afterAll, describe, expect, test } from 'vitest'
import { clearDesks, type Desk, openDesk } from './desk'
import { button, home, lit, note, noteText } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'
import { readPaper, squeezed } from './paper'

/**
 * Björn has only the README. Tonight he opens Folkmoot, practises a whole meeting from the call to order to the PDF, and
 * never touches the mouse (LO5). Each test is a stretch of the same evening.
 */
let desk: Desk
let page: Page
let keys: Keyboard

afterAll(clearDesks)

const told = () => page.locator('.fm-told')
const quorum = () => page.locator('.live-quorum')
const tab = (name: RegExp) => page.getByRole('tab', { name })
const action = () => page.getByRole('textbox', { name: 'Action', exact: true })
const arrival = () => page.getByRole('combobox', { name: 'Who arrives' })
const shots = process.env.FOLKMOOT_SHOTS
const outcome = () => page.getByRole('region', { name: 'Outcome' })
const find = () => page.getByRole('combobox', { name: 'Find a person' })
const title = () => page.getByRole('region', { name: 'Item' }).getByRole('heading', { level: 2 }).first()
const says = (text: string | RegExp) => page.getByText(text).first().waitFor()

/** From the note of the item under way to another side of it: back to its tabs, along, and in. */
async function toSide(name: RegExp): Promise<void> {
  await keys.tabTo(page.getByRole('tab', { selected: true }), 'Shift+Tab')
  for (let at = 0; at < 3 && !(await tab(name).evaluate((one) => one.ariaSelected === 'true')); at += 1)
    await keys.press('ArrowRight')
  await keys.focusIsOn(tab(name))
}

/** An exception to "All agree": the person by two letters, the position by its digit, the reason where one is asked for. */
async function except(letters: string, digit: string, reason?: string): Promise<void> {
  await keys.tabTo(find(), 'Shift+Tab')
  await keys.type(letters)
  await keys.press('Enter', digit)
  if (reason === undefined) return
  await keys.focusIsOn(page.getByRole('textbox', { name: /^Reason of/ }))
  await keys.type(reason)
  await keys.press('Enter')
  await page.getByRole('textbox', { name: /^Reason of/ }).waitFor({ state: 'detached' })
  await keys.focusIsKept()
}

async function saveTo(file: string): Promise<void> {
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
}

/** To be looked at by eyes: with FOLKMOOT_SHOTS=<folder>. */
function keep(file: string): void {
  if (shots !== undefined) copyFileSync(file, path.join(shots, path.basename(file)))
}

describe('LO5 a whole evening by keyboard alone', () => {
  test('through the door to the meeting of today', async () => {
    desk = await openDesk()
    page = await desk.page()
    keys = keyboardOn(page)
    await page.getByRole('heading', { name: 'Folkmoot' }).waitFor()
    await keys.tabTo(button(page, 'Try it'))
    await keys.press('Enter')
    await home(page).waitFor({ timeout: 60_000 })
    await keys.focusIsOn(page.getByRole('heading', { level: 1 }))
    await keys.press('Enter')
    await says('Before the call to order')
  })

  test('roles, and the call to order', async () => {
    for (const [role, letters, name] of [
      ['Facilitator', 'as', 'Asha Venkatanarayan'],
      ['Timekeeper', 'ch', 'Chidiebere Okafor-Lund'],
    ] as const) {
      const select = page.getByRole('button', { name: new RegExp(`${role}$`) })
      await keys.tabTo(select)
      await keys.press('Enter')
      await page.getByRole('listbox').waitFor()
      await keys.type(letters)
      await keys.press('Enter')
      await page.getByRole('listbox').waitFor({ state: 'detached' })
      await keys.focusIsOn(select)
      await expect.poll(() => select.textContent()).toContain(name)
    }
    await keys.tabTo(button(page, 'Call to order'))
    await keys.press('Enter')
    await says('In session')
    await keys.focusIsOn(page.getByRole('region', { name: 'Item' }))
    await expect.poll(() => told().textContent()).toMatch(/Called to order. This is meeting SALT \d{4}\/\d+/)
  })

  test('two letters and Enter for each arrival; all others; the quorum in sight', async () => {
    await keys.press('Alt+3')
    await keys.tabTo(arrival())
    for (const letters of ['as', 'bj', 'ru']) {
      await keys.type(letters)
      await keys.press('Enter')
    }
    await keys.focusIsOn(arrival())
    await expect.poll(() => quorum().textContent()).toMatch(/2 of 24 here.*need 9: not quorate/)
    // "ru" is nobody: the field says so and keeps what was written until Esc clears it.
    await keys.press('Escape', 'Escape')
    await keys.press('Escape')
    await keys.focusIsOn(page.getByRole('region', { name: 'People' }))
    await keys.press('Shift+P')
    await expect.poll(() => quorum().textContent()).toMatch(/19 of 24 here.*need 9: quorate/)
  })

  test('the first items: a note each', async () => {
    await keys.press('Control+ArrowDown')
    await keys.focusIsOn(note(page))
    await keys.type('Asha welcomed everybody. There is soup.')
    await keys.press('Control+Enter')
    await expect.poll(() => noteText(page)).toBe('')
    await keys.focusIsOn(note(page))
    await keys.type('Read, and nothing to change.')
    await lit(page, 'saved')
  })

  test('a proposal, all agree, two exceptions with reasons, a decision with its number', async () => {
    await toSide(/^Proposal/)
    await keys.tabTo(page.getByRole('textbox', { name: 'Exact wording' }))
    await keys.type('The hall is let to the choir on Tuesdays until the end of June.')
    await keys.press('Control+Enter')
    await says('Proposal put.')
    await keys.focusIsOn(button(page, 'Test for agreement'))
    await keys.press('Enter')
    await keys.focusIsOn(button(page, /^All agree/))
    await keys.press('Shift+A')
    await expect.poll(() => told().textContent()).toBe('19 people agree. Now the exceptions.')
    await except('pe', '2')
    await except('wil', '3', 'The kitchen is promised to the soup evening.')
    await except('me', '5')
    const meiLin = page.getByRole('region', { name: 'Positions of those present' }).getByRole('listitem')
    await expect.poll(() => meiLin.filter({ hasText: 'Mei-Lin' }).textContent()).toContain('Abstain')
    await keys.press('Control+z')
    await expect.poll(() => told().textContent()).toMatch(/^Undone: /)
    expect(
      await meiLin.filter({ hasText: 'Mei-Lin' }).getByRole('radio', { checked: true }).inputValue(),
    ).toBe('agree')
    await expect.poll(() => outcome().textContent()).toMatch(/There is consensus/)
    await keys.press('Control+l')
    await expect.poll(() => told().textContent()).toMatch(/^Decision SALT \d{4}\/\d+\/\d+ recorded\.$/)
    await keys.focusIsOn(outcome())
  })

  test('an action in one line', async () => {
    await keys.tabTo(action())
    await keys.type('! Chidiebere tell the choir @15 Dec')
    await says('Enter records it')
    await keys.press('Enter')
    await expect.poll(() => action().inputValue()).toBe('')
    await page.locator('.live-action-list').getByText('Tell the choir').waitFor()
    await page.locator('.live-action-list').getByText('Chidiebere Okafor-Lund').waitFor()
  })

  test('blocked, amended, and decided in the second round', async () => {
    await keys.press('Control+ArrowDown')
    await keys.focusIsOn(note(page))
    await toSide(/^Proposal/)
    await keys.tabTo(page.getByRole('textbox', { name: 'Exact wording' }))
    await keys.type('The quay is closed to cars.')
    await keys.press('Control+Enter')
    await keys.focusIsOn(button(page, 'Test for agreement'))
    await keys.press('Enter')
    await keys.focusIsOn(button(page, /^All agree/))
    await keys.press('Shift+A')
    await except('ng', '4', 'The fish van could not reach the slip.')
    await expect.poll(() => outcome().textContent()).toContain('Blocked')
    await keys.press('Control+l')
    await expect.poll(() => outcome().textContent()).toContain('Blocked')

    await toSide(/^Proposal/)
    await keys.tabTo(button(page, 'Amend'))
    await keys.press('Enter')
    await keys.focusIsOn(page.getByRole('textbox', { name: 'New wording' }))
    await keys.press('Control+a')
    await keys.type('The quay is closed to cars, but for the fish van before nine.')
    await keys.press('Control+Enter')
    await keys.tabTo(button(page, 'Test for agreement'), 'Shift+Tab')
    await keys.press('Enter')
    await keys.focusIsOn(button(page, /^All agree/))
    await keys.press('Shift+A')
    await except('ng', '3', 'Still not for me, and not in the way.')
    await keys.press('Control+l')
    await expect.poll(() => told().textContent()).toMatch(/^Decision .* recorded\.$/)
  })

  test('people leave, the quorum is lost: an informal finding is offered; some come back', async () => {
    await keys.press('Control+ArrowDown')
    await toSide(/^Proposal/)
    await keys.tabTo(page.getByRole('textbox', { name: 'Exact wording' }))
    await keys.type('Thanks are sent to the lifeboat crew.')
    await keys.press('Control+Enter')
    await keys.press('Enter')
    await keys.focusIsOn(button(page, /^All agree/))

    await keys.press('Alt+3')
    const people = page.getByRole('list', { name: 'Roll of this meeting' }).locator('[data-person]')
    await keys.tabTo(people.first())
    let gone = 0
    for (let at = 0; gone < 11; at += 1) {
      const one = people.nth(at)
      await keys.focusIsOn(one)
      if ((await one.textContent())?.includes('here ')) {
        await keys.press('Enter')
        gone += 1
      }
      await keys.press('ArrowDown')
    }
    await expect.poll(() => quorum().textContent()).toMatch(/8 of 24 here.*need 9: not quorate/)

    await keys.press('Alt+2', 'Shift+A')
    await expect.poll(() => outcome().textContent()).toMatch(/Record as informal finding/)
    await keys.press('Control+l')
    await expect.poll(() => told().textContent()).toMatch(/^Informal finding .* recorded\.$/)

    // What happens in one second happened together: the wall clock goes on before anybody comes back.
    await page.waitForTimeout(1_100)
    await keys.press('Alt+3')
    await keys.tabTo(arrival())
    for (const letters of ['as', 'bj']) {
      await keys.type(letters)
      await keys.press('Enter')
    }
    await expect.poll(() => quorum().textContent()).toMatch(/10 of 24 here.*need 9: quorate/)
    await page.waitForTimeout(1_100) // nor does the break begin in that second
  })

  test('a break, and on', async () => {
    await keys.tabTo(button(page, 'More'), 'Shift+Tab')
    await keys.press('Enter')
    await page.getByRole('menu').waitFor()
    await keys.type('br')
    await keys.press('Enter')
    await says(/^Break since/)
    await keys.focusIsKept()
    await keys.tabTo(button(page, 'Resume'))
    await keys.press('Enter')
    await says('In session')
    await keys.focusIsKept()
  })

  test('the rest of the agenda, and the close', async () => {
    for (let at = 0; at < 12 && !(await page.getByText('Closing notes the end, now').isVisible()); at += 1) {
      const before = await title().textContent()
      await keys.press('Control+ArrowDown')
      await expect.poll(() => title().textContent()).not.toBe(before)
    }
    const close = page
      .getByRole('region', { name: 'Item' })
      .getByRole('button', { name: 'Close the meeting' })
    await keys.focusIsOn(close)
    await keys.press('Escape')
    await keys.focusIsKept()
    await keys.press('Control+ArrowDown')
    await keys.focusIsOn(close)
    await keys.press('Enter')
    await says('Corrections')
    await keys.focusIsOn(page.getByRole('heading', { level: 1 }))
    await lit(page, 'saved')
  })

  test('the minutes say what happened, and what he wrote', async () => {
    const minutes = squeezed((await page.getByRole('article', { name: 'Minutes' }).textContent()) ?? '')
    for (const part of [
      'Asha welcomed everybody. There is soup.',
      'Read, and nothing to change.',
      'The hall is let to the choir on Tuesdays until the end of June.',
      'The kitchen is promised to the soup evening.',
      'The fish van could not reach the slip.',
      'The quay is closed to cars, but for the fish van before nine.',
      'Informal finding',
      'Thanks are sent to the lifeboat crew.',
      'Quorum lost: 8 present, 9 needed',
      'Tell the choir',
      'Facilitator',
    ])
      expect(minutes).toContain(squeezed(part))
    expect(minutes).toMatch(/Quorumreached:(9|10)present/)
    expect(minutes.indexOf('Calledtoorder')).toBeLessThan(minutes.indexOf('Ashawelcomed'))
  })
})

describe('PD12 PD13 PD15 SH31 the minutes on paper', () => {
  test('Ctrl+Shift+E saves them, and nobody is named beside a position (EX33)', async () => {
    const file = path.join(desk.profile, 'minutes.pdf')
    await saveTo(file)
    await keys.press('Control+Shift+E')
    await expect.poll(() => told().textContent(), { timeout: 60_000 }).toBe(`Saved as ${file}`)
    keep(file)
    const { heard } = await readPaper(file)
    expect(heard).toContain('Asha welcomed everybody.')
    expect(heard).toContain('but for the fish van before nine.')
    expect(squeezed(heard)).toContain(squeezed('Somebody: stand aside. The kitchen is promised'))
  })

  test('the own record is asked for by its name, and is in the order of the screen', async () => {
    const file = path.join(desk.profile, 'own.pdf')
    await saveTo(file)
    await keys.press('Control+k')
    await keys.type('own record')
    await page.getByRole('option', { name: /Own record as PDF/ }).waitFor()
    await keys.press('Enter')
    await expect.poll(() => told().textContent(), { timeout: 60_000 }).toBe(`Saved as ${file}`)
    keep(file)
    const paper = await readPaper(file)
    for (const drawn of paper.pages) expect(drawn).toContain('OWN RECORD')
    const heard = squeezed(paper.heard)
    let from = 0
    for (const part of await partsOnScreen()) {
      const at = heard.indexOf(part, from)
      expect(at, `"${part}" after "${heard.slice(Math.max(0, from - 60), from)}"`).toBeGreaterThanOrEqual(0)
      from = at
    }
  })

  test('it reads well to a machine: title, language, headings, tables, outline, fonts', async () => {
    const paper = await readPaper(path.join(desk.profile, 'minutes.pdf'))
    expect(paper.title).toMatch(/^Saltmere Town Assembly: minutes, \d+ \w+ \d{4}$/)
    expect(paper.language).toBe('en')
    expect(paper.isTagged).toBe(true)
    for (const role of ['H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'P', 'L']) {
      expect(paper.roles[role] ?? 0, role).toBeGreaterThan(0)
    }
    expect(paper.roles.H1).toBe(1)
    expect(paper.outline.some((entry) => entry.includes('Welcome and apologies'))).toBe(true)
    expect(paper.fonts.length).toBeGreaterThan(0)
    for (const { name, embedded } of paper.fonts) expect(embedded, name).toBe(true)
  })

  test('every page has its number and its marks, and none of that is read aloud', async () => {
    const paper = await readPaper(path.join(desk.profile, 'minutes.pdf'))
    const { length } = paper.pages
    for (const [at, drawn] of paper.pages.entries()) {
      expect(drawn).toContain(`Page ${at + 1} of ${length}`)
      expect(drawn).toContain('DRAFT')
      expect(drawn).not.toContain('OWN RECORD') // EX33
      expect(drawn).toContain('PRACTICE')
    }
    expect(paper.heard).not.toContain(`of ${length}`)
    expect(paper.heard).toContain('Draft: working record, not approved')
  })
})

describe('LO5 and after', () => {
  test('Ctrl+K goes to the next meeting, whose agenda goes on paper too', async () => {
    await keys.press('Control+k')
    await keys.focusIsOn(page.getByRole('combobox', { name: /where to go/ }))
    await keys.type('agenda')
    await keys.press('Enter')
    await keys.focusIsOn(page.getByRole('heading', { level: 1, name: /^Monthly meeting/ }))
    const file = path.join(desk.profile, 'agenda.pdf')
    await saveTo(file)
    await keys.tabTo(button(page, 'Export agenda PDF'))
    await keys.press('Enter')
    await expect.poll(() => told().textContent(), { timeout: 60_000 }).toBe(`Saved as ${file}`)
    keep(file)
    const paper = await readPaper(file)
    expect(paper.heard).toContain('Any other business')
    expect(paper.roles.TH ?? 0).toBeGreaterThan(3)
    expect(paper.pages.join()).not.toContain('DRAFT')
    expect(paper.pages.join()).toContain('PRACTICE')
  })

  test('Ctrl+/ shows the keys, and gives the focus back', async () => {
    await keys.press('Control+/')
    const legend = page.getByRole('dialog', { name: 'Keys' })
    await legend.waitFor()
    await legend.getByText('All others present').waitFor()
    await keys.press('Escape')
    await legend.waitFor({ state: 'detached' })
    await keys.focusIsOn(button(page, 'Export agenda PDF'))
  })

  test('dark, and dark again after a restart, with every word of the evening', async () => {
    await keys.press('Control+,')
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
    await keys.tabTo(page.getByRole('radio', { name: 'As the computer' }))
    await keys.press('ArrowRight', 'ArrowRight')
    const appearance = () => page.evaluate(() => document.documentElement.dataset.appearance)
    await expect.poll(appearance).toBe('dark')
    expect(await desk.complaints()).toEqual([])
    await desk.close()

    desk = await openDesk({ profile: desk.profile })
    page = await desk.page()
    keys = keyboardOn(page)
    await keys.tabTo(button(page, 'Go on practising'))
    expect(await appearance()).toBe('dark')
    await keys.press('Enter')
    await home(page).waitFor({ timeout: 60_000 })
    await keys.press('Control+k')
    await keys.type('minutes: monthly')
    await keys.press('Enter')
    const minutes = page.getByRole('article', { name: 'Minutes' })
    await minutes.getByText('Asha welcomed everybody. There is soup.').waitFor()
    await minutes.getByText('but for the fish van before nine.').first().waitFor()
    expect(await desk.complaints()).toEqual([])
    await desk.close()
  })
})

/** Headings, the secretary's paragraphs, decisions and cells of the page, in order, as bare words. */
async function partsOnScreen(): Promise<readonly string[]> {
  const parts = await page
    .getByRole('article', { name: 'Minutes' })
    .locator('h2, h3, h4, .fm-doc-text p, .fm-doc-exact, .fm-doc-lines li, tbody td')
    .evaluateAll((elements) =>
      elements.map((element) => {
        const heard = element.cloneNode(true) as Element
        for (const mark of heard.querySelectorAll('[aria-hidden="true"]')) mark.remove()
        return heard.textContent ?? ''
      }),
    )
  return parts.map(squeezed).filter((part) => part !== '')
}
