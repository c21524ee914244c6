import { describe, expect, test } from 'vitest'
import {
  declineIsBack,
  declinesTheRoof,
  layerStands,
  minutesOn,
  refersTheRoof,
  resultIsBack,
  roof,
  steps,
} from './come-back'
import {
  approveNow,
  decideAndApprove,
  referOnwards,
  storyOf,
  toTheBacklog,
  toTheFloor,
} from './federation-story'
import { button } from './hall'
import { goTo, type Laptop, look, says, seeded } from './laptops'
import { closeTheMeeting, headingOn, lifeOn } from './minute-book'
import { telling } from './on-roads'

/**
 * A matter of disability comes up in Ashby. It is the society's to decide: it goes there over real roads, is decided there, and comes back
 * by itself; what the society has nothing to say about comes back too. City, region and party are kept by nobody with a window.
 */
const story = telling(storyOf)
let asha: Laptop
let björn: Laptop

const item = ({ page }: Laptop) => page.getByRole('region', { name: 'Item' })

describe('RM5 RF15 raised in the constituency', () => {
  test('the words meet the primary remit of the society, which is proposed', async () => {
    asha = await seeded(story().profiles.asha)
    björn = await seeded(story().profiles.björn)
    await toTheFloor(asha, steps.title)
    await referOnwards(asha, steps.wording, (screen) => look(asha, `story referral ${screen}`))
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
    await says(björn, steps.why)
    await look(björn, 'story came in')
    await page.getByRole('button', { name: /^Put on the agenda: Steps at the library/ }).press('Enter')
    await page.getByRole('button', { name: /^Put on the agenda: / }).waitFor({ state: 'detached' })
  })

  test('there it says where it comes from and what is asked; all agree, and the minutes are approved', async () => {
    const { page } = björn
    await goTo(björn, 'Home')
    await toTheFloor(björn)
    await page.locator('.live-item').filter({ hasText: steps.title }).click()
    await item(björn).getByText('came in from Ashby Constituency').waitFor()
    await page.getByRole('tab', { name: /^Note/ }).click()
    await item(björn).getByText(steps.why).waitFor()
    await look(björn, 'story asked live')
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    await item(björn).locator('.fm-wording').getByText(steps.wording).waitFor()
    await decideAndApprove(björn)
    await minutesOn(björn)
      .getByText(/came in from Ashby Constituency: Evening moot of/)
      .waitFor()
  })
})

describe('RF9 RF11 back in the constituency', () => {
  test('the result is in the backlog by itself, once, in the place of the item it left', async () => {
    const { page } = asha
    await resultIsBack(asha)
    await goTo(asha, 'Home')
    await page.getByText('result came back from Disability Society').waitFor()
    await look(asha, 'story home result')
  })

  test('the approved minutes show it as a layer, word for word', async () => {
    await layerStands(asha)
    await lifeOn(asha.page).getByText('Approved and signed').waitFor()
  })
})

describe('RF14 declined', () => {
  test('an item alone goes to the same society, chosen by hand', () => refersTheRoof(asha))

  test('the society declines with a reason, and claims no remit', () => declinesTheRoof(björn, false))

  test('that comes back as well, and stands under the item', async () => {
    await minutesOn(asha).getByText(roof.reason).waitFor({ timeout: 60_000 })
    await declineIsBack(asha)
    for (const { desk } of [asha, björn]) expect(await desk.complaints()).toEqual([])
  })
})
