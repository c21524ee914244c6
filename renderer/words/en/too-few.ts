import { count } from './dates'

const missing = (needed: number, present: number): string =>
  `${count(needed - present, 'person is', 'people are')} missing: of the ${needed} who are needed ${present === 0 ? 'nobody is' : count(present, 'is', 'are')} here.`

/** Of a meeting without its quorum that has earlier minutes before it. */
export const tooFew = {
  chip: 'No quorum',
  toSettle: (needed: number, present: number) =>
    `Approving or correcting minutes is a decision, and asks for the quorum of one. ${missing(needed, present)}`,
} as const
