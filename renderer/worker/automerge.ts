import wasmUrl from '@automerge/automerge/automerge.wasm?url'
import * as A from '@automerge/automerge/slim'
import type { Meeting } from '../../shared/meeting/meeting'
import { expandOf, type ProseMark, readable, withMarks } from '../../shared/meeting/prose'
import { plainView } from '../../shared/plain'
import { together } from '../../shared/together'

/** The merge library as the worker uses it: whole loads and saves in bulk. A change it makes only where it must say something again. */
let ready: Promise<void> | undefined

/** Loads the library once, when the first document is needed; a start that reads only the cache never pays for it. */
export function automerge(): Promise<void> {
  ready ??= A.initializeWasm(fetch(wasmUrl).then(async (file) => new Uint8Array(await file.arrayBuffer())))
  return ready
}

export const plain = plainView((value) => (value instanceof A.ImmutableString ? value.val : undefined))

export type Loaded = A.Doc<unknown>

const read = new WeakMap<object, Partial<Meeting>>()

/** A meeting as it is read: plain, with the marks of its texts (ED1). The same document is the same object again. */
export function meetingIn(document: Loaded): Partial<Meeting> {
  const known = read.get(document as object)
  if (known !== undefined) return known
  const made = withMarks(plain(document) as Partial<Meeting>, (item) =>
    readable(A.marks(document, ['prose', item])),
  )
  read.set(document as object, made)
  return made
}

/** All parts in one go, in any order: a third of what it costs to open the first and take the others in. */
export function load(parts: readonly Uint8Array[], actor?: string): Loaded {
  const as = actor === undefined ? {} : { actor }
  return A.load<unknown>(together(parts), { ...as, allowMissingChanges: true })
}
export const addTo = (document: Loaded, parts: readonly Uint8Array[]): Loaded =>
  A.loadIncremental(document, together(parts))
export const save = (document: Loaded): Uint8Array => A.save(document)
/** What actors of this device made of it, change by change. */
export function changesBy(deviceTag: string, document: Loaded): Uint8Array {
  return together(
    A.getAllChanges(document).filter((change) => A.decodeChange(change).actor.startsWith(deviceTag)),
  )
}
export const free = (document: Loaded): void => A.free(document)

/**
 * A literal as a document: every string fixed, except the secretary's words under `prose`, which stay mergeable. Written
 * straight into the library's store: nobody reads this document here, so its view, three quarters of the cost, is not made.
 */
export function fromLiteral(
  literal: object,
  actor: string,
  as: 'change' | 'checkpoint' = 'change',
): Uint8Array {
  const document = A.init<unknown>({ actor })
  const store = A.getBackend(document)
  const { marks = {}, ...rest } = literal as { readonly marks?: Meeting['marks'] }
  store.initRootFromHydrate(fixedDeep(rest, false))
  for (const [item, those] of Object.entries(marks)) markWords(store, item, those)
  store.commit(null, 0) // change time 0 (sync 3.2)
  // Only changes are signed, and let in elsewhere (AD5); a whole save is smaller.
  const bytes = as === 'change' ? together(store.getChanges([])) : store.save()
  A.free(document)
  return bytes
}

function markWords(store: ReturnType<typeof A.getBackend>, item: string, marks: readonly ProseMark[]): void {
  for (const { name, value, start, end } of marks)
    store.mark(`/prose/${item}`, { start, end, expand: expandOf(name) }, name, value)
}

/** Every string fixed, or none where it is prose. */
export function fixedDeep(value: unknown, prose: boolean): unknown {
  if (typeof value === 'string') return prose ? value : new A.ImmutableString(value)
  if (Array.isArray(value)) return value.map((inner) => fixedDeep(inner, prose))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, fixedDeep(inner, prose || key === 'prose')]),
  )
}

/** Of a whole save, the changes of the device whose actors begin so. */
export function changesOf(whole: Uint8Array, tag: string): readonly Uint8Array[] {
  const document = load([whole])
  const own = A.getChangesMetaSince(document, []).filter(({ actor }) => actor.startsWith(tag))
  const changes = own.flatMap(({ hash }) => A.getBackend(document).getChangeByHash(hash) ?? [])
  A.free(document)
  return changes
}
