import type { StatementId } from './id'
import type { Author, Instant, Moment, Zone } from './ports'

/**
 * A statement is a fact someone put on record (ST1): never edited, only replaced by a later one or withdrawn by its
 * author. Statements live in a map by id, so that merging two laptops is union and nobody's word silently eats another's.
 */
export type Statement<What extends { readonly type: string } = { readonly type: string }> = {
  readonly id: StatementId
  /** Lamport number: one more than any the author had seen. Orders by causality, whatever the clocks say (ST3). */
  readonly n: number
  readonly at: Instant
  readonly zone: Zone
  readonly by: Author
  /** The path of what it speaks of, `person/<id>/presence`: two that stand on one path and differ are contested. */
  readonly about: Path
  readonly replaces: readonly StatementId[]
} & What

export type Path = string
export type Statements<S extends Statement = Statement> = { readonly [id: string]: S }

/** Takes one statement back, by its own author; what that one had replaced stands again (ST4). Withdrawn itself, it redoes. */
export type Withdrawal = { readonly type: 'withdrawal'; readonly of: StatementId }

/** Older first: by Lamport number, then by id, which is the same on every laptop. */
export function inOrder(a: Statement, b: Statement): number {
  return a.n - b.n || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

export type Stamp = Pick<Statement, 'id' | 'n' | 'at' | 'zone' | 'by' | 'about' | 'replaces'>

/** The part every statement shares, stamped for this moment. `n` must exceed every number in the document. */
export function stamp(moment: Moment, n: number, about: Path, replaces: readonly StatementId[]): Stamp {
  return {
    id: moment.fixed(moment.newId() as StatementId),
    n,
    at: moment.fixed(moment.now),
    zone: moment.fixed(moment.zone),
    by: {
      person: moment.fixed(moment.by.person),
      office: moment.fixed(moment.by.office),
      device: moment.fixed(moment.by.device),
    },
    about: moment.fixed(about),
    replaces: replaces.map((id) => moment.fixed(id)),
  }
}
