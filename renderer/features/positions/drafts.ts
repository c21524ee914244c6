import { useCallback, useState } from 'react'
import type { ProposalId } from '../../../shared/id'

/** What was begun and not yet put on record survives a change of tab or item: it is kept while the window lives. */
const begun = new Map<string, string>()

export type DraftText = readonly [text: string, change: (text: string) => void]

export function useDraftText(key: string, otherwise = ''): DraftText {
  const [text, setText] = useState(() => begun.get(key) ?? otherwise)
  const change = useCallback(
    (next: string) => {
      setText(next)
      if (next === '') begun.delete(key)
      else begun.set(key, next)
    },
    [key],
  )
  return [text, change]
}

/** Opens the form for it wherever it stands next. */
export function beginDraft(key: string, text: string): void {
  begun.set(key, text)
}

export const amendDraft = (proposal: ProposalId): string => `amend/${proposal}`

export const isBegun = (key: string): boolean => begun.has(key)
