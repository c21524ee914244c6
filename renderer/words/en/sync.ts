import { count, list } from './dates'

/** The first few of many. */
function named(names: readonly string[]): string {
  const [some, rest] = [names.slice(0, 3), names.length - 3]
  if (some.length === 0) return ''
  return `: ${rest > 0 ? `${some.join(', ')} and ${rest} more` : list(some)}`
}

/** Other computers, files, the network, and what came in. */
export const sync = {
  title: 'Sync',
  lead: 'All your records are on this computer. Here is what was exchanged with others, and what is still to come. Nothing here needs a network.',
  opening: 'Looking…',
} as const

export const peers = {
  title: 'Other computers',
  none: 'No other computer is paired with this one yet. A deputy, your own second computer, a member assembly or a host is invited under Settings, Who may write. Files work without it.',
  toWhoMayWrite: 'Who may write',
  connected: 'Connected',
  away: 'Away',
  offHere: 'Network off here',
  removed: 'Removed: it gets nothing new',
  same: 'Both hold the same.',
  toFetch: (n: number) => `${count(n, 'text', 'texts')} to fetch.`,
  sameAt: (when: string) => `Last the same on ${when}.`,
  neverSame: 'Not yet the same.',
  heardAt: (when: string) => `Last heard on ${when}.`,
  neverHeard: 'Not heard yet.',
  shares: (names: readonly string[]) => `Shares ${names.join(', ')}.`,
  dial: 'Reach at an address',
  dialNamed: (name: string) => `Reach at an address: ${name}`,
  address: 'Address',
  addressHelp: 'As the other computer shows it on its own Sync page, under Network.',
  dialGo: 'Reach it',
  reached: (name: string) => `${name} was reached. The address is remembered.`,
  forget: 'Forget',
  forgetNamed: (name: string) => `Forget: ${name}`,
  forgetTitle: (name: string) => `Forget ${name}?`,
  forgetText: [
    'This computer then neither calls it nor answers it. What came from it stays.',
    'It keeps whatever it has, and its office. To end its office, remove it under Settings, Who may write.',
  ],
  forgetGo: 'Forget it',
  forgotten: (name: string) => `${name} is not met any more.`,
} as const

export const files = {
  title: 'By file',
  lead: 'A file on a stick or in a mail does the same as a connection. Taking one in twice does no harm.',
  handOver: 'Hand over a file…',
  takeIn: 'Take in a file…',
  taking: 'Reading the file…',
  handOverTitle: 'Hand over a file',
  what: 'What is in it',
  inner: 'Everything, closed',
  innerHelp:
    'Meetings, drafts and the roll. Only computers that hold an office in this assembly can open it.',
  joint: 'What is written together, closed',
  jointHelp:
    'Meetings of several assemblies, questions to members and their answers. Those in office here and the secretaries of the members can open it.',
  open: 'What anybody may see',
  openHelp: 'The charter, who holds office, and what was published. Anybody can read it.',
  since: 'How much',
  all: 'All of it',
  sinceThen: (name: string, when: string) => `What ${name} lacks since ${when}`,
  go: 'Choose where',
  writing: 'Writing the file…',
  fileName: (code: string, day: string) => `${code} ${day}.moot`,
  written: (path: string, entries: number, devices: number) =>
    devices === 0
      ? `The file holds ${count(entries, 'entry', 'entries')} and is open to anybody: ${path}`
      : `The file holds ${count(entries, 'entry', 'entries')} and can be opened by ${count(devices, 'computer', 'computers')}: ${path}`,
  takenTitle: (name: string) => `What came of “${name}”`,
  close: 'Close',
  came: (n: number) => `${count(n, 'entry was', 'entries were')} new and came in.`,
  ofOthers: (n: number, names: readonly string[]) =>
    n === 1
      ? `It is of an assembly that is not kept here${named(names)}.`
      : `They are of ${n} assemblies that are not kept here${named(names)}.`,
  /** LT5, as a matter that came in says it. */
  strangers: (n: number, of: number, names: readonly string[]) =>
    n === 1 && of === 1
      ? `No assembly known here names ${names[0] ?? 'it'} as its host or member. Only its own file says who it is: ask them in another way whether it is theirs.`
      : `No assembly known here names ${n} of them as its host or member${named(names)}. Only this file says who they are: ask them in another way whether it is theirs.`,
  toFederation: 'See them under Federation',
  nothingNew: 'Nothing in it was new.',
  here: (n: number) => `${count(n, 'entry was', 'entries were')} here already.`,
  waiting: (n: number) => `${count(n, 'entry waits', 'entries wait')} for something that is not here yet.`,
  bare: (n: number) =>
    n === 1
      ? '1 entry came without the text that belongs to it.'
      : `${n} entries came without the text that belongs to them.`,
  left: (n: number, why: string) => `${count(n, 'entry was', 'entries were')} not taken in: ${why}`,
  damaged: 'A part of the file is damaged or missing. What was whole came in. Ask for the file again.',
} as const

