import type { Page } from 'playwright'
import { afterAll, describe, expect, test } from 'vitest'
import { clearDesks, type Desk, openDesk } from './desk'
import { type Appearance, appearances, problemsInAll } from './eyes'
import { enterPractice, pressAway, takeSheet } from './hall'

/** The charter on its one page: read, changed, taken back, with its versions. With FOLKMOOT_SHOTS=<folder> it keeps pictures. */
let desk: Desk
let page: Page

afterAll(clearDesks)

const found: string[] = []

async function look(name: string, how: readonly Appearance[] = appearances): Promise<void> {
  found.push(...(await problemsInAll(page, name, how)))
}

const line = (name: string) =>
  page.locator('.fm-provision').filter({ has: page.getByText(name, { exact: true }) })
const expectGood = () => expect(found.splice(0)).toEqual([])

describe('CH4 CH5 CH9 the charter of Saltmere', () => {
  test('is reached from anywhere, and says whose rules it follows', async () => {
    desk = await openDesk()
    page = await desk.page()
    await enterPractice(page)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Charter')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Charter', level: 1 }).waitFor()
    await page.getByText('The charter of Places Umbrella, version 3').waitFor()
    await expect.poll(() => line('Quorum at a meeting').innerText()).toContain('Changed here')
    await look('charter')
    expectGood()
  })

  test('each part of the page is a key away', async () => {
    for (const part of ['Quorum', 'After a decision', 'Time limits']) {
      await page
        .getByRole('navigation', { name: 'Parts of the charter' })
        .getByRole('button', { name: part })
        .press('Enter')
      await look(`charter, ${part}`, ['light'])
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(part)
    }
    expectGood()
  })

  test('a value that makes no sense is not sealed', async () => {
    await page.getByRole('button', { name: 'Edit: After a decision' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'After a decision' })
    await dialog.getByLabel('Cooling-off after a meeting').fill('a week')
    await dialog.getByRole('button', { name: 'Seal as a new version' }).click()
    await dialog.getByText('1 field needs another look.').waitFor()
    await look('charter, field wrong')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid')))
      .toBe('true')
    expectGood()
  })

  test('the secretary changes the cooling-off days and sees it marked', async () => {
    const dialog = page.getByRole('dialog', { name: 'After a decision' })
    await dialog.getByLabel('Cooling-off after a meeting').fill('7')
    // Enter in a field only leaves it: the charter is sealed from its button.
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Seal as a new version')
    expect(await page.getByText('Version 2 of the charter is sealed.').count()).toBe(0)
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('Version 2 of the charter is sealed.').first().waitFor()
    const cooling = line('Cooling-off after a meeting')
    await cooling.getByText('Changed here').waitFor()
    await expect.poll(() => cooling.innerText()).toMatch(/7 days[\s\S]*As in Places Umbrella: 5 days/)
    await cooling.scrollIntoViewIfNeeded()
    await look('charter, changed')
    expectGood()
  })

  test('takes it back, with the focus kept', async () => {
    await page.getByRole('button', { name: 'Take back: Cooling-off after a meeting' }).press('Enter')
    await page.getByText('Version 3 of the charter is sealed.').first().waitFor()
    const cooling = line('Cooling-off after a meeting')
    expect(await cooling.innerText()).not.toContain('Changed here')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ''))
      .toContain('Cooling-off after a meeting')
  })

  test('the versions tell what each changed', async () => {
    const table = page.getByRole('table', { name: 'What each version changed' })
    const rows = table.locator('tbody tr')
    await expect.poll(() => rows.count()).toBe(3)
    expect(await rows.allInnerTexts()).toEqual([
      expect.stringMatching(/^3\s.*Cooling-off after a meeting\s+7 days\s+5 days/),
      expect.stringMatching(/^2\s.*Cooling-off after a meeting\s+5 days\s+7 days/),
      expect.stringMatching(/^1\s.*The first version/),
    ])
    await table.scrollIntoViewIfNeeded()
    await look('charter, versions')
    expectGood()
  })

  test('every part opens as fields that pass', async () => {
    for (const part of [
      'This assembly',
      'Who takes part',
      'Meetings and notice',
      'Quorum',
      'How we agree',
      'Ballots',
      'Offices',
      'Minutes and records',
      'Time limits',
    ]) {
      await page.getByRole('button', { name: `Edit: ${part}` }).press('Enter')
      await page.getByRole('dialog', { name: part }).waitFor()
      await look(`edit, ${part}`, part === 'Meetings and notice' ? appearances : ['light'])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
        .toBe(`Edit: ${part}`)
    }
    expectGood()
  })

  test('items of every agenda and offices are changed there too', async () => {
    await page.getByRole('button', { name: 'Edit: Meetings and notice' }).press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Add an item' }).press('Enter')
    await page.keyboard.type('Thanks')
    await dialog.getByRole('button', { name: 'Move Thanks up' }).press('Enter')
    await look('edit, items')
    await dialog.getByRole('button', { name: 'Seal as a new version' }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => line('On every agenda').innerText()).toMatch(/Thanks\s+Next meeting/)
    await page.getByRole('button', { name: 'Edit: Who takes part' }).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Add a topic' }).press('Enter')
    await page.keyboard.type('Streets')
    await look('edit, topics')
    await page.getByRole('dialog').getByRole('button', { name: 'Seal as a new version' }).press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => line('Topics').innerText()).toContain('Streets: first word')
    await page.getByRole('button', { name: 'Edit: Offices' }).press('Enter')
    await page
      .getByRole('dialog')
      .getByRole('textbox', { name: 'Offices' })
      .fill('Secretary\nTreasurer\nKeeper of the keys')
    await page.getByRole('dialog').getByRole('button', { name: 'Seal as a new version' }).press('Enter')
    await page.getByText('Secretary, Treasurer and Keeper of the keys').first().waitFor()
    expectGood()
  })

  test('follows the charter of another assembly that is kept here', async () => {
    await page.getByRole('button', { name: 'Follow another charter…' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Follow a charter' })
    await dialog.getByText(/rules? here would change/).waitFor()
    await look('charter, follow')
    await dialog.getByRole('button', { name: 'Follow it' }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(/The charter of (Disabled|Open Halls).*version 1/).waitFor()
    expectGood()
  })

  test('LO2 it fits a small window', async () => {
    await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600))
    await look('charter, small', ['light', 'dark'])
    await page.getByRole('button', { name: 'Edit: Meetings and notice' }).press('Enter')
    await look('edit, small', ['light'])
    await page.keyboard.press('Escape')
    expectGood()
    expect(await desk.complaints()).toEqual([])
    await desk.close()
  })
})

