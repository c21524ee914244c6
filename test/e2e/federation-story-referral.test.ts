import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks } from './desk'
import { problemsInAll } from './eyes'
import {
  approveNow,
  decideAndApprove,
  referOnwards,
  storyOf,
  toTheBacklog,
  toTheFloor,
} from './federation-story'
import { button } from './hall'
import { goTo, type Laptop, says, seeded } from './laptops'
import { closeTheMeeting, headingOn, lifeOn } from './minute-book'
import type { Story } from './on-roads'

/**
 * A matter of disability comes up in Ashby. It is the society's to decide: it goes there over real roads, is decided there, and comes back
 * by itself; what the society has nothing to say about comes back too. City, region and party are kept by nobody with a window.
 */
let story: Story
let asha: Laptop
let björn: Laptop
const wording = 'The library gets a ramp, so that nobody with a disability is kept out.'

beforeAll(async () => {
  story = await storyOf()
}, 300_000)
afterAll(async () => {
  await clearDesks()
  await story?.end()
})

const look = async ({ page }: Laptop, name: string) => expect(await problemsInAll(page, name)).toEqual([])
const item = ({ page }: Laptop) => page.getByRole('region', { name: 'Item' })
const minutes = ({ page }: Laptop) => page.getByRole('article', { name: 'Minutes' })

describe('RM5 RF15 raised in the constituency', () => {
  test('the words meet the primary remit of the society, which is proposed', async () => {
    asha = await seeded(story.profiles.asha)
    björn = await seeded(story.profiles.björn)
    await toTheFloor(asha, 'Steps at the library')
    await referOnwards(asha, wording, (screen) => look(asha, `story referral ${screen}`))
  })

  test('RF4 the minutes are approved meanwhile, and lack nothing', async () => {
    await closeTheMeeting(asha.page)
    await says(asha, 'Nothing is missing')
    await approveNow(asha)
    await toTheBacklog(asha)
    await says(asha, 'it is with Disability Society')
  })
})

describe('RF12 RF13 decided in the society', () => {
  test('it is told on Home, waits in the backlog, and goes onto the agenda by one key', async () => {
    const { page } = björn
    const home = page.locator('.fm-card').filter({ hasText: 'From other assemblies' })
    await home.getByText('came in from Ashby Constituency').waitFor({ timeout: 60_000 })
    await look(björn, 'story home came in')
    await button(page, 'See it in the backlog').press('Enter')
    await headingOn(page, 'Backlog')
    await says(björn, 'The steps are the only way in.')
    await look(björn, 'story came in')
    await page.getByRole('button', { name: /^Put on the agenda: Steps at the library/ }).press('Enter')
    await page.getByRole('button', { name: /^Put on the agenda: / }).waitFor({ state: 'detached' })
  })

  test('there it says where it comes from and what is asked; all agree, and the minutes are approved', async () => {
    const { page } = björn
    await goTo(björn, 'Home')
    await toTheFloor(björn)
    await page.locator('.live-item').filter({ hasText: 'Steps at the library' }).click()
    await item(björn).getByText('came in from Ashby Constituency').waitFor()
    await page.getByRole('tab', { name: /^Note/ }).click()
    await item(björn).getByText('The steps are the only way in.').waitFor()
    await look(björn, 'story asked live')
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    await item(björn).locator('.fm-wording').getByText(wording).waitFor()
    await decideAndApprove(björn)
    await minutes(björn)
      .getByText(/came in from Ashby Constituency: Evening moot of/)
      .waitFor()
  })
})

describe('RF9 RF11 back in the constituency', () => {
  test('the result is in the backlog by itself, once, in the place of the item it left', async () => {
    const { page } = asha
    const lines = page.getByRole('listitem').filter({ hasText: 'Steps at the library' })
    await lines.getByText('result came back from Disability Society').waitFor({ timeout: 60_000 })
    expect(await lines.count()).toBe(1)
    await look(asha, 'story result back')
    await goTo(asha, 'Home')
    await page.getByText('result came back from Disability Society').waitFor()
    await look(asha, 'story home result')
  })

  test('the approved minutes show it as a layer, word for word', async () => {
    await goTo(asha, 'Meetings')
    await asha.page
      .getByRole('main')
      .getByRole('button', { name: /^Evening moot/ })
      .first()
      .click()
    await minutes(asha)
      .getByText(/^result .*: adopted/)
      .waitFor()
    await minutes(asha)
      .getByText(/6 agree/)
      .waitFor()
    await lifeOn(asha.page).getByText('Approved and signed').waitFor()
    await minutes(asha).getByText('Referred to').scrollIntoViewIfNeeded()
    await look(asha, 'story layer')
  })
})

describe('RF14 declined', () => {
  test('an item alone goes to the same society, chosen by hand', async () => {
    const { page } = asha
    await button(page, 'Refer…').click()
    await page.getByRole('menuitem', { name: 'Roof of the boat shed' }).click()
    await headingOn(page, 'Refer to another assembly')
    await page.getByRole('button', { name: /To$/ }).click()
    await page.getByRole('option', { name: 'Disability Society' }).click()
    await button(page, 'Refer').click()
    await minutes(asha).getByText('Roof of the boat shed').first().waitFor()
  })

  test('the society declines with a reason, and claims no remit', async () => {
    const { page } = björn
    await toTheBacklog(björn)
    await page
      .getByRole('button', { name: /^Decline: Roof of the boat shed/ })
      .press('Enter', { timeout: 60_000 })
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('A roof keeps nobody out.')
    await dialog.getByText('We claim no remit in it').click()
    await look(björn, 'story declining')
    await dialog.getByRole('button', { name: 'Decline', exact: true }).press('Enter')
    await page.getByRole('button', { name: /^Decline: / }).waitFor({ state: 'detached' })
  })

  test('that comes back as well, and stands under the item', async () => {
    await minutes(asha).getByText('A roof keeps nobody out.').waitFor({ timeout: 60_000 })
    await toTheBacklog(asha)
    const line = asha.page.getByRole('listitem').filter({ hasText: 'Roof of the boat shed' })
    await line.getByText('came back: Disability Society has declined').waitFor()
    expect(await line.count()).toBe(1)
    await look(asha, 'story declined back')
    for (const { desk } of [asha, björn]) expect(await desk.complaints()).toEqual([])
  })
})
