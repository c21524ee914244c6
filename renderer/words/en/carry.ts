import { count, dateInWords, duration, nth } from './dates'

/** What is said of items that are not finished, of items taken together, of breaks and of the close. */
export const carry = {
  /** `carried from March moot of 3 March 2026, item 7, 2nd time` */
  from: (carried: {
    readonly date: string
    readonly times: number
    readonly title?: string
    readonly number?: string
  }) => {
    const { date, times, title, number } = carried
    const day = dateInWords(date)
    const where = title === undefined || number === undefined ? day : `${title} of ${day}, item ${number}`
    return times < 2 ? `carried from ${where}` : `carried from ${where}, ${nth(times)} time`
  },
  fromMinutes: (date: string) => `Minutes of ${date}`,
  double: 'Twice on this agenda: take one off',
  bringNote: 'Bring its note along',
  noteBrought: (date: string) => `The note of ${date} stands below yours`,
  kept: (date: string) => `in the backlog since ${dateInWords(date)}`,
  park: 'Park',
  parked: (title: string) => `${title} is parked, to be carried over unless it is taken up again`,
  goesOn: {
    carry: 'to be carried over',
    backlog: 'to the backlog',
    decided: 'already decided',
    drop: 'to be dropped',
  },

  // Decided on another agenda
  decidedBy: (number: string, date: string) => `Already decided: ${number}, ${dateInWords(date)}`,
  decidedOpen: (number: string) => `Open decision ${number}`,
  decidedWhy: (number: string) =>
    `This item was decided on another agenda, as ${number}. To decide it again, reopen that decision first.`,
  decidedNote: 'Note it as already decided',
  decidedShort: 'already decided',

  // The close
  fates: {
    done: 'Done here',
    carry: 'Carry to next meeting',
    backlog: 'Backlog',
    decided: 'Already decided',
    drop: 'Drop',
  },
  fateOf: (title: string) => `What becomes of ${title}`,
  fateSaid: (title: string, fate: 'done' | 'carry' | 'backlog' | 'decided' | 'drop') =>
    `${title}: ${
      {
        done: 'done here',
        carry: 'carried to the next meeting',
        backlog: 'kept in the backlog',
        decided: 'noted as already decided',
        drop: 'dropped',
      }[fate]
    }`,
  standingComes: 'Comes with every meeting',
  minutesCome: 'Comes onto the next agenda until they are approved',
  notFinished: 'Not finished, or under way',
  carriedTo: (n: number, title: string, date: string) =>
    `${count(n, 'item goes', 'items go')} on the agenda of ${title}, ${dateInWords(date)}.`,
  carriedOn: (n: number) =>
    `${count(n, 'item is', 'items are')} carried over and offered to the next agenda you make.`,
  times: 'Planned and used',
  timesOf: (planned: number, used: number) => `${duration(planned)} planned, ${duration(used)} used`,
  item: 'Item',
  planned: 'Planned',
  used: 'Used',
  difference: 'Difference',
  minutes: (minutes: number | null) => (minutes === null ? '–' : duration(minutes)),
  over: (minutes: number) =>
    minutes > 0 ? `+${minutes} min` : minutes < 0 ? `${minutes} min` : 'as planned',
  open: {
    tested: (item: string) => `Item ${item} was put to the test and is not decided`,
    blocked: (item: string, blocks: number) =>
      `Item ${item}: ${count(blocks, 'block stands', 'blocks stand')}`,
    positions: (item: string) => `Item ${item}: a position is recorded in two ways`,
    undecided: (item: string) => `Item ${item} was to be decided and has no decision`,
    contestedItem: (item: string) => `Item ${item}: something was said in two ways`,
    contestedDecision: (number: string) => `Decision ${number} is contested`,
    contestedState: 'The state of the meeting was said in two ways',
    stack: (waiting: number) => `${count(waiting, 'person waits', 'people wait')} to speak`,
  },

  // Consent agenda
  consent: 'Consent',
  consentTitle: 'Items taken together',
  consentLead:
    'Read the wordings aloud. If anybody wants to talk about one, pull it out: it is taken by itself. The others are adopted together, each with its own minute.',
  consentOpen: (n: number) => `Consent items (${n})`,
  markConsent: 'Take with the consent items',
  unmarkConsent: 'Take by itself',
  marked: (title: string) => `${title} is taken with the consent items`,
  pullOut: 'Pull out',
  pulledOut: (title: string) => `${title} is pulled out, and is taken by itself`,
  adopt: (n: number) => `Adopt the consent items (${n})`,
  adopted: (n: number) => `${count(n, 'item', 'items')} adopted together`,
  notTogether: {
    'no-proposal': 'has no wording yet',
    several: 'has more than one wording',
    begun: 'was begun',
    'spoken-against': 'somebody has said something else than agree',
    decided: 'is already decided',
  },
  noneTogether: 'No item is left to take together.',

  // Breaks
  breakTitle: 'Break',
  breakLead: (since: string) => `Since ${since}. The item is set aside and comes next.`,
  back: 'Back at',
  backSaid: (time: string) => `Back at ${time}`,
  backNot: 'No time to go on is given',
  backIn: (minutes: number) => `In ${minutes} min`,
  clearBack: 'No end',
  setBack: 'Set it',
  backHelp: 'Write a time such as 20:25.',
  anotherDay: 'Go on another day',
  anotherDayHelp:
    'Everybody leaves now and is marked as here again when it goes on. Numbers and minutes go on.',
  date: 'Day',
  time: 'Time',
  adjournTo: 'Adjourn to that day',
  adjournedTo: (date: string, time: string) => `Adjourned to ${dateInWords(date)}, ${time}`,
  badDay: 'Choose a later day and a time.',
  resume: 'Resume',

  // The agenda's offer
  offered: (n: number) => `Carried over (${n})`,
  backlog: (n: number) => `Backlog (${n})`,
  take: 'Put on the agenda',
  takeOf: (title: string) => `Put on the agenda: ${title}`,
  takeAll: 'Take all',
  taken: (n: number) => `${count(n, 'item', 'items')} put on the agenda`,
  letGo: 'Let it go',
  letGoOf: (title: string) => `Let it go: ${title}`,
  gone: (title: string) => `${title} is not offered any more`,
  withNew: (n: number) => `Put ${count(n, 'item', 'items')} carried over on the agenda`,
} as const
