import { canonical } from '../../shared/canonical'
import type { Roll } from '../../shared/charter/roll'
import type { AssemblyId, DocumentId } from '../../shared/id'
import type { Meeting } from '../../shared/meeting/meeting'
import { meetingState } from '../../shared/meeting/state'
import type { MeetingHeadline } from '../../shared/record/summary'
import { done, type Result, refused } from '../../shared/result'
import type {
  AssemblyCard,
  DeskEvent,
  DocumentRoom,
  OpenedDocument,
  WorkerRefused,
} from '../../shared/wire/desk'
import type { AssemblyHead, NewFrame } from '../../shared/wire/keeper'
import { plain } from './automerge'
import type { Cache } from './cache'
import { type CacheWriter, writeBehind } from './cache-writer'
import { fromProjection, takeOwn } from './intake'
import type { KeeperLink } from './keeper-link'
import { fromBytes, rowOf } from './names'
import { type ShelvedDocuments, shelvedDocuments } from './shelved-documents'
import { type KeptAssembly, keepShelf, noteMeeting, noteRoll, readKept } from './summaries'

/** The worker's desk: what is kept of each assembly, and the one road by which a change reaches journal and cache. */
export type Desk = {
  readonly start: () => Promise<{ readonly assemblies: readonly AssemblyCard[]; readonly rebuilt: number }>
  readonly kept: (assembly: string) => Result<KeptAssembly, WorkerRefused>
  readonly cards: () => readonly AssemblyCard[]
  /** Takes a newly founded or newly sealed assembly in from the journal. */
  readonly admit: (head: AssemblyHead) => Promise<Result<KeptAssembly, WorkerRefused>>
  /** Journal first, then cache (JO1, CA1): resolves when durable. */
  readonly append: (assembly: string, frames: readonly NewFrame[]) => Promise<Result<null, WorkerRefused>>
  readonly open: (document: DocumentId) => Promise<Result<OpenedDocument, WorkerRefused>>
  readonly release: (document: DocumentId) => Promise<void>
  readonly documents: ShelvedDocuments
  readonly cache: Cache
  readonly writer: CacheWriter
}

/** A pause this long after a change, and the summary of its document is made anew. Milliseconds. */
const quiet = 600

