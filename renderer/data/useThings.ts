import { useCallback, useEffect, useRef, useState } from 'react'
import type { AssemblyId } from '../../shared/id'
import type { ThingLine } from '../../shared/wire/shelf'
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
  // An answer counts only for the shelf it was asked for.
  const latest = useRef(shelf)
  latest.current = shelf
  const ask = useCallback(async () => {
    if (shelf === null) return
    const answer = await desk.link.ask('things', { assembly: shelf.assembly })
    if (answer.ok && latest.current === shelf) setThings(answer.value)
  }, [desk, shelf])
  // Asked again where an assembly has come or changed (JC1), and where one has spoken in a Thing (JC3).
  useEffect(() => {
    void ask()
    const unheard = [
      desk.cards.subscribe(() => void ask()),
      desk.link.listen((event) => {
        if (event.type === 'spoken') void ask()
      }),
    ]
    return () => {
      for (const end of unheard) end()
    }
  }, [desk, ask])

  const accept = useCallback(
    async (assembly: AssemblyId, thing: AssemblyId) => {
      const accepted = await desk.acceptThing(assembly, thing)
      if (!accepted.ok) tell.refusal(accepted.refusal)
      await ask()
      return accepted.ok
    },
    [desk, tell, ask],
  )
  return { things, accept }
}
