import type { PersonId } from '../../shared/id'
import { people } from '../fixtures/world'
import type { Place } from '../keepers/federation'
import { until } from '../keepers/group'
import { banner, button, callItNow, lit } from './hall'
import type { Laptop } from './laptops'
import { closeTheMeeting, goAnywhere, headingOn, lifeOn } from './minute-book'
import { onRoads, type Story } from './on-roads'

const disability = { topic: 'disability', area: '', level: 'primary' as const, fallbackTo: '' }
const atOnce = { minutesApproval: 'same-meeting', coolingOffDaysMoot: 0 } as const
export const party: Place = {
  computer: 'party',
  person: people.chidi,
  charter: { name: 'Commons Party', code: 'PARTY', kind: 'umbrella' },
}
export const city: Place = {
  computer: 'city',
  person: people.eleni,
  charter: { name: 'Harbour City', code: 'CITY', kind: 'umbrella' },
}
export const ashby: Place = {
  computer: 'asha',
  person: people.asha,
  charter: { name: 'Ashby Constituency', code: 'ASHBY', parameters: atOnce as never },
}
export const society: Place = {
  computer: 'björn',
  person: people.björn,
  charter: {
    name: 'Disability Society',
    code: 'DIS',
    kind: 'liberation-society',
    parameters: { ...atOnce, remits: [disability] } as never,
  },
}

/**
 * A small federation on real roads: Asha keeps Ashby, a constituency of Harbour City, in North Region, in the Commons Party; Björn keeps the
 * party's Disability Society. City, region and party are kept by keepers without a window. Ashby is a member of the society too, so that
 * each reads what the other publishes.
 */
export const storyOf = (): Promise<Story> =>
  onRoads(['city', 'region', 'party'], {
    places: {
      party,
      region: {
        computer: 'region',
        person: people.dafydd,
        charter: { name: 'North Region', code: 'NORTH', kind: 'umbrella' },
      },
      city,
      ashby,
      society,
    },
    nested: [
      ['region', 'party'],
      ['society', 'party', 'disability'],
      ['city', 'region'],
      ['ashby', 'city'],
      ['ashby', 'society'],
    ],
    met: [
      ['city', 'region'],
      ['region', 'party'],
      ['ashby', 'city'],
      ['ashby', 'party'],
      ['society', 'party'],
    ],
  })

/**
 * Two regions of the Commons Party: Asha keeps North, Björn West, and the party is kept by a keeper without a window. Neighbours are members
 * of one another too, so that each reads what the other publishes; of others only the party does.
 */
export const twoRegionsOf = (areNeighbours = true): Promise<Story> =>
  onRoads(['party'], {
    places: {
      party,
      north: {
        computer: 'asha',
        person: people.asha,
        charter: { name: 'North Region', code: 'NORTH', kind: 'region', parameters: atOnce as never },
      },
      west: {
        computer: 'björn',
        person: people.björn,
        charter: { name: 'West Region', code: 'WEST', kind: 'region', parameters: atOnce as never },
      },
    },
    nested: [['north', 'party'], ['west', 'party'], ...(areNeighbours ? [neighbours] : [])],
    met: [['north', 'party'], ['west', 'party'], ...(areNeighbours ? [neighbours] : [])],
  })

const neighbours = ['north', 'west'] as const

/**
 * West, an umbrella by whose charter two thirds of its members are enough, is kept by Asha; its members Hill, Quay and Moor each by a keeper
 * without a window.
 */
export const westAndMembersOf = (): Promise<Story> => {
  const member = (computer: string, person: PersonId, name: string): Place => ({
    computer,
    person,
    charter: { name, code: name.toUpperCase() },
  })
  const parameters = { ...atOnce, assemblyQuorum: { share: 2, of: 3 } } as never
  const names = ['hill', 'quay', 'moor']
  return onRoads(names, {
    places: {
      west: {
        computer: 'asha',
        person: people.asha,
        charter: { name: 'West', code: 'WEST', kind: 'umbrella', parameters },
      },
      hill: member('hill', people.chidi, 'Hill'),
      quay: member('quay', people.dafydd, 'Quay'),
      moor: member('moor', people.eleni, 'Moor'),
    },
    nested: names.map((name) => [name, 'west'] as const),
    met: names.map((name) => [name, 'west'] as const),
  })
}

