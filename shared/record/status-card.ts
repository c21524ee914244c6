import * as v from 'valibot'
import { fromJson, idText, type Malformed, parseAs } from '../parse'
import type { Result } from '../result'

/**
 * How an assembly stands with its meetings, sealed into its open circle (FE1): dates and stages, no title, no name, no number of
 * people. Each card takes the place of the one before; whoever keeps track of many assemblies needs the newest alone.
 */
export const cardRecord = 'status-card'

/** As far as a meeting has come, in this order. */
export const cardStages = ['planned', 'noticed', 'held', 'circulated', 'approved', 'published'] as const
export type CardStage = (typeof cardStages)[number]

/** The last two years and what is called. */
export const mostOnCard = 60

const date = v.pipe(v.string(), v.isoDate())
const line = v.object({
  meeting: idText,
  on: date,
  stage: v.picklist(cardStages),
  /** Until when its minutes are to be published by the charter; null where they never are. */
  due: v.nullable(date),
})
export const statusCard = v.looseObject({
  format: v.literal('folkmoot/card/1'),
  assembly: idText,
  /** The day it was written. */
  on: date,
  /** Oldest first. */
  meetings: v.pipe(v.array(line), v.maxLength(mostOnCard)),
})
export type CardLine = v.InferOutput<typeof line>
export type StatusCard = v.InferOutput<typeof statusCard>

/** Total: of what others sealed, a card or the reason why it is none. */
export function readStatusCard(text: string): Result<StatusCard, Malformed> {
  const value = fromJson(text)
  return value.ok ? parseAs(statusCard, value.value) : value
}
