import type { Charter } from '../../shared/charter/charter'
import type { AssemblyId, DocumentId, PersonId } from '../../shared/id'
import type { Author, Draft } from '../../shared/ports'
import { done, type Result } from '../../shared/result'
import type { OfficeDeed } from '../../shared/wire/desk'
import type { DeskAnswers, WorkerRefused } from '../../shared/wire/desk-answer'
import type { PairingDeed, PairingView } from '../../shared/wire/pairing'
import type { AssemblyCard, Circle, DocumentRoom, Shelf } from '../../shared/wire/shelf'
import { authorOf } from './author'
import { type ByItself, byItselfOver } from './by-itself'
import { type Cell, cell } from './cell'
import { type Clashes, clashesOver } from './clashes'
import { comingIn } from './come-in'
import { type Company, companyOver } from './company'
import { type Federation, federationOver } from './federation'
import { type Gestures, gestures } from './gestures'
import { inFocus } from './in-focus'
import { createLiving, type LivingDocument } from './living-document'
import { type LivingDocuments, livingDocuments } from './living-documents'
import { freshId, instantOf, zoneHere } from './moment'
import { type Notices, noNotices, noticed } from './notices'
import { type PassingHere, passingOver } from './passing'
import { type Peers, peersOver } from './peers'
import { type SavingLamp, savingLamp } from './saving'
import { scratchesAnew } from './scratch'
import { type Sealing, sealingOver } from './sealing'
import type { WorkerLink } from './worker-link'

/** One realm, open in this window: its assemblies, the documents being edited, the lamp, the gestures that can be undone. */
export type OpenDesk = Sealing & {
  readonly link: WorkerLink
  readonly lamp: SavingLamp
  readonly documents: LivingDocuments
  readonly gestures: Gestures
  readonly cards: Cell<readonly AssemblyCard[]>
  /** The assembly in focus. */
  readonly focus: Cell<AssemblyId | null>
  /** The shelf of the assembly in focus; null while it is fetched. */
  readonly shelf: Cell<Shelf | null>
  readonly notices: Cell<Notices>
  /** Other devices: a part of its own. */
  readonly peers: Peers
  /** The assemblies whose open circles lie here. */
  readonly federation: Federation
  /** What every assembly here does by itself, whichever is in focus. */
  readonly byItself: ByItself
  /** Matters that pass between the assembly in focus and others. */
  readonly passing: PassingHere
  /** Decisions of different assemblies that contradict: a part of its own. */
  readonly clashes: Clashes
  /** Who else is writing just now, and where. */
  readonly company: Company
  readonly progress: Cell<{
    readonly what: 'rebuilding' | 'practice'
    readonly done: number
    readonly of: number | null
  } | null>
  readonly switchTo: (assembly: AssemblyId) => Promise<void>
  /** `stay`: the assembly in focus stays in it. `person`: known by this id already; else by a new one. */
  readonly found: (
    charter: Charter,
    name: string,
    how?: {
      readonly stay?: boolean
      readonly sheet?: boolean
      readonly person?: PersonId
      /** Only to stand in, until this second (AU15). */
      readonly until?: number
    },
  ) => Promise<Result<DeskAnswers['found'], WorkerRefused>>
  /** Who may write in the assembly in focus, and the deeds that change it. */
  readonly office: (deed: OfficeDeed) => Promise<Result<DeskAnswers['office'], WorkerRefused>>
  /** Invites, answers and admissions, of all assemblies on this computer (IV). */
  readonly pair: (deed: PairingDeed) => Promise<Result<DeskAnswers['pairing'], WorkerRefused>>
  readonly pairing: Cell<PairingView | null>
  readonly sealCharter: (charter: Charter) => Promise<Result<null, WorkerRefused>>
  /**
   * Records come in beside this window's own work: what is open is put in order before, so that no projection made of less comes behind them
   * (BA9), and everything is taken in from the journal after. `restore` answers whether anything came.
   */
  readonly restoring: (restore: () => Promise<boolean>) => Promise<void>
  readonly fillPractice: (seed: number) => Promise<Result<null, WorkerRefused>>
  readonly create: <T extends object>(
    room: DocumentRoom,
    document: DocumentId,
    birth: (draft: Draft<T>) => void,
    /** In another circle than the assembly's documents are begun in. */
    how?: { readonly circle: Circle },
  ) => Promise<LivingDocument<T>>
  /** Who speaks when this window speaks, in the assembly in focus. */
  readonly author: () => Author
  /** Before the window closes: everything durable, signed and in the cache. False: something is refused; all goes on. */
  readonly rest: () => Promise<boolean>
}

/** Milliseconds; nobody sees that the lamp waits so long before it says that all is saved. */
const blink = 25

