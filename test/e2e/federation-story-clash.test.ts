import { describe, expect, test } from 'vitest'
import { acceptForWest, answerFor, answerOf, thingCard, toTheMeeting, toTheThing } from './calling'
import {
  clashOn,
  nothingWaits,
  planTheThing,
  sayClash,
  seesOverridden,
  settleTogether,
  toTheInbox,
} from './clashing'
import { decidesAndPublishes, twoRegionsOf } from './federation-story'
import { button, callItNow, lit } from './hall'
import { goTo, type Laptop, look, seeded, switchTo } from './laptops'
import { telling } from './on-roads'
import { agreeAndDecide, putToTheTest } from './thing-evening'

/**
 * North and West, each on a computer of its own, have published what cannot both stand. Both see it; North calls both together by two
 * presses, both accept, both answer at its meeting, and what it decides overrides both, on either computer.
 */
const story = telling(twoRegionsOf)
let asha: Laptop
let björn: Laptop
const title = 'Roof of the boat shed'
const decided = {
  north: 'The boat shed between us gets a roof of slate.',
  west: 'The boat shed between us is taken down.',
}

describe('CS1 CS3 CS5 decided apart', () => {
  test('each region decides and publishes on a computer of its own', async () => {
    asha = await seeded(story().profiles.asha)
    björn = await seeded(story().profiles.björn)
    await decidesAndPublishes(björn, story(), 'west', decided.west)
    await decidesAndPublishes(asha, story(), 'north', decided.north)
  }, 180_000)

  test('North says that they contradict, from its own decision', async () => {
    const { page } = asha
    await goTo(asha, 'Decisions')
    const row = page.getByRole('row').filter({ hasText: decided.north })
    await row.getByRole('rowheader').getByRole('button').click()
    await button(page, 'Say what contradicts it…').click()
    expect(await sayClash(page, (name) => look(asha, `story ${name}`))).toMatchObject({
      assembly: 'West Region',
    })
    await look(asha, 'story clash said')
  }, 90_000)

  test('both have it in their inbox, word for word', async () => {
    await toTheInbox(asha.page)
    await toTheInbox(björn.page)
    await clashOn(björn.page).waitFor({ timeout: 60_000 })
    for (const wording of Object.values(decided))
      for (const { page } of [asha, björn]) await clashOn(page).getByText(wording).waitFor()
    await clashOn(björn.page)
      .getByText(/^Only North Region says so\./)
      .waitFor()
    await look(asha, 'story clash in the inbox of North')
    await look(björn, 'story clash in the inbox of West')
  }, 120_000)
})

describe('CS5 TH3 JC1 JC6 called together', () => {
  test('two presses call both; North accepts its charter', async () => {
    const { page } = asha
    const other = 'West Region (on its own computer)'
    await settleTogether(page, { title, other }, (name) => look(asha, `story ${name}`))
    await planTheThing(page)
    await button(page, 'Accept for North Region').click()
    await thingCard(asha).getByText('has accepted', { exact: true }).waitFor()
    await lit(page, 'saved')
  }, 90_000)

  test('it opens by itself at West’s, which accepts', async () => {
    await goTo(björn, 'Home')
    await acceptForWest(asha, björn, look)
    // JC6: he accepts before the Thing stands on his own list, and comes onto the list of delegates once it does.
    await goTo(asha, 'Members')
    await asha.page.getByRole('main').getByText('Björn').first().waitFor({ timeout: 60_000 })
    await look(asha, 'story delegates')
  }, 120_000)
})

describe('JC8 JC10 held', () => {
  test('the matter stands on the agenda; each answers for itself, and it is decided', async () => {
    await goTo(asha, 'Home')
    await toTheMeeting(asha)
    await button(asha.page, 'All others present').click()
    await callItNow(asha.page)
    await putToTheTest(asha.page, title, 'The boat shed is mended by both, and used by turns.')
    await toTheThing(björn)
    await toTheMeeting(björn)
    await björn.page.locator('.live-item').filter({ hasText: title }).click()
    await björn.page.getByRole('tab', { name: /^Positions/ }).click()
    await answerFor(björn, 'West Region', /^Reservations/, { reason: 'Ours in summer.' })
    await answerOf(asha, 'West Region').getByText('Ours in summer.').waitFor({ timeout: 30_000 })
    await answerFor(asha, 'North Region', /^Agree/)
    await answerOf(björn, 'North Region')
      .getByText('Its secretary, on a mandate.')
      .waitFor({ timeout: 30_000 })
    await agreeAndDecide(asha.page)
    await asha.page
      .getByRole('region', { name: 'Outcome' })
      .getByText(/Overrides .*(North|West) Region .+, (North|West) Region /)
      .waitFor()
    await lit(asha.page, 'saved')
    await look(asha, 'story thing decided')
  }, 180_000)
})

describe('SU4 CS4 CS6 CS8 overridden by level', () => {
  test('on either computer: in the register, on its page and in the minutes, and nothing waits', async () => {
    for (const [at, name] of [
      [asha, 'North Region'],
      [björn, 'West Region'],
    ] as const) {
      await switchTo(at, name)
      await seesOverridden(at.page, (place) => look(at, `story ${place} of ${name}`))
      await nothingWaits(at.page)
    }
    for (const { desk } of [asha, björn]) expect(await desk.complaints()).toEqual([])
  }, 180_000)
})
