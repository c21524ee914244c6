import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks, type Desk } from './desk'
import { problemsInAll } from './eyes'
import { button, callItNow, note, practiceDesk, showItem, toTheMeeting } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'

/** Small things that newcomers stumbled over, each where it can happen again. With FOLKMOOT_SHOTS=<folder> it keeps pictures. */
let desk: Desk
let page: Page
let keys: Keyboard

async function look(name: string): Promise<void> {
  expect(await problemsInAll(page, name)).toEqual([])
}

const outcome = () => page.getByRole('region', { name: 'Outcome' })
const told = () => page.locator('.fm-told')
const chip = () => outcome().locator('.fm-chip').first().textContent()
const zone = (name: 'left' | 'centre' | 'right') => page.locator(`.fm-zone-${name}`)
const row = (at: number) => page.locator('.fm-board-row').nth(at)

beforeAll(async () => {
  ;({ desk, page } = await practiceDesk())
  keys = keyboardOn(page)
  await toTheMeeting(page)
  await button(page, 'All others present').click()
  await callItNow(page)
})
afterAll(clearDesks)

describe('F6', () => {
  test('leads into the zones from the title too, where one lands, and back round', async () => {
    await page.getByRole('heading', { level: 1 }).first().focus()
    await keys.press('F6')
    await keys.focusIsOn(zone('left'))
    await keys.press('Shift+F6')
    await keys.focusIsOn(zone('right'))
  })
})

describe('AG10 the next item, a key pressed once too often', () => {
  test('says that the one before is down as done, and Ctrl+Z takes it back', async () => {
    await zone('centre').focus()
    await keys.press('Control+ArrowDown')
    await note(page).waitFor()
    await page.waitForTimeout(1_100)
    await keys.press('Control+ArrowDown')
    await expect.poll(() => told().textContent()).toContain('down as done after less than a minute')
    await expect.poll(() => page.locator('.live-item-done').count()).toBe(1)
    await keys.press('Escape', 'Control+z')
    await expect.poll(() => page.locator('.live-item-done').count()).toBe(0)
  })
})

describe('SK3 who speaks is named beside the board too', () => {
  test('the folded strip names the speaker', async () => {
    await keys.press('Escape', 'q')
    await keys.type('as')
    await keys.press('Enter', 'Escape', 'Shift+Q')
    await page.locator('.live-speaks').getByText('Asha').waitFor()
    await showItem(page, 1)
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    await page.getByLabel('Exact wording').fill('The hall is let to the choir on Tuesdays.')
    await button(page, 'Put the proposal').click()
    await button(page, 'Test for agreement').click()
    await row(12).waitFor()
    await page.locator('.live-folded-speaker').getByText('Asha').waitFor()
    await look('board with speaker')
  })
})

describe('PO5 a reason that is asked for', () => {
  test('is no consensus yet in the chip while it is blank, and moves nobody in the other columns', async () => {
    await keys.press('Shift+A')
    await expect.poll(chip).toContain('Consensus')
    const places = async () => [await row(1).boundingBox(), await row(8).boundingBox()]
    const before = await places()
    await page.getByRole('combobox', { name: 'Find a person' }).focus()
    await keys.type('as')
    await keys.press('Enter', '2')
    await page.getByRole('textbox', { name: /^Reason of/ }).waitFor()
    await expect.poll(chip).toContain('A reason is open')
    expect(await places()).toEqual(before)
    await look('board with reason')
    await keys.press('Enter')
    await expect.poll(chip).toContain('Consensus')
  })
})

