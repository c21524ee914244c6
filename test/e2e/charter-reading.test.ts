import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks, type Desk } from './desk'
import { type Appearance, appearances, problemsInAll } from './eyes'
import { practiceDesk } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'

/** The charter as it is only read: an earlier version, the rules that are followed; and a page full of very long words. */
let desk: Desk
let page: Page
let keys: Keyboard

beforeAll(async () => {
  ;({ desk, page } = await practiceDesk())
  keys = keyboardOn(page)
  await keys.press('Control+k')
  await keys.type('Charter')
  await keys.press('Enter')
  await page.getByRole('heading', { name: 'Charter', level: 1 }).waitFor()
})
afterAll(clearDesks)

async function look(name: string, how: readonly Appearance[] = appearances): Promise<void> {
  expect(await problemsInAll(page, name, how)).toEqual([])
}
const line = (name: string) =>
  page.locator('.fm-provision').filter({ has: page.getByText(name, { exact: true }) })
const named = (name: string | RegExp) => page.getByRole('button', { name })
const sealed = (version: number) =>
  page.getByText(`Version ${version} of the charter is sealed.`).first().waitFor()

async function edit(part: string, write: () => Promise<void>): Promise<void> {
  await named(`Edit: ${part}`).press('Enter')
  await page.getByRole('dialog', { name: part }).waitFor()
  await write()
  await page.getByRole('dialog').getByRole('button', { name: 'Seal as a new version' }).press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

describe('CH4 CH9 read and not changed', () => {
  test('the rules that are followed, as they were taken over', async () => {
    await keys.tabTo(named('Read it'))
    await keys.press('Enter')
    await page.getByText('As they were when this assembly took them over.').waitFor()
    await keys.focusIsOn(page.getByRole('heading', { name: 'Charter', level: 1 }))
    expect(await named(/^(Edit|Take back)/).count()).toBe(0)
    // What an assembly is, is its own, and followed from nobody.
    expect(await line('Short code').count()).toBe(0)
    await expect.poll(() => line('Cooling-off after a meeting').innerText()).toContain('5 days')
    await look('charter followed, read')
    await keys.tabTo(named('Back to our charter'))
    await keys.press('Enter')
    await page.getByText('Whose rules we follow').waitFor()
    await keys.focusIsKept()
  })

  test('an earlier version whole, beside the one in force', async () => {
    await edit('After a decision', () => page.getByLabel('Cooling-off after a meeting').fill('9'))
    await sealed(2)
    await keys.tabTo(named('Read version 1'), 'Tab', 200)
    await keys.press('Enter')
    await page.getByText(/^As it was sealed on .*Version 2 is in force\.$/).waitFor()
    await expect.poll(() => line('Cooling-off after a meeting').innerText()).toContain('5 days')
    expect(await named(/^(Edit|Take back)/).count()).toBe(0)
    await look('charter version 1, read')
    await keys.press('Tab')
    await keys.tabTo(named('Back to our charter'), 'Shift+Tab')
    await keys.press('Enter')
    await named('Edit: After a decision').waitFor()
    await expect.poll(() => line('Cooling-off after a meeting').innerText()).toContain('9 days')
  })
})

describe('CH10 following nobody any more', () => {
  test('every rule stays, no mark is left, and the versions tell it', async () => {
    const rules = async () => (await page.locator('.fm-provision-line').allInnerTexts()).join('\n')
    const before = await rules()
    await keys.tabTo(named('Stop following…'))
    await keys.press('Enter')
    await page.getByRole('dialog', { name: 'Stop following' }).waitFor()
    await look('charter, stop following')
    await page.getByRole('dialog').getByRole('button', { name: 'Stop following' }).press('Enter')
    await sealed(3)
    await page.getByText('Nobody’s: every rule on this page is our own.').waitFor()
    await keys.focusIsKept()
    expect(await page.getByText('Changed here').count()).toBe(0)
    expect(await rules()).toBe(before)
    const row = page.getByRole('table', { name: 'What each version changed' }).locator('tbody tr').first()
    expect(await row.innerText()).toMatch(
      /^3\s.*Charter that is followed\s+Places Umbrella, version 3\s+None/,
    )
  })
})

const welsh = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'
const arabic =
  'تعنى هذه الجمعية بشؤون الحي كله: الطرق والأرصفة والحدائق والمقاعد العامة وسلامة الأطفال في طريقهم إلى المدرسة وعودتهم منها في كل فصول السنة'

describe('LO2 names and remits of three hundred letters and more', () => {
  test('are sealed, and the page holds them', async () => {
    await edit('This assembly', () =>
      page.getByRole('dialog').getByLabel('Name', { exact: true }).fill(`${welsh} `.repeat(5).trim()),
    )
    await edit('Who takes part', async () => {
      await page
        .getByRole('dialog')
        .getByRole('textbox', { name: /^Remit/ })
        .fill(`${arabic}. ${welsh.repeat(4)}. ${arabic}.`)
      await named('Add a topic').press('Enter')
      await page.getByRole('dialog').getByLabel('Topic', { exact: true }).last().fill(welsh.repeat(2))
      await page.getByRole('dialog').getByLabel('Where', { exact: true }).last().fill(arabic)
    })
    await edit('Offices', () =>
      page.getByRole('textbox', { name: 'Offices' }).fill(`Secretary\n${welsh.repeat(2)}\n${arabic}`),
    )
    await sealed(6)
    await page.getByText(welsh).first().waitFor()
    await look('charter, long')
    for (const part of ['Who takes part', 'Offices']) {
      await page
        .getByRole('navigation', { name: 'Parts of the charter' })
        .getByRole('button', { name: part })
        .press('Enter')
      await look(`charter, long, ${part}`, ['light'])
    }
    await page.getByRole('table', { name: 'What each version changed' }).scrollIntoViewIfNeeded()
    await look('charter, long, versions', ['light', 'dark'])
  })

  test('in the fields too', async () => {
    await named('Edit: Who takes part').press('Enter')
    await page.getByRole('dialog').waitFor()
    await look('charter, long, fields')
    await keys.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('in a small window and at twice the size', async () => {
    const size = (width: number, height: number, zoom: number) =>
      desk.app.evaluate(
        ({ BrowserWindow }, [w, h, z]) => {
          const window = BrowserWindow.getAllWindows()[0]
          window?.setContentSize(w, h)
          window?.webContents.setZoomFactor(z)
        },
        [width, height, zoom] as const,
      )
    await size(900, 600, 1)
    await look('charter, long, small', ['light', 'dark'])
    await size(1366, 768, 2)
    for (const part of ['Who takes part', 'Offices']) {
      await page
        .getByRole('navigation', { name: 'Parts of the charter' })
        .getByRole('button', { name: part })
        .press('Enter')
      await look(`charter, long, twice, ${part}`, ['light', 'forced colours'])
    }
    await named('Edit: Who takes part').press('Enter')
    await page.getByRole('dialog').waitFor()
    await look('charter, long, twice, fields', ['light'])
    expect(await desk.complaints()).toEqual([])
  })
})
