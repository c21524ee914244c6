import * as v from 'valibot'
import { canonical } from '../canonical'
import { itemKind } from '../charter/standing-item'
import type { Meeting } from '../meeting/meeting'
import { count, fromJson, idText, type Malformed, parseAs } from '../parse'
import { done, type Result } from '../result'
import { carried } from './carry-schema'
import { cameIn } from './referral-schema'
import { statementSchema } from './statement-schema'

/** A meeting as canonical text: what a closed meeting is read from without opening its document (RE3). */
export function project(meeting: Meeting): string {
  return canonical(meeting)
}

export const item = v.looseObject({
  id: idText,
  order: v.string(),
  section: v.string(),
  title: v.string(),
  kind: itemKind,
  presenter: v.nullable(idText),
  planned: v.nullable(count),
  standing: v.boolean(),
  carried: v.optional(carried),
  cameIn: v.optional(cameIn),
})

/** Every entry of a map carries the key it stands under. */
const keyed = <Schema extends v.GenericSchema<unknown, { readonly id: string }>>(value: Schema) =>
  v.pipe(
    v.record(idText, value),
    v.check((map) => Object.entries(map).every(([key, { id }]) => key === id), 'an entry under another id'),
  )

export const mark = v.looseObject({
  name: v.string(),
  value: v.union([v.string(), v.literal(true)]),
  start: count,
  end: count,
})

const meetingSchema = v.looseObject({
  schema: v.literal(1),
  id: idText,
  assembly: idText,
  zone: v.string(),
  statements: keyed(statementSchema),
  items: keyed(item),
  prose: v.record(idText, v.string()),
  marks: v.optional(v.record(idText, v.array(mark))),
})

/** RE4: strict in what it must have, and what it does not know stays in it. */
export function parseMeeting(value: unknown): Result<Meeting, Malformed> {
  const parsed = parseAs(meetingSchema, value)
  return parsed.ok ? done(parsed.value as unknown as Meeting) : parsed
}

export function readMeeting(text: string): Result<Meeting, Malformed> {
  const value = fromJson(text)
  return value.ok ? parseMeeting(value.value) : value
}
