import { useEffect } from 'react'

/** Ctrl+Shift+E, and the same from the native menu. */
export function useExportKey(print: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.key.toLowerCase() !== 'e') return
      event.preventDefault()
      print()
    }
    addEventListener('keydown', press)
    addEventListener('folkmoot:export-pdf', print)
    return () => {
      removeEventListener('keydown', press)
      removeEventListener('folkmoot:export-pdf', print)
    }
  })
}
