import { carry } from './carry'
import { count, dateInWords, duration, list, nth } from './dates'

/** Members and participants apart, where there are both. */
function ofWhom(present: number, participants: number): string {
  return participants === 0
    ? ''
    : ` (${count(present - participants, 'member', 'members')}, ${count(participants, 'participant', 'participants')})`
}

/** The words of the minute itself, on screen and on paper. */
export const document = {
  minutes: 'Minutes',
  agenda: 'Agenda',
  minutesOf: (kind: string) => (kind === '' ? 'Minutes' : `Minutes of the ${lowered(kind)}`),
  agendaOf: (kind: string) => (kind === '' ? 'Agenda' : `Agenda of the ${lowered(kind)}`),
  digest: 'From published minutes',
  published: 'Published minutes',
  register: 'Register',
  'roll-up': 'Answers of the members',
  publishedOf: (kind: string) =>
    kind === '' ? 'Published minutes' : `Published minutes of the ${lowered(kind)}`,
  kit: 'Paper kit',
  kitOf: (kind: string) => (kind === '' ? 'Paper kit' : `Paper kit for the ${lowered(kind)}`),
  participant: 'participant',
  rollSheet: 'Roll',
  rollSheetHelp: 'Tick who is there; write the time where somebody comes late or leaves early.',
  rollColumns: ['Name', 'Present', 'Apologies', 'Came', 'Left'],
  gridFor: (number: string) => `Positions on item ${number}:`,
  gridSpare: 'Positions on another matter',
  gridWording: 'Wording, as it was read out:',
  gridName: 'Name',
  gridReason: 'Reason, in their own words',
  number: (number: string) => `No. ${number}`,
  draft: 'Draft',
  approved: (on: string, how: 'same-meeting' | 'within-days' | 'next-meeting') =>
    how === 'same-meeting'
      ? `These minutes were approved at the meeting itself, on ${dateInWords(on)}.`
      : `These minutes were approved on ${dateInWords(on)}.`,
  elsewhere: 'Recorded elsewhere before the close was known. It counts:',
  elsewhereOther: 'something else',
  draftMark: 'DRAFT',
  /** On minutes with every name in them, which stay with the assembly. */
  ownMark: 'OWN RECORD',
  ownLong: 'Own record: every name and every confidential word is in it. It stays in the assembly.',
  draftLong: 'Draft: working record, not approved',
  practiceMark: 'PRACTICE',
  practiceLong: 'Practice: nothing here is real',
  date: 'Date',
  place: 'Place',
  begins: 'Begins',
  time: 'Time',
  endsAbout: (time: string) => `ends about ${time}`,
  people: 'People',
  present: 'Present',
  membersPresent: (n: number) => `Members present (${n})`,
  participantsPresent: (n: number) => `Participants present (${n})`,
  apologies: 'Apologies',
  noApologies: 'No apologies',
  notPresent: (n: number) => `Not present (${n})`,
  namesKept: 'Their names stay in the assembly',
  andOthers: (n: number) => `${count(n, 'other', 'others')}, whose names stay in the assembly`,
  nobody: 'Nobody',
  suspended: 'suspended',
  timesContested: 'times recorded differently in two places',
  roles: {
    facilitator: 'Facilitator',
    'minute-taker': 'Minute-taker',
    timekeeper: 'Timekeeper',
    'acting-secretary': 'Acting secretary',
  },
  /** AU17: on a line of the minutes. */
  byActing: 'written by an acting secretary',
  together: 'taken together with other items, nobody wanting to talk about it',
  carriedFrom: carry.from,
  fates: {
    carry: (date: string | null, _number?: string, title?: string) =>
      date === null
        ? 'carried to the next meeting'
        : title === undefined
          ? `carried to the meeting of ${dateInWords(date)}`
          : `carried to ${title}, ${dateInWords(date)}`,
    backlog: (date: string | null, _number?: string, title = '') =>
      date === null ? 'kept in the backlog' : `from the backlog to ${title}, ${dateInWords(date)}`,
    drop: (_date: string | null) => 'dropped',
    decided: (date: string | null, number = '') =>
      date === null ? `already decided: ${number}` : `already decided on ${dateInWords(date)}: ${number}`,
  },
  noteTaker: 'Takes notes',
  objected: (name: string) => `${name} objected`,
  delegationFell: 'So the minute-taker went on alone',
  outOfRoom: (names: string) => `${names} out of the room for this`,
  from: (time: string) => `from ${time}`,
  overDays: (from: string, to: string) => `${from}, to ${to}`,
  onDay: (date: string, times: string) => `${date}, ${times}`,
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  quorum: (present: number, participants: number, needed: number, reached: boolean) =>
    `${reached ? 'Quorum reached' : 'No quorum'}: ${present} present${ofWhom(present, participants)}, ${needed} needed.`,
  events: {
    'called-to-order': 'Called to order',
    adjourned: 'Break',
    resumed: 'Resumed',
    adjournedUntil: (time: string | null, date: string | null) =>
      date === null
        ? time === null
          ? 'Break'
          : `Break, to go on at ${time}`
        : `Adjourned to ${dateInWords(date)}, ${time ?? ''}`,
    resumedOn: (date: string | null) => (date === null ? 'Resumed' : `Resumed on ${dateInWords(date)}`),
    closed: 'Closed',
    /** The names stand where `names` does, each with its own direction. */
    arrived: (names: string) => `${names} arrived`,
    left: (names: string) => `${names} left`,
    lost: (present: number, needed: number) => `Quorum lost: ${present} present, ${needed} needed`,
    regained: (present: number, needed: number) => `Quorum reached: ${present} present, ${needed} needed`,
    minuteTaker: (name: string, reason: string | null) =>
      `${name} takes the minutes${reason === null || reason === '' ? '' : ` (${reason})`}`,
  },
  kinds: {
    inform: 'For information',
    discuss: 'For discussion',
    decide: 'For decision',
    read: 'To be read beforehand',
  } as Readonly<Record<string, string>>,
  minute: (number: string) => `Minute ${number}`,
  notReached: 'Not reached',
  waiting: 'Not yet taken',
  current: 'Under way',
  emptyText: 'Nothing written here.',
  proposal: 'Proposal',
  proposalBy: (name: string) => `Proposal by ${name}`,
  countOnly: (n: number) =>
    `Count only: ${n} of these ${n === 1 ? 'was' : 'were'} counted in the room, without names.`,
  withdrawn: 'Withdrawn',
  notChosen: 'Not chosen in the ballot',
  wordingContested: 'Amended in two ways',
  version: (n: number) => `Version ${n}`,
  earlier: (n: number) => count(n, 'earlier wording', 'earlier wordings'),
  positions: 'Positions',
  positionsOn: (version: number, round: number) =>
    round === version
      ? `Positions on version ${version}`
      : `Positions in round ${round}, on version ${version}`,
  decision: (number: string) => `Decision ${number}`,
  /** Of `2026/03/05.2`. */
  nthDecision: (n: number) => `${nth(n)} decision of this minute`,
  informal: 'Informal finding',
  decidedAt: (time: string, present: number, participants: number, others = 0) =>
    `at ${time}, ${count(present, 'person', 'people')} present${ofWhom(present, participants)}${
      others === 0 ? '' : `, with the positions of ${others} who had left or wrote`
    }`,
  contested: 'Contested: not in force until a minute settles it',
  action: 'Action',
  actions: 'Actions',
  decisions: 'Decisions',
  decisionNumber: 'Number',
  actionStates: { open: 'Open', done: 'Done', dropped: 'Dropped' },
  what: 'What',
  who: 'Who',
  by: 'By',
  byDate: (date: string) => `by ${date}`,
  noDate: 'no date',
  tableInText: 'Table in the text',
  imageOf: (alt: string) => (alt === '' ? 'Picture, not described yet' : `Picture: ${alt}`),
  confidential: 'confidential',
  withheld: '[left out: confidential]',
  noOne: 'nobody yet',
  state: 'State',
  item: 'Item',
  section: 'Section',
  kind: 'Kind',
  presenter: 'Presented by',
  length: 'Length',
  starts: 'Starts',
  total: 'Total',
  totalLength: (minutes: number) => `${duration(minutes)} in all`,
  facts: 'Kept by Folkmoot',
  contents: 'Contents',
  skipContents: 'Skip the contents',
  headDate: (date: string) => dateInWords(date),
  footLine: (assembly: string, what: string, number: string | null) =>
    [assembly, number === null ? what : `${what} ${number}`].join(' · '),
  pageOf: (page: number | string, pages: number | string) => `Page ${page} of ${pages}`,
  names: (names: readonly string[]) => list(names),
  /** For whom the record gives no name. */
  somebody: 'somebody',
  nameless: 'Somebody',
} as const

/** `Monthly meeting` inside a sentence; a name that is all capitals, or begins with two, stays as it is. */
function lowered(kind: string): string {
  return /^\p{Lu}\p{Ll}/u.test(kind) ? kind.charAt(0).toLowerCase() + kind.slice(1) : kind
}
