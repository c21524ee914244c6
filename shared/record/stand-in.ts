/**
 * An assembly without a secretary of its own, as its log says (AU16): since when and until when somebody stands in. `until` null: nobody
 * ever did.
 */
export type StandIn = { readonly until: number | null; readonly since?: number }

type Held = { readonly role: string; readonly until: number | null; readonly at: number }

/** For the desk, which learns no name (GD14). Null: it has a secretary of its own. Of several who stand in, the one that does longest. */
export function standInAmong(offices: readonly Held[]): StandIn | null {
  const secretaries = offices.filter(({ role }) => role === 'secretary')
  if (secretaries.some(({ until }) => until === null)) return null
  const [longest] = [...secretaries].sort(
    (one, other) => (other.until ?? 0) - (one.until ?? 0) || one.at - other.at,
  )
  return longest === undefined ? { until: null } : { until: longest.until, since: longest.at }
}

/** An end that has passed leaves it vacant. */
export const isVacant = ({ until }: StandIn, now: number): boolean => until === null || until < now

/** The mark an assembly carries wherever a desk shows it (AU16): a secretary of its own, somebody who stands in, or nobody. */
export type SecretaryMark = 'own' | 'acting' | 'vacant'

export function secretaryMark(line: { readonly standIn?: StandIn }, now: number): SecretaryMark {
  if (line.standIn === undefined) return 'own'
  return isVacant(line.standIn, now) ? 'vacant' : 'acting'
}
