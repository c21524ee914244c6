import * as v from 'valibot'
import { fromJson, parseAs } from '../parse'

/**
 * What whoever keeps this desk has said of published office-holders: these are one person, or those are not (PN7). Kept on this computer
 * alone, never in anybody's records. A word is not changed; a later one replaces it. Names in it are marks of lists, no names.
 */
/** `assembly/holder`: a mark in one assembly's list. */
export type HolderKey = string
export const holderKey = (assembly: string, holder: string): HolderKey => `${assembly}/${holder}`

const key = v.pipe(v.string(), v.maxLength(80))
const keys = v.pipe(v.array(key), v.maxLength(2000))
const stamp = {
  id: key,
  at: v.pipe(v.string(), v.maxLength(60)),
  replaces: v.pipe(v.array(key), v.maxLength(2000)),
}
const sameWord = v.variant('says', [
  v.object({ ...stamp, says: v.literal('same'), people: keys }),
  v.object({ ...stamp, says: v.literal('different'), one: keys, other: keys }),
  /** Takes back what it replaces. */
  v.object({ ...stamp, says: v.literal('nothing') }),
])
export type SameWord = v.InferOutput<typeof sameWord>
export type SameWords = { readonly words: { readonly [id: string]: SameWord } }

/** Total: of what was kept, what reads. */
export function readSameWords(value: unknown): readonly SameWord[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((one: unknown) => {
    const word = parseAs(sameWord, one)
    return word.ok ? [word.value] : []
  })
}

/** Its place among what is kept aside: the same in every assembly. */
export const samePeoplePlace = '73616d65706572736f6e2f666f6c6b6d'

/** What was kept here, and what was kept elsewhere or before, as it is kept: no word of either is lost, whichever comes first. */
export function sameWordsTogether(here: string, there: string): string {
  const [mine, theirs] = [here, there].map((text) => {
    const read = fromJson(text)
    return read.ok ? readSameWords(read.value) : []
  })
  const known = new Set(mine?.map(({ id }) => id))
  const more = (theirs ?? []).filter(({ id }) => !known.has(id))
  return more.length === 0 ? here : JSON.stringify([...(mine ?? []), ...more])
}

export const sameWordsOf = (all: readonly SameWord[]): SameWords => ({
  words: Object.fromEntries(all.map((word) => [word.id, word])),
})

export type Reconciled = {
  /** All that are one person with this one, itself among them, sorted. */
  readonly groupOf: (person: HolderKey) => readonly HolderKey[]
  readonly isApart: (one: HolderKey, other: HolderKey) => boolean
  readonly standing: readonly SameWord[]
}

/**
 * PN7: a pure fold, the same in whatever order it was said. What is the same as the same is the same. Of a group that holds two who were
 * said to be different nobody is taken for anybody: that is settled by saying it anew.
 */
export function reconciled({ words }: SameWords): Reconciled {
  const all = Object.values(words)
  const replaced = new Set(all.flatMap(({ replaces }) => replaces))
  const standing = all
    .filter(({ id, says }) => says !== 'nothing' && !replaced.has(id))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
  const groups = new Map<HolderKey, Set<HolderKey>>()
  for (const word of standing) {
    if (word.says !== 'same') continue
    const joined = new Set(word.people.flatMap((person) => [person, ...(groups.get(person) ?? [])]))
    for (const person of joined) groups.set(person, joined)
  }
  const apart = new Map<HolderKey, Set<HolderKey>>()
  const part = (one: HolderKey, other: HolderKey) =>
    apart.set(one, (apart.get(one) ?? new Set<HolderKey>()).add(other))
  for (const word of standing) {
    if (word.says !== 'different') continue
    for (const one of word.one)
      for (const other of word.other) {
        part(one, other)
        part(other, one)
      }
  }
  const isApart = (one: HolderKey, other: HolderKey) => apart.get(one)?.has(other) === true
  const contested = new Set(
    [...new Set(groups.values())].filter((group) =>
      [...group].some((one) => [...(apart.get(one) ?? [])].some((other) => group.has(other))),
    ),
  )
  return {
    standing,
    isApart,
    groupOf(person) {
      const group = groups.get(person)
      return group === undefined || contested.has(group) ? [person] : [...group].sort()
    },
  }
}
