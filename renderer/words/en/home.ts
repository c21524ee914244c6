import { count, dateInWords } from './dates'

/** Home: what comes next, and what waits. */
export const home = {
  title: 'Home',
  newMeeting: 'New meeting',
  /** Before the title of the meeting on the card. */
  on: 'Open now',
  inBreak: 'In a break',
  today: 'Today',
  next: 'Next meeting',
  continue: 'Continue',
  goToMeeting: 'Go to the meeting',
  openAgenda: 'Open the agenda',
  items: (n: number) => count(n, 'item on the agenda', 'items on the agenda'),
  begins: (time: string) => `begins at ${time}`,
  noNext: 'No meeting is planned',
  noNextText: 'Plan the next one: its agenda begins with the standing items of your charter.',

  drafts: 'Draft minutes',
  noDrafts: 'No recent minutes wait to be finished.',
  allDrafts: (more: number) => `${count(more, 'more', 'more')} in Meetings`,

  inbox: 'Inbox',
  inboxWaits: (n: number) =>
    `${count(n, 'thing was', 'things were')} written down differently, or apart, on two computers.`,
  openInbox: 'Open the inbox',

  actions: 'Actions',
  overdue: (n: number) => `${n} overdue`,
  open: (n: number) => `${n} open`,
  noActions: 'No open actions.',
  allActions: 'All actions',
  who: (name: string | null) => name ?? 'nobody yet',
  wasDue: (date: string) => `was due ${dateInWords(date)}`,
  due: (date: string) => `by ${dateInWords(date)}`,

  backup: 'Backup',
  backupLast: (age: string) => `The last one was made ${age}.`,
  backupNone: 'None yet. Folkmoot makes the first one when it closes.',
  backupOld: 'That is a while ago. A backup file on a stick costs a minute.',
  backupUnknown: 'The backups could not be read just now.',
  backupMake: 'Make a backup file',
  backupMaking: 'Writing and reading back…',
  backupMade: (path: string) => `The backup file was written and read back: ${path}`,

  coming: 'Later',
} as const

/** How long ago a day was, as people say it. */
export function ageInWords(days: number, time: string, date: string): string {
  if (days <= 0) return `today at ${time}`
  if (days === 1) return `yesterday at ${time}`
  if (days < 14) return `${days} days ago`
  return `on ${dateInWords(date)}`
}
