import type { Stance } from '../charter/rules'
import type { AssemblyId, MeetingId } from '../id'
import type { DecisionBasis } from '../meeting/said/proposal-statements'
import type { RichBlock } from '../minutes/rich-text'
import type { LocalDate, LocalTime } from '../ports'
import type { PublishedCourse } from './published-course'

/**
 * Approved minutes as they are published (LC12): made anew from what was approved, with nothing of how it came about. What goes out is
 * named here one by one: people are numbers, and whatever a later app adds to the minutes stays at home until it is named here too.
 */
export type PublishedRecord = {
  readonly format: 'folkmoot/record/1'
  readonly record: string
  /** The record it takes the place of, published before a correction. */
  readonly replaces: string | null
  readonly assembly: AssemblyId
  readonly name: string
  /** BCP 47; records that were published before this was named have none. */
  readonly language?: string
  readonly meeting: MeetingId
  readonly kind: string
  readonly title: string
  readonly number: string | null
  readonly date: LocalDate
  readonly opened: LocalTime | null
  readonly closed: LocalTime | null
  /** `digest`: of the text that was approved, which stays with the assembly. */
  readonly approved: { readonly on: LocalDate; readonly minute: string | null; readonly digest: string }
  /** Written, as a whole or in part, by somebody who stands in for a secretary (AU15). */
  readonly acting?: true
  readonly present: number
  readonly apologies: number
  /** MI25: expected, and neither; left out of a restricted assembly, and of what was published before this was told. */
  readonly absent?: number
  readonly items: readonly PublishedItem[]
  readonly corrections: readonly {
    readonly text: string
    readonly minute: string
    readonly on: LocalDate
  }[]
  /** In how many places something is left out, each marked where it stood. */
  readonly left: number
}
export type PublishedItem = {
  readonly number: string
  readonly minute: string | null
  readonly title: string
  readonly kind: string
  readonly state: string
  /** AU17: this very line; not in what an older app published. */
  readonly acting?: true
  /** Minutes; not in what an older app published. */
  readonly planned?: number | null
  readonly taken?: number | null
  /** Null: left out as a whole. */
  readonly text: readonly RichBlock[] | null
  readonly proposals: readonly {
    readonly wording: string
    readonly withdrawn: boolean
    readonly notChosen: boolean
  }[]
  readonly positions: readonly {
    readonly counts: Readonly<Record<Stance, number>>
    readonly none: number
    readonly reasons: readonly { readonly stance: Stance; readonly reason: string }[]
  }[]
  readonly decisions: readonly ({
    readonly number: string
    readonly wording: string
    readonly informal: boolean
    readonly basis: DecisionBasis
    readonly present: number
    readonly contested: boolean
    readonly acting?: true
  } & Partial<PublishedCourse>)[]
  readonly actions: readonly {
    readonly what: string
    readonly due: LocalDate | null
    readonly acting?: true
  }[]
}
