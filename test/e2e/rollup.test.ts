import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdfUaFaults } from '../fixtures/pdf-ua'
import { clearDesks } from './desk'
import { problemsInAll } from './eyes'
import { button, callItNow, home, willSaveAs } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'
import { goTo, type Laptop, seeded, switchTo as switchOver, umbrella, umbrellaProfile } from './laptops'
import { goAnywhere, roomAgrees, toItsProposal } from './minute-book'
import { readPaper, squeezed } from './paper'

/**
 * Asha keeps West, an umbrella, and two of its members, North and Quay; Hill is kept elsewhere. West asks them all; North and Quay
 * answer, each from its own meeting, and Hill is never heard.
 */
let at: Laptop
let profile = ''
let page: Page
let keys: Keyboard
const wording = 'The ferry runs on Sundays too.'

beforeAll(async () => {
  profile = await umbrellaProfile(['Hill'])
}, 300_000)
afterAll(clearDesks)

const look = async (name: string) => expect(await problemsInAll(page, name)).toEqual([])
const told = () => page.locator('.fm-told')

const switchTo = (name: string) => switchOver(at, name)
const anywhere = (words: string) => goAnywhere(page, words)

const card = () => page.locator('.fm-card').filter({ hasText: 'West asks: ' }).first()

describe('QA1 West puts a wording to all its members', () => {
  test('before its meeting, by keyboard: what about, the words, who is asked, until when', async () => {
    at = await seeded(profile)
    ;({ page } = at)
    keys = keyboardOn(page)
    await switchTo('West')
    await anywhere('Questions to and from')
    await page.getByRole('heading', { name: 'Questions', level: 1 }).waitFor()
    await look('questions none')
    // QA22
    const room = page.getByRole('navigation').getByRole('button', { name: 'Questions' })
    expect(await room.getAttribute('aria-current')).toBe('page')
    await keys.tabTo(button(page, 'Put a question…'))
    await keys.press('Enter')
    await button(page, 'Go on to who is asked').click()
    await page.getByText('Say in a few words what it is about.').waitFor()
    await page.getByLabel('What it is about').fill('The ferry')
    await page.getByLabel('Exact wording').fill(wording)
    await look('question begun')
    await keys.tabTo(button(page, 'Go on to who is asked'))
    await keys.press('Enter')
    await page.getByRole('heading', { name: 'Who is asked: 3 member assemblies' }).waitFor()
    for (const name of ['Hill', 'North', 'Quay'])
      await page.getByRole('listitem').filter({ hasText: name }).waitFor()
    await page.getByLabel('Answer by').fill('2020-01-01')
    await page.getByText('Choose a day by which to answer that has not passed.').first().waitFor()
    await page.getByLabel('Answer by').fill('2099-12-12')
    await look('question to be put')
    await button(page, 'Change the words').click()
    expect(await page.getByLabel('Exact wording').inputValue()).toBe(wording)
    await button(page, 'Cancel').click()
    await page.getByText('No question yet').waitFor()
    await anywhere('Agenda: Evening moot')
    await page.getByLabel('Add an item').waitFor()
    expect(await page.getByText('The ferry', { exact: true }).count()).toBe(0)
    await room.click()
    await button(page, 'Put a question…').click()
    await page.getByLabel('What it is about').fill('The ferry')
    await page.getByLabel('Exact wording').fill(wording)
    await button(page, 'Go on to who is asked').click()
    await page.getByLabel('Answer by').fill('2099-12-12')
    await keys.tabTo(button(page, 'Put it to 3 member assemblies'))
    await keys.press('Enter')
    await page.getByRole('heading', { name: 'Questions', level: 1 }).waitFor()
    await page.getByText('0 of 3 members have answered').waitFor()
    await page.getByText('Too few members are heard yet.').waitFor()
    await keys.focusIsKept()
  })
})

