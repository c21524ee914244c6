import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loaded } from '../../build/loaded.mjs'
import { lendAll, ownedFolder } from '../../build/unprivileged.mjs'
import { clearDesks } from './desk'
import { problemsInAll } from './eyes'
import { button, callItNow } from './hall'
import { goTo, type Laptop, says, seeded, sized, switchTo } from './laptops'
import { goAnywhere, roomAgrees, toItsProposal } from './minute-book'

/**
 * Asha keeps West, an umbrella, and its member North; Björn keeps Quay, on a computer that knows hers. West asks them all. Quay is asked
 * again before it answers, and in the end reads what came of it. Hill is never heard.
 */
let asha: Laptop
let björn: Laptop
const profiles = [ownedFolder('asha'), ownedFolder('bjorn')] as const
const wording = 'The ferry runs on Sundays too.'
const patience = 45_000

beforeAll(async () => {
  const seeds = path.join(import.meta.dirname, '..', 'keepers', 'umbrella.ts')
  const { seedUmbrellaOfTwo } = await loaded<typeof import('../keepers/umbrella')>(seeds, 'keepers')
  await seedUmbrellaOfTwo(...profiles, new Date().toISOString().slice(0, 10))
  for (const profile of profiles) lendAll(profile)
}, 300_000)
afterAll(clearDesks)

async function look({ desk, page }: Laptop, name: string): Promise<void> {
  expect(await problemsInAll(page, `between ${name}`)).toEqual([])
  await sized(desk, 900, 600)
  expect(await problemsInAll(page, `between ${name} small`, ['light'])).toEqual([])
  await sized(desk, 1366, 768)
}

async function questions({ page }: Laptop): Promise<void> {
  await goAnywhere(page, 'Questions to and from')
  await page.getByRole('heading', { name: 'Questions', level: 1 }).waitFor()
}

async function rollUp(at: Laptop): Promise<void> {
  await questions(at)
  await button(at.page, 'See all answers').click()
  await at.page.getByRole('heading', { name: 'The ferry', level: 1 }).waitFor()
}

const card = ({ page }: Laptop) => page.locator('.fm-card').filter({ hasText: 'West asks: ' }).first()
const row = ({ page }: Laptop, name: string) => page.getByRole('row').filter({ hasText: name })

/** Its name says how much waits in it. */
const inbox = ({ page }: Laptop) =>
  page
    .getByRole('navigation')
    .getByRole('button', { name: /^Inbox/ })
    .click()

describe('QA1 QA4 the question crosses to another computer', () => {
  test('put by Asha for West, it is on Björn’s Home', async () => {
    asha = await seeded(profiles[0])
    björn = await seeded(profiles[1])
    await switchTo(asha, 'West')
    const { page } = asha
    await questions(asha)
    await button(page, 'Put a question…').click()
    await page.getByLabel('What it is about').fill('The ferry')
    await page.getByLabel('Exact wording').fill(wording)
    await page.getByText(/^Once it is put, it stands on the agenda of Evening moot/).waitFor()
    await button(page, 'Go on to who is asked').click()
    await page.getByLabel('Answer by').fill('2099-12-12')
    await button(page, 'Put it to 3 member assemblies').click()
    await page.getByText('0 of 3 members have answered').waitFor()
    await says(björn, 'West asks you')
    await look(björn, 'asked on his computer')
  }, 120_000)
})

describe('QA20 Quay is asked again', () => {
  test('by one press of Asha’s, over the line: Björn has one line in his inbox', async () => {
    // Nobody is asked again on the first day.
    await asha.page.clock.setFixedTime(Date.now() + 8 * 86_400_000)
    await rollUp(asha)
    await button(asha.page, 'Ask 3 members again').click()
    await row(asha, 'Quay')
      .getByText(/^asked again /)
      .waitFor({ timeout: patience })
    await look(asha, 'asked again')
    await asha.page.clock.setFixedTime(Date.now())
    await asha.page.clock.resume()
    await inbox(björn)
    const line = björn.page.getByRole('article').filter({ hasText: 'West asks' })
    await line.getByText('For its answer on “The ferry”.').waitFor({ timeout: patience })
    expect(await line.count()).toBe(1)
    await look(björn, 'asked again in his inbox')
    await line.getByRole('button', { name: 'To the questions' }).click()
    await card(björn).getByText('Not on an agenda yet').waitFor()
  }, 180_000)
})

