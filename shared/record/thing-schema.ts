import * as v from 'valibot'
import { stance } from '../charter/rules'
import { thingEnd } from '../charter/thing'
import { positionBasis } from '../meeting/said/assembly-word'
import type { ThingStatement } from '../meeting/said/thing-statements'
import { idText, instantText } from '../parse'
import { frozen, minuteRef } from './minutes-schema'

/** The shape of what is said about several assemblies together, as it is read back from a file. */
export const thingSaid: Readonly<Record<ThingStatement['type'], v.GenericSchema>> = {
  'thing-called': v.looseObject({
    proposal: idText,
    thing: idText,
    name: v.string(),
    takingPart: v.array(v.string()),
    end: thingEnd,
    clock: instantText,
  }),
  'assembly-position': v.looseObject({
    version: idText,
    assembly: idText,
    name: v.string(),
    record: idText,
    cites: v.array(idText),
    position: stance,
    reason: v.nullable(v.string()),
    basis: positionBasis,
    speaker: idText,
    said: instantText,
  }),
  approval: v.looseObject({
    close: idText,
    how: v.picklist(['same-meeting', 'within-days', 'next-meeting']),
    clock: instantText,
    minute: v.optional(minuteRef),
    named: v.optional(minuteRef),
    frozen: v.optional(frozen),
  }),
}
