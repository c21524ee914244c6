import path from 'node:path'
import type { Page } from 'playwright'
import { afterAll, describe, expect, test } from 'vitest'
import { ownedFolder } from '../../build/unprivileged.mjs'
import { clearDesks } from './desk'
import { problemsInAll } from './eyes'
import {
  button,
  callItNow,
  home,
  lit,
  note,
  noteText,
  planForToday,
  toTheStart,
  willOpen,
  willSaveAs,
} from './hall'
import { backInTheMeeting, cable, enrol, foundHarbour, freshLaptop, goTo, type Laptop, says } from './laptops'

/**
 * Asha and Uma are on one network. Asha's invite goes over by a file; the reply and the admission find their way by themselves, and
 * then both write in one meeting.
 */
let asha: Laptop
let uma: Laptop
const invite = path.join(ownedFolder('pairing-network'), 'uma.folkmoot-invite')

afterAll(clearDesks)

const alone = ['--only-this-computer']
const card = ({ page }: Laptop) => page.getByRole('region', { name: 'Who may write' })
const dialog = ({ page }: Laptop) => page.getByRole('dialog')

describe('IV10 over a line the same steps are taken', () => {
  test('Asha turns the network on and invites Uma', async () => {
    asha = await freshLaptop('Start', alone)
    const { page } = asha
    await foundHarbour(asha)
    await enrol(asha, ['Uma', 'Chidi'])
    await goTo(asha, 'Sync')
    await page.getByText('Meet other computers over the network').click()
    await says(asha, /127\.0\.0\.1/)
    await goTo(asha, 'Settings')
    await card(asha).getByRole('button', { name: 'Invite…' }).click()
    await dialog(asha)
      .getByRole('button', { name: /Who is it\?/ })
      .click()
    await page.getByRole('option', { name: 'Uma' }).click()
    await dialog(asha).getByRole('button', { name: 'Make the invite' }).click()
    await willSaveAs(asha.desk, invite)
    await dialog(asha).getByRole('button', { name: 'Save as a file' }).click()
    await says(asha, /^Saved as/)
    await dialog(asha).getByRole('button', { name: 'Close' }).last().click()
  })

  test('Uma answers, and sends the reply over the network', async () => {
    uma = await freshLaptop('Join', alone)
    const { page } = uma
    await willOpen(uma.desk, invite)
    await button(page, 'Choose a file').click()
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Invite code' }).inputValue())
      .toMatch(/^folkmoot1:.{100,}/)
    await button(page, 'Read the invite').click()
    await page.getByRole('textbox', { name: /How this computer is to be called/ }).fill('Uma’s laptop')
    await button(page, 'Answer').click()
    await button(page, 'Send it over the network').click()
    await says(uma, /The reply is there/)
    expect(await problemsInAll(page, 'join-sent')).toEqual([])
  })

  test('the reply is there by itself; after Admit Uma’s laptop opens the assembly by itself', async () => {
    await card(asha)
      .getByRole('button', { name: /^Compare the words/ })
      .click()
    const words = (page: Page) =>
      page.getByRole('list', { name: 'The four words' }).getByRole('listitem').allInnerTexts()
    expect(await words(asha.page)).toEqual(await words(uma.page))
    await dialog(asha).getByText('We have read the words to each other').click()
    await dialog(asha).getByRole('button', { name: 'Admit' }).click()
    await home(uma.page).waitFor({ timeout: 60_000 })
    await goTo(uma, 'Members')
    for (const name of ['Asha', 'Uma', 'Chidi']) await says(uma, name)
  })

  test('both are paired from now on: what Asha plans and writes is at Uma’s within seconds', async () => {
    const { page } = asha
    await goTo(uma, 'Home')
    await goTo(asha, 'Home')
    await button(page, 'New meeting').click()
    await page.getByRole('textbox', { name: 'Title' }).fill('Spring meeting')
    await planForToday(page)
    await button(page, 'Go to the meeting').click()
    await callItNow(page)
    await button(page, 'Start first item').click()
    await note(page).pressSequentially('The roof is mended.')
    await lit(page, 'saved')
    await says(uma, 'Spring meeting')
    await button(uma.page, /^(Go to the meeting|Continue)/).click()
    await expect.poll(() => noteText(uma.page), { timeout: 30_000 }).toBe('The roof is mended.')
  })
})

