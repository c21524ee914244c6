import type { AssemblyId } from '../../shared/id'
import type { AssemblyCard, Shelf } from '../../shared/wire/shelf'
import { type Cell, cell } from './cell'
import type { WorkerLink } from './worker-link'

/** The assemblies of a realm, the one in focus, and its shelf. Which one it was is known to the next window too. */
export type InFocus = {
  readonly cards: Cell<readonly AssemblyCard[]>
  readonly focus: Cell<AssemblyId | null>
  /** Null while it is fetched. */
  readonly shelf: Cell<Shelf | null>
  readonly switchTo: (assembly: AssemblyId) => Promise<void>
  /** All of them, anew: the one that was in focus comes back to it. */
  readonly take: (cards: readonly AssemblyCard[]) => Promise<void>
  /** One of them is another now. */
  readonly changed: (card: AssemblyCard) => void
  readonly refresh: () => Promise<void>
  /** Throws where no assembly is in focus. */
  readonly card: () => AssemblyCard
}

const focusKey = 'focus'

export function inFocus(link: WorkerLink): InFocus {
  const cards = cell<readonly AssemblyCard[]>([])
  const focus = cell<AssemblyId | null>(null)
  const shelf = cell<Shelf | null>(null)

  async function refresh(): Promise<void> {
    const assembly = focus.get()
    if (assembly === null) return
    const answer = await link.ask('shelf', { assembly })
    if (answer.ok && focus.get() === assembly) shelf.set(answer.value)
  }

  async function switchTo(assembly: AssemblyId): Promise<void> {
    focus.set(assembly)
    localStorage.setItem(focusKey, assembly)
    await refresh()
  }

  return {
    cards,
    focus,
    shelf,
    switchTo,
    async take(all) {
      cards.set(all)
      const before = localStorage.getItem(focusKey)
      const known = all.find((card) => card.assembly === before) ?? soonest(all)
      if (known !== undefined) await switchTo(known.assembly)
    },
    changed(card) {
      cards.set(cards.get().map((one) => (one.assembly === card.assembly ? card : one)))
      if (card.assembly === focus.get()) void refresh()
    },
    refresh,
    card() {
      const card = cards.get().find(({ assembly }) => assembly === focus.get())
      if (card === undefined) throw new Error('No assembly is in focus')
      return card
    },
  }
}

/** After a power cut nobody knows which assembly was in focus: the one that sits, or the one that meets next. */
function soonest(cards: readonly AssemblyCard[]): AssemblyCard | undefined {
  const rank = ({ meets }: AssemblyCard) => (meets === 'now' ? '' : (meets ?? '9999'))
  return [...cards].sort((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0))[0]
}
