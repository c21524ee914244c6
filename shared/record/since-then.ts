import type { SinceBlock } from '../minutes/since-block'
import type { ChainStep, Fate } from './fate'
import type { DecisionEntry } from './register'

/** What a decision's assembly is called, by its id; empty where nobody here knows. */
export type NameOf = (assembly: string) => string

/** CS8: the layer of what came after, of each decision that something has put out of force, or soon will. */
export function sinceThen(entries: readonly DecisionEntry[], nameOf: NameOf): readonly SinceBlock[] {
  return entries.flatMap(({ line, fate, chain }) => sinceBlock(line.decision, fate, chain, nameOf))
}

export function sinceBlock(
  decision: string,
  { next }: Pick<Fate, 'next'>,
  chain: readonly ChainStep[],
  nameOf: NameOf,
): readonly SinceBlock[] {
  if (chain.length === 0 && next === null) return []
  const steps = chain.map(({ type, by, on, since }) => ({
    type,
    by: { number: by.number, assembly: nameOf(by.assembly) },
    on,
    since,
  }))
  return [
    {
      type: 'since',
      decision,
      steps,
      next: next === null ? null : { number: next.by.number, on: next.on },
    },
  ]
}
