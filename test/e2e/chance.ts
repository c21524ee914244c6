/** Chance that can be told again: the seed is printed, and `FOLKMOOT_SEED` brings the same evening back. */
export type Chance = {
  readonly seed: number
  /** A whole number from 0 up to, but not including, `below`. */
  readonly below: (below: number) => number
  readonly oneOf: <T>(choices: readonly T[]) => T
}

export function chance(seed: number = seedOfTheDay()): Chance {
  let state = seed >>> 0
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    seed,
    below,
    oneOf: (choices) => {
      const chosen = choices[below(choices.length)]
      if (chosen === undefined) throw new Error('There is nothing to choose from')
      return chosen
    },
  }
}

function seedOfTheDay(): number {
  const given = Number(process.env.FOLKMOOT_SEED)
  return Number.isInteger(given) && given > 0 ? given : Date.now() % 2 ** 31
}
