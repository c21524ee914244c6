import path from 'node:path'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { loaded } from '../../build/loaded.mjs'
import { lendAll, ownedFolder } from '../../build/unprivileged.mjs'
import type { Nested } from '../keepers/nested'
import { type Desk, openDesk } from './desk'
import { problemsInAll } from './eyes'
import {
  button,
  home,
  lit,
  note,
  noteText,
  pressAway,
  takeSheet,
  toTheStart,
  willOpen,
  willSaveAs,
} from './hall'

/** Two laptops that keep one assembly without a network, and meet through backup files on a stick. */
export type Laptop = { readonly desk: Desk; readonly page: Page }

/** Names to files on a stick of its own. */
export function stick(): (name: string) => string {
  const folder = ownedFolder('stick')
  return (name) => path.join(folder, `${name}.moot-backup`)
}

/** What stands behind each door, once another window has taken the place of the first. */
const behind = {
  Start: (page: Page) => page.getByLabel('Your name'),
  Join: (page: Page) => page.getByRole('heading', { name: 'Join an assembly', level: 1 }),
} as const

/** A new laptop through one of its doors, its records protected by nothing. */
export async function freshLaptop(
  door: keyof typeof behind = 'Start',
  args: readonly string[] = [],
): Promise<Laptop> {
  const desk = await openDesk({ args })
  const page = await desk.page()
  await button(page, door).click()
  await page.getByRole('radio', { name: /^Nothing/ }).check({ force: true })
  await page.getByText('Everybody may take part in every assembly I keep here').click()
  await pressAway(button(page, 'Keep them this way'))
  await expect.poll(async () => behind[door](await desk.page()).count()).toBe(1)
  await sized(desk, 1366, 768)
  return { desk, page: await desk.page() }
}

/** What is on the screen is well in every appearance. */
export async function look({ page }: Pick<Laptop, 'page'>, name: string): Promise<void> {
  expect(await problemsInAll(page, name)).toEqual([])
}

export const sized = (desk: Desk, width: number, height: number): Promise<void> =>
  desk.app.evaluate(
    ({ BrowserWindow }, [wide, high]) => {
      for (const window of BrowserWindow.getAllWindows()) window.setContentSize(wide, high)
    },
    [width, height] as const,
  )

/** Asha founds Harbour Tenants, without a quorum. Answers the words of the recovery sheet. */
export async function foundHarbour({ page }: Laptop): Promise<readonly string[]> {
  await page.getByLabel('Name', { exact: true }).fill('Harbour Tenants')
  await page.getByLabel(/^Kind/).click()
  await page.getByRole('option').first().click()
  await page.getByLabel('Your name').fill('Asha')
  await page.getByRole('radio', { name: 'No quorum' }).check({ force: true })
  await button(page, 'Start this assembly').click()
  const words = await takeSheet(page)
  await home(page).waitFor({ timeout: 30_000 })
  return words
}

/** Puts people on the roll. */
export async function enrol(at: Laptop, names: readonly string[]): Promise<void> {
  const { page } = at
  await goTo(at, 'Members')
  await button(page, 'Paste a list').click()
  await page.getByRole('textbox', { name: 'Names' }).fill(names.join('\n'))
  await page.getByRole('button', { name: new RegExp(`^Add ${names.length} `) }).click()
  for (const name of names) await page.getByRole('main').getByText(name).first().waitFor()
  await lit(page, 'saved')
}

export async function backUp({ desk, page }: Laptop, file: string): Promise<void> {
  await lit(page, 'saved')
  await button(page, 'Home').click()
  await willSaveAs(desk, file)
  await button(page, 'Make a backup file').click()
  await page.getByText('The backup file was written and read back').first().waitFor()
}

export async function takeIn({ desk, page }: Laptop, file: string): Promise<void> {
  await willOpen(desk, file)
  await button(page, 'Settings').click()
  await button(page, 'Restore from a file').click()
  await button(page, 'Choose a file').click()
  await page
    .getByText(/1 assembly was restored/)
    .first()
    .waitFor({ timeout: 30_000 })
}

/** A second laptop that has everything of the first from a backup file. */
export async function restored(file: string): Promise<Laptop> {
  const laptop = await freshLaptop()
  await willOpen(laptop.desk, file)
  await button(laptop.page, 'Restore from a file').click()
  await button(laptop.page, 'Choose a file').click()
  await home(laptop.page).waitFor({ timeout: 30_000 })
  return laptop
}

/** A laptop whose records a fixture has seeded, open and with the network it finds in them. */
export async function seeded(profile: string): Promise<Laptop> {
  const desk = await openDesk({ profile, args: ['--only-this-computer'] })
  await pressAway(button(await desk.page(), 'Open'))
  await expect.poll(async () => home(await desk.page()).count(), { timeout: 30_000 }).toBe(1)
  await sized(desk, 1366, 768)
  return { desk, page: await desk.page() }
}

