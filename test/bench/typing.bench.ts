import { mkdtemp, open, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright'
import { systemRandom } from '../../electron/keeper/box'
import { openDesk } from '../e2e/desk'
import { note } from '../e2e/hall'
import { atMost, atMostTimes, type Figure, figure, percentile } from './figure'
import { openOwn, openRunning } from './rooms'
import { profileOf } from './worlds'

/**
 * A letter in the note of a meeting of 100 items and 50 KB of prose: until it is painted, against a bare contenteditable
 * with the same words in the same window; and until the lamp says that it is durable, against write and fdatasync.
 */
export const needsApp = true

const letters = 200

export async function bench(): Promise<Figure[]> {
  const profile = await profileOf('evening')
  const desk = await openDesk({ profile })
  try {
    const page = await openOwn(desk)
    await openRunning(page)
    await listen(page)
    await note(page).click()
    await typed(page, 60) // the first letters pay for code that is compiled then
    const ours = await typed(page, letters)
    const durable = await typedOneByOne(page, letters)
    await note(page).evaluate(bareField)
    await typed(page, 60)
    const bare = await typed(page, letters)
    return [...paints(ours, bare), saved(durable, await bareWrites(profile))]
  } finally {
    await desk.kill9()
  }
}

/** What one key cost, in milliseconds. */
type Key = {
  /** From the key's own time stamp to the second frame after it: it is on the screen. */
  readonly painted: number
  /** What the page itself did for it: its handlers, and the frame that drew it. */
  readonly work: number
}

function paints(ours: readonly Key[], bare: readonly Key[]): Figure[] {
  const of = (keys: readonly Key[], what: keyof Key) =>
    percentile(
      keys.map((key) => key[what]),
      95,
    )
  return [
    figure(
      'keystroke to paint, p95',
      of(ours, 'painted'),
      'ms',
      of(bare, 'painted'),
      atMostTimes(1.5, 'a bare contenteditable'),
    ),
    figure(
      'keystroke, work of the page, p95',
      of(ours, 'work'),
      'ms',
      of(bare, 'work'),
      atMost(16.7, 'ms, one frame'),
    ),
  ]
}

function saved(durable: readonly number[], bare: readonly number[]): Figure {
  return figure(
    'keystroke to durable, p95',
    percentile(durable, 95),
    'ms',
    percentile(bare, 95),
    atMost(50, 'ms'),
  )
}

declare global {
  interface Window {
    keysMeasured: Key[]
    durableAfter: number | null
  }
}

/** Puts the clocks into the page; they stay while one field takes the other's place. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.keysMeasured = []
    window.durableAfter = null
    const soon = new MessageChannel()
    let waiting: (() => void)[] = []
    soon.port1.onmessage = () => {
      const now = waiting
      waiting = []
      for (const go of now) go()
    }
    /** After everything that this event or this frame has still to do. */
    const after = (go: () => void) => {
      waiting.push(go)
      soon.port2.postMessage(null)
    }
    let pressed = 0
    let handled = 0
    addEventListener('keydown', (event) => (pressed = event.timeStamp), true)
    addEventListener('keypress', () => (handled = performance.now()), true)
    addEventListener(
      'input',
      () => {
        const [stamp, begun] = [pressed, handled]
        let work = 0
        after(() => (work += performance.now() - begun))
        requestAnimationFrame((frame) => {
          const drawing = Math.max(frame, performance.now())
          after(() => (work += performance.now() - drawing))
          requestAnimationFrame(() => window.keysMeasured.push({ painted: performance.now() - stamp, work }))
        })
      },
      true,
    )
    new MutationObserver((changes) => {
      for (const { target } of changes)
        if (target instanceof HTMLElement && target.dataset.state === 'saved')
          window.durableAfter ??= performance.now() - pressed
    }).observe(document, { subtree: true, attributeFilter: ['data-state'] })
  })
}

const words = 'the hall is asked for the money of the spring '

/** At the pace of a quick typist, so that each letter meets a window at rest. */
async function typed(page: Page, count: number): Promise<readonly Key[]> {
  await page.evaluate(() => {
    window.keysMeasured = []
  })
  await page.keyboard.type(words.repeat(Math.ceil(count / words.length)).slice(0, count), { delay: 60 })
  await page.waitForTimeout(500)
  return page.evaluate(() => window.keysMeasured)
}

/** The next letter is typed only when the last is durable. */
async function typedOneByOne(page: Page, count: number): Promise<readonly number[]> {
  const times: number[] = []
  for (let at = 0; at < count; at += 1) {
    await page.evaluate(() => {
      window.durableAfter = null
    })
    await page.keyboard.press(words[at % words.length] === ' ' ? 'Space' : (words[at % words.length] ?? 'a'))
    await page.waitForTimeout(60)
    const after = await page.evaluate(() => window.durableAfter)
    if (after !== null) times.push(after)
  }
  if (times.length < count * 0.9) throw new Error(`Only ${times.length} of ${count} letters were seen saved`)
  return times
}

/** Lays a bare field with the same words over the window, and the cursor into it. */
function bareField(text: Element): void {
  const field = document.createElement('div')
  field.contentEditable = 'plaintext-only'
  field.textContent = [...text.children].map((line) => line.textContent).join('\n')
  const { left, top, width, height } = text.getBoundingClientRect()
  Object.assign(field.style, {
    position: 'fixed',
    background: 'white',
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
  })
  document.body.replaceChildren(field)
  field.focus()
  getSelection()?.selectAllChildren(field)
  getSelection()?.collapseToEnd()
}

async function bareWrites(profile: string): Promise<readonly number[]> {
  const folder = await mkdtemp(path.join(profile, 'bare-'))
  const file = await open(path.join(folder, 'file'), 'wx')
  const bytes = systemRandom(400)
  const times: number[] = []
  for (let at = 0; at < letters; at += 1) {
    const begin = performance.now()
    await file.write(bytes, 0, bytes.length, at * bytes.length)
    await file.datasync()
    times.push(performance.now() - begin)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await file.close()
  await rm(folder, { recursive: true })
  return times
}