describe('QA5 QA6 Quay’s own decision is its answer', () => {
  test('Björn decides it in Quay’s meeting, and signs with a reason; the line in the inbox goes', async () => {
    const { page } = björn
    await button(page, 'Put on the agenda of Evening moot').click()
    await card(björn).getByText('On the agenda', { exact: true }).waitFor()
    await card(björn).getByRole('button', { name: 'Evening moot', exact: true }).click()
    await button(page, 'Go to the meeting').click()
    await button(page, 'All others present').click()
    await callItNow(page)
    await page.locator('.live-item').filter({ hasText: 'West asks: The ferry' }).click()
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    await button(page, 'Test for agreement').click()
    await button(page, 'All agree').click()
    await button(page, /^Record the decision/).click()
    await page.locator('.fm-decided').waitFor()
    await questions(björn)
    await card(björn).getByText('Decided, not answered yet').waitFor()
    await button(page, 'Answer for Quay…').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: /^Reservations|with reservations/i }).press('Space')
    await dialog.getByLabel('Reason').fill('The pier is loud on Sundays.')
    await look(björn, 'his answer')
    await dialog.getByRole('button', { name: 'Sign and send' }).press('Enter')
    await card(björn).getByText('Answered', { exact: true }).waitFor()
    await inbox(björn)
    await expect.poll(() => page.getByText('For its answer on').count(), { timeout: patience }).toBe(0)
  }, 180_000)

  test('on Asha’s screen the roll-up fills; who is silent is named, and North answers on a mandate', async () => {
    await row(asha, 'Quay').getByText('The pier is loud on Sundays.').waitFor({ timeout: patience })
    await row(asha, 'Quay')
      .getByText(/^Its decision /)
      .waitFor()
    await asha.page.getByText('1 of 3 members have answered').waitFor()
    await switchTo(asha, 'North')
    await questions(asha)
    await button(asha.page, 'Answer for North…').click()
    const dialog = asha.page.getByRole('dialog')
    await dialog.getByRole('radio', { name: /^Agree/ }).press('Space')
    await dialog.getByRole('button', { name: 'Sign and send' }).press('Enter')
    await card(asha).getByText('Answered', { exact: true }).waitFor()
    await switchTo(asha, 'West')
    await rollUp(asha)
    await row(asha, 'Hill').getByText('not heard').waitFor()
    await asha.page.getByText('1 is not heard. Silence is not agreement.').waitFor()
    await look(asha, 'roll-up filled')
    // Björn reads the same, on his computer.
    await rollUp(björn)
    await björn.page.getByText('2 of 3 members have answered').waitFor({ timeout: patience })
    await look(björn, 'roll-up on his computer')
  }, 180_000)
})

describe('QA9 QA11 the consensus of consensuses, and its result', () => {
  test('by a charter that two thirds are enough, both the room and the members agree', async () => {
    const { page } = asha
    await goAnywhere(page, 'Charter')
    await page.getByRole('button', { name: 'Edit: Quorum' }).press('Enter')
    await page.getByRole('dialog').getByLabel('Quorum of member assemblies').click()
    await page.getByRole('option', { name: 'two thirds' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Seal as a new version' }).press('Enter')
    await page.getByText('Version 2 of the charter is sealed.').first().waitFor()
    await rollUp(asha)
    await page.getByText('By the charter the members agree.').waitFor()
    await toItsProposal(page, 'The ferry')
    await roomAgrees(page)
    await button(page, /^Record the decision/).click()
    await page.getByText('Decision of several assemblies together.').first().waitFor()
    // North is in focus while West tells its members.
    await switchTo(asha, 'North')
  }, 180_000)

  test('Björn reads it beside Quay’s answer, which was counted', async () => {
    await goTo(björn, 'Home')
    await björn.page.getByText(/^Agreed as /).waitFor({ timeout: patience })
    await look(björn, 'home told')
    await questions(björn)
    await card(björn).getByText('Its answer is among those that were counted.').waitFor()
    await card(björn).getByText('2 of 3 members have answered by then.').waitFor()
    await look(björn, 'told on his computer')
    for (const { desk } of [asha, björn]) expect(await desk.complaints()).toEqual([])
  }, 120_000)
})
