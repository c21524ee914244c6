import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright'
import { lendAll } from '../../build/unprivileged.mjs'
import { type Desk, openDesk } from '../e2e/desk'
import { seedTwo } from '../keepers/two'
import { atMost, type Figure, figure, percentile } from './figure'

/**
 * Two apps on one desk in one meeting: from a key at the one until its letter is painted at the other, against the same key
 * painted in its own window. Both read one clock.
 */
export const needsApp = true

const letters = 60
const warming = 15

export async function bench(): Promise<Figure[]> {
  const place = process.env.FOLKMOOT_BENCH_FOLDER
  if (place === undefined) throw new Error('FOLKMOOT_BENCH_FOLDER names no folder')
  const folder = await mkdtemp(path.join(place, 'together-'))
  const profiles = [path.join(folder, 'asha'), path.join(folder, 'björn')] as const
  await seedTwo(...profiles, new Date().toISOString().slice(0, 10))
  lendAll(folder)
  const desks: Desk[] = []
  try {
    const pages: Page[] = []
    for (const profile of profiles) {
      const desk = await openDesk({ profile, args: ['--only-this-computer'] })
      desks.push(desk)
      pages.push(await opened(desk))
    }
    const [asha, björn] = pages
    if (asha === undefined || björn === undefined) throw new Error('Two apps were to open')
    await björn.getByText('Evening moot').first().waitFor({ timeout: 60_000 })
    for (const page of pages) await intoTheMeeting(page)
    await asha.getByRole('button', { name: 'Call to order' }).click()
    await asha.getByRole('button', { name: 'Start first item' }).first().click()
    for (const page of pages) {
      await noteOf(page).waitFor({ timeout: 60_000 })
      await page.evaluate(watch)
    }
    await noteOf(asha).click()
    const own: number[] = []
    const other: number[] = []
    for (let typed = 1; typed <= warming + letters; typed += 1) {
      await asha.keyboard.press('k')
      for (const page of pages)
        await page.waitForFunction((count) => (window.lettersPainted[count] ?? 0) > 0, typed, {
          timeout: 30_000,
        })
      if (typed <= warming) continue
      const pressed = await asha.evaluate(() => window.keyPressed)
      own.push((await paintedAt(asha, typed)) - pressed)
      other.push((await paintedAt(björn, typed)) - pressed)
    }
    const of = (percent: number): Figure =>
      figure(
        `keystroke at one app to paint at the other, p${percent}`,
        percentile(other, percent),
        'ms',
        percentile(own, percent),
        percent === 95 ? atMost(250, 'ms') : null,
      )
    return [of(50), of(95)]
  } finally {
    for (const desk of desks) await desk.kill9()
  }
}

declare global {
  interface Window {
    keyPressed: number
    /** When so many letters stood on the screen, by how many. */
    lettersPainted: Record<number, number>
  }
}

function watch(): void {
  window.keyPressed = 0
  window.lettersPainted = {}
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      window.keyPressed = performance.timeOrigin + timeStamp
    },
    true,
  )
  const look = (): void => {
    const note = document.querySelector('[role=textbox][aria-label^="Note"], .live-note textarea')
    const text = note instanceof HTMLTextAreaElement ? note.value : (note?.textContent ?? '')
    const count = [...text].filter((letter) => letter === 'k').length
    // What is there at this frame is on the screen at the next.
    if (window.lettersPainted[count] === undefined) {
      window.lettersPainted[count] = 0
      requestAnimationFrame(() => {
        window.lettersPainted[count] = performance.timeOrigin + performance.now()
      })
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

const paintedAt = (page: Page, count: number): Promise<number> =>
  page.evaluate((at) => window.lettersPainted[at] ?? Number.NaN, count)

const noteOf = (page: Page) => page.getByRole('textbox', { name: /^Note/ }).first()

async function opened(desk: Desk): Promise<Page> {
  const door = await desk.page()
  await door.getByRole('button', { name: 'Open' }).first().click()
  for (;;) {
    const page = await desk.page()
    if ((await page.locator('.fm-rail').count()) > 0) return page
    await page.waitForTimeout(200)
  }
}

async function intoTheMeeting(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Home' }).first().click()
  await page
    .getByRole('button', { name: /^(Continue|Go to the meeting)/ })
    .first()
    .click()
  await page.getByRole('region', { name: 'Agenda' }).waitFor()
}
