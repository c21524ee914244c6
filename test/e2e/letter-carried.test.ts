import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks } from './desk'
import { problemsInAll } from './eyes'
import {
  approveNow,
  ashby,
  city,
  decideAndApprove,
  party,
  referOnwards,
  society,
  toTheBacklog,
  toTheFloor,
} from './federation-story'
import { button } from './hall'
import { goTo, type Laptop, says, seeded } from './laptops'
import { closeTheMeeting, headingOn } from './minute-book'
import { onRoads, type Story } from './on-roads'

/**
 * Asha keeps Ashby, a constituency of Harbour City in the Commons Party; Björn keeps the party's Disability Society. They share no circle and
 * do not know each other's computers: keepers without a window, of the city and of the party, stand between. Nobody touches a file.
 * With FOLKMOOT_SHOTS=<folder> it keeps pictures.
 */
let story: Story
let asha: Laptop
let björn: Laptop
const wording = 'The library gets a ramp, so that nobody with a disability is kept out.'

beforeAll(async () => {
  story = await onRoads(['city', 'party'], {
    places: { party, city, ashby, society },
    nested: [
      ['city', 'party'],
      ['society', 'party', 'disability'],
      ['ashby', 'city'],
    ],
    met: [
      ['city', 'party'],
      ['ashby', 'city'],
      ['society', 'party'],
    ],
  })
}, 300_000)
afterAll(async () => {
  await clearDesks()
  await story?.end()
})

const look = async ({ page }: Laptop, name: string) => expect(await problemsInAll(page, name)).toEqual([])
const item = ({ page }: Laptop) => page.getByRole('region', { name: 'Item' })
const minutes = ({ page }: Laptop) => page.getByRole('article', { name: 'Minutes' })

describe('LT6 LT10 between two that share no circle', () => {
  test('the society is proposed by its remit, and it is said how the matter gets there', async () => {
    asha = await seeded(story.profiles.asha)
    björn = await seeded(story.profiles.björn)
    await toTheFloor(asha, 'Steps at the library')
    await referOnwards(asha, wording, async (screen) => {
      if (screen === 'filled') await says(asha, /It goes by itself, through the computers of/)
      await look(asha, `carried ${screen}`)
    })
  })

  test('LT11 it arrives, and the receipt is on the item it left', async () => {
    await goTo(björn, 'Home')
    const home = björn.page.locator('.fm-card').filter({ hasText: 'From other assemblies' })
    await home.getByText('came in from Ashby Constituency').waitFor({ timeout: 90_000 })
    await look(björn, 'carried on Home')
    await item(asha)
      .getByText(/^received /)
      .waitFor({ timeout: 90_000 })
    await look(asha, 'carried received')
  })
})

describe('RF12 RF13 taken up, decided, and back by the same road', () => {
  test('onto the agenda by one key; all agree, and the minutes are approved', async () => {
    const { page } = björn
    await button(page, 'See it in the backlog').press('Enter')
    await headingOn(page, 'Backlog')
    await says(björn, 'The steps are the only way in.')
    await look(björn, 'carried in the backlog')
    await page.getByRole('button', { name: /^Put on the agenda: Steps at the library/ }).press('Enter')
    await page.getByRole('button', { name: /^Put on the agenda: / }).waitFor({ state: 'detached' })
    await toTheFloor(björn)
    await page.locator('.live-item').filter({ hasText: 'Steps at the library' }).click()
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    await item(björn).locator('.fm-wording').getByText(wording).waitFor()
    await decideAndApprove(björn)
  })

  test('RF11 the result is in Asha’s backlog by itself, and a layer in her approved minutes', async () => {
    const { page } = asha
    await goTo(asha, 'Live')
    await closeTheMeeting(page)
    await approveNow(asha)
    await toTheBacklog(asha)
    const line = page.getByRole('listitem').filter({ hasText: 'Steps at the library' })
    await line.getByText('result came back from Disability Society').waitFor({ timeout: 90_000 })
    expect(await line.count()).toBe(1)
    await look(asha, 'carried result back')
    await goTo(asha, 'Meetings')
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Evening moot/ })
      .first()
      .click()
    await minutes(asha)
      .getByText(/^result .*: adopted/)
      .waitFor()
    await minutes(asha).getByText('Referred to').scrollIntoViewIfNeeded()
    await look(asha, 'carried layer')
    for (const { desk } of [asha, björn]) expect(await desk.complaints()).toEqual([])
  })
})
