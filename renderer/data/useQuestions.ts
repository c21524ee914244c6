import { useCallback, useEffect, useMemo, useState } from 'react'
import type { AssemblyId } from '../../shared/id'
import { resultsAlone } from '../../shared/meeting/question/question'
import type { SealedPosition } from '../../shared/meeting/said/assembly-word'
import type { ResultWord } from '../../shared/meeting/said/question-word'
import type { LocalDate } from '../../shared/ports'
import { type AskedOfUs, askedOfUs } from '../../shared/record/asked-of-us'
import type { QuestionFile, QuestionsHere } from '../../shared/record/question-file'
import type { ToMembers } from '../../shared/wire/desk'
import { useDesk, useShelf } from './desk-context'
import { freshId } from './moment'
import { useTell } from './tell'

/** What the assembly in focus asks its members, and what its hosts ask it (QA). */
export type Questions = {
  /** Null while it is read. */
  readonly own: QuestionFile | null
  readonly ofHosts: readonly AskedOfUs[]
  /** Results of hosts whose question has not come here (QA16). */
  readonly alone: readonly { readonly host: string; readonly result: ResultWord }[]
  readonly isRead: boolean
  /** The record it is sealed as; null: refused, and told. */
  readonly sayToMembers: (said: ToMembers, record?: string) => Promise<string | null>
  /** The answer of the assembly in focus, signed as its own. */
  readonly answer: (host: AssemblyId, said: Omit<SealedPosition, 'person'>) => Promise<boolean>
}

const nothing: QuestionsHere = { files: [], taken: [] }

/** What lies here of them; null while it is read, or nobody asks. */
export function useQuestionsHere(isAsked = true) {
  const desk = useDesk()
  const shelf = useShelf()
  const assembly = isAsked ? shelf?.assembly : undefined
  const [read, setRead] = useState<{ readonly of: AssemblyId; readonly here: QuestionsHere } | null>(null)
  const ask = useCallback(async () => {
    if (assembly === undefined) return
    const answer = await desk.link.ask('questions', { assembly })
    if (answer.ok) setRead({ of: assembly, here: answer.value })
  }, [desk, assembly])
  // Asked again where something was signed for members (QA3), a host has come to this computer, or a summary has changed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed shelf tells that a summary has
  useEffect(() => {
    void ask()
    return desk.link.listen((event) => {
      if (event.type === 'spoken' || event.type === 'assemblies') void ask()
    })
  }, [desk, ask, shelf])
  return { here: read !== null && read.of === assembly ? read.here : null, ask }
}

export function useQuestions(today: LocalDate): Questions {
  const desk = useDesk()
  const assembly = useShelf()?.assembly
  const tell = useTell()
  const { here: read, ask } = useQuestionsHere()
  const here = read ?? nothing
  const ofHosts = useMemo(
    () => (assembly === undefined ? [] : askedOfUs(here.files, assembly, here.taken, today)),
    [here, assembly, today],
  )
  return {
    own: here.files.find(({ host }) => host === assembly) ?? null,
    ofHosts,
    alone: here.files.flatMap(({ host, charter, questions, results }) =>
      host === assembly
        ? []
        : resultsAlone(host, questions, results).map((result) => ({ host: charter.name, result })),
    ),
    isRead: read !== null,
    async sayToMembers(said, record = freshId()) {
      if (assembly === undefined) return null
      const answer = await desk.sayToMembers(assembly, record, said)
      if (!answer.ok) tell.refusal(answer.refusal)
      await ask()
      return answer.ok ? record : null
    },
    async answer(host, said) {
      if (assembly === undefined) return false
      const answer = await desk.sayWord(host, assembly, said)
      if (!answer.ok) tell.refusal(answer.refusal)
      await ask()
      return answer.ok
    },
  }
}
