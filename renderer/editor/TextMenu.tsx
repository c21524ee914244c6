import {
  type RefObject,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { useAnnounce } from '../design/LiveRegion'
import { matching } from '../design/matching'
import { editor as words } from '../words/en/editor'
import { type Asked, askedIn, leaveAsked } from './asking'
import type { BoundText } from './bound-text'
import '../design/Menu.css'

/**
 * ED11: what can be put in at the cursor, in a list that floats beside it. The cursor stays in the text; which entry Enter takes is told
 * by the text itself (`aria-activedescendant`).
 */
export type Offer = { readonly id: string; readonly label: string; readonly hint?: string }
export type TextMenuProps = {
  readonly text: BoundText
  readonly field: RefObject<HTMLDivElement | null>
  readonly offers: (asked: Asked) => readonly Offer[]
  readonly onTake: (id: string, asked: Asked) => void
  readonly keys: RefObject<TextMenuKeys | null>
}
/** True: the key was the list's. */
export type TextMenuKeys = { readonly press: (event: KeyboardEvent) => boolean }

const most = 8

export function TextMenu({ text, field, offers, onTake, keys }: TextMenuProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const announce = useAnnounce()
  const asked = useSyncExternalStore(text.watch, () => askedIn(text.state()))
  const [at, setAt] = useState(0)
  const found = asked === null ? [] : matching(offers(asked), asked.written).slice(0, most)
  const shown = found.length > 0
  const current = found[Math.min(at, found.length - 1)]
  const sign = asked?.sign

  useEffect(() => {
    list.current?.togglePopover(shown)
    if (shown) setAt(0)
  }, [shown])
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each list that opens
  useEffect(() => {
    if (shown) announce(words.offered(found.length))
  }, [shown, sign])

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
    const leave = () => text.dispatch(leaveAsked(text.state()))
    area?.addEventListener('blur', leave)
    return () => area?.removeEventListener('blur', leave)
  }, [field, text])

  useImperativeHandle(keys, () => ({
    press(event) {
      if (!shown || asked === null || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return false
      switch (event.key) {
        case 'ArrowDown':
        case 'ArrowUp': {
          const by = event.key === 'ArrowDown' ? 1 : -1
          setAt((before) => Math.max(0, Math.min(found.length - 1, Math.min(before, found.length - 1) + by)))
          return true
        }
        case 'Enter':
        case 'Tab':
          if (event.shiftKey || current === undefined) return false
          onTake(current.id, asked)
          return true
        case 'Escape':
          text.dispatch(leaveAsked(text.state()))
          event.stopPropagation()
          return true
        default:
          return false
      }
    },
  }))

  return (
    <div className="fm-popover ed-menu" popover="manual" ref={list}>
      <div
        className="fm-menu"
        role="listbox"
        tabIndex={-1}
        id={`${id}list`}
        aria-label={sign === '@' ? words.people : words.snippets}
      >
        {found.map((offer, index) => (
          <div
            key={offer.id}
            id={`${id}${offer.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={offer === current}
            className="fm-menu-item fm-option"
            onPointerDown={(event) => {
              event.preventDefault()
              if (asked !== null) onTake(offer.id, asked)
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
