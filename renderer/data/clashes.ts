import type { AssemblyId } from '../../shared/id'
import type { Clash } from '../../shared/record/clash'
import type { Result } from '../../shared/result'
import type { ClashGiven } from '../../shared/wire/desk'
import type { WorkerRefused } from '../../shared/wire/desk-answer'
import { type Cell, cell } from './cell'
import type { Federation } from './federation'
import { instantOf, zoneHere } from './moment'
import type { WorkerLink } from './worker-link'

/**
 * Decisions of different assemblies that contradict (CS1), as far as they are known on this computer. Asked for again a moment after
 * anything of the assemblies here, or of others' open circles, has changed.
 */
export type Clashes = {
  readonly all: Cell<readonly Clash[]>
  /** The assembly says what it holds of two decisions (CS3). */
  readonly say: (assembly: AssemblyId, given: Omit<ClashGiven, 'on'>) => Promise<Result<null, WorkerRefused>>
}

type ClashesOver = {
  readonly link: WorkerLink
  readonly cards: Pick<Cell<unknown>, 'subscribe'>
  readonly shelf: Pick<Cell<unknown>, 'subscribe'>
  readonly federation: Pick<Federation, 'lines'>
  /** What is written at once: the lamp tells it. */
  readonly lit: (writing: Promise<Result<null, WorkerRefused>>) => Promise<Result<null, WorkerRefused>>
}

/** What follows closely is looked at once. Milliseconds. */
const breath = 300

export function clashesOver({ link, cards, shelf, federation, lit }: ClashesOver): Clashes {
  const all = cell<readonly Clash[]>([])
  const today = () => instantOf(new Date(), zoneHere()).slice(0, 10)
  let isAwaited = false

  async function look(): Promise<void> {
    isAwaited = false
    const answer = await link.ask('clashes', { today: today() })
    if (answer.ok && (answer.value.length > 0 || all.get().length > 0)) all.set(answer.value)
  }
  function soon(): void {
    if (isAwaited) return
    isAwaited = true
    setTimeout(() => void look(), breath)
  }
  for (const one of [cards, shelf, federation.lines]) one.subscribe(soon)
  soon()

  return {
    all,
    async say(assembly, given) {
      const said = await lit(link.ask('say-clash', { assembly, given: { ...given, on: today() } }))
      if (said.ok) await look()
      return said
    },
  }
}
