import { useLetterKeys } from '../../data/letter-keys'

/** `Shift+A`, `R`: letters that act while this panel is shown. Never while a text has the cursor, never when switched off. */
export type OwnKeys = { readonly [keys: string]: () => void }

export function useOwnKeys(keys: OwnKeys): void {
  useLetterKeys(({ event, isFree }) => {
    if (event.altKey) return undefined
    const withControl = event.ctrlKey || event.metaKey
    return withControl || isFree ? keys[nameOf(event, withControl)] : undefined
  })
}

function nameOf(event: KeyboardEvent, withControl: boolean): string {
  return `${withControl ? 'Ctrl+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.key.toUpperCase()}`
}
