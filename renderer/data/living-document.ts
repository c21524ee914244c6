import wasmUrl from '@automerge/automerge/automerge.wasm?url'
import * as A from '@automerge/automerge/slim'
import type { AssemblyId, DocumentId } from '../../shared/id'
import { plainView } from '../../shared/plain'
import type { Draft } from '../../shared/ports'
import { together } from '../../shared/together'
import type { DocumentRoom, OpenedDocument, WorkerRefused } from '../../shared/wire/desk'
import type { SavingLamp } from './saving'
import { type Edit, editBetween } from './splice'
import type { WorkerLink } from './worker-link'

/**
 * A document being edited in this window. Every gesture is one change, sent at once; while one send is on its way the
 * next gathers; what the journal refuses stays here and is sent again until it is durable (JO2).
 */
export type LivingDocument<T> = {
  readonly id: DocumentId
  readonly assembly: AssemblyId
  readonly room: DocumentRoom
  readonly readOnly: boolean
  /** Read-only because its Thing has ended (TH5). */
  readonly ended: boolean
  /** As plain data; parts that did not change are the same objects again. */
  readonly seen: () => T
  /** One gesture: what `write` does to the draft is one change, or none if it writes nothing. */
  readonly change: (write: (draft: Draft<T>) => void) => void
  /** One edit of the secretary's own words. */
  readonly splice: (item: string, at: number, remove: number, insert: string) => void
  /** The words of one item, the marks of the letters of a stretch of them, and where a marked letter stands, or stood. */
  readonly wordsOf: (item: string) => string
  readonly marksIn: (item: string, at: number, length: number) => readonly string[]
  readonly placeOf: (item: string, mark: string) => { readonly at: number; readonly isThere: boolean }
  readonly subscribe: (changed: () => void) => () => void
  /** LV2: others' changes, durable already. What is theirs and rests on what is not here yet waits inside. */
  readonly merge: (changes: readonly Uint8Array[]) => void
  /** CA15: part of it does not count any more. Once everything typed here is durable it is opened anew, in this one's place. */
  readonly renew: () => Promise<void>
  /** Told what others did to the words of one item, before anybody who subscribes hears of a change. */
  readonly heed: (item: string, hear: (edits: readonly Edit[]) => void) => () => void
  /** How many changes are missing on which others, that are here, rest (LV4). */
  readonly lacking: () => number
  readonly settled: () => Promise<boolean>
  /** Something of it is not durable yet. */
  readonly unsaved: () => boolean
  /** The worker puts it in order; it may go on being edited here. */
  readonly rest: () => Promise<void>
  /** Not to be touched any more. */
  readonly free: () => void
}

const plain = plainView((value) => (value instanceof A.ImmutableString ? value.val : undefined))
export const fixed = <Text extends string>(text: Text): Text => new A.ImmutableString(text) as unknown as Text

/** How long a refused write waits before it is tried again. Milliseconds. */
const retryAfter = 1500

let ready: Promise<void> | undefined
function automerge(): Promise<void> {
  ready ??= A.initializeWasm(fetch(wasmUrl).then(async (file) => new Uint8Array(await file.arrayBuffer())))
  return ready
}

export async function openLiving<T extends object>(
  link: WorkerLink,
  lamp: SavingLamp,
  opened: OpenedDocument,
  room: DocumentRoom,
): Promise<LivingDocument<T>> {
  await automerge()
  return living(link, lamp, loaded<T>(opened), opened, room)
}

