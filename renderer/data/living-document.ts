import wasmUrl from '@automerge/automerge/automerge.wasm?url'
import * as A from '@automerge/automerge/slim'
import type { AssemblyId, DocumentId } from '../../shared/id'
import { plainView } from '../../shared/plain'
import type { Draft } from '../../shared/ports'
import { together } from '../../shared/together'
import type { DocumentRoom, OpenedDocument, WorkerRefused } from '../../shared/wire/desk'
import type { SavingLamp } from './saving'
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
  readonly subscribe: (changed: () => void) => () => void
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
  const [first, ...rest] = opened.bytes
  const { actor } = opened
  const document = A.load<T>(first ?? new Uint8Array(0), { actor, allowMissingChanges: true })
  const whole = rest.length === 0 ? document : A.loadIncremental(document, together(rest))
  return living(link, lamp, whole, opened, room)
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
  let document = begun
  /** Not durable yet, in the order they were made. */
  const pending: Uint8Array[] = []
  let sending: Promise<boolean> | undefined
  let retry: ReturnType<typeof setTimeout> | undefined

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

  return {
    id: opened.document,
    assembly: opened.assembly,
    room,
    readOnly: opened.readOnly,
    ended: opened.ended,
    seen: () => plain(document) as T,
    change(write) {
      if (opened.readOnly) return
      // Change time 0: the document must not carry a clock that nobody asked for (sync 3.2).
      take(A.change(document, { time: 0 }, (draft) => write(draft as unknown as Draft<T>)))
    },
    splice(item, at, remove, insert) {
      if (opened.readOnly) return
      take(
        A.change(document, { time: 0 }, (draft) =>
          A.splice(draft as A.Doc<unknown>, ['prose', item], at, remove, insert),
        ),
      )
    },
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
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
