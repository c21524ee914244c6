import { useCallback, useEffect, useState } from 'react'
import type { AssemblyId } from '../../shared/id'
import type { Meeting } from '../../shared/meeting/meeting'
import type { AssemblyWord, SealedPosition } from '../../shared/meeting/said/assembly-word'
import { useCell, useDesk, useShelf } from './desk-context'
import { instantOf } from './moment'
import { useTell } from './tell'

/** What the assemblies that take part have said of the wordings of one meeting, and the deed by which one kept here says it. */
export type AssemblyWords = {
  /** Null where no other assembly takes part. */
  readonly words: readonly AssemblyWord[] | null
  /** Those that take part, and whether one can be spoken for on this computer. */
  readonly parts: readonly {
    readonly assembly: AssemblyId
    readonly name: string
    readonly isHere: boolean
  }[]
  /** Whether it was done. */
  readonly say: (
    assembly: AssemblyId,
    said: Omit<SealedPosition, 'person' | 'meeting' | 'at'>,
  ) => Promise<boolean>
}

export function useAssemblyWords(meeting: Meeting): AssemblyWords {
  const desk = useDesk()
  const shelf = useShelf()
  const tell = useTell()
  const cards = useCell(desk.cards)
  const [words, setWords] = useState<readonly AssemblyWord[]>([])
  const host = shelf?.assembly
  const isShared = shelf?.circle === 'joint' && shelf.charter.thing !== undefined
  const ask = useCallback(async () => {
    if (!isShared || host === undefined) return
    const answer = await desk.link.ask('assembly-words', { assembly: host, meeting: meeting.id })
    if (answer.ok) setWords(answer.value)
  }, [desk, host, isShared, meeting.id])
  useEffect(() => {
    void ask()
    return desk.link.listen((event) => {
      if (event.type === 'spoken' && event.assembly === host) void ask()
    })
  }, [desk, ask, host])

  const here = new Set(
    cards.filter(({ guest, signs }) => guest === null && signs).map((card) => card.assembly),
  )
  return {
    words: isShared ? words : null,
    parts: (shelf?.charter.thing?.takingPart ?? []).map(({ assembly, name }) => ({
      assembly: assembly as AssemblyId,
      name,
      isHere: here.has(assembly as AssemblyId),
    })),
    async say(assembly, said) {
      if (host === undefined) return false
      const at = instantOf(new Date(), meeting.zone)
      const answer = await desk.sayWord(host, assembly, { ...said, meeting: meeting.id, at })
      if (!answer.ok) tell.refusal(answer.refusal)
      await ask()
      return answer.ok
    },
  }
}
