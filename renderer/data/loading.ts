import wasmUrl from '@automerge/automerge/automerge.wasm?url'
import * as A from '@automerge/automerge/slim'
import { together } from '../../shared/together'
import type { OpenedDocument } from '../../shared/wire/shelf'

let ready: Promise<void> | undefined

/** Loads the library once, when the first document is opened in this window. */
export function automerge(): Promise<void> {
  ready ??= A.initializeWasm(fetch(wasmUrl).then(async (file) => new Uint8Array(await file.arrayBuffer())))
  return ready
}

/** `meanwhile`: what came while it was fetched. The bytes may hold it already: coming twice does no harm. */
export function loaded<T extends object>(
  { bytes: [first, ...rest], actor }: OpenedDocument,
  meanwhile: readonly Uint8Array[] = [],
): A.Doc<T> {
  const document = A.load<T>(first ?? new Uint8Array(0), { actor, allowMissingChanges: true })
  const more = [...rest, ...meanwhile]
  return more.length === 0 ? document : A.loadIncremental(document, together(more))
}
