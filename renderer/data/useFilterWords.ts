import { useMemo, useState } from 'react'
import { onRoll } from '../../shared/charter/roll'
import type { LocalDate } from '../../shared/ports'
import type { Asker } from '../../shared/search/asked'
import type { Naming } from '../../shared/search/lines'
import type { Is } from '../../shared/search/query'
import type { Vocabulary } from '../../shared/search/suggest'
import { useCell, useDesk, useShelf } from './desk-context'

/** What filter words can name here: states, people of the roll, assemblies on this computer; and who asks. */
export type FilterWords = { readonly known: Vocabulary; readonly asker: Asker; readonly named: Naming }

export function useFilterWords(is: readonly Is[], today: LocalDate): FilterWords {
  const desk = useDesk()
  const roll = useShelf()?.roll
  const cards = useCell(desk.cards)
  const focus = useCell(desk.focus)
  return useMemo(() => {
    const people = roll === undefined ? [] : onRoll(roll).map(({ name }) => name)
    const me = cards.find(({ assembly }) => assembly === focus)?.person ?? null
    return {
      known: { is, people, assemblies: cards.map(({ name }) => name), today },
      asker: { today, me },
      named: (assembly) => {
        const card = cards.find((one) => one.assembly === assembly)
        return card === undefined ? [] : [card.name, card.code]
      },
    }
  }, [is, roll, cards, focus, today])
}

/** What was written in a field of one screen stands there again when one comes back to it, in the same assembly. */
const last = new WeakMap<object, Map<string, string>>()

export function useLastWritten(
  screen: 'search' | 'actions' | 'decisions',
  first: string,
): readonly [string, (written: string) => void] {
  const desk = useDesk()
  const name = screen === 'search' ? screen : `${screen} ${desk.focus.get()}`
  const [written, setWritten] = useState(() => last.get(desk)?.get(name) ?? first)
  return [
    written,
    (now) => {
      setWritten(now)
      last.set(desk, new Map(last.get(desk)).set(name, now))
    },
  ]
}
