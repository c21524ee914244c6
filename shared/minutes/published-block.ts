import type { Stance } from '../charter/rules'
import type { LocalDate } from '../ports'

/** What stands on the page of published minutes and nowhere else: people are numbers in it (LC12). */
export type PublishedBlock =
  | PublishedHeadBlock
  | LeftOutBlock
  | PublishedPositionsBlock
  | PublishedDecisionBlock
  | PublishedActionBlock
  | PublishedEndBlock

export type PublishedHeadBlock = {
  readonly type: 'published-head'
  readonly present: number
  readonly apologies: number
  readonly absent?: number
  readonly approved: { readonly on: LocalDate; readonly minute: string | null }
  /** In how many places something is left out. */
  readonly left: number
  /** Written by somebody who stands in for a secretary (AU15). */
  readonly acting?: true
}

/** The secretary's words on an item, which stay with the assembly as a whole. */
export type LeftOutBlock = { readonly type: 'left-out' }

export type PublishedPositionsBlock = {
  readonly type: 'published-positions'
  readonly counts: Readonly<Record<Stance, number>>
  readonly none: number
  readonly reasons: readonly { readonly stance: Stance; readonly reason: string }[]
}

export type PublishedDecisionBlock = {
  readonly type: 'published-decision'
  readonly number: string
  readonly wording: string
  readonly informal: boolean
  readonly present: number
  readonly contested: boolean
  readonly acting?: true
}

export type PublishedActionBlock = {
  readonly type: 'published-action'
  readonly what: string
  readonly due: LocalDate | null
  readonly acting?: true
}

export type PublishedEndBlock = {
  readonly type: 'published-end'
  readonly corrections: readonly {
    readonly text: string
    readonly minute: string
    readonly on: LocalDate
  }[]
  /** Of the text that was approved, which stays with the assembly. */
  readonly digest: string
}
