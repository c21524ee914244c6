import { useMemo } from 'react'
import { addDays, localDate } from '../../shared/meeting/time'
import { askedOfUs, isWaiting } from '../../shared/record/asked-of-us'
import { type Asked, askedOf } from '../../shared/record/asking'
import { askDays } from '../../shared/record/asks'
import { useCell, useDesk, useShelf } from './desk-context'
import { instantOf } from './moment'
import { useQuestionsHere } from './useQuestions'

/** A question that waits for an answer of the assembly in focus, and what it is about. */
export type AskedNow = Asked & { readonly titles: readonly string[] }

/** What hosts have asked of the assembly in focus, and were not given yet. */
export function useAsked(): readonly AskedNow[] {
  const lines = useCell(useDesk().federation.lines)
  const shelf = useShelf()
  const assembly = shelf?.assembly
  const asksAnswers = lines.some(({ asks = [] }) =>
    asks.some(({ of, questions }) => of === assembly && questions !== undefined),
  )
  const { here } = useQuestionsHere(asksAnswers)
  return useMemo(() => {
    if (shelf === null || (asksAnswers && here === null)) return []
    const out = new Set(
      shelf.headlines
        .filter(({ minutes: { state } }) => state === 'published' || state === 'corrected-later')
        .map(({ meeting }) => meeting as string),
    )
    const today = localDate(instantOf(new Date(), shelf.charter.zone))
    const own = lines.find((one) => one.assembly === shelf.assembly)
    const put = here === null ? [] : askedOfUs(here.files, shelf.assembly, here.taken, today)
    const named = (name: string) => put.find(({ question }) => question.names.includes(name))
    return askedOf(shelf.assembly, lines, {
      isOut: (meeting) => out.has(meeting),
      isAnswered(question) {
        const asked = named(question)
        return asked !== undefined && !isWaiting(asked)
      },
      since: addDays(today, -askDays),
      saidOn: own?.card?.on ?? null,
    }).map((one) => ({
      ...one,
      titles: one.questions.flatMap((question) => named(question)?.question.now.title ?? []),
    }))
  }, [lines, shelf, here, asksAnswers])
}
