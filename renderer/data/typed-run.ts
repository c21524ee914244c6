/**
 * Letters in quick succession are a sentence that has lost its field, and no keys: whoever pressed Enter once too often and
 * typed on must not open rounds or send people out of the room by what they write (PO11).
 */
const pause = 350

let seen: KeyboardEvent | null = null
let last = Number.NEGATIVE_INFINITY
let letter = ''
let isRunning = false

/** Told of every key once, before anybody acts on it; `inText`: it goes into a field, where letters are letters. */
export function noteKey(event: KeyboardEvent, inText: boolean): void {
  if (event === seen) return
  seen = event
  const isLetter =
    !inText && !event.ctrlKey && !event.metaKey && !event.altKey && /^[\p{L} ]$/u.test(event.key)
  // What goes into a field, or a key that leaves one, ends the run: the next letter is meant as a key.
  if (inText || event.key === 'Escape' || event.key === 'Enter' || event.key === 'Tab')
    last = Number.NEGATIVE_INFINITY
  // The same key twice is a key: out of the room, and back.
  isRunning = isLetter && event.key !== letter && event.timeStamp - last < pause
  if (!isLetter) return
  last = event.timeStamp
  letter = event.key
}

export const isTypedRun = (): boolean => isRunning
