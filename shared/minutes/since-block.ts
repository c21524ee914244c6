import type { Course } from '../meeting/course'
import type { LocalDate } from '../ports'

/**
 * CS8: under a decision in the minutes, what put it out of force since, what put that out of force, and how the last of them stands: a layer,
 * drawn of the register as it is today. It stands in no approved text, and changes none.
 */
export type SinceBlock = {
  readonly type: 'since'
  readonly decision: string
  readonly steps: readonly {
    readonly type: 'superseded' | 'overridden'
    readonly by: { readonly number: string }
    readonly on: LocalDate
    readonly since: Course | null
  }[]
  /** What will, once its own window has ended. */
  readonly next: { readonly number: string; readonly on: LocalDate } | null
}
