import type { AssemblyId, MeetingId } from '../../shared/id'
import type { Meeting } from '../../shared/meeting/meeting'
import type { AssemblyCard } from '../../shared/wire/shelf'
import { authorOf } from './author'
import type { Cell } from './cell'
import type { LivingDocuments } from './living-documents'
import type { Peers } from './peers'
import { type Command, runner } from './run'
import type { WorkerLink } from './worker-link'

/** Something an assembly does by itself. It is done again and again, so whatever is done already it leaves alone. */
export type Chore = (card: AssemblyCard) => Promise<void>

/**
 * What follows by itself follows for every assembly that is kept on this desk and signs here, whichever is in focus (RF9, QA11): once at
 * the start, and again whenever something in it or from elsewhere may have changed. Nothing is done before other devices are asked
 * (decisions 3). One assembly after the other, so that no two chores of a kind meet in one document.
 */
export type ByItself = (chore: Chore) => {
  /** Something was said here that concerns others on this desk: it is looked at for all of them again. */
  readonly again: () => void
  readonly stop: () => void
}

/** What follows closely is done at once. Milliseconds. */
const breath = 700

export function byItselfOver({
  link,
  cards,
  peers,
}: {
  readonly link: Pick<WorkerLink, 'listen'>
  readonly cards: Cell<readonly AssemblyCard[]>
  readonly peers: Pick<Peers, 'view'>
}): ByItself {
  return (chore) => {
    const due = new Set<AssemblyId>()
    let awaited: ReturnType<typeof setTimeout> | undefined
    let turn: Promise<void> = Promise.resolve()
    let isStopped = false

    async function work(): Promise<void> {
      awaited = undefined
      const now = cards.get().filter((card) => due.has(card.assembly) && writesHere(card))
      due.clear()
      for (const card of now) if (!isStopped) await chore(card)
    }
    function soon(assemblies: readonly AssemblyId[]): void {
      for (const assembly of assemblies) due.add(assembly)
      if (due.size === 0 || awaited !== undefined || peers.view.get() === null) return
      awaited = setTimeout(() => {
        const next = turn.then(work)
        // A chore that broke is a bug that is told, and keeps no other from its turn.
        turn = next.catch(() => undefined)
        void next
      }, breath)
    }
    const here = () => cards.get().map(({ assembly }) => assembly)
    const all = () => soon(here())
    let known = new Set(here())

    const stops = [
      peers.view.subscribe(all),
      cards.subscribe(() => {
        const fresh = here().filter((assembly) => !known.has(assembly))
        known = new Set(here())
        soon(fresh)
      }),
      link.listen((event) => {
        if (event.type === 'shelf-changed') soon([event.card.assembly])
        // In a joint circle: whoever else writes there may be concerned.
        if (event.type === 'spoken') all()
      }),
    ]
    all()
    return {
      again: all,
      stop() {
        isStopped = true
        clearTimeout(awaited)
        for (const stop of stops) stop()
      },
    }
  }
}

export const writesHere = ({ readOnly, guest, signs }: AssemblyCard): boolean =>
  !readOnly && guest === null && signs

/** A gesture that follows by itself, in a meeting that no screen need show: with nothing to take back, and refused without a word. */
export async function followsIn<Given, Value, Reason>(
  { documents }: { readonly documents: Pick<LivingDocuments, 'once'> },
  { card, meeting }: { readonly card: AssemblyCard; readonly meeting: MeetingId },
  command: Command<Meeting, Given, Value, Reason>,
  given: Given,
): Promise<void> {
  await documents.once<Meeting, unknown>(meeting, 'meeting', (living) =>
    runner(living, () => authorOf(card), living.seen().zone, null)(command, given),
  )
}
