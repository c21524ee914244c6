import { type RefObject, useEffect, useId, useImperativeHandle, useRef, useState } from 'react'
import '../design/Menu.css'

/**
 * Entries that float beside the words they are about. The cursor stays in the text; which entry Enter takes is told by the text itself
 * (`aria-activedescendant`). Without entries there is no list.
 */
export type Offer = { readonly id: string; readonly label: string; readonly hint?: string }
export type CursorListProps = {
  readonly field: RefObject<HTMLDivElement | null>
  readonly label: string
  /** The name of the style that says beside what it floats. */
  readonly look: string
  readonly entries: readonly Offer[]
  readonly onTake: (id: string) => void
  /** Esc, and where the text loses the focus. */
  readonly onLeave: () => void
  readonly keys: RefObject<CursorListKeys | null>
}
/** True: the key was the list's. */
export type CursorListKeys = { readonly press: (event: KeyboardEvent) => boolean }

export function CursorList({ field, label, look, entries, onTake, onLeave, keys }: CursorListProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const shown = entries.length > 0
  const current = entries[Math.min(at, entries.length - 1)]
  const latest = useRef(onLeave)
  latest.current = onLeave

  useEffect(() => {
    list.current?.togglePopover(shown)
    if (shown) setAt(0)
  }, [shown])

  useEffect(() => {
    const area = field.current
    if (area === null || !shown || current === undefined) return
    area.setAttribute('aria-autocomplete', 'list')
    area.setAttribute('aria-controls', `${id}list`)
    area.setAttribute('aria-activedescendant', `${id}${current.id}`)
    return () => {
      for (const name of ['aria-autocomplete', 'aria-controls', 'aria-activedescendant'])
        area.removeAttribute(name)
    }
  }, [field, shown, current, id])

  useEffect(() => {
    const area = field.current
    const leave = () => latest.current()
    area?.addEventListener('blur', leave)
    return () => area?.removeEventListener('blur', leave)
  }, [field])

  useImperativeHandle(keys, () => ({
    press(event) {
      if (!shown || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false
      switch (event.key) {
        case 'ArrowDown':
        case 'ArrowUp': {
          const by = event.key === 'ArrowDown' ? 1 : -1
          setAt((before) =>
            Math.max(0, Math.min(entries.length - 1, Math.min(before, entries.length - 1) + by)),
          )
          return true
        }
        case 'Enter':
        case 'Tab':
          if (event.shiftKey || current === undefined) return false
          onTake(current.id)
          return true
        case 'Escape':
          onLeave()
          event.stopPropagation()
          return true
        default:
          return false
      }
    },
  }))

  return (
    <div className={`fm-popover ed-menu ${look}`} popover="manual" ref={list}>
      <div className="fm-menu" role="listbox" tabIndex={-1} id={`${id}list`} aria-label={label}>
        {entries.map((offer, index) => (
          <div
            key={offer.id}
            id={`${id}${offer.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={offer === current}
            className="fm-menu-item fm-option"
            onPointerDown={(event) => {
              event.preventDefault()
              onTake(offer.id)
            }}
            onPointerMove={() => setAt(index)}
          >
            <bdi className="fm-menu-words">{offer.label}</bdi>
            {offer.hint === undefined ? null : <span className="quiet small">{offer.hint}</span>}
          </div>
        ))}
      </div>
    </div>
  )
}
