import { count, dateInWords } from './dates'

/** A register on paper. */
export const register = {
  print: 'Print as PDF',
  decisions: (n: number) => count(n, 'decision', 'decisions'),
  actions: (n: number) => count(n, 'action', 'actions'),
  found: ', found with',
  numberAndDate: 'Number, date',
  review: (date: string) => `to be looked at again on ${dateInWords(date)}`,
  asOf: (date: string) => `As of ${dateInWords(date)}`,
  fileName: (code: string, title: string, today: string) => `${code} ${title} ${today}`,
} as const
