import { canonical } from './canonical'
import type { StatementId } from './id'
import type { Author, Instant, Moment, Page, Zone } from './ports'

/**
 * A statement is a fact someone put on record (ST1): never edited, only replaced by a later one or withdrawn by its
 * author. Statements live in a map by id, so that merging two laptops is union and nobody's word silently eats another's.
 */
export type Statement<What extends { readonly type: string } = { readonly type: string }> = Stamp & What

export type Stamp = {
  readonly id: StatementId
  /**
   * Lamport number: one more than any the author had seen. Orders by causality, whatever the clocks say (ST3). All
   * statements of one gesture share it (ST2): device and number together name the gesture.
   */
  readonly n: number
  readonly at: Instant
  readonly zone: Zone
  readonly by: Author
  /** The path of what it speaks of, `person/<id>/presence/first`: two that stand on one path and differ are contested. */
  readonly about: Path
  readonly replaces: readonly StatementId[]
}

export type Path = string
export type Statements<S extends Statement = Statement> = { readonly [id: string]: S }
/** A statement's own content, without the stamp. */
export type Said<S extends Statement> = S extends unknown ? Omit<S, keyof Stamp> : never

/** Takes one statement back, by its own author; what that one had replaced stands again (ST4). Withdrawn itself, it redoes. */
export type Withdrawal = { readonly type: 'withdrawal'; readonly of: StatementId }

/** Older first: by Lamport number, then by id, which is the same on every laptop. */
export function inOrder(a: Statement, b: Statement): number {
  return a.n - b.n || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** What stands on one path, older first: neither replaced nor withdrawn. More than one: see `contested`. */
export function current<S extends Statement>(statements: Statements<S>, about: Path): readonly S[] {
  const { withdrawn, replaced, byPath } = ledger(statements)
  return only(byPath.get(about), ({ id }) => !withdrawn.has(id) && !replaced.has(id))
}

/** Everything said on one path and not withdrawn, replaced or not, older first. */
export function history<S extends Statement>(statements: Statements<S>, about: Path): readonly S[] {
  const { withdrawn, byPath } = ledger(statements)
  return only(byPath.get(about), ({ id }) => !withdrawn.has(id))
}

export function isWithdrawn(statements: Statements, id: StatementId): boolean {
  return ledger(statements).withdrawn.has(id)
}

/** Everything ever said, withdrawn or not, older first. */
export function everSaid<S extends Statement>(statements: Statements<S>): readonly S[] {
  return ledger(statements).all
}

/** The same of one sort. */
export function ofType<S extends Statement, T extends S['type']>(
  statements: Statements<S>,
  type: T,
): readonly Extract<S, { readonly type: T }>[] {
  return (ledger(statements).byType.get(type) ?? []) as readonly Extract<S, { readonly type: T }>[]
}

/** ST5: two or more stand on one path and say different things; both are shown until a later one replaces both. */
export function contested<S extends Statement>(standing: readonly S[]): boolean {
  const [first, ...others] = standing
  if (first === undefined || others.length === 0) return false
  const said = content(first)
  return others.some((other) => content(other) !== said)
}

/** The next Lamport number: one more than any seen (ST3). */
export function nextNumber(statements: Statements): number {
  return ledger(statements).next
}

/** The pen of one gesture: all it writes shares one moment and one number (ST2). */
export type Pen<S extends Statement> = {
  /** States a fact; it replaces what stands on its path unless told otherwise. */
  readonly state: (about: Path, said: Said<S>, replaces?: readonly StatementId[]) => StatementId
}

export function pen<S extends Statement>(
  page: Page<{ readonly statements: Statements<S> }>,
  moment: Moment,
): Pen<S> {
  const { statements } = page.seen
  const n = nextNumber(statements)
  const written = page.draft.statements as { [id: string]: unknown }
  return {
    state(about, said, replaces = current(statements, about).map(({ id }) => id)) {
      const id = moment.newId() as StatementId
      const { now: at, zone, by } = moment
      written[id] = fixedThroughout(
        { ...said, id, n, at, zone, by: { ...by }, about, replaces: [...replaces] },
        moment,
      )
      return id
    },
  }
}

/** Fresh plain values with every string in the document's write form; `undefined` is a bug, not a value (decisions 9). */
export function fixedThroughout(value: unknown, moment: Pick<Moment, 'fixed'>): unknown {
  if (typeof value === 'string') return moment.fixed(value)
  if (value === undefined) throw new Error('undefined is never written')
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((inner) => fixedThroughout(inner, moment))
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, fixedThroughout(inner, moment)]),
  )
}

