/** An assembly without a secretary of its own, as its log says (AU16): until when somebody stands in. Null: nobody ever did. */
export type StandIn = { readonly until: number | null }

type Held = { readonly role: string; readonly until: number | null }

/** For the desk, which learns no name (GD14). Null: it has a secretary of its own. */
export function standInAmong(offices: readonly Held[]): StandIn | null {
  const ends = offices.filter(({ role }) => role === 'secretary').map(({ until }) => until)
  if (ends.includes(null)) return null
  return { until: ends.reduce<number | null>((one, other) => Math.max(one ?? 0, other ?? 0), null) }
}

/** An end that has passed leaves it vacant. */
export const isVacant = ({ until }: StandIn, now: number): boolean => until === null || until < now

/** The mark an assembly carries wherever a desk shows it (AU16): a secretary of its own, somebody who stands in, or nobody. */
export type SecretaryMark = 'own' | 'acting' | 'vacant'

export function secretaryMark(line: { readonly standIn?: StandIn }, now: number): SecretaryMark {
  if (line.standIn === undefined) return 'own'
  return isVacant(line.standIn, now) ? 'vacant' : 'acting'
}
