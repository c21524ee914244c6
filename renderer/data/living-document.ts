import * as A from '@automerge/automerge/slim'
import type { AssemblyId, DocumentId } from '../../shared/id'
import type { ProseMark } from '../../shared/meeting/prose'
import type { Draft } from '../../shared/ports'
import { together } from '../../shared/together'
import type { Circle, DocumentRoom, OpenedDocument } from '../../shared/wire/shelf'
import { wordsAreFinal } from './final-words'
import { type LivingWords, livingWords } from './living-words'
import { automerge, loaded } from './loading'
import { marked } from './marked'
import { owned } from './owned'
import type { SavingLamp } from './saving'
import { sendingOf } from './sending'
import { type WordPatch, wordPatchesIn } from './word-patch'
import type { WorkerLink } from './worker-link'

/**
 * A document being edited in this window. Every gesture is one change, sent at once. Whoever still holds it when it was freed reads on
 * what it showed last, and writes nothing.
 */
export type LivingDocument<T> = LivingWords & {
  readonly id: DocumentId
  readonly assembly: AssemblyId
  readonly room: DocumentRoom
  readonly circle: Circle
  readonly readOnly: boolean
  /** Its words cannot be written in: it is read-only, or they are approved. */
  readonly isFinal: boolean
  /** Read-only because its Thing (TH5), or its umbrella (NE4), has ended. */
  readonly ended: 'TH5' | 'NE4' | null
  /** As plain data; parts that did not change are the same objects again. */
  readonly seen: () => T
  /** One gesture: what `write` does to the draft is one change, or none if it writes nothing. */
  readonly change: (write: (draft: Draft<T>) => void) => void
  readonly heads: () => readonly string[]
  /** What somebody finds out about it as the merge library holds it; undefined once it is freed. */
  readonly ask: <Value>(look: (now: A.Doc<T>) => Value) => Value | undefined
  readonly marksOf: (item: string) => readonly ProseMark[]
  readonly subscribe: (changed: () => void) => () => void
  /** LV2: others' changes, durable already. What is theirs and rests on what is not here yet waits inside. */
  readonly merge: (changes: readonly Uint8Array[]) => void
  /** Its records are others now (CA15, a restore, a new key). Once everything typed here is durable it is opened anew, in this one's place. */
  readonly renew: () => Promise<void>
  /** Told what others did to the words of one item (null: they are others than before, as a whole), before anybody who subscribes hears of a change. */
  readonly heed: (item: string, hear: (made: readonly WordPatch[] | null) => void) => () => void
  /** How many changes are missing on which others, that are here, rest (LV4). */
  readonly lacking: () => number
  readonly settled: () => Promise<boolean>
  /** Something of it is not durable yet. */
  readonly unsaved: () => boolean
  /** The worker puts it in order; it may go on being edited here. */
  readonly rest: () => Promise<void>
  /** Nothing more is taken in, and nothing can be written. Twice is once. */
  readonly free: () => void
}

export const fixed = <Text extends string>(text: Text): Text => new A.ImmutableString(text) as unknown as Text

export async function openLiving<T extends object>(
  link: WorkerLink,
  lamp: SavingLamp,
  opened: OpenedDocument,
  room: DocumentRoom,
): Promise<LivingDocument<T>> {
  await automerge()
  return living(link, lamp, loaded<T>(opened), opened, room)
}

/** A new document, born in this window: its first change is its birth, and is on its way when this resolves. */
export async function createLiving<T extends object>(
  link: WorkerLink,
  lamp: SavingLamp,
  opened: OpenedDocument,
  room: DocumentRoom,
  birth: (draft: Draft<T>) => void,
): Promise<LivingDocument<T>> {
  await automerge()
  const made = living<T>(link, lamp, A.init<T>({ actor: opened.actor }), opened, room)
  made.change(birth)
  return made
}