describe('CH1 an assembly of one’s own that follows nobody', () => {
  test('Asha sets the cooling-off days; what is only for some people is not offered where nothing protects the records', async () => {
    desk = await openDesk()
    page = await desk.page()
    await page.getByRole('button', { name: 'Start' }).first().press('Enter')
    await page.getByRole('radio', { name: /^Nothing/ }).check({ force: true })
    await page.getByText('Everybody may take part in every assembly I keep here').click()
    await pressAway(page.getByRole('button', { name: 'Keep them this way' }))
    await expect
      .poll(async () => (await desk.page()).getByLabel('Your name').count(), { timeout: 30_000 })
      .toBe(1)
    page = await desk.page()
    await page.getByLabel('Name', { exact: true }).fill('Harbour Tenants')
    await page.getByLabel(/^Kind/).click()
    await page.getByRole('option').first().click()
    await page.getByLabel('Your name').fill('Asha')
    await page.getByRole('radio', { name: 'No quorum' }).check({ force: true })
    await page.getByRole('button', { name: 'Start this assembly' }).press('Enter')
    await takeSheet(page)
    await page.getByRole('navigation').getByRole('button', { name: 'Settings' }).press('Enter')
    await page.getByRole('button', { name: 'Open the charter' }).press('Enter')
    await page.getByRole('heading', { name: 'Charter', level: 1 }).waitFor()
    expect(await page.getByText('Whose rules we follow').count()).toBe(0)
    await look('charter, own')

    await page.getByRole('button', { name: 'Edit: After a decision' }).press('Enter')
    await page.getByRole('dialog').getByLabel('Cooling-off after a meeting').fill('10')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => line('Cooling-off after a meeting').innerText()).toContain('10 days')
    expect(await page.getByText('Changed here').count()).toBe(0)

    await page.getByRole('button', { name: 'Edit: Who takes part' }).press('Enter')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Who may take part/ })
      .press('Enter')
    const closed = page.getByRole('option', { name: 'Only some people' })
    await expect.poll(() => closed.getAttribute('aria-disabled')).toBe('true')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    expectGood()
    expect(await desk.complaints()).toEqual([])
    await desk.close()
  })
})
