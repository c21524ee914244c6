import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks, type Desk, openDesk } from './desk'
import { button, callItNow, enterPractice, showItem, toTheMeeting } from './hall'

/** The board of a full room, in the practice federation's meeting of today: its keys, and what of it is in sight. */
let desk: Desk
let page: Page

const rows = () => page.locator('.fm-board-row')
/** Whose row has the focus, and on which position. */
const place = () =>
  page.evaluate(() => {
    const radio = document.activeElement
    if (!(radio instanceof HTMLInputElement) || radio.type !== 'radio') return null
    const all = [...document.querySelectorAll('.fm-board-row')]
    return { row: all.findIndex((row) => row.contains(radio)), stance: radio.value }
  })
const recorded = (row: number) =>
  rows()
    .nth(row)
    .locator('input')
    .evaluateAll((radios) =>
      radios.find((radio) => (radio as HTMLInputElement).checked)?.getAttribute('value'),
    )
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const resize = (width: number, height: number) =>
  desk.app.evaluate(
    ({ BrowserWindow }, [w, h]) => {
      for (const window of BrowserWindow.getAllWindows()) window.setContentSize(w, h)
    },
    [width, height] as const,
  )

beforeAll(async () => {
  desk = await openDesk()
  page = await desk.page()
  await resize(1366, 768)
  await enterPractice(page)
  await toTheMeeting(page)
  await button(page, 'All others present').click()
  // Guests until the room is as full as an assembly of twenty-four.
  const arrives = page.getByRole('combobox', { name: 'Who arrives' })
  for (let here = await page.locator('.live-person-here').count(); here < 24; here += 1) {
    await arrives.fill(`Guest Number${here}`)
    await press('Enter', 'Enter')
    await page.locator('.live-person-here').nth(here).waitFor()
  }
  await callItNow(page)
  await showItem(page, 1)
  await page.getByRole('tab', { name: /^Proposal/ }).click()
  await page
    .getByLabel('Exact wording')
    .fill('The hall is let to the choir on Tuesdays until the end of June.')
  await button(page, 'Put the proposal').click()
  await button(page, 'Test for agreement').click()
  await rows().nth(12).waitFor()
})
afterAll(clearDesks)

describe('PO9 the board is one stop of the Tab key', () => {
  test('Tab comes from the tools to the first person, and leads on to the outcome', async () => {
    await page.getByRole('combobox', { name: 'Find a person' }).focus()
    await press('Tab')
    expect(await place()).toEqual({ row: 0, stance: 'agree' })
    await press('Tab')
    const after = () => page.evaluate(() => document.activeElement?.closest('.fm-board') === null)
    expect(await after()).toBe(true)
    await press('Shift+Tab')
    expect(await place()).toMatchObject({ row: 0 })
  })

  test('arrows go from person to person and along the five positions, and record nothing', async () => {
    await press('ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowLeft')
    expect(await place()).toEqual({ row: 1, stance: 'reservations' })
    expect(await recorded(1)).toBeUndefined()
  })

  test('a digit records, 0 clears, the space bar takes what the focus is on', async () => {
    await press('1')
    await expect.poll(() => recorded(1)).toBe('agree')
    await press('0')
    await expect.poll(() => recorded(1)).toBeUndefined()
    await press('ArrowLeft', 'ArrowLeft', 'Space')
    await expect.poll(() => recorded(1)).toBe('agree')
    await press('ArrowDown', '5')
    await expect.poll(() => recorded(2)).toBe('abstain')
  })

  test('Tab comes back to the row that was used last', async () => {
    await press('Tab', 'Shift+Tab')
    expect(await place()).toEqual({ row: 2, stance: 'abstain' })
    await page.getByRole('combobox', { name: 'Find a person' }).focus()
    await press('Tab')
    expect(await place()).toEqual({ row: 2, stance: 'abstain' })
  })

  test('a reason opens under the row, is next on the way, and gives the focus back', async () => {
    await press('ArrowDown', '4')
    const reason = page.getByRole('textbox', { name: /^Reason of/ })
    await reason.waitFor()
    await page.keyboard.type('The choir is louder than the boats.')
    await press('Enter')
    await expect.poll(() => recorded(3)).toBe('block')
    await expect.poll(place).toMatchObject({ row: 3 })
  })
})

describe('LO3 a full room', () => {
  /** Rows seen whole: inside the zone, and above the outcome that lies over its foot. */
  const inSight = () =>
    page.evaluate(() => {
      const zone = document.querySelector('.fm-zone-centre')?.getBoundingClientRect()
      const outcome = document.querySelector('.fm-outcome')?.getBoundingClientRect()
      const foot = Math.min(zone?.bottom ?? 0, outcome?.top ?? 0)
      return [...document.querySelectorAll('.fm-board-row')].filter((row) => {
        const { top, bottom } = row.getBoundingClientRect()
        return top >= (zone?.top ?? 0) && bottom <= foot + 1
      }).length
    })
  const columns = () =>
    rows().evaluateAll((all) => new Set(all.map((row) => Math.round(row.getBoundingClientRect().left))).size)

  test('rows are as high as their buttons: 44 px, and a line', async () => {
    const heights = await rows().evaluateAll((all) =>
      all.map((row) => Math.round(row.getBoundingClientRect().height)),
    )
    expect(heights.filter((height) => height < 44)).toEqual([])
    expect(heights.filter((height) => height > 46).length).toBeLessThanOrEqual(1) // the one with a reason
  })

  test('PO10 24 people at 1366 by 768, without scrolling, and nothing runs over the edge', async () => {
    await page.locator('.fm-zone-centre').evaluate((zone) => zone.scrollTo(0, 0))
    await expect.poll(() => rows().count()).toBe(24)
    expect(await columns()).toBe(3)
    expect(await inSight()).toBe(24)
    const runsOver = () =>
      page.locator('.fm-zone-centre').evaluate((zone) => zone.scrollWidth > zone.clientWidth)
    expect(await runsOver()).toBe(false)
    for (const [width, expected] of [
      [1920, 3],
      [1200, 2],
      [900, 2],
      [1366, 3],
    ] as const) {
      await resize(width, 768)
      await expect.poll(columns).toBe(expected)
    }
  })

  test('PO10 the roll gives its room to the board, comes on a press and goes again', async () => {
    await page.getByRole('button', { name: 'Show the people' }).click()
    await expect.poll(columns).toBe(1)
    await expect.poll(() => page.getByRole('combobox', { name: 'Who arrives' }).isVisible()).toBe(true)
    await page.getByRole('tab', { name: /^Note/ }).click()
    await page.getByRole('tab', { name: /^Positions/ }).click()
    await expect.poll(columns).toBe(3)
  })

  test('OR1 O sends a person out for this proposal and calls them back, and the keys stay with them', async () => {
    await rows().nth(6).locator('input').first().focus()
    await press('o')
    await page.getByRole('button', { name: /^Out of the room/ }).waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.matches('[data-row-stop]')))
      .toBe(true)
    await press('o')
    await expect.poll(place).toMatchObject({ row: 6 })
  })
})
