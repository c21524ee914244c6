import type { SinceStep } from '../minutes/since-block'

/** What put a decision out of force, by whose decision, when and on what level, and what put that out of force, as columns (CS8). */
export const afterwardsColumns = [
  'replacedBy',
  'replacedByAssembly',
  'replacedOn',
  'replacedLevel',
  'replacedThen',
] as const

export function afterwards(layer: { readonly steps: readonly SinceStep[] } | undefined) {
  const [first, ...then] = layer?.steps ?? []
  return {
    replacedBy: first?.by.number ?? null,
    replacedByAssembly: first?.by.assembly ?? null,
    replacedOn: first?.on ?? null,
    replacedLevel: first === undefined ? null : first.type === 'overridden' ? 'several' : 'own',
    replacedThen: then.map(({ by }) => by.number).join(', '),
  }
}
