import { count, dateInWords, people } from './dates'

/** The list of meetings, their states, and planning a new one. Home shows the same chips. */
export const meetings = {
  title: 'Meetings',
  list: 'All meetings',
  groups: {
    today: 'Today',
    week: 'This week',
    later: 'Later',
    past: 'Past',
    withdrawn: 'Withdrawn: another is held',
    files: 'Taken in from files',
  },
  newMeeting: 'New meeting',
  showAll: (more: number) => `Show ${count(more, 'older meeting', 'older meetings')}`,
  empty: 'No meetings yet',
  emptyText: 'Plan the first one: it begins with the standing items of your charter, and you add the rest.',
  states: {
    planned: 'Planned',
    noticed: 'Notice given',
    open: 'Open now',
    adjourned: 'In a break',
    closed: 'Closed',
    approved: 'Approved',
    draft: 'Draft minutes',
    passed: 'Not opened',
    withdrawn: 'Withdrawn',
    file: 'From a file',
  },
  contested: 'Recorded differently in two places',
  number: (number: string) => `No. ${number}`,
  /** A number of another assembly is never said without its name. */
  ofOthers: (name: string, number: string | null) =>
    number === null ? name : `${name}, their No. ${number}`,
  present: people,
  items: (n: number) => count(n, 'item', 'items'),
  decisions: (n: number) => count(n, 'decision', 'decisions'),
  openActions: (n: number) => count(n, 'open action', 'open actions'),
} as const

export const newMeeting = {
  title: 'New meeting',
  name: 'Title',
  kind: 'Kind',
  kindHelp: 'Choose one or write your own. It stands at the head of the minutes.',
  kinds: ['Assembly meeting', 'Moot', 'Working session', 'Special meeting', 'Yearly meeting'],
  date: 'Date',
  time: 'Begins at',
  place: 'Place',
  placeHelp: 'A hall, a room, or how to join.',
  begins: (n: number) =>
    n === 0
      ? 'The agenda begins empty.'
      : `The agenda begins with ${count(n, 'standing item', 'standing items')} of the charter.`,
  suggested: (month: string) => `${month} meeting`,
  suggestedOn: (date: string) => `Meeting of ${dateInWords(date)}`,
  go: 'Plan the meeting',
  planning: 'Planning…',
  nameMissing: 'Write what the meeting is called.',
  nameTwice: 'There is a meeting of this title on that day already. Call this one something else.',
  dateWrong: 'Choose a day.',
  timeWrong: 'Choose a time.',
} as const
