import type { DocumentId } from '../../shared/id'
import type { Result } from '../../shared/result'
import { done } from '../../shared/result'
import type { DocumentRoom, WorkerRefused } from '../../shared/wire/desk'
import { type LivingDocument, openLiving } from './living-document'
import type { SavingLamp } from './saving'
import type { WorkerLink } from './worker-link'

/**
 * The one to three documents that are open in this window. A screen holds one while it shows it; let go by all, it
 * stays a little while for whoever comes back, and is then released to the worker.
 */
export type LivingDocuments = {
  readonly hold: <T extends object>(
    document: DocumentId,
    room: DocumentRoom,
  ) => Promise<Result<LivingDocument<T>, WorkerRefused>>
  readonly letGo: (document: DocumentId) => void
  /** Takes in a document that was just born here, held once. */
  readonly adopt: <T extends object>(document: LivingDocument<T>) => void
  readonly all: () => readonly LivingDocument<object>[]
  /** Everything sent and acknowledged; false when the journal refused something. */
  readonly settled: () => Promise<boolean>
  /** Something typed here is not durable yet. */
  readonly unsaved: () => boolean
  /** Everything durable and put in order, and nothing let go: whoever asked may change their mind. False: refused. */
  readonly rest: () => Promise<boolean>
  readonly closeAll: () => Promise<void>
}

/** How long a document nobody shows stays open. Milliseconds. */
const linger = 4000

type Held = {
  readonly opening: Promise<Result<LivingDocument<object>, WorkerRefused>>
  living: LivingDocument<object> | undefined
  /** What others did while it was being opened. */
  readonly early: Uint8Array[]
  holders: number
  leaving: ReturnType<typeof setTimeout> | undefined
}

export function livingDocuments(link: WorkerLink, lamp: SavingLamp): LivingDocuments {
  const open = new Map<DocumentId, Held>()
  const closing = new Map<DocumentId, Promise<void>>()
  /** How many still hold a document that was closed under them: their letting go is none of the one opened since. */
  const retired = new Map<DocumentId, number>()

  link.listen((event) => {
    if (event.type === 'document-rewritten' && event.anew) void open.get(event.document)?.living?.renew()
    if (event.type !== 'document-grew') return
    const held = open.get(event.document)
    if (held?.living === undefined) held?.early.push(...event.changes)
    else held.living.merge(event.changes)
  })

  async function fetchAndOpen(
    document: DocumentId,
    room: DocumentRoom,
  ): Promise<Result<LivingDocument<object>, WorkerRefused>> {
    await closing.get(document)
    const opened = await link.ask('open', { document })
    if (!opened.ok) return opened
    const living = await openLiving<object>(link, lamp, opened.value, room)
    const held = open.get(document)
    if (held !== undefined) {
      held.living = living
      // The bytes may hold it already: coming twice does no harm.
      if (held.early.length > 0) living.merge(held.early.splice(0))
    }
    return done(living)
  }

  function close(document: DocumentId): Promise<void> {
    const held = open.get(document)
    if (held === undefined) return Promise.resolve()
    clearTimeout(held.leaving)
    const work = (async () => {
      const living = await held.opening
      if (!living.ok) return
      // What the journal still refuses must not be let go: it exists nowhere else. Nor what was typed meanwhile.
      if (!(await living.value.settled())) return
      await living.value.rest()
      if (!(await living.value.settled())) return
      if (open.get(document) === held) open.delete(document)
      // Who still shows it may go on reading: it is freed when nobody does.
      if (held.holders === 0) living.value.free()
      else retired.set(document, (retired.get(document) ?? 0) + held.holders)
    })().finally(() => closing.delete(document))
    closing.set(document, work)
    return work
  }

  async function settled(): Promise<boolean> {
    const answers = await Promise.all([...open.values()].map(({ living }) => living?.settled() ?? true))
    return answers.every(Boolean)
  }

  return {
    async hold<T extends object>(document: DocumentId, room: DocumentRoom) {
      let held = open.get(document)
      if (held === undefined || closing.has(document)) {
        await closing.get(document)
        held = open.get(document)
      }
      if (held === undefined) {
        held = {
          opening: fetchAndOpen(document, room),
          living: undefined,
          early: [],
          holders: 0,
          leaving: undefined,
        }
        open.set(document, held)
      }
      clearTimeout(held.leaving)
      held.holders += 1
      // One that did not open is forgotten, so that it can be tried again.
      const living = await held.opening.catch((bug: unknown) => {
        open.delete(document)
        throw bug
      })
      if (!living.ok) open.delete(document)
      return living as Result<LivingDocument<T>, WorkerRefused>
    },
    letGo(document) {
      const former = retired.get(document) ?? 0
      if (former > 0) {
        retired.set(document, former - 1)
        return
      }
      const held = open.get(document)
      if (held === undefined) return
      held.holders -= 1
      if (held.holders > 0) return
      held.leaving = setTimeout(() => {
        // Only the one that was let go: another may have been opened in its place since.
        if (held.holders === 0 && open.get(document) === held) void close(document)
      }, linger)
    },
    adopt(document) {
      const living = document as unknown as LivingDocument<object>
      open.set(document.id, {
        opening: Promise.resolve(done(living)),
        living,
        early: [],
        holders: 1,
        leaving: undefined,
      })
    },
    all: () => [...open.values()].flatMap(({ living }) => living ?? []),
    settled,
    unsaved: () => [...open.values()].some(({ living }) => living?.unsaved() ?? false),
    async rest() {
      if (!(await settled())) return false
      await Promise.all([...open.values()].map(({ living }) => living?.rest()))
      return settled()
    },
    async closeAll() {
      await Promise.all([...open.keys()].map(close))
    },
  }
}
