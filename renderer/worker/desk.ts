import type { AssemblyId, DocumentId } from '../../shared/id'
import { done, type Result, refused } from '../../shared/result'
import type { DeskAnswers, WorkerRefused } from '../../shared/wire/desk-answer'
import type { DeskEvent } from '../../shared/wire/desk-event'
import type { AssemblyHead } from '../../shared/wire/keeper'
import type { NewFrame } from '../../shared/wire/keeper-request'
import type { AssemblyCard, OpenedDocument } from '../../shared/wire/shelf'
import { type AbroadDesk, openAbroad } from './abroad'
import { arrivals } from './arrivals'
import type { Cache, CaughtUp, HowToCatchUp } from './cache'
import { type CacheWriter, writeBehind } from './cache-writer'
import { cardOf } from './cards'
import { type DeskLines, deskLines } from './desk-lines'
import type { KeeperLink } from './keeper-link'
import { openingFrom } from './opening'
import { ownCards } from './own-cards'
import { ownOfficeNames } from './own-office-names'
import { openPassing, type PassingDesk } from './passing'
import { projecting } from './projecting'
import { rewriting } from './rewriting'
import { openSearch, type Searching } from './searching'
import { type ShelvedDocuments, shelvedDocuments } from './shelved-documents'
import { startingFrom } from './starting'
import { type KeptAssembly, keepShelf, readKept } from './summaries'
import { summarising } from './summarising'
import { takesOffice } from './taking-office'

/** The worker's desk: what is kept of each assembly, and the one road by which a change reaches journal and cache. */
export type Desk = {
  /** `anew`: after a restore, which has appended beside us. */
  readonly start: (anew?: boolean) => Promise<DeskAnswers['start']>
  /** The first start is done: only then is there a shelf to take news to. */
  readonly started: Promise<void>
  readonly kept: (assembly: string) => Result<KeptAssembly, WorkerRefused>
  readonly all: () => readonly KeptAssembly[]
  readonly cards: () => readonly AssemblyCard[]
  /** Takes a newly founded or newly sealed assembly in from the journal. */
  readonly admit: (head: AssemblyHead) => Promise<Result<KeptAssembly, WorkerRefused>>
  /** Something about the assembly's office on this computer is different now. */
  readonly noteHead: (head: AssemblyHead) => void
  /** What others wrote has come into its journal. */
  readonly grew: (head: AssemblyHead) => Promise<void>
  /** Journal first, then cache (JO1, CA1): resolves when durable. */
  readonly append: (assembly: string, frames: readonly NewFrame[]) => Promise<Result<null, WorkerRefused>>
  readonly open: (document: DocumentId) => Promise<Result<Omit<OpenedDocument, 'ended'>, WorkerRefused>>
  readonly release: (document: DocumentId) => Promise<void>
  readonly documents: ShelvedDocuments
  /** Matters that pass between assemblies. */
  readonly passing: PassingDesk
  /** The open circles of all assemblies. */
  readonly abroad: AbroadDesk
  /** The same as a window shows it. */
  readonly federation: DeskLines
  readonly cache: Cache
  readonly writer: CacheWriter
  readonly searching: Searching
  /** Everything answered so far stands in the cache, registers included. */
  readonly settled: () => Promise<void>
}

