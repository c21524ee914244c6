import type { Tell } from '../data/tell'

/** What was said of a place in a text is not left standing once somebody goes on from there. */
export function sayUntilKey(tell: Tell, sentence: string): void {
  tell.done(sentence)
  const off = new AbortController()
  const gone = (event: Event) => {
    if (event instanceof KeyboardEvent && modifiers.has(event.key)) return
    off.abort()
    tell.hush(sentence)
  }
  for (const deed of ['keydown', 'pointerdown'])
    window.addEventListener(deed, gone, { capture: true, signal: off.signal })
}

const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta'])
