/**
 * Chance that can be told again: the same seed gives the same sequence on every machine (PF2). Each part of the practice
 * federation draws from a branch of its own, so that a sentence more in one place does not shuffle all the others.
 */
export type Chance = {
  /** At least 0, less than 1. */
  readonly fraction: () => number
  /** 0, 1 … `below` - 1. */
  readonly whole: (below: number) => number
  readonly happens: (likelihood: number) => boolean
  readonly pick: <T>(from: readonly [T, ...T[]]) => T
  readonly shuffled: <T>(list: readonly T[]) => T[]
  /** 32 hexadecimal digits, as every id has. */
  readonly id: () => string
  readonly branch: (name: string) => Chance
}

export function chanceOf(seed: number): Chance {
  const next = mulberry32(seed)
  const fraction = () => next() / 2 ** 32
  const whole = (below: number) => Math.floor(fraction() * below)
  return {
    fraction,
    whole,
    happens: (likelihood) => fraction() < likelihood,
    pick: (from) => from[whole(from.length)] ?? from[0],
    shuffled(list) {
      return list
        .map((value) => ({ value, place: next() }))
        .sort((a, b) => a.place - b.place)
        .map(({ value }) => value)
    },
    id: () => [next(), next(), next(), next()].map((part) => part.toString(16).padStart(8, '0')).join(''),
    branch: (name) => chanceOf(mixed(seed, name)),
  }
}

/** Tommy Ettinger's generator, in the public domain: 32 bits of state, one multiplication a draw, good enough for stories. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let drawn = Math.imul(state ^ (state >>> 15), state | 1)
    drawn ^= drawn + Math.imul(drawn ^ (drawn >>> 7), drawn | 61)
    return (drawn ^ (drawn >>> 14)) >>> 0
  }
}

/** FNV-1a over the name, begun at the seed. */
function mixed(seed: number, name: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash
}