describe('QA4 QA5 each member takes it to its own meeting, and answers', () => {
  test('North is told on Home, and has it on its agenda by one key', async () => {
    await switchTo('North')
    await page.getByText('West asks you').first().waitFor()
    await page.getByText('answer by 12 Dec').waitFor()
    await look('home asked')
    await anywhere('Questions to and from')
    await card().getByText('Not on an agenda yet').waitFor()
    await look('question of a host')
    await keys.tabTo(button(page, 'Put on the agenda of Evening moot'))
    await keys.press('Enter')
    await card().getByText('On the agenda', { exact: true }).waitFor()
    await expect.poll(() => told().textContent()).toContain('stands on the agenda of Evening moot')
    await keys.focusIsKept()
  })

  test('decides it there, and signs its answer, resting on that decision', async () => {
    await card().getByRole('button', { name: 'Evening moot', exact: true }).click()
    await button(page, 'Go to the meeting').click()
    await button(page, 'All others present').click()
    await callItNow(page)
    await page.locator('.live-item').filter({ hasText: 'West asks: The ferry' }).click()
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    await page.getByText(wording).first().waitFor()
    await button(page, 'Test for agreement').click()
    await button(page, 'All agree').click()
    await button(page, /^Record the decision/).click()
    await page.locator('.fm-decided').waitFor()
    await anywhere('Questions to and from')
    await card().getByText('Decided, not answered yet').waitFor()
    await button(page, 'Answer for North…').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(wording).waitFor()
    await expect
      .poll(() => dialog.getByLabel('On what does it rest?').innerText())
      .toMatch(/Decision .*West asks: The ferry/)
    await dialog.getByRole('radio', { name: /^Agree/ }).press('Space')
    await look('question answered in the form')
    await dialog.getByRole('button', { name: 'Sign and send' }).press('Enter')
    await card().getByText('Answered', { exact: true }).waitFor()
    await card().getByText('This assembly answered: agree.').waitFor()
  })

  test('Quay has reservations, on a mandate, with its reason', async () => {
    await switchTo('Quay')
    await anywhere('Questions to and from')
    await button(page, 'Answer for Quay…').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: /^Reservations|with reservations/i }).press('Space')
    await dialog.getByLabel('Reason').fill('The pier is loud on Sundays.')
    await dialog.getByRole('button', { name: 'Sign and send' }).press('Enter')
    await card().getByText('Answered', { exact: true }).waitFor()
  })
})

