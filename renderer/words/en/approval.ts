import { count, dateInWords } from './dates'

/** The approval of the minutes of several assemblies together. */
export const approval = {
  atClose: 'The minutes were read out and approved at this meeting',
  atCloseHelp: (days: number) =>
    days === 0
      ? 'The charter lets them be approved today only.'
      : `Otherwise they can be approved within ${count(days, 'day', 'days')} from today.`,
  approve: 'Approve the minutes',
  approvedDone: 'Approved. These minutes are no draft any more.',
  approved: 'Approved',
  waiting: (until: string, daysLeft: number) =>
    daysLeft === 0
      ? `To be approved by today, ${dateInWords(until)}: this is the last day.`
      : `To be approved by ${dateInWords(until)}: ${count(daysLeft, 'day', 'days')} left.`,
  waitingWhy: 'All that take part should have read them. Approved minutes are changed no more.',
  lapsed: (until: string) => `Not approved in time: that was possible until ${dateInWords(until)}.`,
  lapsedWhy: 'These minutes stay a draft. What was decided stands as it is recorded.',
  approvedOn: (on: string) =>
    `Approved on ${dateInWords(on)}. What is wrong in them is said as a correction.`,
  minutesOf: (date: string) => `Minutes of ${dateInWords(date)}`,
} as const
