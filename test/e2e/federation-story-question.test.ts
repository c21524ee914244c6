import { describe, expect, test } from 'vitest'
import { people } from '../fixtures/world'
import { until } from '../keepers/group'
import { westAndMembersOf } from './federation-story'
import { button } from './hall'
import { type Laptop, look, says, seeded } from './laptops'
import { goAnywhere, roomAgrees, toItsProposal } from './minute-book'
import { telling } from './on-roads'

/**
 * West asks its three members. Hill and Quay answer over real roads, each through a keeper without a window; Moor is never heard. Hill
 * blocks, with a reason, and thinks better of it.
 */
const story = telling(westAndMembersOf)
let asha: Laptop
const patience = 60_000
const why = 'Nobody has asked those who live at the pier.'

const looks = (name: string) => look(asha, `story ${name}`)
const row = (name: string) => asha.page.getByRole('row').filter({ hasText: name })

async function toAllAnswers(): Promise<void> {
  await goAnywhere(asha.page, 'Questions to and from')
  await asha.page.getByRole('heading', { name: 'Questions', level: 1 }).waitFor()
  await button(asha.page, 'See all answers').click()
  await asha.page.getByRole('heading', { name: 'The ferry', level: 1 }).waitFor()
}

/** As soon as what is asked has come to its keeper. */
async function answers(
  name: 'hill' | 'quay',
  position: 'agree' | 'reservations' | 'block',
  reason: string | null = null,
): Promise<void> {
  const { ids, keepers } = story()
  const given = { as: ids[name] ?? '', host: ids.west ?? '', person: people.chidi, position, reason }
  await until(async () => (await keepers[name]?.ask({ do: 'answer', ...given })) === true)
}

describe('QA1 QA3 put to members that are kept elsewhere', () => {
  test('all three are asked, and nobody is heard yet', async () => {
    asha = await seeded(story().profiles.asha)
    const { page } = asha
    await goAnywhere(page, 'Questions to and from')
    await button(page, 'Put a question…').click()
    await page.getByLabel('What it is about').fill('The ferry')
    await page.getByLabel('Exact wording').fill('The ferry runs on Sundays too.')
    await button(page, 'Go on to who is asked').click()
    await page.getByLabel('Answer by').fill('2099-12-12')
    await button(page, 'Put it to 3 member assemblies').click()
    await says(asha, '0 of 3 members have answered')
    await toAllAnswers()
    for (const name of ['Hill', 'Quay', 'Moor']) await row(name).getByText('not heard').waitFor()
  }, 120_000)
})

describe('QA6 QA9 the roll-up fills', () => {
  test('Hill blocks: its reason stands there, and nothing is agreed', async () => {
    const { page } = asha
    await answers('hill', 'block', why)
    await row('Hill').getByText('Block').waitFor({ timeout: patience })
    await row('Hill').getByText(why).waitFor()
    await page.getByText('1 of 3 members have answered').waitFor()
    await page.getByText('The members do not agree: it is blocked.').waitFor()
    await looks('question blocked')
  }, 120_000)

  test('Quay agrees: two are heard, and the block stands', async () => {
    const { page } = asha
    await answers('quay', 'agree')
    await page.getByText('2 of 3 members have answered').waitFor({ timeout: patience })
    await row('Moor').getByText('not heard').waitFor()
    await page.getByText('1 is not heard. Silence is not agreement.').waitFor()
    await page.getByText('The members do not agree: it is blocked.').waitFor()
  }, 120_000)

  test('JC9 Hill thinks better of it: by the charter the members agree, and Moor is still not heard', async () => {
    const { page } = asha
    await answers('hill', 'reservations', 'In winter it is empty.')
    await row('Hill').getByText('In winter it is empty.').waitFor({ timeout: patience })
    await page.getByText('By the charter the members agree.').waitFor()
    await row('Moor').getByText('not heard').waitFor()
    await looks('question agreed')
  }, 120_000)
})

describe('QA9 QA11 the consensus of consensuses', () => {
  test('room and members agree, and it is decided for all of them', async () => {
    const { page } = asha
    await toItsProposal(page, 'The ferry')
    await roomAgrees(page)
    await looks('question in the meeting')
    await button(page, /^Record the decision/).click()
    await page.getByText('Decision of several assemblies together.').first().waitFor()
    expect(await asha.desk.complaints()).toEqual([])
  }, 120_000)
})
