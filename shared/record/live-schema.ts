import * as v from 'valibot'
import type { LiveStatement } from '../meeting/said/live-statements'
import { count, idText, instantText } from '../parse'

/** The shape of what is said about the course of a meeting, as it is read back from a file. */
const text = v.string()
const clock = instantText

export const liveSaid: Readonly<Record<LiveStatement['type'], v.GenericSchema>> = {
  speaker: v.looseObject({
    entry: idText,
    person: idText,
    kind: v.picklist(['contribution', 'direct', 'clarification', 'technical']),
    item: idText,
    clock,
  }),
  'speaker-turn': v.looseObject({ entry: idText, event: v.picklist(['began', 'ended']), clock }),
  'speaker-gone': v.looseObject({ entry: idText }),
  'speaker-moved': v.looseObject({ entry: idText, before: idText }),
  'stack-rule': v.looseObject({ rule: v.picklist(['plain', 'first-time-first']) }),
  'item-minutes': v.looseObject({ item: idText, allotted: count, given: count, clock }),
  delegation: v.looseObject({
    delegation: idText,
    person: idText,
    task: text,
    rule: v.picklist(['allowed', 'needs-no-objection']),
    clock,
  }),
  'delegation-objection': v.looseObject({
    delegation: idText,
    person: idText,
    reason: v.nullable(text),
    clock,
  }),
  'delegation-end': v.looseObject({ delegation: idText, clock }),
  out: v.looseObject({ proposal: idText, version: idText, person: idText, out: v.boolean() }),
}
