import type { PassedState } from '../meeting/referral/passed'
import type { Answer } from '../meeting/referral/passing'
import type { Handed } from '../meeting/referral/referral'
import { localDate } from '../meeting/time'
import type { LocalDate } from '../ports'

/**
 * RF11: under an item, that it was referred to another assembly and what has come of it: a layer on the minutes, drawn of what is known now. It
 * stands in no approved text, and changes none.
 */
export type ReferredBlock = {
  readonly type: 'referred'
  readonly item: string
  readonly name: string
  readonly on: LocalDate
  readonly asked: string
  /** In whose stead it was asked (RF10). */
  readonly instead: { readonly name: string; readonly why: 'declined' | 'silent' } | null
  readonly state: PassedState
  /** What that assembly has said, older first. */
  readonly answers: readonly ReferredAnswer[]
}
export type ReferredAnswer =
  | { readonly type: 'receipt'; readonly on: LocalDate }
  | { readonly type: 'accepted'; readonly on: LocalDate; readonly meeting: string; readonly date: LocalDate }
  | { readonly type: 'declined'; readonly on: LocalDate; readonly reason: string; readonly noRemit: boolean }
  | {
      readonly type: 'result'
      readonly on: LocalDate
      readonly outcome: 'adopted' | 'not-adopted' | 'talked-about'
      readonly late: boolean
      readonly decisions: readonly {
        readonly number: string
        readonly wording: string
        readonly counts: readonly number[]
      }[]
    }

export function referredBlock(one: Handed): ReferredBlock {
  const sent = one.sent.at(-1)
  return {
    type: 'referred',
    item: one.item,
    name: one.name,
    on: localDate(sent?.at ?? ''),
    asked: sent?.asked ?? '',
    instead: sent?.instead == null ? null : { name: sent.instead.name, why: sent.instead.why },
    state: one.state,
    answers: one.said.map((answer) => toldOf(answer, one)),
  }
}

function toldOf(answer: Answer, { late }: Handed): ReferredAnswer {
  const on = localDate(answer.at)
  switch (answer.type) {
    case 'receipt':
      return { type: 'receipt', on }
    case 'accepted':
      return { type: 'accepted', on, meeting: answer.meeting.title, date: answer.meeting.date }
    case 'declined':
      return { type: 'declined', on, reason: answer.reason, noRemit: answer.noRemit }
    case 'result':
      return {
        type: 'result',
        on,
        outcome: answer.outcome,
        late: late?.id === answer.id,
        decisions: answer.decisions,
      }
  }
}
