import type { ActionStep } from '../meeting/decision/action-steps'
import type { LocalDate, LocalTime } from '../ports'
import type { SinceBlock } from './since-block'

/** What somebody is to do, and the tables of actions, decisions and the agenda. */
export type ActionBlock = {
  readonly type: 'action'
  readonly action: string
  readonly what: string
  readonly who: string | null
  readonly due: LocalDate | null
  readonly state: 'open' | 'done' | 'dropped'
  /** What became of it on the way, with reasons (AC7). */
  readonly steps?: readonly ActionStep[]
  /** Written by somebody who stands in for a secretary (AU17). */
  readonly acting?: true
}
export type ActionsTableBlock = {
  readonly type: 'actions'
  readonly actions: readonly (ActionBlock & { readonly minute: string | null })[]
}

export type DecisionsTableBlock = {
  readonly type: 'decisions'
  readonly decisions: readonly {
    readonly decision: string
    readonly number: string
    readonly wording: string
    readonly informal: boolean
    readonly contested: boolean
    /** Written by somebody who stands in for a secretary (AU17). */
    readonly acting?: true
    /** What has put it out of force since (CS8). */
    readonly since?: SinceBlock
  }[]
}

export type AgendaTableBlock = {
  readonly type: 'agenda'
  readonly rows: readonly {
    readonly number: string
    readonly title: string
    readonly section: string | null
    readonly kind: string
    readonly presenter: string | null
    readonly planned: number | null
    readonly from: LocalTime | null
  }[]
  readonly total: number
}
