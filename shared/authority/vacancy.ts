import type { Role } from './op'

/** Whether an assembly has a secretary of its own (AU16), by the offices in its log and the clock of whoever looks. */
export type Vacancy =
  | { readonly type: 'filled' }
  /** Somebody stands in, until this second. */
  | { readonly type: 'acting'; readonly person: string | null; readonly until: number }
  /** Nobody does: since this second, where somebody stood in before. */
  | { readonly type: 'vacant'; readonly since: number | null }

type Held = { readonly role: Role; readonly person: string | null; readonly until: number | null }

export function vacancyIn(offices: readonly Held[], now: number): Vacancy {
  const secretaries = offices.filter(({ role }) => role === 'secretary')
  if (secretaries.some(({ until }) => until === null)) return { type: 'filled' }
  const ends = secretaries
    .flatMap(({ person, until }) => (until === null ? [] : { person, until }))
    .sort((one, other) => other.until - one.until)
  const [longest] = ends
  if (longest === undefined) return { type: 'vacant', since: null }
  return longest.until >= now ? { type: 'acting', ...longest } : { type: 'vacant', since: longest.until }
}
