import * as v from 'valibot'
import { thingEnd } from '../charter/thing'
import type { ThingStatement } from '../meeting/thing-statements'
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
  approval: v.looseObject({
    close: idText,
    how: v.picklist(['same-meeting', 'within-days', 'next-meeting']),
    clock: instantText,
    minute: v.optional(minuteRef),
    named: v.optional(minuteRef),
    frozen: v.optional(frozen),
  }),
}
