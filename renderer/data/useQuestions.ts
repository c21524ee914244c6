import { useEffect, useMemo } from 'react'
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
import { useFetching } from './useFetched'

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
  const fetch = async () => {
    if (assembly === undefined) return null
    const answer = await desk.link.ask('questions', { assembly })
    return answer.ok ? answer.value : null
  }
  // Asked again where a summary has changed, something was signed for members (QA3), or a host has come to this computer.
  const { value: here, again } = useFetching(assembly ?? null, fetch, [desk, shelf])
  useEffect(
    () =>
      desk.link.listen((event) => {
        if (event.type === 'spoken' || event.type === 'assemblies') void again()
      }),
    [desk, again],
  )
  return { here, ask: again }
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
