import type { DocumentId } from '../../shared/id'
import { done, type Result } from '../../shared/result'
import type { WorkerRefused } from '../../shared/wire/desk-answer'
import type { DocumentRoom } from '../../shared/wire/shelf'
import { type LivingDocument, openLiving } from './living-document'
import type { SavingLamp } from './saving'
import type { WorkerLink } from './worker-link'

/**
 * The one to three documents that are open in this window. A screen holds one while it shows it; let go by all, it
 * stays a little while for whoever comes back, and is then released to the worker.
 */
export type LivingDocuments = {
  readonly hold: <T extends object>(document: DocumentId, room: DocumentRoom) => Hold<T>
  /** Held for one piece of work at once, on whatever screen. */
  readonly once: <T extends object, Value>(
    document: DocumentId,
    room: DocumentRoom,
    work: (living: LivingDocument<T>) => Value,
  ) => Promise<Result<Value, WorkerRefused>>
  /** Takes in a document that was just born here, for whoever comes to show it. */
  readonly adopt: <T extends object>(document: LivingDocument<T>) => void
  readonly all: () => readonly LivingDocument<object>[]
  /** Everything sent and acknowledged; false when the journal refused something. */
  readonly settled: () => Promise<boolean>
  /** Something typed here is not durable yet. */
  readonly unsaved: () => boolean
  /** Everything durable and put in order, and nothing let go: whoever asked may change their mind. False: refused. */
  readonly rest: () => Promise<boolean>
  /** `work` puts other records, or another key, under what is open: what is shown is opened anew after it, in its place. */
  readonly anew: <Value>(work: () => Promise<Value>) => Promise<Value>
}

/** One screen's claim on a document: it can let go of its own, once, and of nobody else's. */
export type Hold<T> = {
  readonly opened: Promise<Result<LivingDocument<T>, WorkerRefused>>
  readonly letGo: () => void
}

/** How long a document nobody shows stays open. Milliseconds. */
const linger = 4000

type Begun = {
  living: LivingDocument<object> | undefined
  /** What others did while it was being opened. */
  readonly early: Uint8Array[]
  holders: number
  leaving: ReturnType<typeof setTimeout> | undefined
}
type Held = Begun & { readonly opening: Promise<Result<LivingDocument<object>, WorkerRefused>> }

export function livingDocuments(link: WorkerLink, lamp: SavingLamp): LivingDocuments {
  const open = new Map<DocumentId, Held>()

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
    begun: Begun,
  ): Promise<Result<LivingDocument<object>, WorkerRefused>> {
    try {
      const opened = await link.ask('open', { document })
      if (!opened.ok) return opened
      begun.living = await openLiving<object>(link, lamp, opened.value, room)
      // The bytes may hold it already: coming twice does no harm.
      if (begun.early.length > 0) begun.living.merge(begun.early.splice(0))
      return done(begun.living)
    } finally {
      // One that did not open is forgotten, so that it can be tried again.
      if (begun.living === undefined) open.delete(document)
    }
  }

  function heldOf(document: DocumentId, room: DocumentRoom): Held {
    const known = open.get(document)
    if (known !== undefined) return known
    const begun: Begun = { living: undefined, early: [], holders: 0, leaving: undefined }
    const held = Object.assign(begun, { opening: fetchAndOpen(document, room, begun) })
    open.set(document, held)
    return held
  }

  function soonLeft(document: DocumentId, held: Held): void {
    clearTimeout(held.leaving)
    held.leaving = setTimeout(() => void leave(document, held), linger)
  }

  /** Durable, put in order and, unless somebody shows it or has come back meanwhile, freed. */
  async function leave(document: DocumentId, held: Held): Promise<void> {
    clearTimeout(held.leaving)
    const opened = await held.opening
    if (!opened.ok) return
    const living = opened.value
    if (await living.settled()) {
      await living.rest()
      await living.settled()
    }
    if (open.get(document) !== held || held.holders > 0) return
    // What the journal still refuses must not be let go: it exists nowhere else. Nor what was typed meanwhile.
    if (living.unsaved()) return soonLeft(document, held)
    open.delete(document)
    living.free()
  }

  function hold<T extends object>(document: DocumentId, room: DocumentRoom): Hold<T> {
    const held = heldOf(document, room)
    clearTimeout(held.leaving)
    held.holders += 1
    let isHeld = true
    return {
      opened: held.opening as Promise<Result<LivingDocument<T>, WorkerRefused>>,
      letGo() {
        if (!isHeld) return
        isHeld = false
        held.holders -= 1
        if (held.holders === 0) soonLeft(document, held)
      },
    }
  }

  async function renewed({ opening }: Held): Promise<void> {
    const opened = await opening
    if (!opened.ok) return
    const renewal = opened.value.renew()
    // What the journal refuses is waited for by nobody.
    if (!opened.value.unsaved()) await renewal
  }

  async function settled(): Promise<boolean> {
    const answers = await Promise.all([...open.values()].map(({ living }) => living?.settled() ?? true))
    return answers.every(Boolean)
  }

  return {
    hold,
    async once<T extends object, Value>(
      document: DocumentId,
      room: DocumentRoom,
      work: (living: LivingDocument<T>) => Value,
    ) {
      const { opened, letGo } = hold<T>(document, room)
      try {
        const living = await opened
        return living.ok ? done(work(living.value)) : living
      } finally {
        letGo()
      }
    },
    adopt(document) {
      const living = document as unknown as LivingDocument<object>
      const opening = Promise.resolve(done(living))
      const held: Held = { opening, living, early: [], holders: 0, leaving: undefined }
      open.set(document.id, held)
      soonLeft(document.id, held)
    },
    all: () => [...open.values()].flatMap(({ living }) => living ?? []),
    settled,
    unsaved: () => [...open.values()].some(({ living }) => living?.unsaved() ?? false),
    async rest() {
      if (!(await settled())) return false
      await Promise.all([...open.values()].map(({ living }) => living?.rest()))
      return settled()
    },
    async anew(work) {
      await Promise.all([...open].map(([document, held]) => leave(document, held)))
      const value = await work()
      await Promise.all([...open.values()].map(renewed))
      return value
    },
  }
}