/** From Home to the meeting of today, called to order with everybody there; with one more item on its agenda, which is looked at. */
export async function toTheFloor({ page }: Laptop, title?: string): Promise<void> {
  await button(page, 'Home').click()
  await button(page, 'Go to the meeting').click()
  await button(page, 'All others present').waitFor()
  if (title !== undefined) {
    await page.getByRole('textbox', { name: 'Add an item' }).fill(title)
    await page.keyboard.press('Enter')
    await page.locator('.live-item').filter({ hasText: title }).waitFor()
  }
  await button(page, 'All others present').click()
  await callItNow(page)
  if (title !== undefined) await page.locator('.live-item').filter({ hasText: title }).click()
}

/** The item that is looked at gets its wording, which is referred to whoever the app proposes. */
export async function referOnwards(
  { page }: Laptop,
  wording: string,
  seen: (screen: 'filled' | 'sent') => Promise<void> = async () => undefined,
): Promise<void> {
  const item = page.getByRole('region', { name: 'Item' })
  await page.getByRole('tab', { name: /^Proposal/ }).click()
  await page.getByLabel('Exact wording').fill(wording)
  await button(page, 'Put the proposal').click()
  await page.getByText('These words meet the remit of').waitFor({ timeout: 60_000 })
  await item.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Refer…' }).click()
  await page.getByText('Disability Society has the primary remit for “disability”.').waitFor()
  await page.getByRole('textbox', { name: 'Why' }).fill('The steps are the only way in.')
  await seen('filled')
  await button(page, 'Refer').click()
  await item.getByText('Referred to Disability Society').waitFor()
  await seen('sent')
}

/** From the floor: all agree on what came in, the meeting closes, and its minutes are approved at once. */
export async function decideAndApprove({ page }: Laptop): Promise<void> {
  await button(page, 'Test for agreement').click()
  await button(page, 'All agree').click()
  await button(page, /^Record the decision/).click()
  await page.locator('.fm-decided').waitFor()
  await closeTheMeeting(page)
  await approveNow({ page })
}

export async function approveNow({ page }: Pick<Laptop, 'page'>): Promise<void> {
  await banner(page, 'Read them out, and approve them today.')
    .getByRole('button', { name: /^Approve and sign for these \d+/ })
    .press('Enter')
  await lifeOn(page).getByText('Approved and signed').waitFor()
  await lit(page, 'saved')
}

export async function toTheBacklog({ page }: Laptop): Promise<void> {
  await goAnywhere(page, 'Backlog')
  await headingOn(page, 'Backlog')
}

/** Decides one wording, approves the minutes and publishes them; answers once the party holds what was sealed. */
export async function decidesAndPublishes(
  at: Laptop,
  story: Story,
  who: string,
  wording: string,
): Promise<void> {
  const { page } = at
  const held = async () => {
    const all = (await story.keepers.party?.ask({ do: 'holds' })) ?? []
    return all.find((one) => one.assembly === story.ids[who] && one.circle === 'open')?.entries ?? 0
  }
  await toTheFloor(at)
  await page.locator('.live-item').filter({ hasText: 'Roof of the boat shed' }).click()
  await page.getByRole('tab', { name: /^Proposal/ }).click()
  await page.getByLabel('Exact wording').fill(wording)
  await button(page, 'Put the proposal').click()
  await decideAndApprove(at)
  // The card that says so has come; what is published comes on top.
  await until(async () => (await held()) > 2)
  const before = await held()
  await lifeOn(page).getByRole('button', { name: 'Publish' }).click()
  await button(page, 'Publish the record').click()
  await lifeOn(page).getByText('Published', { exact: true }).waitFor()
  await lit(page, 'saved')
  await until(async () => (await held()) > before)
}
