import { type RefObject, useEffect, useRef, useState } from 'react'
import type { ItemId } from '../../../shared/id'
import { useNavigation } from '../../data/place'
import type { ZoneName } from '../../design/Zones'
import type { Side } from './side'
import { useFocusKept } from './useFocusKept'

export type Sheet = 'close' | 'roles' | 'consent'

/** What the window shows of the meeting: which zone, which item, which side of it, or the sheet of the close. */
export type Shown = {
  readonly room: RefObject<HTMLDivElement | null>
  readonly zone: ZoneName
  /** Chosen to look at; null: whatever is under way. */
  readonly item: ItemId | null
  readonly side: Side
  /** The note waits for words: its item was just taken up. */
  readonly takesFocus: boolean
  /** A page of its own in the place of the item. */
  readonly sheet: Sheet | null
  readonly people: 'people' | 'stack'
  /** Unfolded beside the board of positions, which in most windows takes its room. */
  readonly isUnfolded: boolean
  readonly arrive: () => void
  readonly show: (item: ItemId, on?: Side) => void
  readonly back: () => void
  readonly turn: (side: Side) => void
  readonly turnTo: (zone: ZoneName) => void
  /** Shows a zone and puts the focus there, or into a field of it; `write`: into the first that is written in. */
  readonly toZone: (zone: ZoneName, field?: RefObject<HTMLElement | null> | 'write') => void
  readonly open: (sheet: Sheet) => void
  readonly leaveSheet: () => void
  readonly turnPeople: (tab: 'people' | 'stack') => void
  /** A button that did its work is gone with its state: the zone it stood in takes the focus. */
  readonly rest: () => void
}

export function useShown(): Shown {
  const room = useRef<HTMLDivElement>(null)
  // Where somebody comes back to from another screen.
  const { place } = useNavigation()
  const begin = place.screen === 'live' ? place : null
  const [zone, setZone] = useState<ZoneName>('centre')
  const [item, setItem] = useState<ItemId | null>((begin?.item as ItemId | undefined) ?? null)
  const [side, setSide] = useState<Side>(begin?.side ?? 'note')
  const [takesFocus, setTakesFocus] = useState(false)
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const [isUnfolded, setUnfolded] = useState(false)
  const [people, setPeople] = useState<'people' | 'stack'>('people')

  const look = (at: ItemId | null, on: Side, waits: boolean) => {
    setItem(at)
    setSide(on)
    setTakesFocus(waits)
    setUnfolded(false)
    setSheet(null)
    setZone('centre')
  }
  const toZone: Shown['toZone'] = (name, field) => {
    setZone(name)
    if (name === 'right') setUnfolded(true)
    requestAnimationFrame(() => {
      const at = room.current?.querySelector<HTMLElement>(`[data-zone="${name}"]`)
      // People are greeted by typing: their zone begins in its field.
      const first = field === 'write' ? 'textarea' : name === 'right' ? 'input' : null
      const begins = first === null ? null : at?.querySelector<HTMLElement>(first)
      const asked = field === 'write' ? null : field?.current
      const place = asked ?? begins ?? at
      place?.focus()
    })
  }
  const rest = () =>
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) toZone('centre')
    })
  const leaveSheet = () => {
    setSheet(null)
    rest()
  }
  useEscape(sheet !== null, leaveSheet)
  useFocusKept(rest)

  return {
    room,
    zone,
    item,
    side,
    takesFocus,
    sheet,
    people,
    isUnfolded,
    arrive: () => look(null, 'note', true),
    show: (at, on = side) => look(at, on, false),
    back: () => setItem(null),
    turn(on) {
      setSide(on)
      setTakesFocus(false)
      setUnfolded(false)
    },
    turnTo: setZone,
    toZone,
    open(one) {
      setSheet(one)
      setZone('centre')
    },
    leaveSheet,
    turnPeople(tab) {
      setPeople(tab)
      setUnfolded(true)
    },
    rest,
  }
}

/** A sheet takes the place of the item; Esc brings the item back. */
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
