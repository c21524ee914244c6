import * as v from 'valibot'
import { reopenRule } from '../charter/parameters'
import type { CourseStatement } from '../meeting/said/course-statements'
import { count, idText, instantText } from '../parse'

/** The shape of what is said of a decision after it is taken, as it is read back from a file. */
const text = v.string()
const decision = idText
const of = v.looseObject({ assembly: idText, meeting: idText, decision: idText, number: text })

export const courseSaid: Readonly<Record<CourseStatement['type'], v.GenericSchema>> = {
  'cooling-off': v.looseObject({
    decision,
    way: v.picklist(['informal', 'moot', 'ballot']),
    level: v.picklist(['moot', 'thing']),
    days: count,
    opens: text,
    closes: text,
    reopenRule,
    mayWork: v.boolean(),
  }),
  input: v.looseObject({
    decision,
    person: idText,
    kind: v.picklist(['objection', 'support', 'comment']),
    words: text,
    on: text,
    wasPresent: v.boolean(),
  }),
  reopening: v.looseObject({
    decision,
    rule: v.picklist(['judgement', 'objections', 'any-member']),
    person: v.nullable(idText),
    reason: v.nullable(text),
    clock: instantText,
  }),
  'reopening-back': v.looseObject({ decision, reason: text, clock: instantText }),
  replacement: v.looseObject({ decision, of, stands: v.boolean() }),
  'decision-date': v.looseObject({
    decision,
    which: v.picklist(['review', 'expiry']),
    on: v.nullable(text),
  }),
  'taking-up': v.looseObject({ item: idText, of, matter: v.nullable(idText) }),
}
