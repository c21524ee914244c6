import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { monthInWords } from '../../renderer/features/federation/month'
import type { MeetingId } from '../../shared/id'
import { people } from '../fixtures/world'
import { clearDesks } from './desk'
import { appearances, problemsInAll } from './eyes'
import { button } from './hall'
import { goTo, type Laptop, says, seeded } from './laptops'
import { onRoads, type Story } from './on-roads'

/**
 * Mill Lane published two records three years ago; a keeper without a window keeps it. Asha, general secretary of the Union above, was
 * never there: what was decided is on her computer, and the texts come when she opens them, as long as somebody who has them is in reach.
 */
const daysAgo = 3 * 365
const on = new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10)
const held = (record: string, title: string, wording: string) => ({
  daysAgo,
  record: record.repeat(16),
  meeting: record.repeat(16) as MeetingId,
  title,
  date: on,
  items: [
    {
      number: '1',
      minute: `${on.slice(0, 4)}/1`,
      title,
      kind: 'decide',
      state: 'done',
      text: [
        { type: 'paragraph' as const, runs: [{ text: `What was said about it: ${title} is dear to us.` }] },
      ],
      proposals: [],
      positions: [],
      decisions: [
        {
          number: `${on.slice(0, 4)}/1`,
          wording,
          informal: false,
          basis: 'consensus' as const,
          present: 14,
          contested: false,
        },
      ],
      actions: [{ what: 'Ring the carpenter', due: null }],
    },
  ],
  corrections: [],
})

let story: Story
let asha: Laptop
beforeAll(async () => {
  story = await onRoads(['region'], {
    places: {
      union: {
        computer: 'asha',
        person: people.asha,
        charter: { name: 'Union', code: 'UNION', kind: 'umbrella' },
      },
      mill: {
        computer: 'region',
        person: people.chidi,
        charter: { name: 'Mill Lane', code: 'MILL' },
        published: [
          held('a1', 'Lock gate', 'The lock gate is hung anew.'),
          held('a2', 'Ferry bell', 'The ferry bell stays where it is.'),
        ],
      },
    },
    nested: [['mill', 'union']],
    met: [['mill', 'union']],
  })
}, 300_000)
afterAll(async () => {
  await clearDesks()
  await story?.end()
})

const look = async (name: string) =>
  expect(await problemsInAll(asha.page, `old texts ${name}`, appearances)).toEqual([])
async function opens(word: string): Promise<void> {
  const { page } = asha
  await goTo(asha, 'Search')
  await page.getByRole('combobox', { name: 'Search for' }).fill(word)
  const hit = page.getByRole('option').filter({ hasText: 'Titles only' })
  await hit.first().waitFor()
  await look(`search ${word}`)
  await hit.first().click()
}

describe('TR3 TR6 the register of a month three years ago', () => {
  test('says what was decided, and that this is all there is', async () => {
    asha = await seeded(story.profiles.asha)
    const { page } = asha
    await goTo(asha, 'Federation')
    await says(asha, /^2 assemblies/)
    await page.getByRole('grid').getByText('Mill Lane').first().waitFor()
    await page.getByRole('tab', { name: 'Register' }).click()
    await page.getByRole('button', { name: /Month of the meeting$/ }).click()
    await page.getByRole('option', { name: monthInWords(on.slice(0, 7)), exact: true }).click()
    const row = page.getByRole('row').filter({ hasText: 'The lock gate is hung anew.' })
    await row.getByText('titles and decisions only').waitFor()
    await page.getByText(/^Of these 2 records titles, decisions and actions/).waitFor()
    await look('register')
  })
})

describe('TR5 the text of one that is opened', () => {
  test('comes in its place from the computer of Mill Lane', async () => {
    const { page } = asha
    await opens('lock gate hung')
    await page.getByText('What was said about it: Lock gate is dear to us.').waitFor()
    await page.getByText('The whole text has come').waitFor()
    await look('came')
    expect(await button(page, 'Export…').isEnabled()).toBe(true)
  })

  test('of the other, with nobody in reach, it is said that nobody has it, and what was decided', async () => {
    const { page } = asha
    await story.keepers.region?.close()
    await opens('ferry bell stays')
    await page.getByText('Nobody who is connected has it.').waitFor()
    await page
      .getByRole('region')
      .or(page.locator('.fm-published-page'))
      .getByText('The ferry bell stays where it is.')
      .first()
      .waitFor()
    expect(await page.getByText('What was said about it: Ferry bell').count()).toBe(0)
    await look('nobody')
    expect(await asha.desk.complaints()).toEqual([])
  })

  test('and it is wanted after a new start too, and comes when the computer of Mill Lane is back', async () => {
    await asha.desk.close()
    const keeper = await story.restart('region')
    expect(keeper.name).toBe('region')
    asha = await seeded(story.profiles.asha)
    const { page } = asha
    await goTo(asha, 'Search')
    const field = page.getByRole('combobox', { name: 'Search for' })
    const found = page.getByRole('option').filter({ hasText: 'Ferry bell is' })
    const looks = async () => {
      await field.fill('')
      await field.fill('dear to us')
      await page.getByRole('option').filter({ hasText: 'Lock gate is' }).first().waitFor()
      return found.count()
    }
    await expect.poll(looks, { timeout: 60_000, interval: 1000 }).toBe(1)
    expect(await asha.desk.complaints()).toEqual([])
  })
})
