import type { Page } from 'playwright'
import { frame } from '../../renderer/words/en/frame'
import { minutes } from '../../renderer/words/en/minutes'
import type { Desk } from '../e2e/desk'

/** The ways through the app that several benches take. */

/** Through the door of one's own, until Home is usable. The cache may have to be filled first. */
export async function openOwn(desk: Desk): Promise<Page> {
  const page = await desk.page()
  await enterOwn(page)
  return page
}

export async function enterOwn(page: Page): Promise<void> {
  await page.locator('.fm-door-way button').nth(1).click()
  await page.locator('.fm-rail').waitFor({ timeout: 120_000 })
}

/** The meeting under way, on the Live screen. */
export async function openRunning(page: Page): Promise<void> {
  await page.locator('.fm-rail').getByText(frame.live, { exact: true }).click()
  await page.locator('.live-note [role="textbox"]').waitFor()
}

/** The minutes of a closed meeting, by the palette. */
export async function openMinutes(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(title, { delay: 10 })
  await page.getByRole('option', { name: title }).first().click()
  await page.getByRole('button', { name: minutes.exportMinutes }).waitFor()
}
