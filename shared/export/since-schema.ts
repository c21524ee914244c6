import * as v from 'valibot'
import { dateText, idText } from '../parse'

/** The layer over a decision as a meeting file holds it (CS8): drawn of what was known when the file was made. */
const short = v.pipe(v.string(), v.maxLength(1000))
const standsNow = v.variant('type', [
  v.object({ type: v.picklist(['finding', 'contested']) }),
  v.object({ type: v.picklist(['reopened', 'expired']), on: dateText }),
  v.object({ type: v.literal('cooling-off'), until: dateText, mayWork: v.boolean() }),
  v.object({ type: v.literal('in-force'), since: dateText, review: v.nullable(dateText) }),
  v.object({ type: v.literal('review-due'), since: dateText, review: dateText }),
])
const step = v.object({
  type: v.picklist(['superseded', 'overridden']),
  by: v.object({ number: short, assembly: short }),
  on: dateText,
  since: v.nullable(standsNow),
})
export const sinceLayer = v.object({
  type: v.literal('since'),
  decision: idText,
  steps: v.pipe(v.array(step), v.maxLength(200)),
  next: v.nullable(v.object({ number: short, on: dateText })),
})