export const network = {
  title: 'Network',
  on: 'Meet other computers over the network',
  onHelp:
    'Only computers you paired with get an answer. They, and whoever carries the line, learn this computer’s address and when it is on.',
  discovers: 'Look for them nearby',
  discoversHelp:
    'Sends a short signal to the local network. It names nobody; only paired computers recognise it. Others there see that something is sent.',
  helps: 'Help others connect',
  helpsHelp:
    'Carries closed lines between computers that are paired with this one. They cannot be read here, but this computer learns who, when and how much.',
  off: 'The network is off. Nothing is sent and nobody is answered. Files work all the same.',
  addresses: 'Reached at',
  noAddresses: 'Not yet reachable from outside.',
  key: 'Known on the roads as',
  who: 'Who learns what',
} as const

export const receipts = {
  title: 'What came in',
  none: 'Nothing has come in since Folkmoot was started.',
  caption: 'What came in, the newest first',
  when: 'When',
  from: 'From',
  assembly: 'Assembly',
  what: 'What',
  file: (name: string) => `File ${name}`,
  unknownPeer: 'A computer that is not paired any more',
  counted: (changes: number, records: number, deeds: number) =>
    [
      ...(changes > 0 ? [count(changes, 'change', 'changes')] : []),
      ...(records > 0 ? [count(records, 'record', 'records')] : []),
      ...(deeds > 0 ? [count(deeds, 'change of office', 'changes of office')] : []),
    ].join(', '),
  others: (n: number, names: readonly string[]) => `${n} assemblies that are not kept here${named(names)}`,
  byFileAlone: 'known by its own file alone',
  unknownAssembly: 'An assembly that is not kept here',
} as const

export const waiting = {
  title: 'What waits, and what was set aside',
  none: 'Nothing waits, and nothing was set aside.',
  line: (n: number, device: string, assembly: string) =>
    `${count(n, 'entry', 'entries')} by device ${device} in ${assembly}`,
  heads: 'It rests on something that is not here yet. It counts as soon as that comes.',
  blob: 'It is known, and its text is not here yet. It is asked for on every connection.',
  withdrawn: 'It counted, and counts no more since it became known that its device had been removed.',
  harmful:
    'It is signed as it should be, but cannot be merged without harm. It is tried again when Folkmoot starts.',
  unknown: 'It was set aside by a rule.',
} as const

/** A device that has signed in two places: nothing is lost, and nothing is decided by itself (AD7). */
export const twofold = {
  title: 'A computer is in two places',
  here: (assembly: string) =>
    `This computer has signed different entries for ${assembly} under the same numbers: its records go on somewhere else too, on a copied disk or from a backup. All of them are kept.`,
  other: (device: string, assembly: string) =>
    `Device ${device} has signed different entries for ${assembly} under the same numbers: its records go on in two places, on a copied disk or from a backup. All of them are kept.`,
  next: 'Go on with one of the two, and give it a new key under Who may write.',
  go: 'Who may write',
} as const

/** The chip beside the lamp: never in a hurry, never a bar. */
export const chip = {
  name: (words: string) => `Sync: ${words}`,
  opening: 'Only here so far',
  alone: 'Only on this computer',
  same: (name: string, time: string) => `Same as ${name}, ${time}`,
  sameNow: (name: string) => `Same as ${name}`,
  toFetch: (n: number) => `${n} to fetch`,
  away: (name: string) => `${name} is away`,
  comparing: (name: string) => `With ${name}`,
  wentAway: (name: string) =>
    `No line to ${name} just now. Both go on by themselves; it comes together when the line is back.`,
  cameBack: (name: string) => `${name} is there again.`,
} as const
