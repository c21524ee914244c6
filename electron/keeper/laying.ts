import { partsIn } from '../../shared/authority/change'
import { readEntry } from '../../shared/entry'
import type { Filed } from '../../shared/sync/filed'
import type { Change, Holding } from '../../shared/sync/holding'
import { inSendingOrder } from '../../shared/sync/shelf'
import type { Inspect } from './airlock'
import type { Assembly } from './assembly'
import { hex, unhex } from './box'
import { encodeContent, type SignedEntry } from './content'
import { type KnownDocuments, knownDocuments } from './known-documents'
import { unpackBlob } from './pen'
import type { Stock } from './stock'

/**
 * Lays what counts of one's own assemblies into their journals, and what does not count any more out of sight (AD10): so
 * that whoever reads a journal reads the records as they stand. Laying twice changes nothing.
 */
export type Laying = {
  /** Entries that count and cannot be merged: kept, shown, in no document (AL6). */
  readonly unsound: () => ReadonlySet<string>
  readonly after: (change: Change) => void
  /** Looks at everything that is held: at the start, and where an assembly has come in. */
  readonly all: (assembly: Assembly) => void
  readonly settled: () => Promise<void>
}

export type LayingDeeds = {
  readonly assembly: (id: string) => Assembly | null
  readonly holding: () => Holding
  readonly stock: Stock
  /** AL1: before a change of another device is laid. */
  readonly inspect: Inspect
  readonly onLaid: (assembly: Assembly, laid: readonly SignedEntry[], withdrew: boolean) => void
}

/** So many bodies are handed to the journal at once. */
const atOnce = 64

export function layingOf({ assembly: assemblyOf, holding, stock, inspect, onLaid }: LayingDeeds): Laying {
  const known = new WeakMap<Assembly, KnownDocuments>()
  const unsound = new Set<string>()
  let turn: Promise<void> = Promise.resolve()

  function soon(assembly: Assembly, entries: readonly Filed[]): void {
    if (entries.length === 0 || assembly.journal.readOnly) return
    turn = turn.then(() => lay(assembly, entries))
  }

  async function lay(assembly: Assembly, entries: readonly Filed[]): Promise<void> {
    const here = holding()
    const counts = ({ hash }: Filed, place: string) => here.shelf(place).has(hash)
    const bodies: Uint8Array[] = []
    const found: Found[] = []
    let withdrew = false
    for (const entry of [...new Set(entries)].sort(inSendingOrder)) {
      const place = here.placeOf(entry)
      if (place === null || entry.space === null) continue
      const isLaid = stock.isLaid(assembly, entry.hash)
      if (counts(entry, place.id) && !isLaid) {
        const content = await contentOf(entry)
        if (content !== null) found.push({ entry, content })
      } else if (!counts(entry, place.id) && isLaid && !assembly.scribe.keys().has(entry.device)) {
        // What was written on this computer stays to be seen on it, whatever became of its office (decisions 7).
        withdrew = true
        bodies.push(
          encodeContent({ type: 'withdrawn', entry: unhex(entry.hash), document: documentOf(entry) }),
        )
      }
    }
    const laid = await mergeable(assembly, found)
    for (const one of laid) bodies.push(encodeContent(one))
    for (let at = 0; at < bodies.length; at += atOnce) {
      const answers = await assembly.take(bodies.slice(at, at + atOnce))
      // A full disk: the next start looks at everything again.
      if (answers.some(({ ok }) => !ok)) return
    }
    if (bodies.length > 0) onLaid(assembly, laid, withdrew)
  }

  /** AL6: without what the airlock found unsound. All of one document at once; one by one only where that is not sound. */
  async function mergeable(assembly: Assembly, found: readonly Found[]): Promise<readonly SignedEntry[]> {
    const documents = new Map<string, Found[]>()
    for (const one of found) {
      const document = documentOf(one.entry)
      if (document === '' || assembly.scribe.keys().has(one.entry.device)) continue
      const its = documents.get(document) ?? []
      its.push(one)
      documents.set(document, its)
    }
    const bad = new Set<Filed>()
    for (const [document, its] of documents)
      for (const { entry } of await badAmong(assembly, document, its)) bad.add(entry)
    for (const { entry } of found) {
      if (bad.has(entry)) unsound.add(entry.hash)
      else unsound.delete(entry.hash)
    }
    return found.flatMap(({ entry, content }) => (bad.has(entry) ? [] : content))
  }

  async function badAmong(
    assembly: Assembly,
    document: string,
    its: readonly Found[],
  ): Promise<readonly Found[]> {
    const documents = known.get(assembly) ?? knownDocuments(assembly)
    known.set(assembly, documents)
    const before = await documents.of(document)
    if ((await inspect(document, before, its.flatMap(changesOf))) !== 'unsound') return []
    if (its.length === 1) return its
    const good: Uint8Array[] = []
    const bad: Found[] = []
    for (const one of its) {
      const finding = await inspect(document, [...before, ...good], changesOf(one))
      if (finding === 'unsound') bad.push(one)
      else good.push(...changesOf(one))
    }
    return bad
  }

  /** Null: of a newer app, or its blob is not here yet. */
  async function contentOf(entry: Filed): Promise<SignedEntry | null> {
    const read = readEntry(entry.bytes, () => true) // verified when it came in
    if (!read.ok) return null
    const blob = entry.blob === null ? new Uint8Array(0) : await stock.blob(entry.blob)
    if (blob === null) return null
    const { body } = read.value
    const room = body.k === 'chg' ? 'elsewhere' : body.k === 'auth' ? 'authority' : roomOfRecord(body.kind)
    return { type: 'entry', entry: entry.bytes, blob, room, covers: 0 }
  }

  return {
    unsound: () => unsound,
    after: (change) => {
      const here = holding()
      const touched = [...change.admitted, ...change.withdrawn, ...change.blobs.flatMap(here.naming)]
      const ids = new Set(touched.flatMap((entry) => here.placeOf(entry)?.assembly ?? []))
      for (const id of ids) {
        const assembly = assemblyOf(id)
        if (assembly !== null)
          soon(
            assembly,
            touched.filter((entry) => here.placeOf(entry)?.assembly === id),
          )
      }
    },
    all: (assembly) => {
      const here = holding()
      const spaces = here.spaces().filter(({ assembly: id }) => id === assembly.id)
      soon(assembly, [
        ...spaces.flatMap(({ id }) => here.shelf(id).entries()),
        ...here.aside().flatMap(({ entry }) => (here.placeOf(entry)?.assembly === assembly.id ? entry : [])),
      ])
    },
    settled: async () => {
      await turn
    },
  }
}

type Found = { readonly entry: Filed; readonly content: SignedEntry }

/** The changes in a blob, as they were before they were packed; none where it is not packed as it should be. */
function changesOf({ content }: Found): readonly Uint8Array[] {
  return partsIn(unpackBlob(content.blob) ?? new Uint8Array(0)) ?? []
}

const roomOfRecord = (kind: string): 'charter' | 'record' => (kind === 'charter' ? 'charter' : 'record')

function documentOf(entry: Filed): string {
  const read = readEntry(entry.bytes, () => true)
  return read.ok && read.value.body.k === 'chg' ? hex(read.value.body.d) : ''
}
