import type { AssemblyId, DocumentId } from '../../shared/id'
import { together } from '../../shared/together'
import type { DeskEvent } from '../../shared/wire/desk-event'
import type { AssemblyHead, ReadFrame } from '../../shared/wire/keeper'
import type { NewFrame } from '../../shared/wire/keeper-request'
import { addTo, automerge, changesOf, free, type Loaded, load } from './automerge'
import type { CacheWriter } from './cache-writer'
import { freshId } from './fresh-id'
import { takeFrames } from './intake'
import type { KeeperLink } from './keeper-link'
import { rowOf, toBytes } from './names'
import { type Restated, restate } from './restating'
import type { Rows } from './rows'
import type { ShelvedDocuments } from './shelved-documents'
import { rollDocumentIn } from './summaries'

/**
 * CA15: an entry that stood here does not count any more. Its documents are made anew from the journal, which does not show it; what this
 * device had written on top of it is said again, in the journal before the cache knows of any of this.
 */
export type Rewriting = {
  /** Answers which documents were made anew; '' stands for sealed records. */
  readonly now: (head: AssemblyHead) => Promise<readonly string[]>
  /** Before a document is opened anew: what was still on its way then, on the old ground, is said again too. */
  readonly late: (head: AssemblyHead, document: string) => Promise<void>
}

export type RewritingDeeds = {
  readonly keeper: KeeperLink
  readonly rows: Rows
  readonly writer: CacheWriter
  readonly documents: ShelvedDocuments
  readonly append: (assembly: string, frames: readonly NewFrame[]) => Promise<{ readonly ok: boolean }>
  readonly tell: (event: DeskEvent) => void
}

export function rewriting(deeds: RewritingDeeds): Rewriting {
  const { keeper, rows, writer, documents, append, tell } = deeds
  /** Documents made anew in this session, with what does not count in them any more. */
  const formers = new Map<string, Loaded>()

  const told = ({ assembly }: AssemblyHead, document: string, { again, lost }: Restated, anew: boolean) =>
    tell({
      type: 'document-rewritten',
      assembly: assembly as AssemblyId,
      document: document as DocumentId,
      anew,
      again,
      lost,
    })

  async function sayAgain(
    { assembly, deviceTag }: AssemblyHead,
    document: string,
    bytes: readonly Uint8Array[],
  ): Promise<Restated | null> {
    const room = document === (await rollDocumentIn(rows, assembly)) ? 'roll' : 'meeting'
    const former = formers.get(document)
    if (former === undefined) return null
    const fresh = load(bytes, deviceTag + freshId().slice(0, 16))
    let restated: Restated
    try {
      restated = restate(former, fresh, deviceTag)
    } finally {
      free(fresh)
    }
    const { circle } = (await documents.whereIs(document)) ?? {}
    const frames = restated.changes.map(
      (bytes) => ({ kind: 'change', document, room, ...(circle && { circle }), bytes }) as const,
    )
    if (frames.length > 0 && !(await append(assembly, frames)).ok) return null
    return restated
  }

  async function makeAnew(head: AssemblyHead, document: string): Promise<boolean> {
    const { assembly } = head
    const all = load(await documents.bytes(document))
    const former = formers.get(document)
    if (former !== undefined) free(former)
    formers.set(document, all)
    // What is listed here is in the journal; what comes later stays.
    const before = (await rows.under(rowOf.chunks(document))).map(({ name }) => name)
    const made = await readAgain(head, (frame) => countingIn(frame, document, head.deviceTag))
    if (made === null) return false
    const chunks = made.filter(({ name }) => name.startsWith(rowOf.chunks(document)))
    const restated = await sayAgain(
      head,
      document,
      chunks.map(({ content }) => content),
    )
    if (restated === null) return false
    const kept = new Set(made.map(({ name }) => name))
    const gone = before.filter((name) => !kept.has(name))
    writer.write(
      [...made, { name: rowOf.gone(document), content: toBytes(restated.gone) }],
      [...gone, rowOf.projection(document), rowOf.rewriting(assembly, document)],
    )
    documents.letGo(document)
    told(head, document, restated, true)
    return true
  }

  async function sealedAnew(head: AssemblyHead): Promise<boolean> {
    const { assembly } = head
    const sealed = [rowOf.allSealed(assembly), rowOf.allAcceptances(assembly), rowOf.allSpoken(assembly)]
    const before = (await Promise.all(sealed.map(rows.under))).flat().map(({ name }) => name)
    const made = await readAgain(head, (frame) =>
      frame.type === 'entry' && frame.entryKind === 'rec' ? frame : null,
    )
    if (made === null) return false
    const kept = new Set(made.map(({ name }) => name))
    const gone = [...before, rowOf.charter(assembly)].filter((name) => !kept.has(name))
    writer.write(made, [...gone, rowOf.rewriting(assembly, '')])
    return true
  }

  /** The rows that these frames make, from the first one on; null where the journal cannot be read just now. */
  async function readAgain({ assembly }: AssemblyHead, shown: (frame: ReadFrame) => ReadFrame | null) {
    const roll = await rollDocumentIn(rows, assembly)
    const made = new Map<string, Uint8Array>()
    const read = await keeper.read(assembly, null, async (batch) => {
      const frames = batch.flatMap((frame) => shown(frame) ?? [])
      for (const { name, content } of takeFrames(assembly, frames, null, { roll }).rows)
        made.set(name, content)
    })
    return read.ok ? [...made].map(([name, content]) => ({ name, content })) : null
  }

  return {
    async now(head) {
      await writer.settled()
      const mark = rowOf.allRewriting(head.assembly)
      const marked = (await rows.under(mark)).map(({ name }) => name.slice(mark.length))
      if (marked.length === 0 || head.readOnly) return []
      await automerge()
      const done: string[] = []
      for (const document of marked)
        if (await (document === '' ? sealedAnew(head) : makeAnew(head, document))) done.push(document)
      await writer.settled()
      return done
    },
    async late(head, document) {
      if (!formers.has(document) || head.readOnly) return
      const bytes = await documents.bytes(document)
      const former = formers.get(document)
      if (former !== undefined) formers.set(document, addTo(former, bytes))
      const restated = await sayAgain(head, document, bytes)
      if (restated === null || restated.changes.length === 0) return
      await writer.settled()
      told(head, document, restated, false)
    },
  }
}

/** A frame as far as it counts in the document: of a whole save only what this device wrote, the rest has entries of its own. */
function countingIn(frame: ReadFrame, document: string, tag: string): ReadFrame | null {
  if (frame.type === 'withdrawn' || frame.document !== document) return null
  if (frame.type === 'entry') return frame.entryKind === 'chg' ? frame : null
  if (frame.kind === 'projection') return null
  if (frame.kind === 'change') return frame
  return { ...frame, kind: 'change', bytes: together(changesOf(frame.bytes, tag)) }
}
