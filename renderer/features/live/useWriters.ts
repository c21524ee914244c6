import { useMemo } from 'react'
import type { ItemId } from '../../../shared/id'
import type { Meeting } from '../../../shared/meeting/meeting'
import { useShelf } from '../../data/desk-context'
import type { LivingDocument } from '../../data/living-document'
import { useCompany } from '../../data/useCompany'
import type { Writer } from '../../editor/useCarets'
import { live as words } from '../../words/en/live'

/** Who else writes in the note of an item, by name (LV1). */
export function useWriters(document: LivingDocument<Meeting>, item: ItemId): readonly Writer[] {
  const people = useShelf()?.roll.people
  const company = useCompany(document.seen().id, item)
  return useMemo(
    () =>
      company.map(({ device, person, caret, letter }) => ({
        device,
        name: (person === null ? undefined : people?.[person]?.name) ?? words.someoneElse,
        caret,
        ...(letter === undefined ? {} : { letter }),
      })),
    [company, people],
  )
}