export function openDesk(keeper: KeeperLink, cache: Cache, tell: (event: DeskEvent) => void): Desk {
  const heads = new Map<string, AssemblyHead>()
  const assemblies = new Map<string, KeptAssembly>()
  const waiting = new Map<string, ReturnType<typeof setTimeout>>()
  const writer = writeBehind(cache.rows, async (cause) => {
    cache.giveUpDatabase()
    tell({ type: 'cache-unwell', cause })
    for (const head of heads.values()) await cache.catchUp(head)
  })
  const documents = shelvedDocuments(cache.rows, writer)

  function kept(assembly: string): Result<KeptAssembly, WorkerRefused> {
    const found = assemblies.get(assembly)
    return found === undefined
      ? refused({ rule: 'CA6', cause: 'unknown-assembly', detail: assembly })
      : done(found)
  }

  /** Takes the present state of one document into the shelf and the registers. */
  async function summarise(
    assembly: KeptAssembly,
    document: string,
    from: 'document' | 'projection',
  ): Promise<void> {
    if (document === assembly.rollDocument) {
      noteRoll(assembly, plain(await documents.opened(document)) as Roll, writer)
    } else {
      const projection =
        from === 'projection' ? await cache.rows().get(rowOf.projection(document)) : undefined
      const meeting =
        projection === undefined
          ? (plain(await documents.opened(document)) as Meeting)
          : fromBytes<Meeting>(projection)
      noteMeeting(assembly, meeting, writer)
    }
  }

  function shelfChanged(assembly: KeptAssembly): void {
    keepShelf(assembly, writer)
    tell({ type: 'shelf-changed', card: card(assembly) })
  }

  /** What a rebuild or a sudden end has left behind, all at once. */
  async function summariseStale(assembly: KeptAssembly): Promise<void> {
    await writer.settled()
    const rows = await cache.rows().under(rowOf.allStale(assembly.head.assembly))
    if (rows.length === 0) return
    const stale = rows.map(({ name, content }) => ({
      document: name.slice(name.lastIndexOf('/') + 1),
      from: content[0] === fromProjection[0] ? ('projection' as const) : ('document' as const),
    }))
    // The roll first: summaries of meetings name its people.
    stale.sort(
      (a, b) => Number(b.document === assembly.rollDocument) - Number(a.document === assembly.rollDocument),
    )
    for (const { document, from } of stale) {
      await summarise(assembly, document, from)
      documents.letGo(document)
    }
    shelfChanged(assembly)
  }

  async function admit(head: AssemblyHead): Promise<Result<KeptAssembly, WorkerRefused>> {
    heads.set(head.assembly, head)
    await cache.catchUp(head)
    const found = await readKept(cache.rows(), head)
    if (found === undefined) return refused({ rule: 'CA6', cause: 'unknown-assembly', detail: head.assembly })
    assemblies.set(head.assembly, found)
    await summariseStale(found)
    return done(found)
  }

  function card(assembly: KeptAssembly): AssemblyCard {
    return {
      assembly: assembly.head.assembly as AssemblyId,
      name: assembly.charter.name,
      code: assembly.charter.code,
      practice: assembly.head.practice,
      readOnly: assembly.head.readOnly,
      device: assembly.head.device,
      actorTag: assembly.head.deviceTag,
      person: assembly.person,
      reports: assembly.head.reports,
      meets: meetsOf([...assembly.headlines.values()]),
    }
  }
  const cards = () => [...assemblies.values()].map(card)

  /** After a pause, so that a burst of gestures costs one summary. */
  function summariseSoon(assembly: KeptAssembly, document: string): void {
    clearTimeout(waiting.get(document))
    waiting.set(
      document,
      setTimeout(() => {
        waiting.delete(document)
        void summarise(assembly, document, 'document').then(() => shelfChanged(assembly))
      }, quiet),
    )
  }

  async function append(assembly: string, frames: readonly NewFrame[]): Promise<Result<null, WorkerRefused>> {
    const found = kept(assembly)
    if (!found.ok) return found
    const durable = await keeper.append(assembly, frames)
    if (!durable.ok) return durable
    const intake = takeOwn(assembly, frames, durable.value)
    writer.write(intake.rows)
    for (const frame of frames) if (frame.kind === 'change') documents.add(frame.document, [frame.bytes])
    for (const document of intake.stale) summariseSoon(found.value, document)
    return done(null)
  }

  /** A closed meeting stands in the journal a second time as plain canonical JSON (decisions 4), from which it is read. */
  async function project(assembly: KeptAssembly, document: DocumentId, whole: Uint8Array): Promise<void> {
    const value = plain(await documents.opened(document)) as Meeting
    if (meetingState(value) !== 'closed') return
    const projection = new TextEncoder().encode(canonical(value))
    const before = await cache.rows().get(rowOf.projection(document))
    if (before !== undefined && same(before, projection)) return
    await append(assembly.head.assembly, [
      { kind: 'checkpoint', document, room: 'meeting', bytes: whole },
      { kind: 'projection', document, room: 'meeting', bytes: projection },
    ])
  }

  async function place(
    document: DocumentId,
  ): Promise<Result<{ found: KeptAssembly; room: DocumentRoom }, WorkerRefused>> {
    const where = await documents.whereIs(document)
    if (where === undefined) return refused({ rule: 'CA6', cause: 'unknown-document', detail: document })
    const found = kept(where.assembly)
    return found.ok ? done({ found: found.value, room: where.room }) : found
  }

  return {
    async start() {
      let rebuilt = 0
      documents.letGoAll()
      const { assemblies: all } = await keeper.hello()
      await cache.forgetOthers(new Set(all.map(({ assembly }) => assembly)))
      for (const head of all) {
        heads.set(head.assembly, head)
        const caughtUp = await cache.catchUp(head, (done) =>
          tell({ type: 'progress', what: 'rebuilding', done, of: null }),
        )
        rebuilt += caughtUp.rebuilt
        const reports = [...head.reports, ...caughtUp.reports]
        if (reports.length > 0) tell({ type: 'reports', assembly: head.assembly as AssemblyId, reports })
        const found = await readKept(cache.rows(), head)
        if (found === undefined) continue
        assemblies.set(head.assembly, found)
        await summariseStale(found)
      }
      return { assemblies: cards(), rebuilt }
    },
    kept,
    cards,
    admit,
    append,
    async open(document) {
      await writer.settled()
      const where = await place(document)
      if (!where.ok) return where
      const { head } = where.value.found
      const random = crypto.getRandomValues(new Uint8Array(8))
      return done({
        document,
        assembly: head.assembly as AssemblyId,
        bytes: await documents.bytes(document),
        actor: head.deviceTag + [...random].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
        readOnly: head.readOnly,
      })
    },
    async release(document) {
      await writer.settled()
      const where = await place(document)
      if (!where.ok) return
      clearTimeout(waiting.get(document))
      waiting.delete(document)
      const { found, room } = where.value
      await summarise(found, document, 'document')
      shelfChanged(found)
      const whole = await documents.compact(document)
      if (room === 'meeting' && !found.head.readOnly) await project(found, document, whole)
      documents.letGo(document)
    },
    documents,
    cache,
    writer,
  }
}

function meetsOf(headlines: readonly MeetingHeadline[]): AssemblyCard['meets'] {
  if (headlines.some(({ state }) => state === 'open')) return 'now'
  const ahead = headlines.filter(({ state }) => state !== 'closed').map(({ date }) => date)
  return ahead.sort()[0] ?? null
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && a.every((byte, index) => byte === b[index])
}
