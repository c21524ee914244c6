import { useCallback, useMemo } from 'react'
import type { AssemblyId } from '../../shared/id'
import type { Moment, Page } from '../../shared/ports'
import {
  type Reconciled,
  readSameWords,
  reconciled,
  type SameWord,
  type SameWords,
  sameWordsOf,
} from '../../shared/record/same-person'
import type { Result } from '../../shared/result'
import type { WorkerRefused } from '../../shared/wire/desk-answer'
import { useCell, useDesk } from './desk-context'
import { momentOf, zoneHere } from './moment'
import { useScratches } from './useScratches'

/** Its place among what is kept aside: the same in every assembly. */
const place = '73616d65706572736f6e2f666f6c6b6d'

/**
 * PN7: what was said at this desk of office-holders, kept aside sealed, on this computer (SX2): with the assembly in focus, and read of all
 * that are kept here, so that it is the same from whichever of them one looks.
 */
export type SamePeople = {
  readonly said: Reconciled
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
  const kept = useScratches(assemblies, place)
  const all = useMemo(() => kept.map(({ now }) => readSameWords(now.value)), [kept])
  const seen = useMemo(() => sameWordsOf(all.flat()), [all])
  const run: SamePeople['run'] = useCallback(
    (command, given) => {
      const draft = { words: { ...seen.words } }
      const result = command(
        { seen, draft },
        given,
        momentOf(author(), zoneHere(), (text) => text),
      )
      const at = Math.max(0, assemblies.indexOf(here as AssemblyId))
      const fresh: SameWord[] = Object.values(draft.words).filter(({ id }) => !(id in seen.words))
      if (result.ok) kept[at]?.keep([...(all[at] ?? []), ...fresh])
      return result
    },
    [seen, all, kept, author, assemblies, here],
  )
  const said = useMemo(() => reconciled(seen), [seen])
  return { said, run, refusal: kept.find(({ now }) => now.refusal !== null)?.now.refusal ?? null }
}
