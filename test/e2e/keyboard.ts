import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'

/** Hands that never touch a mouse: keys, letters, and an eye on where the focus is after each (LO5). */
export type Keyboard = {
  readonly press: (...keys: readonly string[]) => Promise<void>
  readonly type: (text: string) => Promise<void>
  /** Tab, Shift+Tab, or in a menu the arrow, until the focus is there: it can be reached, and nothing on the way holds it. */
  readonly tabTo: (place: Locator, key?: 'Tab' | 'Shift+Tab' | 'ArrowDown', most?: number) => Promise<void>
  readonly focusIsOn: (place: Locator) => Promise<void>
  /** The focus is somewhere: never on nothing, where keys would go unheard. */
  readonly focusIsKept: () => Promise<void>
}

export function keyboardOn(page: Page): Keyboard {
  // Asked without waiting: a page that is slow to answer must not read as one where the focus is elsewhere.
  const has = (place: Locator) =>
    place.evaluateAll((elements) => elements.length > 0 && elements[0] === document.activeElement)
  return {
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key)
    },
    type: (text) => page.keyboard.type(text),
    async tabTo(place, key = 'Tab', most = 60) {
      await place.first().waitFor()
      for (let pressed = 0; pressed <= most; pressed += 1) {
        if (await has(place)) return
        await page.keyboard.press(key)
      }
      throw new Error(`${most} times ${key} did not lead to ${place}`)
    },
    async focusIsOn(place) {
      const where = async () => ((await has(place)) ? 'there' : await named(page))
      await expect.poll(where, { message: `the focus is on ${place}` }).toBe('there')
    },
    async focusIsKept() {
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'BODY')).not.toBe('BODY')
    },
  }
}

const named = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { tagName, className, textContent } = document.activeElement ?? document.body
    return `${tagName}.${className} "${textContent?.slice(0, 60)}"`
  })
