import { partsIn } from '../../shared/authority/change'
import type { ReadFrame } from '../../shared/wire/keeper'
import type { Cursor } from '../../shared/wire/keeper-request'
import type { Assembly } from './assembly'
import { takingTurns } from './turns'

/**
 * What an assembly's journal holds of one document, as the merge library takes it: what was found sound, and what this computer wrote.
 * Where each document lies is noted in one reading; the documents asked for last are kept, and read on.
 */
export type KnownDocuments = {
  /** The same list as before with what has come since; a new one where something was withdrawn. */
  readonly of: (document: string) => Promise<readonly Uint8Array[]>
}

/** Frames that follow one another: behind a cursor, up to a number. */
type Stretch = { readonly after: Cursor | null; last: number }

const kept = 4

export function knownDocuments({ read }: Pick<Assembly, 'read'>): KnownDocuments {
  let cursor: Cursor | null = null
  const stretches = new Map<string, Stretch[]>()
  const open = new Map<string, Uint8Array[]>()
  const inTurn = takingTurns()

  async function readOn(): Promise<void> {
    let before: string | null = null
    for await (const step of read(cursor)) {
      const { frame } = step
      if (frame.type === 'withdrawn') open.delete(frame.document)
      const parts = partsOf(frame)
      if (parts.length > 0) {
        const { document } = frame as { readonly document: string }
        const its = stretches.get(document) ?? []
        stretches.set(document, its)
        const last = its.at(-1)
        if (before === document && last !== undefined) last.last = frame.frame
        else its.push({ after: cursor, last: frame.frame })
        open.get(document)?.push(...parts)
        before = document
      } else before = null
      cursor = step.cursor
    }
  }

  async function gathered(document: string): Promise<Uint8Array[]> {
    const list: Uint8Array[] = []
    for (const { after, last } of stretches.get(document) ?? [])
      for await (const { frame } of read(after)) {
        if (frame.frame > last) break
        list.push(...partsOf(frame))
      }
    return list
  }

  async function of(document: string): Promise<readonly Uint8Array[]> {
    await readOn()
    const list = open.get(document) ?? (await gathered(document))
    open.delete(document)
    open.set(document, list) // the newest last
    for (const oldest of [...open.keys()].slice(0, -kept)) open.delete(oldest)
    return list
  }

  return {
    of: (document) => inTurn(() => of(document)),
  }
}

function partsOf(frame: ReadFrame): readonly Uint8Array[] {
  if (frame.type === 'frame') return frame.kind === 'projection' ? [] : [frame.bytes]
  // What this computer signed says again what its own frames say.
  return frame.type === 'entry' && frame.room === 'elsewhere' ? (partsIn(frame.blob) ?? []) : []
}
