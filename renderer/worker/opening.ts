import type { AssemblyId, DocumentId } from '../../shared/id'
import { done, type Result, refused } from '../../shared/result'
import type { WorkerRefused } from '../../shared/wire/desk-answer'
import type { AssemblyHead } from '../../shared/wire/keeper'
import type { Circle, DocumentRoom, OpenedDocument } from '../../shared/wire/shelf'
import type { Cache } from './cache'
import { fromBytes, rowOf } from './names'
import type { ShelvedDocuments } from './shelved-documents'
import type { KeptAssembly } from './summaries'

export type Place = { readonly found: KeptAssembly; readonly room: DocumentRoom; readonly circle: Circle }

/** Where a document belongs, and what a window gets that wants to write in it. */
export type Opening = {
  readonly place: (document: DocumentId) => Promise<Result<Place, WorkerRefused>>
  readonly open: (document: DocumentId) => Promise<Result<Omit<OpenedDocument, 'ended'>, WorkerRefused>>
}

export type OpeningGiven = {
  readonly rows: Cache['rows']
  readonly documents: ShelvedDocuments
  readonly kept: (assembly: string) => Result<KeptAssembly, WorkerRefused>
  /** CA15: what was taken out of it while it was shut is said again first. */
  readonly late: (head: AssemblyHead, document: DocumentId) => Promise<unknown>
}

export function openingFrom({ rows, documents, kept, late }: OpeningGiven): Opening {
  async function place(document: DocumentId): Promise<Result<Place, WorkerRefused>> {
    const where = await documents.whereIs(document)
    if (where === undefined) return refused({ rule: 'CA6', cause: 'unknown-document', detail: document })
    const found = kept(where.assembly)
    const { room, circle = 'inner' } = where
    return found.ok ? done({ found: found.value, room, circle }) : found
  }

  return {
    place,
    async open(document) {
      const where = await place(document)
      if (!where.ok) return where
      const { head } = where.value.found
      await late(head, document)
      const gone = await rows.get(rowOf.gone(document))
      return done({
        document,
        assembly: head.assembly as AssemblyId,
        bytes: await documents.bytes(document),
        actor: head.deviceTag + freshTail(),
        readOnly: head.readOnly,
        circle: where.value.circle,
        gone: gone === undefined ? [] : fromBytes(gone),
      })
    },
  }
}

/** Each opening writes as an actor of its own: two windows of one device never number the same change. */
function freshTail(): string {
  const random = crypto.getRandomValues(new Uint8Array(8))
  return [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
