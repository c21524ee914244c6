import type { Locator, Page } from 'playwright'
import { openDesk } from '../e2e/desk'
import { note } from '../e2e/hall'
import { atMost, type Figure, figure, percentile } from './figure'
import { openOwn, openRunning } from './rooms'
import { profileOf } from './worlds'

/**
 * One step of the version slider over a note of 50 KB that was written in many goes: until the words as they were are laid out, against the
 * same words put into the same page again and laid out.
 */
export const needsApp = true

const length = 50_000
const goes = 60
const steps = 40

export async function bench(): Promise<Figure[]> {
  const desk = await openDesk({ profile: await profileOf('evening') })
  try {
    const page = await openOwn(desk)
    await openRunning(page)
    await note(page).click()
    await write(page)
    const begin = performance.now()
    await page.getByRole('button', { name: 'Earlier versions' }).click()
    const slider = page.getByRole('slider', { name: 'Version' })
    await slider.waitFor()
    const opened = performance.now() - begin
    const versions = Number(await slider.getAttribute('max')) + 1
    if (versions < steps) throw new Error(`There are ${versions} versions`)
    const { ours, bare } = await stepped(slider)
    return [
      figure(
        'version slider, one step at 50 KB, p95',
        percentile(ours, 95),
        'ms',
        percentile(bare, 95),
        atMost(100, 'ms'),
      ),
      figure(`version slider, opened over ${versions} versions`, opened, 'ms', null),
    ]
  } finally {
    await desk.kill9()
  }
}

const words = 'the hall is asked for the money of the spring, and what of it is left goes to the harbour. '

/** A paragraph and some letters into it at each go, as an evening leaves it. */
async function write(page: Page): Promise<void> {
  const line = words.repeat(Math.ceil(length / goes / words.length)).slice(0, Math.ceil(length / goes))
  for (let at = 0; at < goes; at += 1) {
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText(line)
    await page.evaluate(typedInto, { count: 130, letters: words })
    await page.keyboard.press('Enter')
  }
}

async function typedInto(given: { readonly count: number; readonly letters: string }): Promise<void> {
  const channel = new MessageChannel()
  for (let at = 0; at < given.count; at += 1) {
    document.execCommand('insertText', false, given.letters[at % given.letters.length] ?? 'a')
    // Each is a change of its own.
    await new Promise<void>((go) => {
      channel.port1.onmessage = () => go()
      channel.port2.postMessage(null)
    })
  }
}

/** Back from the newest, one version after the other. */
function stepped(slider: Locator): Promise<{ readonly ours: number[]; readonly bare: number[] }> {
  return slider.evaluate(async (input, count) => {
    const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    const page = document.querySelector<HTMLElement>('.ed-version-page .fm-words')
    if (!(input instanceof HTMLInputElement) || put === undefined || page === null)
      throw new Error('There is no slider')
    const channel = new MessageChannel()
    const rest = () =>
      new Promise<void>((go) => {
        channel.port1.onmessage = () => go()
        channel.port2.postMessage(null)
      })
    const ours: number[] = []
    const bare: number[] = []
    for (let at = 0; at < count; at += 1) {
      const begin = performance.now()
      put.call(input, String(Number(input.value) - 1))
      input.dispatchEvent(new Event('input', { bubbles: true }))
      await rest()
      void page.offsetHeight
      ours.push(performance.now() - begin)
      const copies = [...page.childNodes].map((one) => one.cloneNode(true))
      const again = performance.now()
      page.replaceChildren(...copies)
      await rest()
      void page.offsetHeight
      bare.push(performance.now() - again)
      await new Promise((go) => requestAnimationFrame(go))
    }
    return { ours, bare }
  }, steps)
}
