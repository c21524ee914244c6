import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Page } from 'playwright'
import { misdrawn } from './ruler'

/**
 * Looks at a screen as those would who cannot say what is wrong with it: axe for assistive technology, a ruler for what
 * runs over the edge, for what is too small to hit, and for what is cut or lies on something else. Answers sentences; a good screen
 * has none.
 */
export const appearances = ['light', 'dark', 'forced colours'] as const
export type Appearance = (typeof appearances)[number]

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Axe = {
  readonly run: (
    context: object,
    options: object,
  ) => Promise<{
    readonly violations: readonly {
      readonly id: string
      readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[]
    }[]
  }>
}

export async function dress(page: Page, appearance: Appearance): Promise<void> {
  await page.emulateMedia({
    colorScheme: appearance === 'dark' ? 'dark' : 'light',
    forcedColors: appearance === 'forced colours' ? 'active' : 'none',
    reducedMotion: 'reduce',
  })
}

const shots = process.env.FOLKMOOT_SHOTS

/** A word that comes up under a mouse at rest is no part of the state of a screen. */
export async function handsOff(page: Page): Promise<void> {
  await page.mouse.move(1, 1)
  const tooltip = page.locator('[role="tooltip"]').first()
  await tooltip.waitFor({ state: 'detached', timeout: 1000 }).catch(() => undefined) // of what has the focus: it stays
}

/** What is wrong with one state of the screen in each appearance; with FOLKMOOT_SHOTS=<folder> a picture of each is kept. */
export async function problemsInAll(
  page: Page,
  name: string,
  how: readonly Appearance[] = appearances,
): Promise<readonly string[]> {
  const found: string[] = []
  await handsOff(page)
  for (const appearance of how) {
    await dress(page, appearance)
    for (const problem of await problemsOf(page)) found.push(`${name}, ${appearance}: ${problem}`)
    if (shots === undefined) continue
    mkdirSync(shots, { recursive: true })
    await page.screenshot({ path: path.join(shots, `${name}-${appearance}.png`.replaceAll(' ', '-')) })
  }
  await dress(page, 'light')
  return found
}

export async function problemsOf(page: Page): Promise<readonly string[]> {
  return [...(await heardByAxe(page)), ...(await measured(page)), ...(await misdrawn(page))]
}

async function heardByAxe(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    // Through the debugger, so that the page's own policy stays as strict as it is.
    const session = await page.context().newCDPSession(page)
    await session.send('Runtime.evaluate', { expression: axeSource })
    await session.detach()
  }
  return page.evaluate(async () => {
    const axe = Reflect.get(globalThis, 'axe') as Axe
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    })
    // What a scrolling room cuts in half can be scrolled into sight: whether it is large enough is asked there.
    const isCutOnly = async (target: string): Promise<boolean> => {
      const element = document.querySelector(target)
      const rooms: [Element, number][] = []
      for (let room = element?.parentElement; room; room = room.parentElement)
        rooms.push([room, room.scrollTop])
      element?.scrollIntoView({ block: 'center', behavior: 'instant' })
      const again = await axe.run(
        { include: [[target]] },
        { runOnly: { type: 'rule', values: ['target-size'] }, resultTypes: ['violations'] },
      )
      for (const [room, top] of rooms) room.scrollTop = top
      return again.violations.length === 0
    }
    const said: string[] = []
    for (const { id, nodes } of violations) {
      for (const { target, failureSummary = '' } of nodes) {
        if (id === 'target-size' && (await isCutOnly(target.join(' ')))) continue
        said.push(`${id}: ${target.join(' ')} ${failureSummary}`)
      }
    }
    return said
  })
}

/** Nothing wider or higher than the window (A5), nothing too small to hit (A6). */
async function measured(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.documentElement
    const said: string[] = []
    if (root.scrollWidth > innerWidth) said.push(`the page is ${root.scrollWidth - innerWidth} px too wide`)
    // At the door pages are pages; within the frame only parts of it scroll.
    if (root.scrollHeight > innerHeight && document.querySelector('nav') !== null)
      said.push(`the page is ${root.scrollHeight - innerHeight} px too high`)
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} "${element.textContent?.trim().slice(0, 40)}"`

    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { overflowX } = getComputedStyle(element)
      const scrolls = overflowX === 'auto' || overflowX === 'scroll'
      // Only tables may scroll sideways, each in a region of its own.
      if (scrolls && element.scrollWidth > element.clientWidth + 1 && element.querySelector('table') === null)
        said.push(`${name(element)} scrolls sideways`)
    }

    const isHit = (element: Element) => element.matches('input') && element.closest('label') !== null
    const isUnseen = (element: Element | null): boolean => {
      if (element === null) return false
      const { overflow } = getComputedStyle(element)
      const { width, height } = element.getBoundingClientRect()
      return (overflow === 'hidden' && Math.min(width, height) <= 2) || isUnseen(element.parentElement)
    }
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, input, select, textarea, a[href], [role="radio"], [role="tab"], [role="option"], [role="menuitem"]',
    )) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue
      // A hidden radio or tick is hit on its label; a link in a sentence is as high as its line.
      const hit = isHit(element) ? (element.closest('label') as HTMLElement) : element
      if (getComputedStyle(hit).display === 'inline') continue
      if (isUnseen(hit)) continue
      const { width, height } = hit.getBoundingClientRect()
      if (width < 24 || height < 24)
        said.push(`${name(hit)} is ${Math.round(width)} by ${Math.round(height)} px`)
      if (hit.matches('.fm-pick') && (width < 44 || height < 44))
        said.push(`a position button is ${Math.round(width)} by ${Math.round(height)} px`)
    }
    return said
  })
}
