import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { bundled, loaded } from '../../build/loaded.mjs'
import { lendAll, ownedFolder } from '../../build/unprivileged.mjs'
import { people } from '../fixtures/world'
import { type Keeper, startKeeper } from '../keepers/keeper'
import { banner, button, callItNow, lit } from './hall'
import type { Laptop } from './laptops'
import { closeTheMeeting, goAnywhere, headingOn, lifeOn } from './minute-book'

/**
 * A small federation on real roads: Asha keeps Ashby, a constituency of Harbour City, in North Region, in the Commons Party; Björn keeps the
 * party's Disability Society. City, region and party are kept by keepers without a window.
 */
export type Story = {
  readonly profiles: { readonly asha: string; readonly björn: string }
  readonly ids: Readonly<Record<string, string>>
  readonly keepers: Readonly<Record<string, Keeper>>
  readonly end: () => Promise<void>
  /** The party’s keeper ends, and leaves its profile to an app with a window. */
  readonly partyFor: () => Promise<string>
}

const disability = { topic: 'disability', area: '', level: 'primary' as const, fallbackTo: '' }

/** Ashby is a member of the society too, so that each reads what the other publishes. */
export async function storyOf(): Promise<Story> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'folkmoot-story-'))
  const profiles = { asha: ownedFolder('asha'), björn: ownedFolder('bjorn') }
  const headless = ['city', 'region', 'party'] as const
  const folders: Record<string, string> = { ...profiles, party: ownedFolder('party') }
  for (const name of ['city', 'region'] as const) {
    folders[name] = path.join(folder, name)
    await mkdir(path.join(folder, name))
  }
  const keepersAt = path.resolve(import.meta.dirname, '../keepers')
  const seeds = path.join(keepersAt, 'federation.ts')
  const { seedFederation } = await loaded<typeof import('../keepers/federation')>(seeds, 'keepers')
  const atOnce = { minutesApproval: 'same-meeting', coolingOffDaysMoot: 0 } as const
  const ids = await seedFederation(
    {
      folders,
      places: {
        party: {
          computer: 'party',
          person: people.chidi,
          charter: { name: 'Commons Party', code: 'PARTY', kind: 'umbrella' },
        },
        region: {
          computer: 'region',
          person: people.dafydd,
          charter: { name: 'North Region', code: 'NORTH', kind: 'umbrella' },
        },
        city: {
          computer: 'city',
          person: people.eleni,
          charter: { name: 'Harbour City', code: 'CITY', kind: 'umbrella' },
        },
        ashby: {
          computer: 'asha',
          person: people.asha,
          charter: { name: 'Ashby Constituency', code: 'ASHBY', parameters: atOnce as never },
        },
        society: {
          computer: 'björn',
          person: people.björn,
          charter: {
            name: 'Disability Society',
            code: 'DIS',
            kind: 'liberation-society',
            parameters: { ...atOnce, remits: [disability] } as never,
          },
        },
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
    },
    new Date().toISOString().slice(0, 10),
  )
  for (const profile of Object.values(profiles)) lendAll(profile)
  const program = await bundled(path.join(keepersAt, 'headless.ts'), 'keepers')
  const keepers: Record<string, Keeper> = {}
  for (const name of headless) {
    const keeper = await startKeeper(program, name, path.join(folders[name] ?? '', 'real'))
    await keeper.ask({ do: 'network', on: true, helps: false })
    keepers[name] = keeper
  }
  return {
    profiles,
    ids,
    keepers,
    partyFor: async () => {
      await keepers.party?.close()
      lendAll(folders.party ?? '')
      return folders.party ?? ''
    },
    end: async () => {
      for (const keeper of Object.values(keepers)) await keeper.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
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
