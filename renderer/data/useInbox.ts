import { useMemo } from 'react'
import { assemblyInbox, type InboxEntry } from '../../shared/record/assembly-inbox'
import { useShelf } from './desk-context'

/** What waits for a word in the assembly in focus. */
export function useInbox(): readonly InboxEntry[] {
  const headlines = useShelf()?.headlines
  return useMemo(() => assemblyInbox(headlines ?? []), [headlines])
}
