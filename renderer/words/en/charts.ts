import { dateInWords } from './dates'

/** Figures by month: what each chart shows, and what each of its series is called. */
export const charts = {
  titles: {
    present: 'People at a meeting',
    'first-test': 'Decisions by consensus',
    time: 'Minutes of the items of a meeting',
  },
  series: {
    present: ['present, on average'],
    'first-test': ['agreed at the first test', 'agreed at a later test'],
    time: ['planned, on average', 'taken, on average'],
  },
  short: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  month: (month: string) => dateInWords(`${month}-01`).replace(/^1 /, ''),
  meetings: 'Meetings',
  none: '–',
} as const
