import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { openDesk } from '../e2e/desk'
import { note } from '../e2e/hall'
import { atMostTimes, type Figure, figure, percentile } from './figure'
import { openOwn, openRunning } from './rooms'
import { profileOf } from './worlds'

/**
 * Letter upon letter into minutes of 50 KB in one text: what the page does for each until it is laid out, in the app with all that
 * stands behind the editor, and in the editor alone with the same words in the same window.
 */
export const needsApp = true

const keys = Number(process.env.FOLKMOOT_BENCH_KEYS ?? 20_000)
const length = 50_000

export async function bench(): Promise<Figure[]> {
  const desk = await openDesk({ profile: await profileOf('evening') })
  try {
    const page = await openOwn(desk)
    await openRunning(page)
    await note(page).click()
    await fill(page)
    const lines = await note(page).evaluate((field) =>
      [...field.children].map(({ textContent }) => textContent ?? ''),
    )
    const ours = await typed(page)
    await beBare(page, lines)
    const bare = await typed(page)
    const name = `${keys} keys into ${length / 1000} KB, work of the page`
    return [
      figure(
        `${name}, p95`,
        percentile(ours, 95),
        'ms',
        percentile(bare, 95),
        atMostTimes(2, 'the editor alone'),
      ),
      figure(`${name}, median`, percentile(ours, 50), 'ms', percentile(bare, 50)),
    ]
  } finally {
    await desk.kill9()
  }
}

const words = 'the hall is asked for the money of the spring, and what of it is left goes to the harbour. '

/** Lines of some 500 letters, as somebody would have written them. */
async function fill(page: Page): Promise<void> {
  const line = words.repeat(Math.ceil(500 / words.length)).slice(0, 500)
  for (let at = 0; at < length / line.length; at += 1) {
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText(line)
    await page.keyboard.press('Enter')
  }
}

/** So many keys at once: a page that is asked for longer does not answer in time. */
const bout = 1000

async function typed(page: Page): Promise<readonly number[]> {
  await page.evaluate(toTheMiddle)
  const before = await lettersIn(page)
  const times: number[] = []
  for (let left = keys; left > 0; left -= bout)
    times.push(...(await page.evaluate(typedBout, { count: Math.min(bout, left), letters: words })))
  if ((await lettersIn(page)) - before !== keys) throw new Error('Not every letter is there')
  return times.slice(Math.min(60, keys / 10)) // the first pay for code that is compiled then
}

const lettersIn = (page: Page): Promise<number> =>
  page.evaluate(() => document.activeElement?.textContent?.length ?? 0)

/** Into the middle, where there is as much before as behind. */
async function toTheMiddle(): Promise<void> {
  const field = document.activeElement
  const middle = field?.children[Math.floor(field.children.length / 2)]
  if (middle === undefined) throw new Error('There is no text')
  getSelection()?.selectAllChildren(middle)
  getSelection()?.collapseToEnd()
  await new Promise((go) => setTimeout(go, 100))
}

async function typedBout(given: {
  readonly count: number
  readonly letters: string
}): Promise<readonly number[]> {
  const { count, letters } = given
  const field = document.activeElement as HTMLElement
  const channel = new MessageChannel()
  const rest = () =>
    new Promise<void>((go) => {
      channel.port1.onmessage = () => go()
      channel.port2.postMessage(null)
    })
  const times: number[] = []
  for (let at = 0; at < count; at += 1) {
    const begin = performance.now()
    document.execCommand('insertText', false, letters[at % letters.length] ?? 'a')
    await rest()
    void field.offsetHeight
    times.push(performance.now() - begin)
    // Now and then a frame, as between the keys of a person.
    if (at % 20 === 0) await new Promise((go) => requestAnimationFrame(go))
  }
  return times
}

/** The same words, as they stood before, in an editor with nothing behind it, over the whole window. */
async function beBare(page: Page, lines: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: await script() })
  await session.detach()
  await note(page).evaluate((field, lines) => {
    const { width } = field.getBoundingClientRect()
    const place = document.createElement('div')
    place.style.width = `${width}px`
    document.body.replaceChildren(place)
    const make = Reflect.get(globalThis, 'bareEditor') as (place: Element, lines: readonly string[]) => void
    make(place, lines)
  }, lines)
}

async function script(): Promise<string> {
  const { build } = await import('vite')
  const out = path.resolve('dist/bench/page')
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: out,
      lib: {
        entry: path.resolve('test/bench/bare-editor.ts'),
        formats: ['iife'],
        name: 'bare',
        fileName: () => 'bare.js',
      },
    },
  })
  return readFileSync(path.join(out, 'bare.js'), 'utf8')
}
