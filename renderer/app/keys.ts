import { useEffect } from 'react'
import type { MenuCommand } from '../../shared/wire/ipc'
import { listen } from '../data/status'
import type { Deeds } from './deeds'

/** The keys that work everywhere, and the native menu, which announces the same deeds. */
export function useKeys(deeds: Deeds): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const control = event.ctrlKey || event.metaKey
      if (!control || event.altKey || event.defaultPrevented) return
      const deed = deedOf(event, deeds)
      if (deed === undefined) return
      event.preventDefault()
      deed()
    }
    addEventListener('keydown', press)
    const deaf = listen((announcement) => {
      if (announcement.type === 'menu') fromMenu(announcement.command, deeds)
    })
    return () => {
      removeEventListener('keydown', press)
      deaf()
    }
  }, [deeds])
}

function deedOf(event: KeyboardEvent, deeds: Deeds): (() => void) | undefined {
  switch (event.key.toLowerCase()) {
    case 'k':
      return deeds.palette
    case '/':
      return deeds.legend
    case 'f':
      return event.shiftKey ? () => deeds.go({ screen: 'search' }) : undefined
    case ',':
      return () => deeds.go({ screen: 'settings' })
    case 'z':
      // In a text the editor's own history undoes; everywhere else the last gesture is taken back (UN1).
      if (isText(event.target)) return undefined
      return event.shiftKey ? deeds.redo : deeds.undo
    case 'y':
      return isText(event.target) ? undefined : deeds.redo
    default:
      return undefined
  }
}

/** A place with a cursor in it, where letters are letters. */
export function isText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
}

/** A field with a history of its own is asked first (LV3), then the browser. False: there is no text here. */
function inText(turn: 'undo' | 'redo'): boolean {
  const field = document.activeElement
  if (!isText(field)) return false
  const isLeftToBrowser = field?.dispatchEvent(new Event(`folkmoot:${turn}`, { cancelable: true })) ?? true
  if (isLeftToBrowser) document.execCommand(turn)
  return true
}

function fromMenu(command: MenuCommand, deeds: Deeds): void {
  const inMenu: Readonly<Record<MenuCommand, () => void>> = {
    'go-anywhere': deeds.palette,
    keys: deeds.legend,
    undo: () => inText('undo') || deeds.undo(),
    redo: () => inText('redo') || deeds.redo(),
    'new-meeting': deeds.newMeeting,
    lock: deeds.lock,
    settings: () => deeds.go({ screen: 'settings' }),
    backup: deeds.backup,
    'hand-over': deeds.handOver,
    'take-in': deeds.takeIn,
    // Only the screen that shows a meeting knows which one to print or to show.
    'export-pdf': () => dispatchEvent(new Event('folkmoot:export-pdf')),
    'public-screen': () => dispatchEvent(new Event('folkmoot:public-screen')),
  }
  inMenu[command]()
}
