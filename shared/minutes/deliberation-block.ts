import type { RemitCheck } from '../meeting/proposal/remit-check'
import type { AmendmentFate, ConcernFate } from '../meeting/said/deliberation-statements'
import type { LocalTime } from '../ports'

/** What was said on the way to a decision, as blocks. */
export type DeliberationBlock = ConcernsBlock | AmendmentsBlock | SoundingsBlock | FindingsBlock | RemitBlock

/** Whose matter it was said to be, when it was tabled and when it was adopted. */
export type RemitBlock = {
  readonly type: 'remit'
  readonly proposal: string
  readonly checks: readonly RemitLine[]
}
export type RemitLine = Pick<
  RemitCheck,
  'when' | 'reach' | 'topic' | 'assembly' | 'step' | 'note' | 'contested'
> & { readonly at: LocalTime }

/** What those present found about a block. */
export type FindingsBlock = {
  readonly type: 'findings'
  readonly proposal: string
  readonly findings: readonly {
    readonly name: string
    readonly found: number
    readonly present: number
    readonly setAside: boolean
  }[]
}

/** Where the charter wants all wordings: what was put first, and each change with its fate (AM4). */
export type AmendmentsBlock = {
  readonly type: 'amendments'
  readonly proposal: string
  readonly first: string
  readonly changes: readonly AmendmentLine[]
}
export type AmendmentLine = {
  /** Null: from the room. */
  readonly name: string | null
  readonly text: string
  readonly isWording: boolean
  /** `changed`: put as the next wording without having been suggested first. */
  readonly fate: AmendmentFate | 'changed'
  readonly became: number | null
  readonly note: string | null
  readonly at: LocalTime
}

/** Temperature checks; none of them is a decision (TC2). */
export type SoundingsBlock = {
  readonly type: 'soundings'
  readonly proposal: string
  readonly soundings: readonly SoundingLine[]
}
export type SoundingLine = {
  readonly round: number
  readonly warm: number
  readonly unsure: number
  readonly cold: number
  readonly at: LocalTime
}

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
    readonly wording: number
    readonly note: string | null
  }[]
  readonly contested: boolean
}