describe('QA6 QA10 the answers come together in West', () => {
  test('who has not answered is told, and silence is not agreement', async () => {
    await switchTo('West')
    await page.getByText('2 of 3 members have answered').waitFor()
    await look('home asking')
    await button(page, 'The ferry').click()
    const row = (name: string) => page.getByRole('row').filter({ hasText: name })
    await row('Quay').getByText('The pier is loud on Sundays.').waitFor()
    await row('North')
      .getByText(/^Its decision /)
      .waitFor()
    await row('Hill').getByText('not heard').waitFor()
    await row('Hill').getByText('never').waitFor()
    await page.getByText('1 is not heard. Silence is not agreement.').waitFor()
    await look('roll-up')
  })

  test('QA20 who is silent is asked again by one press, a week on; nobody is connected, so it becomes a file', async () => {
    const file = path.join(at.desk.profile, 'again.moot')
    await willSaveAs(at.desk, file)
    await page.getByText(/^Whoever is not heard can be asked again from /).waitFor()
    await page.clock.setFixedTime(Date.now() + 8 * 86_400_000)
    await button(page, 'All questions').click()
    await button(page, 'See all answers').click()
    await keys.tabTo(button(page, 'Ask 1 member again'))
    await keys.press('Enter')
    await expect.poll(() => told().textContent()).toContain(`hand over ${file}`)
    await page
      .getByRole('row')
      .filter({ hasText: 'Hill' })
      .getByText(/^asked again /)
      .waitFor()
    expect(existsSync(file)).toBe(true)
    await look('roll-up asked again')
    await page.clock.setFixedTime(Date.now())
    await page.clock.resume()
  })

  test('QA21 it is printed as it stands', async () => {
    const file = path.join(at.desk.profile, 'roll-up.pdf')
    await willSaveAs(at.desk, file)
    await button(page, 'Print as PDF').click()
    await expect.poll(() => told().textContent(), { timeout: 60_000 }).toContain(`Saved as ${file}`)
    const shots = process.env.FOLKMOOT_SHOTS
    if (shots !== undefined) copyFileSync(file, path.join(shots, 'roll-up.pdf'))
    expect(await pdfUaFaults(readFileSync(file))).toEqual([])
    const { heard } = await readPaper(file)
    for (const said of [
      wording,
      'The pier is loud on Sundays.',
      'not heard',
      'Too few members are heard yet',
    ])
      expect(squeezed(heard)).toContain(squeezed(said))
  })

  test('the room alone adopts nothing; by a charter that two thirds are enough, both agree', async () => {
    await toItsProposal(page, 'The ferry')
    await page.getByText('Wording 1, put to all member assemblies').waitFor()
    await roomAgrees(page)
    const outcome = page.getByRole('region', { name: 'Outcome' })
    await outcome.getByText('Too few heard').waitFor()
    await outcome.getByText(/2 of the 3 member assemblies asked have answered/).waitFor()
    await look('roll-up in the meeting')
    await anywhere('Charter')
    await page.getByRole('button', { name: 'Edit: Quorum' }).press('Enter')
    await page.getByRole('dialog').getByLabel('Quorum of member assemblies').click()
    await page.getByRole('option', { name: 'two thirds' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Seal as a new version' }).press('Enter')
    await page.getByText('Version 2 of the charter is sealed.').first().waitFor()
    await goTo(at, 'Live')
    await page.locator('.live-item').filter({ hasText: 'The ferry' }).click()
    await page.getByRole('tab', { name: /^Positions/ }).click()
    await button(page, /^Record the decision/).click()
    await outcome.getByText('Decision of several assemblies together.').waitFor()
    await look('roll-up decided')
  })

  test('QA11 the result goes back by itself, though North is in focus: it stands beside its answer, which was counted', async () => {
    // Nobody stays at West's desk to wait for it.
    await switchTo('North')
    await page.getByText(/^Agreed as /).waitFor()
    await look('home told')
    await anywhere('Questions to and from')
    await card().getByText('Its answer is among those that were counted.').waitFor()
    await card().getByText('2 of 3 members have answered by then.').waitFor()
    await look('question told')
    expect(await at.desk.complaints()).toEqual([])
    expect(await home(page).count()).toBe(0)
  })
})

describe('QA6 forty members with long names, and none', () => {
  const long = (n: number) =>
    `Assembly ${n} of the Harbour Quarter for Ferries, Tides and Everything That Floats Between the Two Piers`

  test('the question and the roll-up stay in the window', async () => {
    at = await umbrella(Array.from({ length: 38 }, (_, one) => long(one + 1)))
    ;({ page } = at)
    await switchTo('West')
    await anywhere('Put a question to all')
    await page.getByLabel('What it is about').fill('The ferry')
    await page.getByLabel('Exact wording').fill(`${wording} `.repeat(12))
    await button(page, 'Go on to who is asked').click()
    await page.getByRole('heading', { name: 'Who is asked: 40 member assemblies' }).waitFor()
    await look('question to forty')
    await button(page, 'Put it to 40 member assemblies').click()
    await page.getByText('0 of 40 members have answered').waitFor()
    await button(page, 'See all answers').click()
    await expect.poll(() => page.getByRole('row').count()).toBe(41)
    await look('roll-up of forty')
    await button(page, 'Take the question back…').click()
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Take the question back', exact: true })
      .click()
    await page.getByText(/^Taken back by the host on /).waitFor()
    expect(await at.desk.complaints()).toEqual([])
  })
})
