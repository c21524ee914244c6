import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { bundled, loaded } from '../../build/loaded.mjs'
import { lendAll, ownedFolder } from '../../build/unprivileged.mjs'
import { people } from '../fixtures/world'
import { type Keeper, startKeeper } from '../keepers/keeper'
import { button, callItNow } from './hall'
import type { Laptop } from './laptops'

/**
 * A small federation on real roads: Asha keeps Ashby, a constituency of Harbour City, in North Region, in the Commons Party; Björn keeps the
 * party's Disability Society. City, region and party are kept by keepers without a window.
 */
export type Story = {
  readonly profiles: { readonly asha: string; readonly björn: string }
  readonly ids: Readonly<Record<string, string>>
  readonly keepers: Readonly<Record<string, Keeper>>
  readonly end: () => Promise<void>
}

const disability = { topic: 'disability', area: '', level: 'primary' as const, fallbackTo: '' }

/** `near`: Ashby is a member of the society too, so that each reads what the other publishes; else they share no circle. */
export async function storyOf(near: boolean): Promise<Story> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'folkmoot-story-'))
  const profiles = { asha: ownedFolder('asha'), björn: ownedFolder('bjorn') }
  const headless = ['city', 'region', 'party'] as const
  const folders: Record<string, string> = { ...profiles }
  for (const name of headless) {
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
        ...(near ? ([['ashby', 'society']] as const) : []),
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
    const keeper = await startKeeper(program, name, path.join(folder, name, 'real'))
    await keeper.ask({ do: 'network', on: true, helps: false })
    keepers[name] = keeper
  }
  return {
    profiles,
    ids,
    keepers,
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
