import { carry } from './carry'
import { live } from './live'

/** What is open in a meeting, as one sentence: asked at the close, and before its minutes go out. */
export type OpenWords = {
  readonly type: string
  /** The number of the item on the agenda. */
  readonly item: string
  readonly count?: number
  readonly number?: string
  readonly what?: string
  readonly name?: string
}

export function openSentence(open: OpenWords): string {
  return sentences[open.type]?.(open) ?? open.item
}

const sentences: Readonly<Record<string, (open: OpenWords) => string>> = {
  'no-outcome': ({ item }) => live.noOutcome(item),
  ballot: ({ item }) => live.ballotOpen(item),
  tested: ({ item }) => carry.open.tested(item),
  blocked: ({ item, count = 1 }) => carry.open.blocked(item, count),
  positions: ({ item }) => carry.open.positions(item),
  undecided: ({ item }) => carry.open.undecided(item),
  'contested-item': ({ item }) => carry.open.contestedItem(item),
  'contested-decision': ({ number = '' }) => carry.open.contestedDecision(number),
  'contested-state': () => carry.open.contestedState,
  stack: ({ count = 1 }) => carry.open.stack(count),
  'no-due': ({ what = '' }) => live.noDue(what),
  'no-owner': ({ what = '' }) => live.noOwner(what),
  presence: ({ name = '' }) => live.undecidedPresence(name),
}
