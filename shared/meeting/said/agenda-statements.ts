import type { ItemKind } from '../../charter/standing-item'
import type { ItemId, PersonId } from '../../id'
import type { Instant } from '../../ports'
import type { Statement } from '../../statement'

/** SE14: the agenda as it went out, copied: with the notice, and again each time after something was changed. */
export type AgendaIssuedStatement = Statement<{
  readonly type: 'agenda-issued'
  readonly clock: Instant
  readonly items: readonly IssuedItem[]
}>
export type IssuedItem = {
  readonly item: ItemId
  readonly title: string
  readonly kind: ItemKind
  readonly presenter: PersonId | null
  readonly planned: number | null
}

export const agendaAbout = { issued: 'meeting/agenda-issued' } as const
