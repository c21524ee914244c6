import * as v from 'valibot'
import type { PutAwayStatement, TakenInStatement } from '../meeting/said/taken-in-statements'
import { idText } from '../parse'

/** The shape of what is said of meetings that came from a file, as it is read back. */
export const takenInSaid: Readonly<Record<(TakenInStatement | PutAwayStatement)['type'], v.GenericSchema>> = {
  'taken-in': v.looseObject({
    file: v.string(),
    text: v.string(),
    from: v.looseObject({
      assembly: idText,
      name: v.string(),
      meeting: idText,
      number: v.nullable(v.string()),
    }),
  }),
  'put-away': v.looseObject({}),
}
