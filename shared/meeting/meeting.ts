import type { ItemKind } from '../charter/standing-item'
import type { AssemblyId, ItemId, MeetingId, PersonId } from '../id'
import type { Zone } from '../ports'
import type { ProseMark } from './prose'
import type { Carried } from './said/carry-statements'
import type { CameIn } from './said/referral-statements'
import type { MeetingStatement } from './said/statements'

/**
 * The working document of one meeting (decisions 8): facts as statements, agenda items in a map by id, one text per
 * item. Everything a screen shows of its state, attendance or outcome is a fold over these; nothing is stored twice.
 */
export type Meeting = {
  readonly schema: 1
  readonly id: MeetingId
  readonly assembly: AssemblyId
  /** Fixed at creation: a meeting keeps the clock of the place where it was called. */
  readonly zone: Zone
  readonly statements: { readonly [id: string]: MeetingStatement }
  readonly items: { readonly [id: string]: AgendaItem }
  /** The only mergeable text in the document: the secretary's own words, one text an item. */
  readonly prose: { readonly [item: string]: string }
  /** What lies over the letters of these texts (ED1); an item without any is not in it. */
  readonly marks?: { readonly [item: string]: readonly ProseMark[] }
}

/** An item as it was put on the agenda; what it is now says `agenda(meeting)`. Written once, never changed in place. */
export type AgendaItem = {
  readonly id: ItemId
  /** Fractional index within the whole agenda; plain string order. */
  readonly order: string
  readonly section: string
  readonly title: string
  readonly kind: ItemKind
  readonly presenter: PersonId | null
  /** Planned minutes. */
  readonly planned: number | null
  /** A standing item comes with every meeting of the assembly. */
  readonly standing: boolean
  /** Where it comes from, if another meeting did not finish it. */
  readonly carried?: Carried
  /** The assembly that referred it to this one (RF12). */
  readonly cameIn?: CameIn
}
