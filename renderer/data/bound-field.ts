import { type Edit, editBetween } from './splice'

/**
 * A text field bound to words that others write in too: what they write is put into the field itself, where the browser keeps the
 * cursor and what is selected in their places; and undo is that of the words, as the browser's own knows nothing of others (LV3).
 */
export type BoundWords = {
  readonly now: () => string
  readonly turn: (turn: 'undo' | 'redo') => number | null
  readonly heed: (hear: (edits: readonly Edit[]) => void) => () => void
  /** What the field shows while a letter is being composed: nothing may come between its strokes. Null: none is. */
  readonly composed: { current: string | null }
}

export function bindField(area: HTMLTextAreaElement, words: BoundWords): () => void {
  const { composed } = words
  const put = ({ at, remove, insert }: Edit) => area.setRangeText(insert, at, at + remove, 'preserve')

  function follow(): void {
    const change = editBetween(area.value, words.now())
    if (change !== null) put(change)
  }

  function turn(event: Event, which: 'undo' | 'redo'): void {
    event.preventDefault()
    const place = words.turn(which)
    follow()
    if (place !== null) area.setSelectionRange(place, place)
  }

  const off = new AbortController()
  function on<Type extends keyof HTMLElementEventMap>(
    type: Type,
    hear: (event: HTMLElementEventMap[Type]) => void,
  ): void {
    area.addEventListener(type, hear, { signal: off.signal })
  }

  on('compositionstart', () => {
    composed.current = area.value
  })
  on('compositionend', () => {
    composed.current = null
    follow()
  })
  on('keydown', (event) => {
    const which = turnOf(event)
    if (which !== null) turn(event, which)
  })
  on('beforeinput', (event) => {
    if (event.inputType === 'historyUndo') turn(event, 'undo')
    if (event.inputType === 'historyRedo') turn(event, 'redo')
  })
  // From the menu.
  for (const which of ['undo', 'redo'] as const)
    area.addEventListener(`folkmoot:${which}`, (event) => turn(event, which), { signal: off.signal })
  const deaf = words.heed((edits) => {
    if (composed.current === null) edits.forEach(put)
  })

  return () => {
    off.abort()
    deaf()
  }
}

function turnOf(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' ? 'redo' : null
}
