import * as A from '@automerge/automerge/slim'
import { expandOf, readable } from '../../shared/meeting/prose'
import type { Loaded } from './automerge'

/** A letter by its name in the document; `unit`: where it stands in the words as they were, null where somebody had taken it out. */
export type Letter = { readonly mark: string; readonly letter: string; readonly unit: number | null }
/** Letters to put in and to take out, by their places in the words that are left. */
export type Rewording = {
  readonly puts: Map<number, readonly Letter[]>
  readonly takes: Map<number, number>
}
export type Marking = {
  readonly name: string
  readonly value: string | true | null
  readonly start: number
  readonly end: number
}

/**
 * CA15, ED1: letters that are said again look as they looked, and what this device had marked over the letters of others is marked again.
 * `places`: where each letter of the words that are left stands in them; `size`: how long those are.
 */
export function markingsOf(
  former: Loaded,
  item: string,
  hashes: readonly string[],
  letters: readonly Letter[],
  places: ReadonlyMap<string, number>,
  size: number,
  rewording: Rewording,
): readonly Marking[] {
  const put = putPlaces(places, size, rewording)
  const path = ['prose', item]
  const over = readable(A.marks(former, path)).flatMap(({ name, value, start, end }) =>
    stretches(
      letters.filter(({ mark, unit }) => put.back.has(mark) && unit !== null && unit >= start && unit < end),
      put.all,
    ).map((range) => ({ name, value, ...range })),
  )
  const order = new Map(letters.map(({ mark }, index) => [mark, index]))
  const own = hashes.flatMap((hash) =>
    markedBy(former, hash, item).flatMap(({ name, value, after, until }) => {
      const [from, to] = [after === null ? -1 : order.get(after), until === null ? -1 : order.get(until)]
      if (from === undefined || to === undefined) return []
      return stretches(letters.slice(from + 1, to + 1), put.all).map((range) => ({ name, value, ...range }))
    }),
  )
  return [...over, ...own]
}

type Range = { readonly start: number; readonly end: number }

/** Where each letter stands once all is said again; `back`: those that are put in. */
function putPlaces(places: ReadonlyMap<string, number>, size: number, { puts, takes }: Rewording) {
  const all = new Map<string, Range>()
  const back = new Set<string>()
  let at = 0
  const set = (mark: string, length: number) => {
    all.set(mark, { start: at, end: at + length })
    at += length
  }
  const putIn = (place: number) => {
    for (const { mark, letter } of puts.get(place) ?? []) {
      back.add(mark)
      set(mark, letter.length)
    }
  }
  const standing = [...places].sort(([, one], [, other]) => one - other)
  let end = 0
  for (const [index, [mark, place]] of standing.entries()) {
    putIn(place)
    const next = standing[index + 1]?.[1]
    const length = (next ?? size) - place
    end = place + length
    if (!takes.has(place)) set(mark, length)
  }
  for (const place of [...puts.keys()].filter((one) => one >= end).sort((a, b) => a - b)) putIn(place)
  return { all, back }
}

/** Letters that stand next to each other are one stretch. */
function stretches(letters: readonly Letter[], places: ReadonlyMap<string, Range>): readonly Range[] {
  const found: { start: number; end: number }[] = []
  for (const range of letters.flatMap(({ mark }) => places.get(mark) ?? [])) {
    const last = found.at(-1)
    if (last?.end === range.start) last.end = range.end
    else found.push({ ...range })
  }
  return found
}

type Marked = Pick<Marking, 'name' | 'value'> & {
  /** Behind which letter it begins, and behind which it ends; null: before the first. */
  readonly after: string | null
  readonly until: string | null
}

function markedBy(former: Loaded, hash: string, item: string): readonly Marked[] {
  const prose = (former as { readonly prose?: object }).prose
  const words = prose === undefined ? null : A.getObjectId(prose as A.Doc<object>, item)
  const found: Marked[] = []
  let open: Omit<Marked, 'until'> | null = null
  for (const op of (A.inspectChange(former, hash)?.ops ?? []) as readonly MarkOp[]) {
    if (op.obj !== words) continue
    const place = op.elemId === '_head' ? null : (op.elemId ?? null)
    if (op.action === 'markBegin' && typeof op.name === 'string')
      open = { name: op.name, value: isReadable(op.value) ? op.value : null, after: place }
    else if (op.action === 'markEnd' && open !== null) {
      found.push({ ...open, until: place })
      open = null
    }
  }
  return found
}

type MarkOp = {
  readonly action: string
  readonly obj: string
  readonly elemId?: string
  readonly name?: unknown
  readonly value?: unknown
}
const isReadable = (value: unknown): value is string | true => typeof value === 'string' || value === true

export function markAgain(draft: unknown, item: string, markings: readonly Marking[]): void {
  const path = ['prose', item]
  for (const { name, value, start, end } of markings) {
    const range = { start, end, expand: expandOf(name) }
    if (value === null) A.unmark(draft as A.Doc<unknown>, path, range, name)
    else A.mark(draft as A.Doc<unknown>, path, range, name, value)
  }
}
