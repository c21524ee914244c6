import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundled, loaded } from '../../build/loaded.mjs'
import { lendAll, ownedFolder } from '../../build/unprivileged.mjs'
import { type Group, introduce, kin, pause, type Roads, until } from '../keepers/group'
import { type Keeper, startKeeper } from '../keepers/keeper'
import type { Seeded } from '../keepers/two'
import { clearDesks } from './desk'
import { button, callItNow, lit, note, noteText, toTheStart } from './hall'
import { backInTheMeeting, bothType, cable, goTo, type Laptop, says, seeded } from './laptops'

/**
 * Two whole apps and three keepers without a window, on real roads: Asha, secretary of Harbour Tenants, and Björn, her deputy;
 * their host Valley, its other member Hill, and the general secretary above. With FOLKMOOT_SHOTS=<folder> it keeps pictures.
 */
let asha: Laptop
let björn: Laptop
let host: Keeper
let sibling: Keeper
let general: Keeper
let harbour: Seeded
let union: Group
let program = ''
const profiles = [ownedFolder('asha'), ownedFolder('bjorn')] as const
let folder = ''
const running: Keeper[] = []

async function begun(name: string): Promise<Keeper> {
  await mkdir(path.join(folder, name), { recursive: true })
  const keeper = await startKeeper(program, name, path.join(folder, name))
  running.push(keeper)
  return keeper
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'folkmoot-together-'))
  const keepers = path.resolve(import.meta.dirname, '../keepers')
  program = await bundled(path.join(keepers, 'headless.ts'), 'keepers')
  host = await begun('host')
  sibling = await begun('sibling')
  general = await begun('general')
  const valley: Group = await host.ask({ do: 'found', person: 'b2'.repeat(16) })
  const hill: Group = await sibling.ask({ do: 'found', person: 'c3'.repeat(16) })
  union = await general.ask({ do: 'found', person: 'd4'.repeat(16) })
  await kin(sibling, hill, host, valley)
  await kin(host, valley, general, union)
  const roads = new Map<Keeper, Roads>()
  for (const keeper of running) roads.set(keeper, await keeper.ask({ do: 'network', on: true, helps: false }))
  await introduce(sibling, host, roads, { kin: [hill, valley] })
  await introduce(host, general, roads, { kin: [valley, union] })

  const { seedTwo } = await loaded<typeof import('../keepers/two')>(path.join(keepers, 'two.ts'), 'keepers')
  const met = { key: roads.get(host)?.key ?? '', addresses: roads.get(host)?.addresses ?? [] }
  const today = new Date().toISOString().slice(0, 10)
  harbour = await seedTwo(...profiles, today, { ...valley, ...met })
  await host.ask({ do: 'kin', assembly: valley.assembly, genesis: harbour.genesis, as: 'recognise' })
  const between = [{ mine: valley.assembly, theirs: harbour.assembly }]
  const known = { key: harbour.key, name: 'Harbour', addresses: [], shared: [], kin: between }
  await host.ask({ do: 'know', peer: known })
  for (const profile of profiles) lendAll(profile)
}, 300_000)

afterAll(async () => {
  await clearDesks()
  for (const keeper of running) await keeper.close()
  await rm(folder, { recursive: true, force: true })
})

async function picture({ page }: Laptop, name: string): Promise<void> {
  const shots = process.env.FOLKMOOT_SHOTS
  if (shots !== undefined) await page.screenshot({ path: path.join(shots, `together-${name}.png`) })
}

/** How many entries of Harbour Tenants a keeper holds in each circle that has any. */
async function heldBy(keeper: Keeper): Promise<Readonly<Record<string, number>>> {
  const all = await keeper.ask({ do: 'holds' })
  const its = all.filter(({ assembly, entries }) => assembly === harbour.assembly && entries > 0)
  return Object.fromEntries(its.map(({ circle, entries }) => [circle, entries]))
}

