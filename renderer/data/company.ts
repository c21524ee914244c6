import type { AssemblyId, ItemId, MeetingId, PersonId } from '../../shared/id'
import { type Cell, cell } from './cell'
import type { WorkerLink } from './worker-link'

/**
 * Who else is writing just now, and where (LV1). Each says so again every few seconds while it is so; who falls silent is
 * not there any more.
 */
export type Company = {
  readonly now: Cell<readonly Companion[]>
  /** Where one is writing oneself; a null item: in no note. */
  readonly tell: (assembly: AssemblyId, where: Where) => void
}
export type Where = {
  readonly meeting: MeetingId
  readonly item: ItemId | null
  readonly caret: number
  /** The letter before the cursor, by its name in the document. */
  readonly letter?: string
}
export type Companion = Where & { readonly device: string; readonly person: PersonId | null }

/** Milliseconds: a companion is believed so long, and one says it again well before. */
const believed = 12_000
export const again = 4000

export function companyOver(link: WorkerLink): Company {
  const now = cell<readonly Companion[]>([])
  const leaving = new Map<string, ReturnType<typeof setTimeout>>()

  function leave(device: string): void {
    clearTimeout(leaving.get(device))
    leaving.delete(device)
    if (now.get().some((one) => one.device === device))
      now.set(now.get().filter((one) => one.device !== device))
  }

  link.listen((event) => {
    if (event.type !== 'live') return
    const { device, person, where } = event
    leave(device)
    if (where.item === null) return
    const companion = {
      device,
      person,
      meeting: where.meeting as MeetingId,
      item: where.item as ItemId,
      caret: where.caret,
      ...(where.letter === undefined ? {} : { letter: where.letter }),
    }
    now.set([...now.get(), companion].sort((one, other) => (one.device < other.device ? -1 : 1)))
    leaving.set(
      device,
      setTimeout(() => leave(device), believed),
    )
  })
  return {
    now,
    tell: (assembly, where) => void link.ask('live', { assembly, where }),
  }
}