function loaded<T extends object>({ bytes: [first, ...rest], actor }: OpenedDocument): A.Doc<T> {
  const document = A.load<T>(first ?? new Uint8Array(0), { actor, allowMissingChanges: true })
  return rest.length === 0 ? document : A.loadIncremental(document, together(rest))
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
  opened: OpenedDocument,
  room: DocumentRoom,
): LivingDocument<T> {
  const listeners = new Set<() => void>()
  const readers = new Map<string, Set<(edits: readonly Edit[]) => void>>()
  let document = begun
  let gone = new Set(opened.gone)
  let lacking = missingIn(begun)
  /** Nothing is left of it: it can be read on, and not be written in. */
  let isOver = false
  /** Not durable yet, in the order they were made. */
  const pending: Uint8Array[] = []
  let sending: Promise<boolean> | undefined
  let retry: ReturnType<typeof setTimeout> | undefined

  function missingIn(some: A.Doc<T>): number {
    return A.getMissingDeps(some, []).filter((hash) => !gone.has(hash)).length
  }

  async function send(): Promise<boolean> {
    try {
      while (pending.length > 0) {
        lamp.begun(opened.document)
        const changes = [...pending]
        const refusal = await refusalOf(changes)
        if (refusal !== null) {
          lamp.refused(opened.document, refusal)
          retry = setTimeout(start, retryAfter)
          return false
        }
        // What was typed meanwhile stands behind what was sent.
        pending.splice(0, changes.length)
        if (pending.length === 0) lamp.durable(opened.document)
      }
      return true
    } finally {
      sending = undefined
    }
  }

  /** Null: durable. A bug on the way is a refusal to whoever types: the changes stay here, and are tried again. */
  async function refusalOf(changes: readonly Uint8Array[]): Promise<WorkerRefused | null> {
    const { assembly, document: id } = opened
    try {
      const answer = await link.ask('change', { assembly, document: id, room, changes })
      return answer.ok ? null : answer.refusal
    } catch (bug) {
      reportError(bug)
      return { rule: 'JO2', cause: 'failed' }
    }
  }

  function start(): void {
    clearTimeout(retry)
    if (pending.length > 0) sending ??= send()
  }

  function take(next: A.Doc<T>): void {
    if (next === document) return
    document = next
    const change = A.getLastLocalChange(document)
    if (change !== undefined) pending.push(change)
    start()
    for (const changed of listeners) changed()
  }

  /** Whoever shows words of it hears how the new ones differ. */
  function replace(next: A.Doc<T>): void {
    const heard = [...readers].map(([item, those]) => ({ item, those, before: wordsOf(item) }))
    if (Object.keys(next).length === 0) isOver = true
    else document = next
    lacking = missingIn(document)
    for (const { item, those, before } of heard) {
      const edit = editBetween(before, wordsOf(item))
      if (edit !== null) for (const hear of those) hear([edit])
    }
    for (const changed of listeners) changed()
  }

  const wordsOf = (item: string): string =>
    (document as { readonly prose?: Readonly<Record<string, string>> }).prose?.[item] ?? ''

  return {
    id: opened.document,
    assembly: opened.assembly,
    room,
    get readOnly() {
      return opened.readOnly || isOver
    },
    ended: opened.ended,
    seen: () => plain(document) as T,
    change(write) {
      if (opened.readOnly || isOver) return
      // Change time 0: the document must not carry a clock that nobody asked for (sync 3.2).
      take(A.change(document, { time: 0 }, (draft) => write(draft as unknown as Draft<T>)))
    },
    splice(item, at, remove, insert) {
      if (opened.readOnly || isOver) return
      take(
        A.change(document, { time: 0 }, (draft) =>
          A.splice(draft as A.Doc<unknown>, ['prose', item], at, remove, insert),
        ),
      )
    },
    wordsOf,
    marksIn(item, at, length) {
      const marks = new Set<string>()
      // A letter of two units has one mark.
      for (let unit = at; unit < at + length; unit += 1)
        marks.add(A.getCursor(document, ['prose', item], unit))
      return [...marks]
    },
    placeOf(item, mark) {
      try {
        const at = A.getCursorPosition(document, ['prose', item], mark)
        const isThere = at < wordsOf(item).length && A.getCursor(document, ['prose', item], at) === mark
        return { at, isThere }
      } catch {
        // A letter the document has never had: of words that do not count any more, or that have not come yet.
        return { at: wordsOf(item).length, isThere: false }
      }
    },
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    merge(changes) {
      const patches: A.Patch[] = []
      const patchCallback = (made: A.Patch[]) => void patches.push(...made)
      const before = A.getHeads(document).join()
      document = A.loadIncremental(document, together(changes), { patchCallback })
      const missing = missingIn(document)
      // Coming twice is no news.
      if (missing === lacking && A.getHeads(document).join() === before) return
      lacking = missing
      for (const [item, edits] of editsIn(patches)) for (const hear of readers.get(item) ?? []) hear(edits)
      for (const changed of listeners) changed()
    },
    async renew() {
      for (;;) {
        start()
        await sending
        const anew = await link.ask('open', { document: opened.document })
        if (!anew.ok) return
        // What was typed meanwhile stands on the old ground still: it is sent, and said again with the rest.
        if (pending.length > 0) {
          if (retry !== undefined) await new Promise((later) => setTimeout(later, retryAfter))
          continue
        }
        gone = new Set(anew.value.gone)
        replace(loaded<T>(anew.value))
        return
      }
    },
    heed(item, hear) {
      const those = readers.get(item) ?? new Set()
      readers.set(item, those.add(hear))
      return () => those.delete(hear)
    },
    lacking: () => lacking,
    async settled() {
      start()
      return (await sending) ?? pending.length === 0
    },
    unsaved: () => pending.length > 0,
    async rest() {
      await link.ask('release', { document: opened.document })
    },
    free() {
      clearTimeout(retry)
      A.free(document)
    },
  }
}

/** What was done to the words of each item, one edit after the other. */
function editsIn(patches: readonly A.Patch[]): ReadonlyMap<string, readonly Edit[]> {
  const edits = new Map<string, Edit[]>()
  for (const patch of patches) {
    const [root, item, at] = patch.path
    if (root !== 'prose' || typeof item !== 'string' || typeof at !== 'number') continue
    const those = edits.get(item) ?? []
    edits.set(item, those)
    if (patch.action === 'splice') those.push({ at, remove: 0, insert: patch.value })
    if (patch.action === 'del') those.push({ at, remove: patch.length ?? 1, insert: '' })
  }
  return edits
}
