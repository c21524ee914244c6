import type { AssemblyId } from '../../shared/id'
import type { WorkerRefused } from '../../shared/wire/desk-answer'
import { type Cell, cell } from './cell'
import type { WorkerLink } from './worker-link'

/**
 * What is begun and not on record, kept aside on this computer (SX1): read once, and every change of it kept before it is
 * called kept. While one write is on its way the next waits, and only the newest is written. It outlives the panel that shows
 * it, so that nobody who turns to another side and back finds it older.
 */
export type Scratch = {
  readonly now: Cell<ScratchNow>
  readonly keep: (value: unknown) => void
  /** Writes once more what could not be written. */
  readonly again: () => void
  /** It is on record now, or given up. */
  readonly drop: () => Promise<void>
  /** It may be another now: after a restore (BA10). */
  readonly look: () => Promise<void>
}
export type ScratchNow = {
  readonly isRead: boolean
  /** Null where nothing is kept. */
  readonly value: unknown
  readonly isKept: boolean
  readonly refusal: WorkerRefused | null
}

const known = new WeakMap<WorkerLink, Map<string, Scratch>>()

export function scratchOf(link: WorkerLink, assembly: AssemblyId, scratch: string): Scratch {
  const all = known.get(link) ?? new Map<string, Scratch>()
  known.set(link, all)
  const name = `${assembly}/${scratch}`
  const found = all.get(name) ?? openScratch(link, assembly, scratch)
  all.set(name, found)
  return found
}

/** Everything that is kept aside, as it is now. */
export async function scratchesAnew(link: WorkerLink): Promise<void> {
  await Promise.all([...(known.get(link)?.values() ?? [])].map((scratch) => scratch.look()))
}

function openScratch(link: WorkerLink, assembly: AssemblyId, scratch: string): Scratch {
  const now = cell<ScratchNow>({ isRead: false, value: null, isKept: true, refusal: null })
  let waiting = false
  let writing: Promise<void> | null = null

  async function look(): Promise<void> {
    const before = now.get()
    const found = await link.ask('read-scratch', { assembly, scratch })
    // What was said meanwhile is newer than what was found.
    if (now.get() !== before) return
    const value = found.ok && found.value !== null ? JSON.parse(new TextDecoder().decode(found.value)) : null
    now.set({ isRead: true, value, isKept: true, refusal: found.ok ? null : found.refusal })
  }
  void look()

  async function write(): Promise<void> {
    while (waiting) {
      waiting = false
      const bytes = new TextEncoder().encode(JSON.stringify(now.get().value))
      const kept = await link.ask('keep-scratch', { assembly, scratch, bytes })
      now.set({
        ...now.get(),
        isKept: kept.ok && !waiting,
        refusal: kept.ok ? null : kept.refusal,
      })
    }
    writing = null
  }
  function soon(): void {
    waiting = true
    writing ??= write()
  }

  return {
    now,
    keep(value) {
      now.set({ ...now.get(), isRead: true, value, isKept: false })
      soon()
    },
    again: soon,
    look,
    async drop() {
      await writing
      await link.ask('drop-scratch', { assembly, scratch })
      now.set({ isRead: true, value: null, isKept: true, refusal: null })
    },
  }
}
