import * as v from 'valibot'
import type { ArisingStatement } from '../meeting/said/arising-statements'
import { idText } from '../parse'

const day = v.nullable(v.string())
/** An action of an earlier meeting, as it was agreed there. */
const arisingAction = v.looseObject({
  action: idText,
  meeting: idText,
  title: v.string(),
  date: v.string(),
  minute: v.nullable(v.string()),
  what: v.string(),
  who: v.nullable(idText),
  due: day,
})

/** The shape of what is said of matters arising, as it is read back from a file. */
export const arisingSaid: Readonly<Record<ArisingStatement['type'], v.GenericSchema>> = {
  'matters-arising': v.looseObject({ item: idText, actions: v.array(arisingAction) }),
  'arising-reported': v.looseObject({
    item: idText,
    action: idText,
    state: v.picklist(['open', 'done', 'dropped']),
    due: day,
    reason: v.exactOptional(v.string()),
  }),
}