const inbox = ({ page }: Laptop) => page.getByRole('navigation').getByRole('button', { name: /^Inbox/ })

/** At a time given by hand. */
async function arrives({ page }: Laptop, name: string, time: string): Promise<void> {
  await page.getByRole('button', { name: `Times and apologies of ${name}` }).click()
  await page.getByLabel('At (empty: now)').fill(time)
  await page
    .getByRole('region', { name: `Times and apologies: ${name}` })
    .getByRole('button', { name: 'Arrives' })
    .click()
  await lit(page, 'saved')
}

describe('IB1 LV2 the cable is pulled, and plugged in again', () => {
  test('apart both go on: in one paragraph, and with two times for Chidi', async () => {
    await cable(uma)
    await says(uma, /The network is off/)
    // SN2: said once, without a bar.
    await says(asha, /^No line to Uma’s laptop just now/)
    await backInTheMeeting(uma)
    await backInTheMeeting(asha)
    await note(asha.page).press('Control+End')
    await note(asha.page).pressSequentially(' In May.')
    await lit(asha.page, 'saved')
    await toTheStart(uma.page)
    await note(uma.page).pressSequentially('Agreed: ')
    await lit(uma.page, 'saved')
    await arrives(asha, 'Chidi', '19:05')
    await arrives(uma, 'Chidi', '19:15')
    expect(await noteText(asha.page)).toBe('The roof is mended. In May.')
    expect(await noteText(uma.page)).toBe('Agreed: The roof is mended.')
    for (const at of [asha, uma]) expect(await inbox(at).innerText()).not.toMatch(/\d/)
  })

  test('together again both hold the same words, and one arrival waits in both inboxes, with both names', async () => {
    await cable(uma)
    for (const at of [asha, uma])
      await expect.poll(() => inbox(at).innerText(), { timeout: 60_000 }).toMatch(/1$/)
    await inbox(asha).click()
    const told = await asha.page.getByRole('article', { name: 'When Chidi arrived' }).innerText()
    expect(told).toMatch(/Asha wrote 19:05\s*on this computer/)
    expect(told).toMatch(/Uma wrote 19:15\s*on another computer/)
    for (const at of [asha, uma]) {
      await backInTheMeeting(at)
      await expect
        .poll(() => noteText(at.page), { timeout: 30_000 })
        .toBe('Agreed: The roof is mended. In May.')
    }
    for (const { desk } of [asha, uma]) expect(await desk.complaints()).toEqual([])
  })

  test('IB4 Uma chooses, and it is settled in both inboxes and both meetings', async () => {
    await inbox(asha).click()
    expect(await problemsInAll(asha.page, 'inbox, two people')).toEqual([])
    await inbox(uma).click()
    await button(uma.page, 'Keep this: Uma, 19:15').click()
    for (const at of [uma, asha]) await says(at, 'Nothing waits')
    for (const at of [asha, uma]) {
      await backInTheMeeting(at)
      await at.page.locator('[data-person]', { hasText: 'Chidi' }).getByText('19:15').first().waitFor()
    }
    for (const { desk } of [asha, uma]) expect(await desk.complaints()).toEqual([])
  })
})

describe('AU3 AD2 a deputy is removed', () => {
  test('Uma’s laptop hears of it, says so, and what is written there afterwards stays there', async () => {
    await goTo(asha, 'Settings')
    await card(asha)
      .getByRole('button', { name: /^Remove: Uma/ })
      .click()
    await asha.page.getByRole('alertdialog').getByRole('button', { name: 'Remove it' }).click()
    await says(asha, 'It may no longer write.')
    await backInTheMeeting(uma)
    await expect
      .poll(() => uma.page.getByText('This computer was removed from the assembly').count(), {
        timeout: 30_000,
      })
      .toBeGreaterThan(0)
    expect(await button(uma.page, 'Take over').count()).toBe(0)
    await note(uma.page).press('Control+End')
    await note(uma.page).pressSequentially(' And in June.')
    await lit(uma.page, 'saved')
    await backInTheMeeting(asha)
    await asha.page.waitForTimeout(5000)
    expect(await noteText(asha.page)).toBe('Agreed: The roof is mended. In May.')
    expect(await noteText(uma.page)).toBe('Agreed: The roof is mended. In May. And in June.')
    for (const { desk } of [asha, uma]) expect(await desk.complaints()).toEqual([])
  })
})
