import type { Course } from '../meeting/course'
import type { PutOff } from '../meeting/decision/action-steps'
import type { DecisionBasis } from '../meeting/said/proposal-statements'
import type { LocalDate } from '../ports'
import type { SinceBlock } from './since-block'

/** A register as it stands on the screen, on paper (RE7). */
export type RegisterBlock = DecisionRegisterBlock | ActionRegisterBlock

export type DecisionRegisterBlock = {
  readonly type: 'decision-register'
  /** The filter words it was narrowed with; empty: all there is. */
  readonly filter: string
  readonly rows: readonly {
    readonly decision: string
    readonly number: string
    readonly date: LocalDate
    readonly wording: string
    readonly item: string
    readonly meeting: string
    /** Named where it is of several. */
    readonly assembly: string | null
    readonly course: Course
    readonly review: LocalDate | null
    readonly basis: DecisionBasis
    readonly ballot: {
      readonly cast: number
      readonly won: number
      readonly lost: number
      readonly noPreference: number
    } | null
    /** Agree, reservations, stand aside, block, abstain. */
    readonly counts: readonly number[]
    /** What has put it out of force since, or soon will (CS8). */
    readonly since: SinceBlock | null
    /** Written by somebody who stands in for a secretary (AU17). */
    readonly acting?: true
  }[]
}

export type ActionRegisterBlock = {
  readonly type: 'action-register'
  readonly filter: string
  readonly rows: readonly {
    readonly action: string
    readonly what: string
    readonly who: string | null
    readonly due: LocalDate | null
    readonly putOff: readonly PutOff[]
    readonly state: 'open' | 'overdue' | 'done' | 'dropped'
    readonly minute: string | null
    readonly item: string
    readonly meeting: string
    readonly date: LocalDate
    readonly assembly: string | null
    readonly acting?: true
  }[]
}
