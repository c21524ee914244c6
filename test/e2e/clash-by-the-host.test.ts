import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clashOn, toTheInbox } from './clashing'
import { clearDesks } from './desk'
import { problemsInAll } from './eyes'
import { decidesAndPublishes, twoRegionsOf } from './federation-story'
import { button } from './hall'
import { goTo, type Laptop, seeded } from './laptops'
import type { Story } from './on-roads'

/**
 * North and West know nothing of each other: neither reads what the other publishes. Their host, the party, does; its general secretary
 * finds that they contradict and says so, and both hear of it from there.
 */
let story: Story
let asha: Laptop
let björn: Laptop
let una: Laptop
const decided = {
  north: 'The boat shed between us gets a roof of slate.',
  west: 'The boat shed between us is taken down.',
}

beforeAll(async () => {
  story = await twoRegionsOf(false)
}, 300_000)
afterAll(async () => {
  await clearDesks()
  await story?.end()
})

const look = async ({ page }: Laptop, name: string) => expect(await problemsInAll(page, name)).toEqual([])

describe('CS3 CS5 a clash that the common host has found', () => {
  test('each region decides and publishes; neither hears of the other', async () => {
    asha = await seeded(story.profiles.asha)
    björn = await seeded(story.profiles.björn)
    await decidesAndPublishes(björn, story, 'west', decided.west)
    await decidesAndPublishes(asha, story, 'north', decided.north)
    for (const at of [asha, björn]) {
      await toTheInbox(at.page)
      expect(await clashOn(at.page).count()).toBe(0)
    }
  }, 180_000)

  test('Una sees both in the register of many, and says that they contradict', async () => {
    una = await seeded(await story.partyFor())
    const { page } = una
    await goTo(una, 'Federation')
    await page.getByRole('tab', { name: 'Register' }).click()
    await button(page, /Month of the meeting$/).click()
    await page.getByRole('option').first().click()
    const row = page.getByRole('row').filter({ hasText: decided.north })
    await row.getByRole('button', { name: /^More about North Region, / }).click()
    await page.getByRole('menuitem', { name: 'Say what contradicts it…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'The other decision' }).press('ArrowDown')
    await page.getByRole('option').filter({ hasText: decided.west }).click()
    await dialog.getByRole('button', { name: 'Say that they contradict' }).click()
    await row.getByText('Contradicted').first().waitFor()
    await look(una, 'clash said by the host')
  }, 120_000)

  test('it reaches both inboxes, word for word, with who says so', async () => {
    for (const at of [asha, björn]) {
      await clashOn(at.page).waitFor({ timeout: 90_000 })
      for (const wording of Object.values(decided)) await clashOn(at.page).getByText(wording).waitFor()
      await clashOn(at.page)
        .getByText(/Commons Party/)
        .first()
        .waitFor()
      await look(at, 'clash by the host in the inbox')
    }
  }, 240_000)
})
