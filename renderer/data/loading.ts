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

/** `meanwhile`: what came while it was fetched. The bytes may hold it already: coming twice does no harm. All goes in at once, which is a third of the cost. */
export function loaded<T extends object>(
  { bytes, actor }: OpenedDocument,
  meanwhile: readonly Uint8Array[] = [],
): A.Doc<T> {
  return A.load<T>(together([...bytes, ...meanwhile]), { actor, allowMissingChanges: true })
}
