import path from 'node:path'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { ownedFolder } from '../../build/unprivileged.mjs'
import { type Desk, openDesk } from './desk'
import { button, home, lit, willOpen, willSaveAs } from './hall'

/** Two laptops that keep one assembly without a network, and meet through backup files on a stick. */
export type Laptop = { readonly desk: Desk; readonly page: Page }

/** Names to files on a stick of its own. */
export function stick(): (name: string) => string {
  const folder = ownedFolder('stick')
  return (name) => path.join(folder, `${name}.moot-backup`)
}

/** A new laptop at the question what to start with. */
export async function freshLaptop(): Promise<Laptop> {
  const desk = await openDesk()
  const door = await desk.page()
  await button(door, 'Start').click()
  await door.getByRole('radio', { name: /^Nothing/ }).check({ force: true })
  await door.getByText('No assembly I keep here is only for some people').click()
  await button(door, 'Keep them this way').click()
  await expect
    .poll(async () => (await desk.page()).getByLabel('Your name').count(), { timeout: 30_000 })
    .toBe(1)
  await desk.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(1366, 768)
  })
  return { desk, page: await desk.page() }
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
  await button(await desk.page(), 'Open').click()
  await expect.poll(async () => home(await desk.page()).count(), { timeout: 30_000 }).toBe(1)
  const page = await desk.page()
  await desk.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(1366, 768)
  })
  return { desk, page }
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
