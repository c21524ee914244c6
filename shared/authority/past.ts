/** A set of small numbers, as bits: which deeds stand before a deed. */
export type NumberSet = Uint32Array

export const noNumbers: NumberSet = new Uint32Array(0)

export function has(set: NumberSet, number: number): boolean {
  return (((set[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1
}

export function union(sets: readonly NumberSet[]): NumberSet {
  const all = new Uint32Array(sets.reduce((longest, { length }) => Math.max(longest, length), 0))
  for (const set of sets) for (let at = 0; at < set.length; at += 1) all[at] = (all[at] ?? 0) | (set[at] ?? 0)
  return all
}

export function including(set: NumberSet, number: number): NumberSet {
  const more = new Uint32Array(Math.max(set.length, (number >>> 5) + 1))
  more.set(set)
  more[number >>> 5] = (more[number >>> 5] ?? 0) | (1 << (number & 31))
  return more
}

export function numbersIn(set: NumberSet): number[] {
  const numbers: number[] = []
  for (let number = 0; number < set.length * 32; number += 1) if (has(set, number)) numbers.push(number)
  return numbers
}
