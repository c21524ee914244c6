import type { AssemblyId } from '../../shared/id'
import type { AnswerGiven, AnswerRefused } from '../../shared/meeting/referral/answer'
import type { PassingView } from '../../shared/wire/passing'
import { type Cell, cell } from './cell'
import { instantOf, zoneHere } from './moment'
import type { Peers } from './peers'
import type { WorkerLink } from './worker-link'

/**
 * Matters that pass between the assembly in focus and others (RF). Nothing is asked before other devices are (decisions 3); from then on,
 * whenever something here or there may have changed. Each look seals what is owed (RF9).
 */
export type PassingHere = {
  readonly view: Cell<PassingView | null>
  readonly look: () => void
  readonly answer: (
    of: { readonly from: string; readonly referral: string },
    given: AnswerGiven,
  ) => Promise<AnswerRefused | { readonly rule: string } | null>
}

/** What follows closely is looked at once. Milliseconds. */
const breath = 700

export function passingOver(link: WorkerLink, peers: Peers, focus: Cell<AssemblyId | null>): PassingHere {
  const view = cell<PassingView | null>(null)
  let isAwaited = false

  async function look(): Promise<void> {
    isAwaited = false
    const assembly = focus.get()
    if (assembly === null) return
    const now = instantOf(new Date(), zoneHere())
    const answer = await link.ask('passing', { assembly, fresh: true, now })
    if (answer.ok && focus.get() === assembly) view.set(answer.value)
  }
  function soon(): void {
    if (isAwaited || peers.view.get() === null) return
    isAwaited = true
    setTimeout(() => void look(), breath)
  }

  peers.view.subscribe(soon)
  focus.subscribe(() => {
    view.set(null)
    soon()
  })
  link.listen((event) => {
    if (event.type === 'shelf-changed') soon()
  })

  return {
    view,
    look: () => void look(),
    async answer({ from, referral }, given) {
      const assembly = focus.get()
      if (assembly === null) return null
      const now = instantOf(new Date(), zoneHere())
      const answer = await link.ask('answer-referral', { assembly, from, referral, given, now })
      await look()
      return answer.ok ? answer.value : answer.refusal
    },
  }
}
