import type { Kind, Placed } from './passage'
import { keysOf, wordsOf } from './words'

/**
 * Which passages hold which words. It is kept by source (a meeting, a roll): putting a source again takes in what is new of it and lets
 * go what is gone, so that a change costs its own words and no more (SC5).
 */
export type Inverted = {
  readonly put: (source: string, placed: readonly Placed[]) => void
  readonly sources: () => Iterable<string>
  readonly find: (wanted: Wanted) => Found
  /** Passages that can be found, and words they are found by. */
  readonly size: () => { readonly passages: number; readonly words: number }
}
export type Wanted = {
  /** Folded; each begins some word of a passage. */
  readonly words: readonly string[]
  readonly fits: (placed: Placed) => boolean
  /** How many of each kind are wanted. */
  readonly most: number
}
export type Found = ReadonlyMap<Kind, { readonly count: number; readonly first: readonly Placed[] }>

const mostWords = 20
/** `deadAtLeast`: so many that are gone are carried before all is laid out anew. */
export function inverted(deadAtLeast = 5000): Inverted {
  let places: (Placed | null)[] = []
  /** Word to passages: twice its place, and one more where the word is the passage's own. */
  let postings = new Map<string, number[]>()
  let sorted: string[] = []
  let unsorted: string[] = []
  let dead = 0
  const held = new Map<string, Map<string, number>>()

  function add(placed: Placed): number {
    const at = places.length
    places.push(placed)
    const { text, under, number } = placed.passage
    const own = new Set(keysIn(number === null ? text : `${text} ${number}`))
    for (const key of own) post(key, at * 2 + 1)
    for (const key of new Set(keysIn(under))) if (!own.has(key)) post(key, at * 2)
    return at
  }

  function post(key: string, posting: number): void {
    const known = postings.get(key)
    if (known !== undefined) {
      known.push(posting)
      return
    }
    postings.set(key, [posting])
    unsorted.push(key)
  }

  function layOutAnew(): void {
    const before = places
    places = []
    postings = new Map()
    sorted = []
    unsorted = []
    dead = 0
    for (const names of held.values())
      for (const [name, at] of names) {
        const placed = before[at]
        if (placed != null) names.set(name, add(placed))
      }
  }

  function* beginningWith(typed: string): Generator<readonly number[]> {
    if (unsorted.length > 0) {
      sorted = [...sorted, ...unsorted].sort(byLetters)
      unsorted = []
    }
    for (let at = firstNotBelow(sorted, typed); sorted[at]?.startsWith(typed); at += 1)
      yield postings.get(sorted[at] ?? '') ?? []
  }

  /** SC2: of each passage that has every word, twice how many are its own. */
  function scores(words: readonly string[]): Uint8Array {
    const reached = new Uint8Array(places.length)
    const ownAt = new Uint8Array(places.length)
    const score = new Uint8Array(places.length)
    for (const [index, typed] of words.entries()) {
      for (const list of beginningWith(typed)) {
        for (const posting of list) {
          const at = posting >> 1
          const level = reached[at] ?? 0
          if (level < index) continue
          if (level === index) reached[at] = index + 1
          if ((posting & 1) === 1 && ownAt[at] !== index + 1) {
            ownAt[at] = index + 1
            score[at] = (score[at] ?? 0) + 1
          }
        }
      }
    }
    for (let at = 0; at < places.length; at += 1) if (reached[at] !== words.length) score[at] = 0
    return score
  }

  return {
    put(source, placed) {
      const before = held.get(source) ?? new Map<string, number>()
      const now = new Map<string, number>()
      for (const one of placed) {
        const name = `${one.passage.kind} ${one.passage.id}`
        const known = before.get(name)
        if (known !== undefined && isSame(places[known], one)) {
          places[known] = one
          now.set(name, known)
          before.delete(name)
        } else now.set(name, add(one))
      }
      for (const at of before.values()) {
        places[at] = null
        dead += 1
      }
      if (now.size === 0) held.delete(source)
      else held.set(source, now)
      if (dead > deadAtLeast && dead * 2 > places.length) layOutAnew()
    },
    sources: () => held.keys(),
    find({ words: all, fits, most }) {
      const words = all.slice(0, mostWords)
      const score = words.length === 0 ? null : scores(words)
      const found = new Map<Kind, Group>()
      for (let at = 0; at < places.length; at += 1) {
        const rank = score === null ? 1 : (score[at] ?? 0)
        const placed = rank === 0 ? null : places[at]
        if (placed == null || !fits(placed)) continue
        const { kind } = placed.passage
        const group: Group = found.get(kind) ?? { count: 0, first: [], last: null }
        found.set(kind, group)
        group.count += 1
        const date = placed.meeting?.date ?? ''
        // Of as many as are wanted the last is better: this one will not be shown.
        if (
          group.last !== null &&
          (rank < group.last.rank || (rank === group.last.rank && date <= group.last.date))
        )
          continue
        group.first.push({ placed, rank, date, at })
        if (group.first.length <= most * 8 + 200) continue
        group.first = best(group.first, most)
        group.last = group.first.at(-1) ?? null
      }
      return new Map(
        [...found].map(([kind, { count, first }]) => [
          kind,
          { count, first: best(first, most).map(({ placed }) => placed) },
        ]),
      )
    },
    size: () => ({ passages: places.length - dead, words: postings.size }),
  }
}

/** Nothing of what it is found by, or shown with, has changed. */
const isSame = (before: Placed | null | undefined, { passage }: Placed): boolean =>
  JSON.stringify(before?.passage) === JSON.stringify(passage)

type Group = { count: number; first: Ranked[]; last: Ranked | null }
type Ranked = { readonly placed: Placed; readonly rank: number; readonly date: string; readonly at: number }

/** More of one's own words first, then the newest, then in the order of the page. */
const best = (ranked: readonly Ranked[], most: number): Ranked[] =>
  [...ranked].sort((a, b) => b.rank - a.rank || byLetters(b.date, a.date) || a.at - b.at).slice(0, most)

const keysIn = (text: string): readonly string[] => wordsOf(text).flatMap(({ word }) => keysOf(word))
const byLetters = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function firstNotBelow(sorted: readonly string[], typed: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < typed) low = middle + 1
    else high = middle
  }
  return low
}
