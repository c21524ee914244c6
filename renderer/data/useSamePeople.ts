import { useCallback, useMemo } from 'react'
import type { AssemblyId } from '../../shared/id'
import type { Moment, Page } from '../../shared/ports'
import {
  type Reconciled,
  readSameWords,
  reconciled,
  type SameWord,
  type SameWords,
  samePeoplePlace,
  sameWordsOf,
} from '../../shared/record/same-person'
import type { Result } from '../../shared/result'
import type { WorkerRefused } from '../../shared/wire/desk-answer'
import { useCell, useDesk } from './desk-context'
import { momentOf, zoneHere } from './moment'
import { type ScratchOf, useScratches } from './useScratches'

/**
 * PN7: what was said at this desk of office-holders, kept aside sealed, on this computer (SX2): with the assembly in focus, and read of all
 * that are kept here, so that it is the same from whichever of them one looks.
 */
export type SamePeople = {
  readonly said: Reconciled
  /** Until then nothing can be said: it would take the place of what is kept. */
  readonly isRead: boolean
  /** What could not be kept. */
  readonly refusal: WorkerRefused | null
  readonly run: <Given, Value, Reason>(
    command: (page: Page<SameWords>, given: Given, moment: Moment) => Result<Value, Reason>,
    given: Given,
  ) => Result<Value, Reason>
}

export function useSamePeople(): SamePeople {
  const { author, cards, focus } = useDesk()
  const own = useCell(cards)
  const here = useCell(focus)
  const assemblies = useMemo(() => own.map(({ assembly }) => assembly).sort(), [own])
  const kept = useScratches(assemblies, samePeoplePlace)
  const seen = useMemo(() => sameWordsOf(kept.flatMap(({ now }) => readSameWords(now.value))), [kept])
  const run: SamePeople['run'] = useCallback(
    (command, given) => {
      const at = Math.max(0, assemblies.indexOf(here as AssemblyId))
      const moment = momentOf(author(), zoneHere(), (text) => text)
      return keptWith(kept, at, (page) => command(page, given, moment))
    },
    [kept, author, assemblies, here],
  )
  const said = useMemo(() => reconciled(seen), [seen])
  const isRead = kept.every(({ now }) => now.isRead)
  return { said, isRead, run, refusal: kept.find(({ now }) => now.refusal !== null)?.now.refusal ?? null }
}

/** One deed on what is kept now, and not as it was drawn: a second one, pressed at once, stands on the first. What is new is kept at `at`. */
export function keptWith<Value, Reason>(
  kept: readonly ScratchOf[],
  at: number,
  deed: (page: Page<SameWords>) => Result<Value, Reason>,
): Result<Value, Reason> {
  const all = kept.map(({ get }) => readSameWords(get().value))
  const seen = sameWordsOf(all.flat())
  const draft = { words: { ...seen.words } }
  const result = deed({ seen, draft })
  const fresh: SameWord[] = Object.values(draft.words).filter(({ id }) => !(id in seen.words))
  if (result.ok) kept[at]?.keep([...(all[at] ?? []), ...fresh])
  return result
}
