import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundled, loaded } from '../../build/loaded.mjs'
import { lendAll, ownedFolder } from '../../build/unprivileged.mjs'
import { pause, until } from '../keepers/group'
import { type Keeper, startKeeper } from '../keepers/keeper'
import type { Regions } from '../keepers/regions'
import { acceptForWest, callWest, toTheMeeting, toTheThing } from './calling'
import { clearDesks } from './desk'
import { problemsInAll } from './eyes'
import { button, callItNow, lit, note, noteText, planForToday } from './hall'
import { goTo, type Laptop, says, seeded } from './laptops'

/**
 * JC7: Asha, secretary of North, and Björn, secretary of West, sit in a Party Thing. Chidi, West's other secretary, is at home and removes
 * Björn's computer in the middle of it. With FOLKMOOT_SHOTS=<folder> it keeps pictures.
 */
let asha: Laptop
let björn: Laptop
let chidi: Keeper
let regions: Regions
let folder = ''
const profiles = [ownedFolder('asha'), ownedFolder('bjorn')] as const

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'folkmoot-removed-'))
  const keepers = path.resolve(import.meta.dirname, '../keepers')
  const program = await bundled(path.join(keepers, 'headless.ts'), 'keepers')
  await mkdir(path.join(folder, 'chidi'))
  chidi = await startKeeper(program, 'chidi', path.join(folder, 'chidi'))
  const { key } = await chidi.ask({ do: 'network', on: true, helps: false })
  const seeds = path.join(keepers, 'regions.ts')
  const { seedRegions } = await loaded<typeof import('../keepers/regions')>(seeds, 'keepers')
  const prospect = async (assembly: string) => (await chidi.ask({ do: 'prospect', assembly })).key
  const today = new Date().toISOString().slice(0, 10)
  regions = await seedRegions(...profiles, today, { key, prospect })
  await chidi.ask({ do: 'join', ...regions.west.founding })
  const { key: his, address } = regions.björn
  const shared = [regions.west.assembly]
  await chidi.ask({ do: 'know', peer: { key: his, name: 'Björn', addresses: [address], shared, kin: [] } })
  for (const profile of profiles) lendAll(profile)
}, 300_000)

afterAll(async () => {
  await clearDesks()
  await chidi?.close()
  await rm(folder, { recursive: true, force: true })
})

async function picture({ page }: Laptop, name: string): Promise<void> {
  const shots = process.env.FOLKMOOT_SHOTS
  if (shots !== undefined) await page.screenshot({ path: path.join(shots, `${name}.png`) })
}

describe('JC7 a secretary is removed in the middle of a Thing', () => {
  test('Asha and Björn write in its meeting together', async () => {
    asha = await seeded(profiles[0])
    björn = await seeded(profiles[1])
    await callWest(asha, 'The ferry between North and West')
    await acceptForWest(asha, björn)
    const { page } = asha
    await goTo(asha, 'Home')
    await button(page, 'New meeting').click()
    await page.getByRole('textbox', { name: 'Title' }).fill('The ferry')
    await planForToday(page)
    await page.getByLabel('Add an item').waitFor()
    await toTheMeeting(asha)
    await button(page, 'All others present').click()
    await callItNow(page)
    await button(page, 'Start first item').click()
    await note(page).fill('North welcomes West.')
    await toTheThing(björn)
    await toTheMeeting(björn)
    await note(björn.page).waitFor({ timeout: 30_000 })
    await expect.poll(() => noteText(björn.page), { timeout: 30_000 }).toBe('North welcomes West.')
    await note(björn.page).press('Control+End')
    await note(björn.page).pressSequentially(' West brings cake.')
    await expect
      .poll(() => noteText(page), { timeout: 30_000 })
      .toBe('North welcomes West. West brings cake.')
    for (const one of [asha, björn]) await lit(one.page, 'saved')
  }, 180_000)

  test('Chidi removes Björn: both screens say so in words, and no letter goes', async () => {
    const { assembly } = regions.west
    await until(async () =>
      (await chidi.ask({ do: 'holds' })).some(
        (one) => one.assembly === assembly && one.circle === 'inner' && one.entries > 0,
      ),
    )
    await chidi.ask({ do: 'revoke', assembly, key: regions.björn.office })
    await says(björn, 'You do not speak for West Region here any more')
    await says(björn, /What was written together stays as it is, with everybody\./)
    await says(asha, 'Björn writes here for West Region no more')
    await says(asha, /What Björn wrote stays as it is, with everybody\./)
    await says(asha, /Björn writes here for West Region no more; every word of theirs stays\./)
    expect(await björn.page.getByText(/You write here for West Region|Björn writes here for/).count()).toBe(0)
    await picture(björn, 'removed-his')
    await picture(asha, 'removed-hers')
    for (const one of [asha, björn])
      expect(await noteText(one.page)).toBe('North welcomes West. West brings cake.')
    expect(await problemsInAll(asha.page, 'removed-hers')).toEqual([])
    expect(await problemsInAll(björn.page, 'removed-his')).toEqual([])
  }, 120_000)

  test('what Björn writes then is kept with him and reaches nobody; Asha goes on', async () => {
    await note(björn.page).press('Control+End')
    await note(björn.page).pressSequentially(' And wine.')
    await lit(björn.page, 'saved')
    await note(asha.page).press('Control+End')
    await note(asha.page).pressSequentially(' Tea is ready.')
    await lit(asha.page, 'saved')
    await pause(3000)
    expect(await noteText(asha.page)).toBe('North welcomes West. West brings cake. Tea is ready.')
    expect(await noteText(björn.page)).toContain('And wine.')
    for (const { desk } of [asha, björn]) expect(await desk.complaints()).toEqual([])
  }, 120_000)
})
