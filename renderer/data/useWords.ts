import { useCallback, useSyncExternalStore } from 'react'
import type { LivingDocument } from './living-document'

/** The secretary's own words on one item as letters, as they stand in the document. */
export function useWords(document: LivingDocument<object>, item: string): string {
  return useSyncExternalStore(
    document.subscribe,
    useCallback(() => document.wordsOf(item), [document, item]),
  )
}