function living<T extends object>(
  link: WorkerLink,
  lamp: SavingLamp,
  begun: A.Doc<T>,
  first: OpenedDocument,
  room: DocumentRoom,
): LivingDocument<T> {
  const listeners = new Set<() => void>()
  const readers = new Map<string, Set<(made: readonly WordPatch[] | null) => void>>()
  const document = owned(begun)
  const { seen, marksOf, note, forget } = marked(document)
  const sending = sendingOf(link, lamp, first, room)
  let opened = first
  let gone = new Set(opened.gone)
  let lacking = missing()
  /** Nothing is left of it: it can be read on, and not be written in. */
  let isOver = false
  /** What others did while it is being opened anew. */
  let meanwhile: Uint8Array[] | null = null
  let renewing = Promise.resolve()

  function missing(): number {
    return document.ask((now) => A.getMissingDeps(now, []).filter((hash) => !gone.has(hash)).length) ?? 0
  }

  const isClosed = () => opened.readOnly || isOver || document.isFreed()
  const isFinal = () => isClosed() || wordsAreFinal(seen() as object)

  /** One gesture is one change, or none. */
  function write(make: (document: A.Doc<T>) => A.Doc<T>): void {
    const before = document.shown()
    document.grow(make)
    if (document.shown() === before) return
    const change = document.ask(A.getLastLocalChange)
    if (change !== undefined) sending.send(change)
    for (const changed of listeners) changed()
  }

  /** Whoever shows words of it hears how the new ones differ. */
  function replace(next: A.Doc<T>): void {
    isOver = Object.keys(next).length === 0
    if (isOver) A.free(next)
    else document.replace(next)
    forget()
    lacking = missing()
    for (const those of readers.values()) for (const hear of those) hear(null)
    for (const changed of listeners) changed()
  }

  async function renew(): Promise<void> {
    for (;;) {
      if (!(await sending.settled())) {
        await sending.retried()
        continue
      }
      const made = sending.made()
      meanwhile = []
      const anew = await link.ask('open', { document: opened.document })
      if (!anew.ok || document.isFreed()) return
      // What was typed meanwhile stands on the old ground still: it is sent, and said again with the rest.
      if (sending.made() > made) continue
      opened = anew.value
      gone = new Set(opened.gone)
      replace(loaded<T>(opened, meanwhile))
      return
    }
  }

  const words = livingWords({ document, write, note, isFinal })

  return {
    id: opened.document,
    assembly: opened.assembly,
    room,
    circle: opened.circle,
    get readOnly() {
      return isClosed()
    },
    get isFinal() {
      return isFinal()
    },
    get ended() {
      return opened.ended
    },
    seen,
    change(make) {
      if (isClosed()) return
      // Change time 0: the document must not carry a clock that nobody asked for (sync 3.2).
      write((now) =>
        A.change(now, { time: 0, patchCallback: note }, (draft) => make(draft as unknown as Draft<T>)),
      )
    },
    ...words,
    marksOf,
    heads: () => document.ask(A.getHeads) ?? [],
    ask: document.ask,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    merge(changes) {
      if (document.isFreed()) return
      meanwhile?.push(...changes)
      const patches: A.Patch[] = []
      const patchCallback = (made: A.Patch[]) => void patches.push(...made)
      const before = document.ask(A.getHeads)?.join()
      document.grow((now) => A.loadIncremental(now, together(changes), { patchCallback }))
      const lacked = lacking
      lacking = missing()
      // Coming twice is no news.
      if (lacking === lacked && document.ask(A.getHeads)?.join() === before) return
      note(patches)
      for (const [item, made] of wordPatchesIn(patches))
        for (const hear of readers.get(item) ?? []) hear(made)
      for (const changed of listeners) changed()
    },
    renew() {
      // One after the other: what the second is for may have come after the first had asked.
      const turn = renewing.catch(() => undefined).then(renew)
      renewing = turn.finally(() => {
        meanwhile = null
      })
      return renewing
    },
    heed(item, hear) {
      const those = readers.get(item) ?? new Set()
      readers.set(item, those.add(hear))
      return () => those.delete(hear)
    },
    lacking: () => lacking,
    settled: sending.settled,
    unsaved: sending.unsaved,
    async rest() {
      await link.ask('release', { document: opened.document })
    },
    free() {
      sending.end()
      // What it showed last is read on.
      seen()
      document.free()
    },
  }
}
