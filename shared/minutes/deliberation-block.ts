import type { ConcernFate } from '../meeting/deliberation-statements'

/** What was said on the way to a decision, as blocks. */
export type DeliberationBlock = ConcernsBlock

/** Each concern on one proposal, from the round it was raised in to what became of it. */
export type ConcernsBlock = {
  readonly type: 'concerns'
  readonly proposal: string
  readonly concerns: readonly ConcernLine[]
}
export type ConcernLine = {
  readonly number: string
  /** Null: from the room. */
  readonly name: string | null
  readonly text: string
  readonly round: number
  readonly fate: ConcernFate
  readonly steps: readonly {
    readonly fate: ConcernFate
    readonly round: number
    readonly note: string | null
  }[]
  readonly contested: boolean
}
