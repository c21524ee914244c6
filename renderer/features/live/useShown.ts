import { type RefObject, useEffect, useRef, useState } from 'react'
import type { ItemId } from '../../../shared/id'
import type { ZoneName } from '../../design/Zones'
import type { Side } from './side'

/** What the window shows of the meeting: which zone, which item, which side of it, or the sheet of the close. */
export type Shown = {
  readonly room: RefObject<HTMLDivElement | null>
  readonly zone: ZoneName
  /** Chosen to look at; null: whatever is under way. */
  readonly item: ItemId | null
  readonly side: Side
  /** The note waits for words: its item was just taken up. */
  readonly takesFocus: boolean
  readonly isClosing: boolean
  readonly arrive: () => void
  readonly show: (item: ItemId, on?: Side) => void
  readonly back: () => void
  readonly turn: (side: Side) => void
  readonly turnTo: (zone: ZoneName) => void
  /** Shows a zone and puts the focus there, or into a field of it. */
  readonly toZone: (zone: ZoneName, field?: RefObject<HTMLElement | null>) => void
  readonly close: () => void
  readonly notYet: () => void
  /** A button that did its work is gone with its state: the zone it stood in takes the focus. */
  readonly rest: () => void
}

export function useShown(): Shown {
  const room = useRef<HTMLDivElement>(null)
  const [zone, setZone] = useState<ZoneName>('centre')
  const [item, setItem] = useState<ItemId | null>(null)
  const [side, setSide] = useState<Side>('note')
  const [takesFocus, setTakesFocus] = useState(false)
  const [isClosing, setClosing] = useState(false)

  const look = (at: ItemId | null, on: Side, waits: boolean) => {
    setItem(at)
    setSide(on)
    setTakesFocus(waits)
    setClosing(false)
    setZone('centre')
  }
  const toZone: Shown['toZone'] = (name, field) => {
    setZone(name)
    requestAnimationFrame(() => {
      const place = field?.current ?? room.current?.querySelector<HTMLElement>(`[data-zone="${name}"]`)
      place?.focus()
    })
  }
  const rest = () =>
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) toZone('centre')
    })
  const notYet = () => {
    setClosing(false)
    rest()
  }
  useEscape(isClosing, notYet)

  return {
    room,
    zone,
    item,
    side,
    takesFocus,
    isClosing,
    arrive: () => look(null, 'note', true),
    show: (at, on = side) => look(at, on, false),
    back: () => setItem(null),
    turn(on) {
      setSide(on)
      setTakesFocus(false)
    },
    turnTo: setZone,
    toZone,
    close: () => setClosing(true),
    notYet,
    rest,
  }
}

/** The sheet of the close takes the place of the item; Esc brings the item back. */
function useEscape(isOn: boolean, leave: () => void): void {
  const latest = useRef(leave)
  latest.current = leave
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) latest.current()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [isOn])
}
