import * as v from 'valibot'
import type { CarryStatement } from '../meeting/carry-statements'
import { count, idText, instantText } from '../parse'

/** The shape of what is said about unfinished items, consent items and breaks, as it is read back from a file. */
export const carrySaid: Readonly<Record<CarryStatement['type'], v.GenericSchema>> = {
  'item-fate': v.looseObject({
    item: idText,
    fate: v.nullable(v.picklist(['carry', 'backlog', 'drop'])),
    to: v.nullable(v.looseObject({ meeting: idText, date: v.string(), title: v.string() })),
  }),
  'carried-dropped': v.looseObject({ meeting: idText, item: idText, dropped: v.boolean() }),
  'item-consent': v.looseObject({ item: idText, consent: v.boolean() }),
  'back-at': v.looseObject({ until: v.nullable(instantText) }),
}

/** Where an item comes from, as it stands with the item. */
export const carried = v.looseObject({ meeting: idText, item: idText, date: v.string(), times: count })
