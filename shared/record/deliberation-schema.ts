import * as v from 'valibot'
import type { DeliberationStatement } from '../meeting/said/deliberation-statements'
import { count, idText, instantText } from '../parse'

/** How the statements made on the way to agreement read back from a file (ST10, RE4). */
const id = idText
const text = v.string()
const clock = instantText

export const concernFate = v.picklist(['raised', 'answered', 'resolved', 'withdrawn', 'stands'])

export const deliberationSaid: Readonly<Record<DeliberationStatement['type'], v.GenericSchema>> = {
  concern: v.looseObject({
    concern: id,
    proposal: id,
    version: id,
    person: v.nullable(id),
    text,
    ordinal: count,
    clock,
  }),
  'concern-fate': v.looseObject({
    concern: id,
    proposal: id,
    version: id,
    fate: concernFate,
    note: v.nullable(text),
    clock,
  }),
  amendment: v.looseObject({
    amendment: id,
    proposal: id,
    version: id,
    person: v.nullable(id),
    text,
    isWording: v.boolean(),
    clock,
  }),
  'amendment-fate': v.looseObject({
    amendment: id,
    proposal: id,
    fate: v.picklist(['open', 'adopted', 'declined', 'withdrawn', 'tested']),
    version: v.nullable(id),
    note: v.nullable(text),
    clock,
  }),
  sounding: v.looseObject({ proposal: id, version: id, warm: count, unsure: count, cold: count, clock }),
  'block-finding': v.looseObject({
    version: id,
    person: id,
    position: id,
    found: count,
    present: count,
    needed: count,
    clock,
  }),
  remit: v.looseObject({
    proposal: id,
    when: v.picklist(['tabling', 'adoption']),
    version: id,
    reach: v.picklist(['ours', 'touches', 'belongs']),
    topic: text,
    assembly: text,
    step: v.nullable(v.picklist(['go-on', 'invite', 'refer'])),
    note: v.nullable(text),
    clock,
  }),
  'agreed-wording': v.looseObject({ proposal: id, version: id, agreed: v.boolean(), clock }),
}