export function openDesk(keeper: KeeperLink, cache: Cache, tell: (event: DeskEvent) => void): Desk {
  const assemblies = new Map<string, KeptAssembly>()
  /** Joined from elsewhere, and nothing of them to show yet (CA16). */
  const waiting = new Set<string>()
  /** Their charter was sealed, and is not on the shelf yet. */
  const resealed = new Set<string>()
  const writer = writeBehind(cache.rows)
  const documents = shelvedDocuments(cache.rows, writer)
  const today = () => new Date().toISOString().slice(0, 10)
  const statusCards = ownCards(keeper, cache.rows, writer, today)
  const officeNames = ownOfficeNames(keeper, today)

  function kept(assembly: string): Result<KeptAssembly, WorkerRefused> {
    const found = assemblies.get(assembly)
    return found === undefined
      ? refused({ rule: 'CA6', cause: 'unknown-assembly', detail: assembly })
      : done(found)
  }

  function shelfChanged(assembly: KeptAssembly): void {
    keepShelf(assembly, writer)
    tell({ type: 'shelf-changed', card: cardOf(assembly) })
    statusCards.soon(assembly)
    officeNames.soon(assembly)
  }

  const abroad = openAbroad(keeper, cache.rows)
  const searching = openSearch(cache.rows, abroad)
  const summaries = summarising(cache.rows, writer, documents, shelfChanged, searching.noted)

  const arriving = arrivals(keeper, cache.rows, writer, documents, (assembly, intake, beside) => {
    const found = assemblies.get(assembly)
    if (found === undefined) return
    for (const document of intake.stale) summaries.soon(found, document)
    if (!beside) return
    if (intake.offices) officeNames.soon(found)
    // LV2: whoever has it open merges it, and need not ask again.
    for (const [document, changes] of intake.grown)
      tell({ type: 'document-grew', document: document as DocumentId, changes })
    if (intake.charter) resealed.add(assembly)
    if (intake.spoken) tell({ type: 'spoken', assembly: assembly as AssemblyId })
  })

  // A new store in the old one's place has the documents, but no summaries and no registers (CA3).
  let remaking: Promise<void> = Promise.resolve()
  let begun: () => void = () => undefined
  const started = new Promise<void>((resolve) => {
    begun = resolve
  })
  cache.onRefilled(() => {
    remaking = remaking.then(async () => {
      for (const assembly of assemblies.values()) await summaries.stale(assembly)
    })
  })

  async function admit(head: AssemblyHead): Promise<Result<KeptAssembly, WorkerRefused>> {
    const before = assemblies.get(head.assembly)
    if (before === undefined) await catchUp(head)
    else await arriving.beside(head.assembly)
    await writer.settled()
    const [found] = await readKept(cache.rows, [head])
    if (found === undefined) return refused({ rule: 'CA6', cause: 'unknown-assembly', detail: head.assembly })
    resealed.delete(head.assembly)
    if (before !== undefined) {
      // Shelf and summaries go on as they are: only what was sealed is new.
      before.charter = found.charter
      shelfChanged(before)
      return done(before)
    }
    assemblies.set(head.assembly, found)
    await summaries.stale(found)
    return done(found)
  }

  function noteHead(head: AssemblyHead): void {
    const found = assemblies.get(head.assembly)
    if (found !== undefined && takesOffice(found, head)) shelfChanged(found)
  }

  /** CA15: what does not count any more goes, and what this device wrote on top of it is said again. */
  async function rewrite(head: AssemblyHead): Promise<void> {
    for (const document of await rewritten.now(head)) {
      const found = assemblies.get(head.assembly)
      if (document === '') resealed.add(head.assembly)
      else if (found !== undefined) await summaries.now(found, document)
    }
  }

  /** Others' work came in: it is read on, and what it changes is told. */
  async function grew(head: AssemblyHead): Promise<void> {
    noteHead(head)
    if (assemblies.has(head.assembly)) {
      await arriving.beside(head.assembly)
      await rewrite(head)
      if (resealed.has(head.assembly)) await admit(head)
      return
    }
    // CA16: an assembly joined from elsewhere stands on the shelf as soon as its charter is here.
    const admitted = await admit(head)
    if (admitted.ok) waiting.delete(head.assembly)
    else waiting.add(head.assembly)
    tell({ type: 'assemblies', cards: cards(), waiting: waiting.size })
  }

  async function catchUp(head: AssemblyHead, how?: HowToCatchUp): Promise<CaughtUp> {
    const caughtUp = await cache.catchUp(head, how)
    arriving.reached(head.assembly, caughtUp.reached)
    return caughtUp
  }

  async function settled(): Promise<void> {
    await writer.settled()
    await remaking
    await writer.settled()
  }

  const cards = () => [...assemblies.values()].map(cardOf)

  async function append(assembly: string, frames: readonly NewFrame[]): Promise<Result<null, WorkerRefused>> {
    const found = kept(assembly)
    if (!found.ok) return found
    const durable = await keeper.append(assembly, frames)
    if (!durable.ok) return durable
    arriving.own(assembly, frames, durable.value)
    return done(null)
  }

  const rewritten = rewriting({ keeper, rows: cache.rows, writer, documents, append, tell })

  const project = projecting({ rows: cache.rows, documents, append })

  const opening = openingFrom({ rows: cache.rows, documents, kept, late: rewritten.late })

  const startUp = startingFrom({
    keeper,
    cache,
    documents,
    writer,
    assemblies,
    waiting,
    reached: arriving.reached,
    catchUp,
    append,
    rewrite,
    stale: summaries.stale,
    tell,
  })

  return {
    started,
    async start(anew = false) {
      const { rebuilt, unreadable } = await startUp(anew)
      begun()
      for (const found of assemblies.values()) officeNames.soon(found)
      return { assemblies: cards(), rebuilt, unreadable, waiting: waiting.size }
    },
    kept,
    all: () => [...assemblies.values()],
    cards,
    noteHead,
    grew,
    admit,
    append,
    async open(document) {
      await writer.settled()
      return opening.open(document)
    },
    async release(document) {
      await writer.settled()
      const where = await opening.place(document)
      if (!where.ok) return
      const { found, room } = where.value
      await summaries.now(found, document)
      const whole = await documents.compact(document)
      if (room === 'meeting' && !found.head.readOnly) await project(found.head.assembly, document, whole)
      documents.letGo(document)
    },
    documents,
    passing: openPassing(
      { kept, all: () => [...assemblies.values()], settled, admit, abroad, rows: cache.rows },
      keeper,
    ),
    abroad,
    federation: deskLines(abroad, () => [...assemblies.values()], today),
    cache,
    writer,
    searching,
    settled,
  }
}
