import wasmUrl from '@automerge/automerge/automerge.wasm?url'
import * as A from '@automerge/automerge/slim'
import { plainView } from '../../shared/plain'

/** The merge library as the worker uses it: whole loads and saves in bulk; it never makes a change to a living document. */
let ready: Promise<void> | undefined

/** Loads the library once, when the first document is needed; a start that reads only the cache never pays for it. */
export function automerge(): Promise<void> {
  ready ??= A.initializeWasm(fetch(wasmUrl).then(async (file) => new Uint8Array(await file.arrayBuffer())))
  return ready
}

export const plain = plainView((value) => (value instanceof A.ImmutableString ? value.val : undefined))

export type Loaded = A.Doc<unknown>

/** Saves and changes in one stream of bytes, whatever their order: the library sorts them by cause. */
export function together(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return whole
}

export const load = (parts: readonly Uint8Array[]): Loaded =>
  A.loadIncremental(A.init<unknown>(), together(parts))
export const addTo = (document: Loaded, parts: readonly Uint8Array[]): Loaded =>
  A.loadIncremental(document, together(parts))
export const save = (document: Loaded): Uint8Array => A.save(document)
export const free = (document: Loaded): void => A.free(document)

/** A literal as a document: every string fixed, except the secretary's words under `prose`, which stay mergeable. */
export function fromLiteral(literal: object, actor: string): Uint8Array {
  const document = A.from(fixedDeep(literal, false) as Record<string, unknown>, { actor })
  const bytes = A.save(document)
  A.free(document)
  return bytes
}

function fixedDeep(value: unknown, prose: boolean): unknown {
  if (typeof value === 'string') return prose ? value : new A.ImmutableString(value)
  if (Array.isArray(value)) return value.map((inner) => fixedDeep(inner, prose))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, fixedDeep(inner, prose || key === 'prose')]),
  )
}
