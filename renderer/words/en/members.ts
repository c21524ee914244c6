import { count, dateInWords, list } from './dates'

/** The roll: who belongs to this assembly, in which standing, with which offices. */
export const members = {
  title: 'Members',
  table: 'The roll',
  lead: (members: number, others: number) =>
    others === 0
      ? count(members, 'member', 'members')
      : `${count(members, 'member', 'members')} and ${count(others, 'other', 'others')}`,
  charter: 'Who may take part: the charter',
  name: 'Name',
  standing: 'Standing',
  offices: 'Offices',
  since: 'Since',
  more: 'More',
  standings: { member: 'Member', participant: 'Participant', suspended: 'Suspended' },
  standingHelp: {
    member: 'Counts for every quorum rule.',
    participant: 'Takes part and takes positions; a quorum by share of members does not count them.',
    suspended: 'Stays on the roll; counts for no quorum.',
  },

  add: 'Add a person',
  addHelp: 'Write a name and press Enter. The next one can follow at once.',
  addAs: 'As',
  added: (name: string) => `${name} is on the roll.`,
  paste: 'Paste a list',
  find: 'Find a name',
  findNone: 'Nobody on the roll is called that.',
  findClear: 'Show everybody',
  twin: (name: string) => `${name} is on the roll already.`,
  twinHelp:
    'If this is another person of the same name, add something that tells the two apart, or add them as they are.',
  twinAdd: 'Add another person of this name',
  twinLeave: 'Leave it',
  turned: (name: string) => `Is this ${name}?`,
  turnedHelp: 'A comma stands in the name. People are found by their first name when an action is written.',
  turnedAdd: (name: string) => `Add ${name}`,
  turnedNot: (name: string) => `Add it as written: ${name}`,
  nameMissing: 'Write a name first.',
  nameLong: 'That is too long for a name. 200 characters are the most.',

  empty: 'Nobody is on the roll yet',
  emptyText: 'Write the first name above, or paste a whole list.',
  opening: 'Opening the roll…',

  deeds: (name: string) => `Change ${name}`,
  rename: 'Rename',
  renameField: (name: string) => `New name of ${name}`,
  makeStanding: { member: 'Make a member', participant: 'Make a participant', suspended: 'Suspend' },
  giveOffice: (office: string) => `Becomes ${office}`,
  takeOffice: (office: string) => `No longer ${office}`,
  remove: 'Take off the roll',
  removed: (name: string) => `${name} is no longer on the roll. Minutes that name them stay as they are.`,

  left: (n: number) => `${count(n, 'person', 'people')} who left`,
  leftSpan: (since: string, until: string) => `${dateInWords(since)} to ${dateInWords(until)}`,
  restore: 'Back on the roll',
  restoreNamed: (name: string) => `Back on the roll: ${name}`,
  restored: (name: string) => `${name} is on the roll again.`,
} as const

export const mergeWords = {
  menu: 'Same person as…',
  title: (name: string) => `Who else is ${name}?`,
  other: 'The other entry of this person',
  none: 'Nobody on the roll is called that.',
  choose: 'Choose the entry that is the same person.',
  stays: 'Which entry stays?',
  entry: (standing: 'member' | 'participant' | 'suspended', offices: readonly string[], since: string) =>
    [members.standings[standing], ...offices, `since ${dateInWords(since)}`].join(' · '),
  what: (gone: string, kept: string) =>
    gone === kept
      ? 'The other entry leaves the roll.'
      : `Minutes and lists that name ${gone} will show ${kept}; ${gone} leaves the roll.`,
  offices: (held: readonly string[]) =>
    held.length === 0 ? '' : `${count(held.length, 'office goes', 'offices go')} along: ${list(held)}.`,
  moves: 'Nothing that was recorded is changed, and you can take the two apart again.',
  go: 'Make them one',
  done: (gone: string, kept: string) =>
    gone === kept ? `${kept} is on the roll once now.` : `${gone} and ${kept} are one person now: ${kept}.`,
  merged: (n: number) => count(n, 'entry that was merged', 'entries that were merged'),
  speaksOf: (kept: string) => `is shown as ${kept}`,
  split: 'Take apart',
  splitNamed: (name: string) => `Take apart: ${name}`,
  apart: (name: string) => `${name} stands for another person again.`,
} as const

export const pasteList = {
  title: 'Paste a list of names',
  field: 'Names',
  help: 'One name a line, or all on one line with semicolons between. Ctrl+Enter adds them.',
  as: 'All of them are',
  turn: (n: number) =>
    n === 1 ? 'Turn round the name with a comma' : `Turn round the ${n} names with a comma`,
  turnHelp: 'Müller, Ana becomes Ana Müller.',
  preview: 'What will happen',
  nothing: 'Paste or write names, and see here what would be added.',
  added: (n: number) => `${count(n, 'person', 'people')} will be added`,
  already: (n: number) => `${n} on the roll already, left as they are`,
  twice: (n: number) => `${count(n, 'name', 'names')} more than once in the text, added once`,
  addresses: (n: number) => `${count(n, 'address', 'addresses')} left out: the roll keeps names`,
  refused: (n: number) => `${n} too long to be a name, left out`,
  go: (n: number) => (n === 0 ? 'Add' : `Add ${count(n, 'person', 'people')}`),
  done: (n: number) => `${count(n, 'person', 'people')} added to the roll.`,
  left: 'Nothing was added. What you wrote is there again under “Paste a list”, until Folkmoot is closed or locked.',
} as const
