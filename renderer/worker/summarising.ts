import { nameOf, type Roll } from '../../shared/charter/roll'
import type { Meeting } from '../../shared/meeting/meeting'
import { meetingIn, plain } from './automerge'
import type { CacheWriter } from './cache-writer'
import { fromProjection } from './intake'
import { fromBytes, rowOf } from './names'
import type { Rows } from './rows'
import type { ShelvedDocuments } from './shelved-documents'
import { forgetMeeting, type KeptAssembly, noteMeeting, noteRoll } from './summaries'

/** Keeps shelf and registers true to the documents: at once, after a pause, or for all that a sudden end left behind. */
export type Summarising = {
  readonly now: (assembly: KeptAssembly, document: string) => Promise<void>
  /** After a pause, so that a burst of gestures costs one summary. */
  readonly soon: (assembly: KeptAssembly, document: string) => void
  readonly stale: (assembly: KeptAssembly) => Promise<void>
}

/** A pause this long after a change, and the summary of its document is made anew. Milliseconds. */
const quiet = 600
/** Who types without a pause is not waited for longer than this: a meeting just called to order is known to be open. */
const atMost = 2400

export function summarising(
  rows: Rows,
  writer: CacheWriter,
  documents: ShelvedDocuments,
  changed: (assembly: KeptAssembly) => void,
  /** One document's summary is made anew, or gone. */
  noted: (assembly: string, document: string) => void = () => undefined,
): Summarising {
  const waiting = new Map<string, { timer: ReturnType<typeof setTimeout>; since: number }>()

  async function note(
    assembly: KeptAssembly,
    document: string,
    from: 'document' | 'projection',
  ): Promise<void> {
    await make(assembly, document, from)
    noted(assembly.head.assembly, document)
  }

  async function make(
    assembly: KeptAssembly,
    document: string,
    from: 'document' | 'projection',
  ): Promise<void> {
    if (document === assembly.rollDocument) {
      const roll = (await documents.read(document, plain)) as Partial<Roll>
      if (!isBorn<Roll>(roll, 'people')) return
      const before = assembly.roll
      noteRoll(assembly, roll, writer)
      if (isRenamed(before, roll)) await renameIn(assembly)
      return
    }
    const projection = from === 'projection' ? await rows.get(rowOf.projection(document)) : undefined
    const meeting =
      projection === undefined ? await documents.read(document, meetingIn) : fromBytes<Meeting>(projection)
    if (isBorn<Meeting>(meeting, 'statements')) noteMeeting(assembly, meeting, writer)
    else forgetMeeting(assembly, document, writer)
  }

  /** Registers keep the names of those they speak of: who is called otherwise now, or was merged (RO6), is there too. */
  async function renameIn(assembly: KeptAssembly): Promise<void> {
    await writer.settled()
    for (const document of [...assembly.headlines.keys()]) await note(assembly, document, 'projection')
  }

  async function now(assembly: KeptAssembly, document: string): Promise<void> {
    clearTimeout(waiting.get(document)?.timer)
    waiting.delete(document)
    await note(assembly, document, 'document')
    changed(assembly)
  }

  return {
    now,
    soon(assembly, document) {
      const before = waiting.get(document)
      clearTimeout(before?.timer)
      const since = before?.since ?? performance.now()
      const pause = Math.max(0, Math.min(quiet, since + atMost - performance.now()))
      waiting.set(document, { since, timer: setTimeout(() => void now(assembly, document), pause) })
    },
    async stale(assembly) {
      await writer.settled()
      const left = await rows.under(rowOf.allStale(assembly.head.assembly))
      if (left.length === 0) return
      const stale = left.map(({ name, content }) => ({
        document: name.slice(name.lastIndexOf('/') + 1),
        from: content[0] === fromProjection[0] ? ('projection' as const) : ('document' as const),
      }))
      // The roll first: summaries of meetings name its people.
      const isRoll = ({ document }: { document: string }) => Number(document === assembly.rollDocument)
      stale.sort((one, other) => isRoll(other) - isRoll(one))
      for (const { document, from } of stale) {
        await note(assembly, document, from)
        documents.letGo(document)
      }
      changed(assembly)
    },
  }
}

/** Somebody who was there before is shown by another name now. */
function isRenamed(before: Roll, roll: Roll): boolean {
  return Object.values(before.people).some(({ id }) => nameOf(before, id) !== nameOf(roll, id))
}

/** JO4: where a document's first change is damaged nothing of it can be shown; that costs it alone, and no other's start. */
function isBorn<T>(document: Partial<T>, part: keyof T): document is T {
  return document[part] !== undefined
}
