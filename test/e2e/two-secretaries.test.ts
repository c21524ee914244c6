import path from 'node:path'
import type { Page } from 'playwright'
import { afterAll, describe, expect, test } from 'vitest'
import { loaded } from '../../build/loaded.mjs'
import { lendAll, ownedFolder } from '../../build/unprivileged.mjs'
import { clearDesks, type Desk, openDesk } from './desk'
import { button, home, lit, note, noteText } from './hall'

/**
 * Two apps on one desk, as `npm run two` opens them: Asha, secretary of Harbour Tenants, and Björn, her deputy, on real roads.
 * They keep one meeting together, lose each other, and find each other again. With FOLKMOOT_SHOTS=<folder> it keeps pictures.
 */
type Laptop = { readonly desk: Desk; readonly page: Page }
let asha: Laptop
let björn: Laptop

afterAll(clearDesks)

async function opened(profile: string): Promise<Laptop> {
  const desk = await openDesk({ profile, args: ['--only-this-computer'] })
  await button(await desk.page(), 'Open').click()
  await expect.poll(async () => home(await desk.page()).count(), { timeout: 30_000 }).toBe(1)
  const page = await desk.page()
  await desk.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(1366, 768)
  })
  return { desk, page }
}

async function picture({ page }: Laptop, name: string): Promise<void> {
  const folder = process.env.FOLKMOOT_SHOTS
  if (folder !== undefined) await page.screenshot({ path: path.join(folder, `two-${name}.png`) })
}

async function toTheMeeting({ page }: Laptop): Promise<void> {
  await button(page, 'Home').click()
  await button(page, /^(Continue|Go to the meeting)/).click()
  await page.getByRole('region', { name: 'Agenda' }).waitFor()
}

const inbox = ({ page }: Laptop) => page.getByRole('navigation').getByRole('button', { name: /^Inbox/ })

async function network({ page }: Laptop, on: boolean): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: /^Sync/ }).click()
  const toggle = page.getByRole('checkbox', { name: /^Meet other computers/ })
  // The box follows the keeper, which answers when it is so.
  await toggle.click({ force: true })
  await expect.poll(() => toggle.isChecked(), { timeout: 15_000 }).toBe(on)
}

async function arrives(page: Page, name: string, time: string): Promise<void> {
  await page.getByRole('button', { name: `Times and apologies of ${name}` }).click()
  await page.getByLabel('At (empty: now)').fill(time)
  await page
    .getByRole('region', { name: `Times and apologies: ${name}` })
    .getByRole('button', { name: 'Arrives' })
    .click()
  await lit(page, 'saved')
}

test('both open their app, and Björn’s fills with what Asha has', async () => {
  const profiles = [ownedFolder('asha'), ownedFolder('bjorn')] as const
  const seeds = path.join(import.meta.dirname, '..', 'keepers', 'two.ts')
  const { seedTwo } = await loaded<typeof import('../keepers/two')>(seeds, 'keepers')
  await seedTwo(...profiles, new Date().toISOString().slice(0, 10))
  for (const profile of profiles) lendAll(profile)
  asha = await opened(profiles[0])
  björn = await opened(profiles[1])
  await björn.page.getByText('Evening moot').first().waitFor({ timeout: 30_000 })
  await picture(björn, 'filled')
}, 120_000)

describe('decisions 1, 20: one meeting, two laptops', () => {
  test('Asha calls to order; Björn sees it begin, and what each writes the other reads', async () => {
    await toTheMeeting(asha)
    await toTheMeeting(björn)
    await button(asha.page, 'Call to order').click()
    await button(asha.page, 'Start first item').click()
    await note(asha.page).waitFor()
    await note(björn.page).waitFor({ timeout: 30_000 })
    await note(asha.page).fill('Asha welcomes everybody.')
    await expect.poll(() => noteText(björn.page), { timeout: 20_000 }).toBe('Asha welcomes everybody.')
    await note(björn.page).press('Control+End')
    await note(björn.page).pressSequentially(' Tea is ready.')
    await expect
      .poll(() => noteText(asha.page), { timeout: 20_000 })
      .toBe('Asha welcomes everybody. Tea is ready.')
    await picture(asha, 'together')
  }, 120_000)

  test('both type in one paragraph at once, and no letter is lost', async () => {
    await note(asha.page).press('Control+Home')
    await note(björn.page).press('Control+End')
    await Promise.all([
      note(asha.page).pressSequentially('At seven: ', { delay: 30 }),
      note(björn.page).pressSequentially(' And cake.', { delay: 30 }),
    ])
    const both = 'At seven: Asha welcomes everybody. Tea is ready. And cake.'
    await expect.poll(() => noteText(asha.page), { timeout: 20_000 }).toBe(both)
    await expect.poll(() => noteText(björn.page), { timeout: 20_000 }).toBe(both)
  }, 60_000)
})

describe('IB1 the cable is pulled, and plugged in again', () => {
  test('apart, both go on: each writes when Chidi came, and each a sentence', async () => {
    await network(björn, false)
    await toTheMeeting(björn)
    await arrives(asha.page, 'Chidi', '19:05')
    await arrives(björn.page, 'Chidi', '19:15')
    await note(asha.page).press('Control+Home')
    await note(asha.page).pressSequentially('Asha alone. ')
    await note(björn.page).press('Control+End')
    await note(björn.page).pressSequentially(' Björn alone.')
    await lit(asha.page, 'saved')
    await lit(björn.page, 'saved')
    expect(await noteText(asha.page)).not.toContain('Björn alone.')
  }, 60_000)

  test('together again, both hold the same, and one line waits in both inboxes', async () => {
    await network(björn, true)
    await toTheMeeting(björn)
    const all = /^Asha alone\. At seven: .* And cake\. Björn alone\.$/
    await expect.poll(() => noteText(asha.page), { timeout: 30_000 }).toMatch(all)
    await expect.poll(() => noteText(björn.page), { timeout: 30_000 }).toMatch(all)
    for (const one of [asha, björn]) await expect.poll(() => inbox(one).innerText()).toMatch(/1$/)
    await inbox(asha).click()
    const told = await asha.page.getByRole('article', { name: 'When Chidi arrived' }).innerText()
    expect(told).toMatch(/Asha wrote 19:05/)
    expect(told).toMatch(/Björn wrote 19:15/)
    await picture(asha, 'inbox')
  }, 120_000)

  test('nothing complained, in either app', async () => {
    expect(await asha.desk.complaints()).toEqual([])
    expect(await björn.desk.complaints()).toEqual([])
  })
})
