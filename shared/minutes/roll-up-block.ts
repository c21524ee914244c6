import type { Stance } from '../charter/rules'
import type { Agreement } from '../meeting/outcome'
import type { PositionBasis } from '../meeting/said/assembly-word'
import type { ResultWord } from '../meeting/said/question-word'
import type { LocalDate } from '../ports'

/** The answers of all members to one question, on paper (QA21): assemblies, never people. */
export type RollUpBlock = {
  readonly type: 'roll-up'
  readonly wording: string
  readonly put: LocalDate
  readonly until: LocalDate
  readonly asked: number
  readonly answered: number
  readonly counts: Readonly<Record<Stance, number>>
  /** What they come to by the charter; null once the result was told. */
  readonly agreement: { readonly type: Agreement; readonly heard: number; readonly needed: number } | null
  readonly results: readonly Pick<ResultWord, 'came' | 'number' | 'date'>[]
  readonly reasonsLeftOut: boolean
  readonly rows: readonly {
    readonly assembly: string
    readonly name: string
    readonly part: 'asked' | 'joined' | 'left'
    readonly said: readonly {
      readonly position: Stance
      readonly reason: string | null
      readonly basis: PositionBasis
    }[]
    /** Said in two ways (QA8). */
    readonly contested: boolean
    /** To earlier wordings, older first. */
    readonly elsewhere: readonly Stance[]
  }[]
}
