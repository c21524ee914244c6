import { useMemo } from 'react'
import { type AssemblyInbox, assemblyInbox } from '../../shared/record/assembly-inbox'
import { useShelf } from './desk-context'

const nothing: AssemblyInbox = {
  pairs: [],
  restate: [],
  numbers: [],
  people: [],
  apart: [],
  lines: [],
  count: 0,
}

/** What waits for a word in the assembly in focus. */
export function useInbox(): AssemblyInbox {
  const { headlines, duplicates, roll } = useShelf() ?? {}
  return useMemo(
    () =>
      headlines === undefined || duplicates === undefined || roll === undefined
        ? nothing
        : assemblyInbox(headlines, duplicates, roll),
    [headlines, duplicates, roll],
  )
}