describe('LK2 RD1 RD3 sync 9.5: two whole apps, their host, its other member and the general secretary', () => {
  test('Björn’s app fills from Asha’s; hosts above get what is published, a sibling the log, nobody more', async () => {
    asha = await seeded(profiles[0])
    björn = await seeded(profiles[1])
    await says(björn, 'Evening moot')
    for (const keeper of [host, general]) await until(async () => ((await heldBy(keeper)).open ?? 0) > 0)
    await until(async () => ((await heldBy(sibling)).log ?? 0) > 0)
    for (const keeper of [host, general])
      expect(Object.keys(await heldBy(keeper)).sort()).toEqual(['log', 'open'])
    // LT10: of the open circle only the card, by which a letter finds its way.
    const { open = 0, ...others } = await heldBy(sibling)
    expect(Object.keys(others)).toEqual(['log'])
    expect(open).toBeLessThanOrEqual(1)
  }, 180_000)

  test('both type in one paragraph at once, and no letter is lost', async () => {
    await backInTheMeeting(asha)
    await backInTheMeeting(björn)
    await callItNow(asha.page)
    await button(asha.page, 'Start first item').click()
    await note(björn.page).waitFor({ timeout: 30_000 })
    await note(asha.page).pressSequentially('Tea is ready.')
    await expect.poll(() => noteText(björn.page), { timeout: 30_000 }).toBe('Tea is ready.')
    await bothType(asha, 'At seven: ', björn, ' And cake.', 'At seven: Tea is ready. And cake.')
  }, 120_000)

  test('Björn’s cable is pulled; both go on in that paragraph, and hold the same once it is plugged in again', async () => {
    await cable(björn)
    await says(björn, /The network is off/)
    await backInTheMeeting(björn)
    await note(asha.page).press('Control+End')
    await note(asha.page).pressSequentially(' In the hall.')
    await toTheStart(björn.page)
    await note(björn.page).pressSequentially('Agreed. ')
    for (const { page } of [asha, björn]) await lit(page, 'saved')
    expect(await noteText(björn.page)).toBe('Agreed. At seven: Tea is ready. And cake.')
    await cable(björn)
    await backInTheMeeting(björn)
    const both = 'Agreed. At seven: Tea is ready. And cake. In the hall.'
    for (const { page } of [asha, björn])
      await expect.poll(() => noteText(page), { timeout: 60_000 }).toBe(both)
    // Not a letter of it went to the others.
    for (const keeper of [host, general])
      expect(Object.keys(await heldBy(keeper)).sort()).toEqual(['log', 'open'])
  }, 180_000)

  test('AU3 Björn is removed: his laptop says so, the host hears it, what he writes stays with him', async () => {
    const before = (await heldBy(host)).log ?? 0
    await goTo(asha, 'Settings')
    const card = asha.page.getByRole('region', { name: 'Who may write' })
    await card.getByRole('button', { name: /^Remove: Björn/ }).click()
    await asha.page.getByRole('alertdialog').getByRole('button', { name: 'Remove it' }).click()
    await says(asha, 'It may no longer write.')
    await until(async () => ((await heldBy(host)).log ?? 0) > before)
    await backInTheMeeting(björn)
    await picture(björn, 'hears')
    await expect
      .poll(() => björn.page.getByText('This computer was removed from the assembly').count(), {
        timeout: 30_000,
      })
      .toBeGreaterThan(0)
    await note(björn.page).press('Control+End')
    await note(björn.page).pressSequentially(' And wine.')
    await lit(björn.page, 'saved')
    await backInTheMeeting(asha)
    await pause(3000)
    expect(await noteText(asha.page)).toBe('Agreed. At seven: Tea is ready. And cake. In the hall.')
    await picture(björn, 'removed')
  }, 120_000)

  test('SY15 a hostile host alters and forges: Asha’s app takes nothing of it, and leaves it alone', async () => {
    await goTo(asha, 'Settings')
    const offices = () => asha.page.getByRole('region', { name: 'Who may write' }).innerText()
    const before = await offices()
    await host.ask({ do: 'lie', lie: { to: harbour.key, assembly: harbour.assembly } })
    await until(async () => {
      await general.ask({ do: 'seal', assembly: union.assembly, title: 'To all members' })
      await pause(500)
      return !(await host.ask({ do: 'connected' })).includes(harbour.key)
    })
    await host.ask({ do: 'lie', lie: null })
    expect(await offices()).toBe(before)
    await goTo(asha, 'Sync')
    await picture(asha, 'hostile-host')
    await backInTheMeeting(asha)
    expect(await noteText(asha.page)).toBe('Agreed. At seven: Tea is ready. And cake. In the hall.')
  }, 180_000)

  test('LK1 a stranger has no line, and another key at a right address is told', async () => {
    const stranger = await begun('stranger')
    await stranger.ask({ do: 'network', on: true, helps: false })
    const [address = ''] = harbour.addresses
    const unknown = { name: 'unknown', addresses: [], shared: [], kin: [] }
    await stranger.ask({ do: 'know', peer: { ...unknown, key: harbour.key } })
    expect(await stranger.ask({ do: 'dial', key: harbour.key, address })).toBe('unreachable')
    const { key } = await general.ask({ do: 'network', on: true, helps: false })
    await stranger.ask({ do: 'know', peer: { ...unknown, key } })
    expect(await stranger.ask({ do: 'dial', key, address })).toBe('wrong-key')
    for (const { desk } of [asha, björn]) expect(await desk.complaints()).toEqual([])
  }, 120_000)
})
