import type { Page } from 'playwright'
import { frame } from '../../renderer/words/en/frame'
import { openDesk } from '../e2e/desk'
import { atMost, type Figure, figure, median } from './figure'
import { openOwn } from './rooms'
import { profileOf } from './worlds'

/** From the click on a closed meeting in the list to its minutes on the screen, against drawing the same nodes alone. */
export const needsApp = true

const rounds = 12

export async function bench(): Promise<Figure[]> {
  const desk = await openDesk({ profile: await profileOf('years') })
  try {
    const page = await openOwn(desk)
    const ours: number[] = []
    const bare: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      await page.locator('.fm-rail').getByText(frame.meetings, { exact: true }).click()
      await page.locator('.fm-sections-row').nth(round).waitFor()
      await page.waitForTimeout(300)
      ours.push(await opened(page, round))
      bare.push(await page.evaluate(drawnAgain))
    }
    // The first ones pay for code that is compiled then.
    const [value, baseline] = [median(ours.slice(2)), median(bare.slice(2))]
    return [figure('open a closed meeting of 40 items', value, 'ms', baseline, atMost(200, 'ms'))]
  } finally {
    await desk.kill9()
  }
}

const opened = (page: Page, row: number): Promise<number> =>
  page.evaluate(async (at) => {
    const meeting = document.querySelectorAll<HTMLElement>('.fm-sections-row')[at]
    if (meeting === undefined) throw new Error('There is no such row')
    const begin = performance.now()
    const shown = new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => {
        if (document.querySelector('.fm-minutes-page') === null) return
        watch.disconnect()
        resolve()
      })
      watch.observe(document.body, { childList: true, subtree: true })
    })
    meeting.click()
    await shown
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    return performance.now() - begin
  }, row)

async function drawnAgain(): Promise<number> {
  const screen = document.querySelector('#main')
  if (screen === null) throw new Error('No screen is shown')
  const copy = [...screen.children].map((child) => child.cloneNode(true))
  const kept = [...screen.childNodes]
  const begin = performance.now()
  screen.replaceChildren(...copy)
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  const took = performance.now() - begin
  screen.replaceChildren(...kept) // the very nodes again, which are React's
  return took
}
