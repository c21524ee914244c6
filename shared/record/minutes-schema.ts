import * as v from 'valibot'
import { circulations, type MinutesStatement, minutesSettled } from '../meeting/said/minutes-statements'
import { count, idText, instantText } from '../parse'

/** The shape of what is said about minutes after the close, as it is read back from a file. */
const text = v.string()
const minutesRef = { meeting: idText, title: text, number: v.nullable(text), date: text }
const ref = v.looseObject(minutesRef)
export const minuteRef = v.looseObject({ ...minutesRef, item: idText, minute: text })
export const frozen = v.looseObject({
  text,
  digest: text,
  heads: v.array(text),
  knew: v.record(idText, count),
  signers: v.array(v.looseObject({ person: idText, name: text, how: v.picklist(['participation', 'mark']) })),
  dissents: v.array(v.looseObject({ person: idText, name: text, text })),
})

export const minutesSaid: Readonly<Record<MinutesStatement['type'], v.GenericSchema>> = {
  circulated: v.looseObject({
    how: v.picklist(circulations),
    to: text,
    until: v.nullable(text),
    clock: instantText,
  }),
  remark: v.looseObject({ remark: idText, item: v.nullable(idText), from: v.nullable(idText), text }),
  'remark-answer': v.looseObject({
    remark: idText,
    answer: v.nullable(v.picklist(['taken-in', 'not-taken'])),
    note: v.nullable(text),
  }),
  'sent-back': v.looseObject({ minute: minuteRef, reason: text }),
  signed: v.looseObject({ person: idText, name: text, approval: idText, clock: instantText }),
  published: v.looseObject({
    record: idText,
    digest: text,
    approval: idText,
    left: count,
    corrections: count,
    clock: instantText,
  }),
  'minutes-named': v.looseObject({ item: idText, of: v.nullable(ref) }),
  'minutes-approved': v.looseObject({ item: idText, of: ref, digest: text, clock: instantText }),
  'minutes-sealed': v.looseObject({ approval: idText, record: idText, clock: instantText }),
  'minutes-settled': v.looseObject({
    item: idText,
    of: ref,
    how: v.picklist(minutesSettled),
    text,
    clock: instantText,
  }),
  'minutes-corrected': v.looseObject({ item: idText, of: ref, text, clock: instantText }),
}
