import * as v from 'valibot'
import { itemKind } from '../charter/standing-item'
import type { AgendaIssuedStatement } from '../meeting/said/agenda-statements'
import { count, idText, instantText } from '../parse'

/** The shape of an agenda that went out, as it is read back from a file. */
export const agendaSaid: Readonly<Record<AgendaIssuedStatement['type'], v.GenericSchema>> = {
  'agenda-issued': v.looseObject({
    clock: instantText,
    items: v.array(
      v.looseObject({
        item: idText,
        title: v.string(),
        kind: itemKind,
        presenter: v.nullable(idText),
        planned: v.nullable(count),
      }),
    ),
  }),
}
