import { count, dateInWords } from './dates'

/** The inbox: what two secretaries wrote differently or apart, and how it is settled. */
const quoted = (text: string | null) => (text === null || text === '' ? '' : ` “${text}”`)
type Of = { readonly person: string; readonly item: string | null; readonly name: string | null }

export const inbox = {
  title: 'Inbox',
  lead: 'Where two laptops say different things, both are kept here until somebody chooses. What only another assembly can settle stays until its word has come.',
  empty: 'Nothing waits',
  emptyText:
    'When two laptops put down different things about one meeting, both come here, with who wrote what. You choose which one is right.',
  openMeeting: 'Open the meeting',
  openDecision: 'Open the decision',
  openItem: 'Open the item',
  /** `Asha wrote 19:05` */
  wrote: 'wrote',
  keep: 'Keep this',
  keepOf: (who: string, what: string) => `Keep this: ${who}, ${what}`,
  kept: (what: string) => `Kept: ${what}`,
  note: 'Noted',
  noteOf: (what: string) => `Noted: ${what}`,
  noted: 'Noted. It comes back if more of it arrives.',
  here: 'on this computer',
  there: 'on another computer',
  when: (date: string, time: string) => `${dateInWords(date)}, ${time}`,
  how: {
    choice: null,
    minute:
      'It is not in force. Only a decision of a meeting settles it: take it up again on the next agenda.',
    place: 'It is settled where it stands, in its item.',
    note: 'Nothing has to be chosen: all of it stays on record as it is.',
  },
  beforeClose: 'This was written on another computer before the close was known there. It counts.',
  approvedApart:
    'Both approvals are kept. Nothing is signed or published until a minute of a later meeting names the one that holds: put these minutes on its agenda.',
  numbersStay: 'No number is changed. The later one is shown with a letter from now on.',
  turnsStay: 'Both went on from there. The minutes tell both until you choose.',
  sealed: 'The minutes are approved. A correction can say which one is right.',

  // Meetings and people side by side
  beside: 'Meetings and people',
  decidedTwice: {
    copies: 'Decided twice: one item, carried and decided apart',
    ring: 'Decisions that replace each other',
  },
  inMeeting: (title: string) => `in “${title}”`,
  decidedTwiceWhy:
    'Neither is in force. A decision that replaces both settles it, or one of them is reopened: take it up on the next agenda.',
  sameMeeting: (title: string) => `Same meeting? “${title}”`,
  bothHeld:
    'Both were called to order, so neither can be withdrawn: each has minutes of its own, and both are approved. What is missing in one is said there as a correction. If they are one meeting, let the next one say so in a minute.',
  sameMeetingWhy:
    'It was planned on two computers. The one you do not keep is withdrawn and stays in the list of meetings; what you wrote in it is brought over.',
  made: 'planned',
  items: (n: number) => count(n, 'item', 'items'),
  keepMeeting: 'Keep this one',
  keepMeetingOf: (title: string, items: number, place: number) =>
    `Keep this one: ${title}, ${count(items, 'item', 'items')} (${place} of 2)`,
  keptMeeting: (title: string) => `Kept: ${title}. The other one is withdrawn.`,
  areTwo: 'They are two meetings',
  twoMeetings: 'Noted: they are two meetings.',
  leftIn: (name: string, title: string) => `What ${name} wrote in the withdrawn meeting “${title}”`,
  bringWhy: (title: string) =>
    `These are your words, and they are not in the meeting that is kept. Bring them over to “${title}”.`,
  bringWaits: (name: string) =>
    `Only ${name} brings them over, on their own computer: nobody speaks for another.`,
  bringOver: 'Bring them over',
  broughtOver: (title: string) => `What you wrote stands in “${title}” now.`,
  openDuplicate: 'Open the withdrawn meeting',
  withdrawn: 'Another meeting is held in the place of this one',
  withdrawnWhy:
    'This one is withdrawn: it was planned twice, or it was the rehearsal of one that is shared now. Nothing of it is deleted.',
  toTheHeld: 'Go to the one that is held',
  bringBack: 'It is a meeting of its own',
  broughtBack: 'It is a meeting of its own again.',
  oneNumber: (number: string) => `Two meetings of the number ${number}`,
  shownAs: (number: string) => `is shown as ${number}`,
  onRollTwice: (name: string) => `Twice on the roll: ${name}`,
  onRollTwiceWhy: 'If this is one person, make the two entries one on the Members screen.',
  since: (date: string) => `since ${date}`,
  makeOne: 'Open Members',
  areTwoPeople: 'They are two people',
  twoPeople: 'Noted: they are two people of one name.',

  // What it is about
  headings: {
    decision: ({ name }: Of) => `A decision that is contested:${quoted(name)}`,
    'minute-taker': () => 'Who keeps this meeting',
    state: () => 'Whether the meeting goes on',
    turns: () => 'Written down twice',
    'meeting-number': () => 'The number of the meeting',
    approval: () => 'The minutes were approved twice',
    presence: ({ person }: Of) => `Whether ${person} was there`,
    position: ({ person, name }: Of) => `Where ${person} stands on${quoted(name)}`,
    assembly: ({ name }: Of) =>
      `${name ?? 'An assembly'} has said two things of one wording. Only a later word of its own settles it.`,
    out: ({ person, name }: Of) => `Whether ${person} was out of the room for${quoted(name)}`,
    hands: ({ name }: Of) => `How many hands were counted on${quoted(name)}`,
    wording: ({ item }: Of) => `Which wording is on the table under${quoted(item)}`,
    'proposal-place': ({ name }: Of) => `Whether the proposal was withdrawn:${quoted(name)}`,
    amendment: ({ name }: Of) => `What became of the amendment${quoted(name)}`,
    concern: ({ name }: Of) => `What became of concern ${name ?? ''}`,
    ballot: ({ name }: Of) => `The ballot${quoted(name)}`,
    details: () => 'What the meeting is called, when and where',
    role: ({ name }: Of) => (name === 'timekeeper' ? 'Who keeps the time' : 'Who facilitates'),
    'item-place': ({ item }: Of) => `Whether${quoted(item)} is on the agenda`,
    'item-field': ({ item, name }: Of) =>
      ({
        title: `What the item${quoted(item)} is called`,
        section: `In which section${quoted(item)} stands`,
        kind: `What${quoted(item)} is for`,
        presenter: `Who presents${quoted(item)}`,
        planned: `How many minutes${quoted(item)} may take`,
      })[name ?? 'title'] ?? `The item${quoted(item)}`,
    'item-fate': ({ item }: Of) => `What becomes of${quoted(item)}`,
    action: ({ name }: Of) => `Who does what, and when:${quoted(name)}`,
    'action-state': ({ name }: Of) => `Whether it is done:${quoted(name)}`,
    'decision-date': ({ name }: Of) => `The date set for decision ${name ?? ''}`,
    numbers: ({ name }: Of) => `Two of the number ${name ?? ''}`,
    'before-close': () => 'Recorded elsewhere before the close was known',
    referral: ({ item, name }: Of) => `What ${name ?? 'another assembly'} is asked about${quoted(item)}`,
    'referral-answers': ({ item, name }: Of) =>
      `${name ?? 'An assembly'} has answered twice about${quoted(item)}. Only a later word of its own settles it.`,
    'referral-late': ({ item, name }: Of) =>
      `${name ?? 'An assembly'} has sent a result about${quoted(item)} that is not waited for any more`,
  },
  /** Where all who wrote speak of one sort of thing. */
  cameOrWent: {
    arrived: (name: string) => `When ${name} arrived`,
    left: (name: string) => `When ${name} left`,
  },
  turnsOf: {
    opened: 'When the meeting was called to order',
    adjourned: 'When the break began',
    resumed: 'When the meeting went on',
    closed: 'When the meeting was closed',
  },

  // What was written
  presence: {
    arrived: (time: string) => `arrived ${time}`,
    left: (time: string) => `left ${time}`,
    expected: () => 'expected',
    apologies: () => 'sent apologies',
  },
  turn: {
    opened: (time: string) => `called to order ${time}`,
    adjourned: (time: string) => `break from ${time}`,
    resumed: (time: string) => `went on ${time}`,
    closed: (time: string) => `closed ${time}`,
  },
  noPosition: 'no position',
  because: (reason: string) => `: ${reason}`,
  nobody: 'nobody',
  minutes: (minutes: number | null) => (minutes === null ? 'no time' : `${minutes} min`),
  day: (on: string | null) => (on === null ? 'no date' : dateInWords(on)),
  onAgenda: (yes: boolean) => (yes ? 'on the agenda' : 'taken off'),
  onTable: (yes: boolean) => (yes ? 'on the table' : 'withdrawn'),
  isOut: (yes: boolean) => (yes ? 'out of the room' : 'in the room'),
  hands: (counts: readonly number[] | null) =>
    counts === null
      ? 'the count taken back'
      : `${counts[0]} agree, ${counts[1]} with reservations, ${counts[2]} stand aside, ${counts[3]} abstain`,
  details: (title: string, date: string, time: string, place: string) =>
    [title, dateInWords(date), time, place].filter((part) => part !== '').join(', '),
  action: (what: string, who: string | null, due: string | null) =>
    [what, who ?? 'nobody yet', due === null ? null : `by ${dateInWords(due)}`]
      .filter((part) => part !== null)
      .join(', '),
  decided: (number: string) => `decision ${number}`,
  blocked: (name: string, reason: string | null) => `${name} blocks${reason === null ? '' : `: ${reason}`}`,
  number: (number: string, shown: string, title: string) =>
    number === shown ? `${number} for “${title}”` : `${number} for “${title}”, now shown as ${shown}`,
  something: 'something',
  oneOf: {
    inform: 'to inform',
    discuss: 'to discuss',
    decide: 'to decide',
    read: 'to read',
    open: 'open',
    done: 'done',
    dropped: 'dropped',
    raised: 'still open',
    answered: 'answered by the wording',
    resolved: 'resolved',
    withdrawn: 'withdrawn',
    stands: 'it stands',
    adopted: 'adopted',
    declined: 'declined',
    tested: 'put to the test',
    carry: 'carried to the next meeting',
    backlog: 'kept in the backlog',
    decided: 'already decided',
    drop: 'dropped',
    none: 'dealt with here',
    'ballot-opened': 'opened the ballot',
    'ballot-closed': 'closed it',
    'ballot-declared': 'declared a result',
    'ballot-withdrawn': 'withdrew it',
    'ballot-challenged': 'contested the result or answered that',
  } as Readonly<Record<string, string>>,
} as const