/** Asha, secretary of Harbour Tenants, and Björn, her deputy, on real roads, with the evening moot that is planned. */
export async function twoSecretaries(): Promise<readonly [Laptop, Laptop]> {
  const profiles = [ownedFolder('asha'), ownedFolder('bjorn')] as const
  const seeds = path.join(import.meta.dirname, '..', 'keepers', 'two.ts')
  const { seedTwo } = await loaded<typeof import('../keepers/two')>(seeds, 'keepers')
  await seedTwo(...profiles, new Date().toISOString().slice(0, 10))
  for (const profile of profiles) lendAll(profile)
  return [await seeded(profiles[0]), await seeded(profiles[1])]
}

/** Asha, secretary of North, and Björn, of West, each on a computer of their own that knows the other. `belongs`: West is a member of North. */
export async function twoRegions(belongs = false): Promise<readonly [Laptop, Laptop]> {
  const profiles = [ownedFolder('asha'), ownedFolder('bjorn')] as const
  const seeds = path.join(import.meta.dirname, '..', 'keepers', 'regions.ts')
  const { seedRegions } = await loaded<typeof import('../keepers/regions')>(seeds, 'keepers')
  await seedRegions(...profiles, new Date().toISOString().slice(0, 10), undefined, belongs)
  for (const profile of profiles) lendAll(profile)
  const laptops = [await seeded(profiles[0]), await seeded(profiles[1])] as const
  for (const one of laptops) {
    await goTo(one, 'Sync')
    await says(one, /Connected|Same/i)
    await goTo(one, 'Home')
  }
  return laptops
}

/** Asha keeps West, an umbrella, and two of its members, North and Quay; `elsewhere`: members that are kept elsewhere. */
export async function umbrella(elsewhere: readonly string[] = []): Promise<Laptop> {
  return seeded(await umbrellaProfile(elsewhere))
}

/** The same, not opened yet. */
export async function umbrellaProfile(elsewhere: readonly string[]): Promise<string> {
  const profile = ownedFolder('umbrella')
  const seeds = path.join(import.meta.dirname, '..', 'keepers', 'umbrella.ts')
  const { seedUmbrella } = await loaded<typeof import('../keepers/umbrella')>(seeds, 'keepers')
  await seedUmbrella(profile, new Date().toISOString().slice(0, 10), elsewhere)
  lendAll(profile)
  return profile
}

/** Another assembly that is kept there comes into focus, with its Home. */
export async function switchTo(at: Laptop, name: string): Promise<void> {
  const chooser = at.page.locator('.fm-topbar-assembly button')
  if ((await chooser.innerText()).trim() !== name) {
    await chooser.click()
    await at.page.getByRole('menuitem', { name, exact: true }).click()
  } else await goTo(at, 'Home')
  await at.page.getByRole('heading', { name, level: 1 }).waitFor()
}

/** Asha alone, who keeps several assemblies, each with a meeting today. */
export async function keepingMany(all: readonly Nested[]): Promise<Laptop> {
  const profile = ownedFolder('many')
  const seeds = path.join(import.meta.dirname, '..', 'keepers', 'nested.ts')
  const { seedNested } = await loaded<typeof import('../keepers/nested')>(seeds, 'keepers')
  await seedNested(profile, new Date().toISOString().slice(0, 10), all)
  lendAll(profile)
  const laptop = await seeded(profile)
  // What a seeded profile says at its first start is no part of the story.
  const told = laptop.page.locator('.fm-banner').filter({ hasText: 'made again from the journal' })
  if (await told.isVisible()) await told.getByRole('button').last().click()
  return laptop
}

export const goTo = ({ page }: Laptop, screen: string): Promise<void> =>
  page.getByRole('navigation').getByRole('button', { name: screen, exact: true }).click()

/** Pulls the cable, or plugs it in again. */
export async function cable(at: Laptop): Promise<void> {
  await goTo(at, 'Sync')
  await at.page.getByText('Meet other computers over the network').click()
}

export async function backInTheMeeting({ page }: Laptop): Promise<void> {
  await button(page, 'Home').click()
  await button(page, /^(Continue|Go to the meeting)/).click()
  await page.getByRole('region', { name: 'Agenda' }).waitFor()
}

export const says = ({ page }: Laptop, text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor({ timeout: 30_000 })

/** The first writes at the start of the note and the second at its end, at the same time; both end up with `whole`, letter by letter. */
export async function bothType(
  first: Laptop,
  before: string,
  second: Laptop,
  after: string,
  whole: string,
): Promise<void> {
  await toTheStart(first.page)
  await note(second.page).press('Control+End')
  await Promise.all([
    note(first.page).pressSequentially(before, { delay: 30 }),
    note(second.page).pressSequentially(after, { delay: 30 }),
  ])
  for (const { page } of [first, second])
    await expect.poll(() => noteText(page), { timeout: 30_000 }).toBe(whole)
}
