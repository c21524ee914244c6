import { useCallback, useSyncExternalStore } from 'react'
import type { ItemId } from '../../shared/id'
import type { Meeting } from '../../shared/meeting/meeting'
import type { LivingDocument } from './living-document'
import { editBetween } from './splice'

/** The secretary's own words on one item, as they stand in the document; `edit` sends only the run that differs. */
export type Prose = { readonly text: string; readonly edit: (text: string) => void }

export function useProse(document: LivingDocument<Meeting> | null, item: ItemId, otherwise = ''): Prose {
  const subscribe = useCallback(
    (changed: () => void) => document?.subscribe(changed) ?? (() => undefined),
    [document],
  )
  const text = useSyncExternalStore(subscribe, () => document?.seen().prose[item] ?? otherwise)
  const edit = useCallback(
    (after: string) => {
      if (document === null) return
      const change = editBetween(document.seen().prose[item] ?? '', after)
      if (change !== null) document.splice(item, change.at, change.remove, change.insert)
    },
    [document, item],
  )
  return { text, edit }
}
