import { useCallback, useEffect, useState } from 'react'
import type { AssemblyId } from '../../shared/id'
import type { ThingLine } from '../../shared/wire/desk'
import { useDesk, useShelf } from './desk-context'
import { useTell } from './tell'

/** The Things that the assembly in focus is, or takes part in; and the deed by which an assembly kept here accepts one. */
export type Things = {
  readonly things: readonly ThingLine[]
  /** Whether it was done. */
  readonly accept: (assembly: AssemblyId, thing: AssemblyId) => Promise<boolean>
}

export function useThings(): Things {
  const desk = useDesk()
  const tell = useTell()
  const shelf = useShelf()
  const [things, setThings] = useState<readonly ThingLine[]>([])
  const [asked, setAsked] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after an acceptance
  useEffect(() => {
    if (shelf === null) return
    let gone = false
    void desk.link.ask('things', { assembly: shelf.assembly }).then((answer) => {
      if (!gone && answer.ok) setThings(answer.value)
    })
    return () => {
      gone = true
    }
  }, [desk, shelf, asked])

  const accept = useCallback(
    async (assembly: AssemblyId, thing: AssemblyId) => {
      const accepted = await desk.acceptThing(assembly, thing)
      if (!accepted.ok) tell.refusal(accepted.refusal)
      setAsked((times) => times + 1)
      return accepted.ok
    },
    [desk, tell],
  )
  return { things, accept }
}
