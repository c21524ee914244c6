import * as v from 'valibot'
import type { SeriesStatement } from '../meeting/said/series-statements'
import { idText } from '../parse'

/** The shape of what is said of series, as it is read back from a file. */
export const seriesSaid: Readonly<Record<SeriesStatement['type'], v.GenericSchema>> = {
  'in-series': v.looseObject({ series: idText, name: v.string() }),
}
