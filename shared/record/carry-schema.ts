import * as v from 'valibot'
import type { CarryStatement } from '../meeting/said/carry-statements'
import { count, idText, instantText } from '../parse'
import { cameBack } from './referral-schema'

const decidedElsewhere = v.looseObject({
  assembly: idText,
  meeting: idText,
  decision: idText,
  number: v.string(),
  on: v.string(),
})

/** The shape of what is said about unfinished items, consent items and breaks, as it is read back from a file. */
export const carrySaid: Readonly<Record<CarryStatement['type'], v.GenericSchema>> = {
  'item-fate': v.looseObject({
    item: idText,
    fate: v.nullable(v.picklist(['carry', 'backlog', 'decided', 'drop'])),
    to: v.nullable(
      v.looseObject({
        meeting: idText,
        date: v.string(),
        title: v.string(),
        time: v.optional(v.string()),
        place: v.optional(v.string()),
      }),
    ),
    knew: v.optional(v.array(idText)),
    of: v.optional(decidedElsewhere),
  }),
  'item-went': v.looseObject({
    item: idText,
    to: v.looseObject({ meeting: idText, date: v.string(), title: v.string() }),
  }),
  'carried-dropped': v.looseObject({
    meeting: idText,
    item: idText,
    back: v.optional(idText),
    dropped: v.boolean(),
  }),
  'item-consent': v.looseObject({ item: idText, consent: v.boolean() }),
  'back-at': v.looseObject({ until: v.nullable(instantText) }),
}

/** Where an item comes from, as it stands with the item. */
export const carried = v.looseObject({
  meeting: idText,
  item: idText,
  date: v.string(),
  times: count,
  title: v.optional(v.string()),
  number: v.optional(v.string()),
  origin: v.optional(v.looseObject({ meeting: idText, item: idText })),
  back: v.optional(cameBack),
  knew: v.optional(v.array(idText)),
})
