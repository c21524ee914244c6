import * as v from 'valibot'
import { canonical } from '../canonical'
import { charter } from '../charter/charter'
import { count, idText, type Malformed, parseAs } from '../parse'
import { parseMeeting } from '../record/projection'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import type { ExportedMeeting } from './exported-meeting'
import { foreignJson, type TooMuch } from './foreign-json'
import { fileStem, type Maker, textFile } from './maker'
import { sinceLayer } from './since-schema'
import { told } from './told'

/**
 * A whole meeting as one JSON text (EX4): keys in order, so that the same meeting is the same bytes. `told` says once more in
 * plain figures what follows from the statements, for who only wants to read; whoever reads it back folds the statements anew.
 */
export const meetingJson: Maker = (meeting) => [textFile(`${fileStem(meeting)}.json`, writeMeeting(meeting))]

export function writeMeeting(meeting: ExportedMeeting): string {
  return `${canonical({ ...meeting, told: told(meeting) })}\n`
}

export type NotAMeeting =
  | TooMuch
  | Malformed
  /** Of a newer Folkmoot, or no meeting at all. */
  | Refusal<'EX6', { readonly cause: 'newer' | 'other' }>
  /** What it holds does not belong together. */
  | Refusal<'EX7', { readonly cause: 'assembly' | 'practice' | 'person' }>

const date = v.string()
export const person = v.object({
  id: idText,
  name: v.pipe(v.string(), v.maxLength(1000)),
  standing: v.picklist(['member', 'participant', 'suspended']),
  offices: v.record(v.string(), v.literal(true)),
  since: date,
  until: v.nullable(date),
  mergedInto: v.exactOptional(v.nullable(idText)),
})

const envelope = v.object({
  format: v.literal('folkmoot-meeting'),
  schema: v.literal(1),
  app: v.pipe(v.string(), v.maxLength(40)),
  practice: v.boolean(),
  number: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
  charter,
  people: v.record(idText, person),
  members: v.pipe(count, v.maxValue(1_000_000)),
  meeting: v.unknown(),
  since: v.exactOptional(v.pipe(v.array(sinceLayer), v.maxLength(2000))),
})

export function readMeetingFile(text: string): Result<ExportedMeeting, NotAMeeting> {
  const value = foreignJson(text)
  if (!value.ok) return value
  if (!isOurs(value.value)) return refused({ rule: 'EX6', cause: 'other' })
  if (value.value.schema !== 1) return refused({ rule: 'EX6', cause: 'newer' })
  const parsed = parseAs(envelope, value.value)
  if (!parsed.ok) return parsed
  const meeting = parseMeeting(parsed.value.meeting)
  if (!meeting.ok) return refused({ ...meeting.refusal, where: `meeting.${meeting.refusal.where}` })
  const { charter: rules, people, practice } = parsed.value
  // EX7: one assembly, one sort of record, everybody under their own id.
  if (rules.assembly !== meeting.value.assembly) return refused({ rule: 'EX7', cause: 'assembly' })
  if (rules.practice !== practice) return refused({ rule: 'EX7', cause: 'practice' })
  if (Object.entries(people).some(([id, one]) => id !== one.id))
    return refused({ rule: 'EX7', cause: 'person' })
  return done({ ...parsed.value, meeting: meeting.value } as unknown as ExportedMeeting)
}

function isOurs(value: unknown): value is { readonly schema: unknown } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === 'folkmoot-meeting' &&
    'schema' in value &&
    typeof value.schema === 'number'
  )
}
