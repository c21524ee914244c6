import { useCallback, useEffect, useState } from 'react'
import type { AssemblyId } from '../../shared/id'
import type { Meeting } from '../../shared/meeting/meeting'
import type { AssemblyWord, SealedPosition } from '../../shared/meeting/said/assembly-word'
import type { AskedAssembly } from '../../shared/meeting/said/question-statements'
import { useCell, useDesk, useShelf } from './desk-context'
import { instantOf } from './moment'
import { useTell } from './tell'

/** What the assemblies that belong here have said of the wordings of one meeting, and the deed by which one kept here says it. */
export type AssemblyWords = {
  /** Null where no other assembly takes part. */
  readonly words: readonly AssemblyWord[] | null
  /** Those that take part in a Thing, or are members of an umbrella now; and whether one can be spoken for on this computer. */
  readonly parts: readonly (AskedAssembly & { readonly isHere: boolean })[]
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
  const [members, setMembers] = useState<readonly AskedAssembly[] | null>(null)
  const host = shelf?.assembly
  const isShared = shelf?.circle === 'joint'
  const ask = useCallback(async () => {
    if (!isShared || host === undefined) return
    const [said, belong] = await Promise.all([
      desk.link.ask('assembly-words', { assembly: host, meeting: meeting.id }),
      desk.link.ask('members-of', { assembly: host }),
    ])
    if (said.ok) setWords(said.value)
    if (belong.ok) setMembers(belong.value)
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
    words: isShared && members !== null ? words : null,
    parts: (members ?? []).map(({ assembly, name }) => ({ assembly, name, isHere: here.has(assembly) })),
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