export async function openDesk(link: WorkerLink): Promise<OpenDesk> {
  const lamp = savingLamp(
    () => new Date(),
    (run) => void setTimeout(run, blink),
  )
  void link.ended.then(() => lamp.keeperGone())
  const documents = livingDocuments(link, lamp)
  const here = inFocus(link)
  const { cards, focus, shelf, switchTo } = here
  const pairing = cell<PairingView | null>(null)
  const notices = cell(noNotices)
  const progress = cell<OpenDesk['progress'] extends Cell<infer P> ? P : never>(null)

  link.listen((event) => {
    notices.set(noticed(notices.get(), event))
    switch (event.type) {
      case 'shelf-changed':
        here.changed(event.card)
        break
      case 'assemblies':
        cards.set(event.cards)
        if (focus.get() === null) void takeCards(event.cards)
        break
      case 'pairing-changed':
        pairing.set(event.view)
        if (event.joined !== null) void switchTo(event.joined)
        break
      case 'progress':
        progress.set(event)
        break
    }
  })

  async function takeCards(all: readonly AssemblyCard[]): Promise<void> {
    progress.set(null)
    await here.take(all)
  }

  async function start(anew: boolean): Promise<void> {
    const started = await link.ask('start', { anew })
    if (!started.ok) throw new Error(`The desk did not open: ${started.refusal.rule}`)
    const { assemblies, rebuilt, unreadable, waiting } = started.value
    notices.set({ ...notices.get(), rebuilt, unreadable, waiting })
    await takeCards(assemblies)
  }
  await start(false)

  const gone = gestures(documents)

  const sealing = sealingOver({ link, lamp, documents, cards })
  const peers = peersOver(link)
  const federation = federationOver(link, peers)
  const byItself = byItselfOver({ link, cards, peers })
  comingIn({ link, documents, cards, byItself })

  return {
    link,
    lamp,
    documents,
    gestures: gone,
    cards,
    focus,
    shelf,
    notices,
    peers,
    federation,
    byItself,
    passing: passingOver({ link, documents, cards, focus, peers, byItself }),
    clashes: clashesOver({ link, cards, shelf, federation, lit: sealing.lit }),
    company: companyOver(link),
    progress,
    switchTo,
    async found(charter, name, { stay = false, sheet = false, person = freshId() as PersonId, until } = {}) {
      const zone = charter.zone || zoneHere()
      const answer = await link.ask('found', {
        given: { charter, person: { id: person, name }, sheet, ...(until !== undefined && { until }) },
        now: instantOf(new Date(), zone),
      })
      if (!answer.ok) return answer
      const { card } = answer.value
      cards.set([...cards.get(), card])
      if (!stay) await switchTo(card.assembly)
      return answer
    },
    async office(deed) {
      const { assembly } = here.card()
      // What is open goes on under the key it was begun with, until it is opened anew with the new one.
      const ask = () => link.ask('office', { assembly, deed })
      return deed.type === 'rotate' ? documents.anew(ask) : ask()
    },
    pairing,
    async pair(deed) {
      const answer = await link.ask('pairing', { deed })
      if (answer.ok) pairing.set(answer.value.view)
      return answer
    },
    ...sealing.deeds,
    async sealCharter(charter) {
      const { assembly } = here.card()
      const answer = await sealing.lit(link.ask('seal-charter', { assembly, charter }))
      if (!answer.ok) return answer
      gone.sealed()
      await here.refresh()
      return answer
    },
    async restoring(restore) {
      await documents.anew(async () => {
        if (!(await restore())) return
        await start(true)
        await scratchesAnew(link)
      })
    },
    async fillPractice(seed) {
      const zone = zoneHere()
      const answer = await link.ask('practice', { seed, now: instantOf(new Date(), zone), zone })
      if (!answer.ok) return answer
      await takeCards(answer.value.assemblies)
      return done(null)
    },
    async create(room, document, birth, how) {
      const card = here.card()
      const actor = card.actorTag + freshId().slice(0, 16)
      const opened = {
        document,
        assembly: card.assembly,
        circle: how?.circle ?? card.circle,
        bytes: [],
        actor,
        readOnly: card.readOnly,
        ended: null,
        gone: [],
      }
      const made = await createLiving(link, lamp, opened, room, birth)
      // Known before it is durable: whoever closes the window meanwhile must wait for it.
      documents.adopt(made)
      await made.settled()
      return made
    },
    author: () => authorOf(here.card()),
    async rest() {
      if (!(await documents.rest())) return false
      await link.ask('cut', {})
      await link.ask('settle', {})
      // What was typed in the meantime.
      return documents.settled()
    },
  }
}
