import * as v from 'valibot'
import type { InboxStatement } from '../meeting/said/inbox-statements'
import { count, idText } from '../parse'

/** The shape of what is said about the inbox, as it is read back from a file. */
export const inboxSaid: Readonly<Record<InboxStatement['type'], v.GenericSchema>> = {
  noted: v.looseObject({ line: v.string(), words: v.array(idText) }),
  'turn-kept': v.looseObject({ keep: idText, instead: v.array(idText) }),
  duplicate: v.looseObject({ of: v.nullable(idText) }),
  restated: v.looseObject({ from: idText, person: idText, upTo: count }),
}
