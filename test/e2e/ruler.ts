import type { Page } from 'playwright'

/**
 * Measures words and controls where they are drawn: words that the box around them cuts, words and controls that lie on one
 * another, controls so near the edge of a room that their focus ring would be cut. What a scrolling room hides can be scrolled into
 * sight and is no fault; what is under a dialog is not looked at.
 */
export async function misdrawn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    type Box = { left: number; top: number; right: number; bottom: number }
    const slack = 3
    const said = new Set<string>()
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${element.textContent?.trim().slice(0, 50)}"`

    const boxOf = ({ left, top, right, bottom }: DOMRect): Box => ({ left, top, right, bottom })
    const within = (box: Box, other: Box): Box => ({
      left: Math.max(box.left, other.left),
      top: Math.max(box.top, other.top),
      right: Math.min(box.right, other.right),
      bottom: Math.min(box.bottom, other.bottom),
    })
    const isSeen = ({ left, top, right, bottom }: Box) => right - left > 2 && bottom - top > 2
    const lieOnOneAnother = (one: Box, other: Box) => {
      const { left, top, right, bottom } = within(one, other)
      const lower = Math.min(one.bottom - one.top, other.bottom - other.top)
      return right - left > slack && bottom - top > Math.max(slack, lower / 3)
    }

    /** What is left of a box once the rooms around it have cut it, and which room cut it for good. */
    const shown = (from: Element, whole: Box): { readonly box: Box; readonly cutBy: Element | null } => {
      let box = whole
      let cutBy: Element | null = null
      // The page itself is no room: while something stands before it, it does not scroll.
      for (
        let room: Element | null = from;
        room !== null && room !== document.body;
        room = room.parentElement
      ) {
        const { overflowX, overflowY, position, display } = getComputedStyle(room)
        if (display !== 'inline' && (overflowX !== 'visible' || overflowY !== 'visible')) {
          const edge = boxOf(room.getBoundingClientRect())
          const isShut = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
          const aside = Math.max(edge.left - box.left, box.right - edge.right)
          const below = Math.max(edge.top - box.top, box.bottom - edge.bottom)
          if (isSeen(edge) && ((isShut(overflowX) && aside > slack) || (isShut(overflowY) && below > slack)))
            cutBy ??= room
          box = within(box, edge)
        }
        if (position === 'fixed') break
      }
      return { box: within(box, { left: 0, top: 0, right: innerWidth, bottom: innerHeight }), cutBy }
    }
    const isOnTop = (element: Element, { left, top, right, bottom }: Box) =>
      [0.1, 0.5, 0.9].some((part) => {
        const there = document.elementFromPoint(left + part * (right - left), (top + bottom) / 2)
        return there !== null && (there.contains(element) || element.contains(there))
      })
    const above = document.querySelectorAll('[role="dialog"], [role="alertdialog"], .fm-popover')
    const ground = [...above].findLast((one) => one.checkVisibility()) ?? document.body

    const words: { readonly of: Element; readonly box: Box }[] = []
    const texts = document.createTreeWalker(ground, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const of = text.parentElement
      if (of === null || (text.textContent ?? '').trim() === '') continue
      if (!of.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      for (const line of range.getClientRects()) {
        const { box, cutBy } = shown(of, boxOf(line))
        if (!isSeen(box) || !isOnTop(of, box)) continue
        words.push({ of, box })
        // An ellipsis says of itself that there is more.
        if (cutBy !== null && getComputedStyle(cutBy).textOverflow !== 'ellipsis')
          said.add(`${name(of)} is cut by ${name(cutBy)}`)
      }
    }
    words.sort((one, other) => one.box.top - other.box.top)
    for (const [at, one] of words.entries()) {
      for (let next = at + 1; next < words.length; next += 1) {
        const other = words[next]
        if (other === undefined || other.box.top > one.box.bottom) break
        if (other.of === one.of || !lieOnOneAnother(one.box, other.box)) continue
        said.add(`${name(one.of)} and ${name(other.of)} lie on one another`)
      }
    }

    const controls: { readonly of: Element; readonly box: Box }[] = []
    for (const of of ground.querySelectorAll('button, input, select, textarea, a[href], [role="tab"]')) {
      if (!of.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      const { box } = shown(of, boxOf(of.getBoundingClientRect()))
      if (isSeen(box) && isOnTop(of, box)) controls.push({ of, box })
    }
    for (const [at, one] of controls.entries()) {
      for (const other of controls.slice(at + 1)) {
        if (one.of.contains(other.of) || !lieOnOneAnother(one.box, other.box)) continue
        said.add(`${name(one.of)} and ${name(other.of)} lie on one another`)
      }
    }

    const ring = 3
    const rules = (list: CSSRuleList): readonly CSSStyleRule[] =>
      [...list].flatMap((rule) => {
        if (rule instanceof CSSStyleRule) return [rule]
        return rule instanceof CSSGroupingRule ? rules(rule.cssRules) : []
      })
    /** Whose ring is drawn within. */
    const insets = [...document.styleSheets]
      .flatMap((sheet) => rules(sheet.cssRules))
      .filter(({ style }) => style.outlineOffset.startsWith('-'))
      .map(({ selectorText }) => selectorText.replaceAll(/:focus-visible|\[data-focus-visible\]/g, ':is(*)'))
    for (const { of } of controls) {
      if (insets.some((selector) => of.matches(selector))) continue
      if (of.hasAttribute('aria-activedescendant')) continue // the ring is on something in it
      const own = of.getBoundingClientRect()
      for (let room = of.parentElement; room !== null && room !== document.body; room = room.parentElement) {
        const { overflowX, overflowY, display, position } = getComputedStyle(room)
        if (display !== 'inline' && (overflowX !== 'visible' || overflowY !== 'visible')) {
          const edge = room.getBoundingClientRect()
          const left = own.left - edge.left - room.clientLeft + room.scrollLeft
          const top = own.top - edge.top - room.clientTop + room.scrollTop
          // Where there is room once all is scrolled: before it, and after it.
          const spare = [left, top, room.scrollWidth - left - own.width, room.scrollHeight - top - own.height]
          if (spare.some((some) => some > -1 && some < ring))
            said.add(`the ring of ${name(of)} is cut by ${name(room)}`)
        }
        if (position === 'fixed') break
      }
    }
    return [...said]
  })
}
