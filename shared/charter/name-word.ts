import type { PersonId } from '../id'
import type { Instant, LocalDate } from '../ports'

/**
 * What a person has said about their name going out with an office (PN1): yes, or not any more. A word is never changed; a later one
 * replaces those that its author had seen. Each has a field of its own on the roll, so that no laptop's word hides another's.
 */
export type NameWord = {
  readonly id: string
  readonly person: PersonId
  readonly office: string
  readonly says: 'yes' | 'no'
  /** The day they said so; and who put it on the roll, when. */
  readonly on: LocalDate
  readonly by: PersonId
  readonly at: Instant
  /** In office since, where that is to be told. */
  readonly since: LocalDate | null
  /** PN5: stands for this person among names that went out, and for nothing else: no roll and no log knows it. */
  readonly holder: string
  readonly replaces: readonly string[]
}
export type NameWordKey = `names/${string}`

export const nameWordKey = (id: string): NameWordKey => `names/${id}`

/** Older first by when they were recorded, then by id: the same order on every laptop. */
export function nameWords(roll: object): readonly NameWord[] {
  return Object.entries(roll)
    .flatMap(([key, value]) => (key.startsWith('names/') ? [value as NameWord] : []))
    .sort((one, other) => (`${one.at} ${one.id}` < `${other.at} ${other.id}` ? -1 : 1))
}
