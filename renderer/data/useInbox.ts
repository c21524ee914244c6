import { useMemo } from 'react'
import { type AssemblyInbox, assemblyInbox } from '../../shared/record/assembly-inbox'
import { useShelf } from './desk-context'
import { useAsked } from './useAsked'
import { useClashesOf } from './useClashes'
import { useRingsOf } from './useRings'
import { useUnsettled } from './useUnsettled'

const nothing: AssemblyInbox = {
  pairs: [],
  restate: [],
  numbers: [],
  people: [],
  apart: [],
  lines: [],
  count: 0,
}

/** What waits for a word in the assembly in focus: in its own meetings, and beside other assemblies. */
export function useWaiting(): number {
  const assembly = useShelf()?.assembly ?? null
  const beside = useClashesOf(assembly).length + useRingsOf(assembly).length + useAsked().length
  return useInbox().count + beside + useUnsettled().count
}

/** What waits for a word in its own meetings. */
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
