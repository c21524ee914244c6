import { isText, type Pressed, useLetterKeys } from '../../data/letter-keys'

/** The keys of this screen. Single letters only where no text is written, and only if they are switched on. */
export type LiveDeeds = {
  readonly next: () => void
  readonly before: () => void
  readonly newItem: () => void
  readonly allPresent: () => void
  readonly stack: () => void
  readonly nextSpeaker: () => void
  readonly moreTime: () => void
  readonly park: () => void
  readonly decide: () => void
  readonly zone: (zone: 'left' | 'centre' | 'right') => void
}

const zones = { '1': 'left', '2': 'centre', '3': 'right' } as const

export function useLiveKeys(deeds: LiveDeeds): void {
  useLetterKeys((pressed) => {
    const { event } = pressed
    if (event.target instanceof Element && event.target.closest('[role="dialog"]') !== null) return undefined
    return event.key === 'Escape' ? leaving(event.target) : deedOf(pressed, deeds)
  })
}

function deedOf({ event, isFree }: Pressed, deeds: LiveDeeds): (() => void) | undefined {
  const { key, ctrlKey, altKey, metaKey, shiftKey } = event
  if (ctrlKey && !altKey && !shiftKey && key === 'ArrowDown') return deeds.next
  if (ctrlKey && !altKey && !shiftKey && key === 'ArrowUp') return deeds.before
  if (altKey && !ctrlKey && !shiftKey && isZoneKey(key)) return () => deeds.zone(zones[key])
  if (ctrlKey || altKey || metaKey || !isFree) return undefined
  if (key === 'n') return deeds.newItem
  if (key === 'q') return deeds.stack
  if (key === 's') return deeds.park
  if (key === 'd') return deeds.decide
  if (shiftKey && key === 'Q') return deeds.nextSpeaker
  if (key === '+') return deeds.moreTime
  return shiftKey && key === 'P' ? deeds.allPresent : undefined
}

function isZoneKey(key: string): key is keyof typeof zones {
  return key in zones
}

/** Esc leaves a text for the zone it stands in, where letters are keys again (decisions 34). */
function leaving(target: EventTarget | null): (() => void) | undefined {
  if (!isText(target)) return undefined
  const zone = target.closest<HTMLElement>('[data-zone]')
  return zone === null ? undefined : () => zone.focus()
}
