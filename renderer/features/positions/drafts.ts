import { useCallback, useState } from 'react'

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

export const isBegun = (key: string): boolean => begun.has(key)