describe('PU10 the public screen', () => {
  const controls = () => page.getByRole('region', { name: 'Public screen' })

  test('Ctrl+Shift+P puts the focus on what is chosen; the line follows B', async () => {
    await zone('centre').focus()
    await keys.press('Control+Shift+P')
    await expect.poll(() => told().textContent()).toContain('The public screen is on')
    await keys.focusIsOn(controls().getByRole('radio', { name: 'On' }))
    await keys.press('b')
    await expect.poll(() => told().textContent()).toContain('The public screen is blank')
    await keys.press('b')
    await expect.poll(() => told().textContent()).toContain('shows the meeting again')
    await keys.press('Control+Shift+P')
    await expect.poll(() => told().textContent()).toContain('The public screen is off')
  })
})

describe('TM the item under way', () => {
  test('D goes to what can be decided; S sets it aside; between items there is a way on', async () => {
    // Letters in quick succession are words (PO11).
    await page.waitForTimeout(400)
    await zone('left').focus()
    await keys.press('d')
    // What is typed next is the wording, and no keys.
    await keys.focusIsOn(page.getByLabel('Exact wording'))
    await page.waitForTimeout(400)
    await zone('left').focus()
    await keys.press('s')
    await expect.poll(() => told().textContent()).toContain('is parked')
    await zone('centre')
      .getByRole('button', { name: /^Next item/ })
      .focus()
    await keys.press('Enter')
    await note(page).waitFor()
    await page.getByRole('textbox', { name: 'Action' }).fill('Asha send the letter')
    await keys.press('Enter')
    await expect.poll(() => told().textContent()).toContain('Action recorded')
  })
})

/** As the window itself sees it: the driver's own pictures know nothing of zoom. */
async function shoot(name: string): Promise<void> {
  const folder = process.env.FOLKMOOT_SHOTS
  if (folder === undefined) return
  const picture = await desk.app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    return image?.toPNG().toString('base64') ?? ''
  })
  writeFileSync(path.join(folder, `${name}.png`), Buffer.from(picture, 'base64'))
}

describe('LO2 small windows', () => {
  const states: readonly (readonly [string, () => Promise<void>])[] = [
    ['note', () => page.getByRole('tab', { name: /^Note/ }).click()],
    [
      'board',
      async () => {
        await showItem(page, 1)
        await page.getByRole('tab', { name: /^Positions/ }).click()
        await row(3).waitFor()
      },
    ],
  ]
  const sized = async (width: number, height: number, zoom: number) => {
    await desk.app.evaluate(
      ({ BrowserWindow }, [wide, high, factor]) => {
        for (const window of BrowserWindow.getAllWindows()) {
          window.setContentSize(wide, high)
          window.webContents.setZoomFactor(factor)
        }
      },
      [width, height, zoom] as const,
    )
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(Math.round(width / zoom))
  }

  test('900 by 600, and 1366 by 768 at 200 %', async () => {
    for (const [name, turn] of states) {
      await sized(1366, 768, 1)
      await page.waitForTimeout(300)
      await turn()
      for (const [width, height, zoom] of [
        [900, 600, 1],
        [1366, 768, 2],
      ] as const) {
        await sized(width, height, zoom)
        await page.waitForTimeout(400)
        await look(`small ${name} ${width} at ${zoom * 100}`)
        await shoot(`zoomed-${name}-${width}-at-${zoom * 100}`)
      }
    }
    await sized(1366, 768, 1)
  })
})

describe('AC1 an action in the minutes', () => {
  test('is changed where it stands, of a closed meeting too', async () => {
    await button(page, 'More').click()
    await page.getByRole('menuitem', { name: 'Close the meeting' }).click()
    await button(page, 'Close the meeting').click()
    await page.getByText('Corrections').first().waitFor()
    await page.locator('.fm-doc-people').getByText('Participants present').waitFor()
    const change = page.getByRole('button', { name: 'Change who and when: send the letter' })
    await change.focus()
    await keys.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.getByRole('dialog').getByLabel('By', { exact: true }).fill('2099-03-01')
    await keys.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.locator('.fm-page .fm-doc-action').getByText('1 March 2099').waitFor()
    await keys.focusIsKept()
    await look('minutes with a changed action')
  })
})
