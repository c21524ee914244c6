import type { InputKind, Level } from '../meeting/said/course-statements'
import type { LocalDate } from '../ports'

/** Beneath a decision: how far it reaches, its window, what it replaces, when it is looked at again, what came in since. */
export type CourseBlock = {
  readonly type: 'course'
  readonly decision: string
  readonly level: Level
  /** Null: decided before windows were stated, or a finding. `until` is null where it is in force at once. */
  readonly window: { readonly until: LocalDate | null; readonly mayWork: boolean } | null
  readonly replaces: readonly string[]
  readonly review: LocalDate | null
  readonly expiry: LocalDate | null
  readonly inputs: readonly {
    readonly name: string
    readonly kind: InputKind
    readonly words: string
    readonly on: LocalDate
    readonly wasPresent: boolean
  }[]
  /** Reopened and taken back again, oldest first (CW13). */
  readonly takenBack: readonly {
    readonly reopened: LocalDate
    readonly on: LocalDate
    readonly reason: string
  }[]
  readonly reopened: {
    readonly on: LocalDate
    readonly reason: string | null
    readonly askedBy: string | null
  } | null
}