type Ledger<S extends Statement> = {
  readonly all: readonly S[]
  readonly byType: ReadonlyMap<string, readonly S[]>
  /** All but withdrawals. */
  readonly byPath: ReadonlyMap<Path, readonly S[]>
  readonly withdrawn: ReadonlySet<string>
  readonly replaced: ReadonlySet<string>
  readonly next: number
}

/** One reading of the map answers every fold; a changed map is another object and is read anew. */
const ledgers = new WeakMap<Statements, Ledger<never>>()

function ledger<S extends Statement>(statements: Statements<S>): Ledger<S> {
  const known = ledgers.get(statements) as Ledger<S> | undefined
  if (known !== undefined) return known
  const made = read(statements)
  ledgers.set(statements, made as unknown as Ledger<never>)
  return made
}

function read<S extends Statement>(statements: Statements<S>): Ledger<S> {
  const all = Object.values(statements).sort(inOrder)
  const byType = new Map<string, S[]>()
  const byPath = new Map<Path, S[]>()
  for (const statement of all) {
    push(byType, statement.type, statement)
    if (!isWithdrawal(statement)) push(byPath, statement.about, statement)
  }
  const withdrawn = withdrawnAmong(statements, byType.get('withdrawal') ?? [])
  const replaced = replacedAmong(statements, all, withdrawn)
  return { all, byType, byPath, withdrawn, replaced, next: (all.at(-1)?.n ?? 0) + 1 }
}

/** The same list where nothing of it goes, as of nearly every path of thousands. */
function only<S>(said: readonly S[] = [], keep: (statement: S) => boolean): readonly S[] {
  return said.every(keep) ? said : said.filter(keep)
}

/**
 * ST4: only the author withdraws, and only what came before; so newest first, each withdrawal is either already withdrawn
 * itself or counts, and no two can withdraw each other.
 */
function withdrawnAmong(statements: Statements, withdrawals: readonly Statement[]): ReadonlySet<string> {
  const withdrawn = new Set<string>()
  for (const statement of [...withdrawals].reverse()) {
    if (!isWithdrawal(statement) || withdrawn.has(statement.id)) continue
    const target = statements[statement.of]
    if (target !== undefined && target.n < statement.n && target.by.person === statement.by.person) {
      withdrawn.add(target.id)
    }
  }
  return withdrawn
}

/**
 * ST6: what a standing statement replaced stays replaced down the whole chain, also through a link that was withdrawn
 * meanwhile; a withdrawn statement by itself replaces nothing. Nobody replaces on another path or what came later.
 */
function replacedAmong(
  statements: Statements,
  ordered: readonly Statement[],
  withdrawn: ReadonlySet<string>,
): ReadonlySet<string> {
  const replaced = new Set<string>()
  const toFollow = ordered.filter((statement) => !withdrawn.has(statement.id))
  for (let next = toFollow.pop(); next !== undefined; next = toFollow.pop()) {
    for (const id of next.replaces) {
      const earlier = statements[id]
      if (earlier === undefined || replaced.has(id)) continue
      if (earlier.about !== next.about || earlier.n >= next.n) continue
      replaced.add(id)
      toFollow.push(earlier)
    }
  }
  return replaced
}

function isWithdrawal(statement: Statement): statement is Statement<Withdrawal> {
  return statement.type === 'withdrawal'
}

function content(statement: Statement): string {
  const { id, n, at, zone, by, about, replaces, ...said } = statement
  return canonical(said)
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
