import type { Statement } from '../../statement'

/** Of which series a meeting is (SE3); `name`: as it was called when the meeting was made. */
export type SeriesStatement = Statement<{
  readonly type: 'in-series'
  readonly series: string
  readonly name: string
}>

export const seriesAbout = { inSeries: 'meeting/series' } as const
