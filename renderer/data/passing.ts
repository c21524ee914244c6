import type { AssemblyId } from '../../shared/id'
import type { AnswerGiven, AnswerRefused } from '../../shared/meeting/referral/answer'
import { enterAnswers } from '../../shared/meeting/referral/refer'
import type { PassingView } from '../../shared/wire/passing'
import type { AssemblyCard } from '../../shared/wire/shelf'
import { type ByItself, followsIn, writesHere } from './by-itself'
import { type Cell, cell } from './cell'
import type { LivingDocuments } from './living-documents'
import { instantOf, zoneHere } from './moment'
import type { Peers } from './peers'
import type { WorkerLink } from './worker-link'

/**
 * Matters that pass between assemblies (RF). What is owed is sealed, and what has come back is entered, for every assembly kept on this
 * desk (RF9); what is shown is of the assembly in focus. Nothing is asked before other devices are (decisions 3).
 */
export type PassingHere = {
  readonly view: Cell<PassingView | null>
  readonly look: () => void
  /** Answers when what is owed by the assembly in focus is sealed: a file that is handed over then holds it (LT5). */
  readonly sealOwed: () => Promise<void>
  readonly answer: (
    of: { readonly from: string; readonly referral: string },
    given: AnswerGiven,
  ) => Promise<AnswerRefused | { readonly rule: string } | null>
}
export type PassingOver = {
  readonly link: Pick<WorkerLink, 'ask' | 'listen'>
  readonly documents: Pick<LivingDocuments, 'once'>
  readonly cards: Cell<readonly AssemblyCard[]>
  readonly focus: Cell<AssemblyId | null>
  readonly peers: Pick<Peers, 'view'>
  readonly byItself: ByItself
}

const now = () => instantOf(new Date(), zoneHere())

export function passingOver({ link, documents, cards, focus, peers, byItself }: PassingOver): PassingHere {
  const view = cell<PassingView | null>(null)

  async function show(): Promise<void> {
    const assembly = focus.get()
    if (assembly === null) return
    const answer = await link.ask('passing', { assembly })
    if (answer.ok && focus.get() === assembly) view.set(answer.value)
  }

  async function settle(card: AssemblyCard): Promise<void> {
    const { assembly } = card
    const settled = await link.ask('settle-passing', { assembly, now: now() })
    if (settled.ok) {
      for (const { meeting, answers } of settled.value.toEnter)
        await followsIn({ documents }, { card, meeting }, enterAnswers, { answers })
      if (settled.value.sealed) chores.again()
    }
    if (focus.get() === assembly) await show()
  }

  async function look(): Promise<void> {
    const card = cards.get().find(({ assembly }) => assembly === focus.get())
    if (card !== undefined && writesHere(card)) await settle(card)
    else await show()
  }
  const lookAgain = () => {
    if (peers.view.get() !== null) void look()
  }

  const chores = byItself(settle)
  focus.subscribe(() => {
    view.set(null)
    lookAgain()
  })
  // Where nothing is signed here nothing follows by itself, and what has come is shown all the same.
  peers.view.subscribe(() => {
    const card = cards.get().find(({ assembly }) => assembly === focus.get())
    if (card !== undefined && !writesHere(card)) lookAgain()
  })

  return {
    view,
    look: () => void look(),
    sealOwed: look,
    async answer({ from, referral }, given) {
      const assembly = focus.get()
      if (assembly === null) return null
      const answer = await link.ask('answer-referral', { assembly, from, referral, given, now: now() })
      await look()
      chores.again()
      return answer.ok ? answer.value : answer.refusal
    },
  }
}
