import type { Course } from '../meeting/course'
import type { LocalDate } from '../ports'

/**
 * CS8: under a decision in the minutes, what put it out of force since, what put that out of force, and how the last of them stands: a layer,
 * drawn of what is known on a day. It stands in no approved text, and changes none.
 */
export type SinceBlock = {
  readonly type: 'since'
  readonly decision: string
  readonly steps: readonly SinceStep[]
  /** What will, once its own window has ended. */
  readonly next: { readonly number: string; readonly on: LocalDate } | null
}
export type SinceStep = {
  /** The level: by its own assembly, or by several together (SU4). */
  readonly type: 'superseded' | 'overridden'
  /** `assembly`: its name; empty where it is not known here. */
  readonly by: { readonly number: string; readonly assembly: string }
  readonly on: LocalDate
  /** Of the last one, how it stands. */
  readonly since: StandsNow | null
}
export type StandsNow = Exclude<Course, { readonly type: SinceStep['type'] }>
