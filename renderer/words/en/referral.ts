import { dateInWords } from './dates'

const stances = ['agree', 'with reservations', 'stand aside', 'block', 'abstain'] as const

/** Matters that go to another assembly and come back. */
export const referral = {
  // On the minutes
  referredTo: 'Referred to',
  day: dateInWords,
  inStead: {
    declined: 'Asked in the place of one that declined:',
    silent: 'Asked in the place of one that did not answer in time:',
  },
  states: {
    sent: 'Not yet received.',
    received: 'Received.',
    accepted: 'On its agenda.',
    declined: 'Declined.',
    result: 'Answered.',
    recalled: 'Called back.',
    contested: 'Said in two ways: it counts as not answered.',
  },
  received: (on: string) => `received ${dateInWords(on)}`,
  onAgenda: 'on the agenda of',
  declined: (on: string) => `declined ${dateInWords(on)}:`,
  noRemitTold: 'It claims no remit in the matter.',
  result: (on: string, outcome: 'adopted' | 'not-adopted' | 'talked-about') =>
    `result ${dateInWords(on)}: ${{ adopted: 'adopted', 'not-adopted': 'not adopted', 'talked-about': 'talked about, nothing decided' }[outcome]}`,
  counts: (counts: readonly number[]) =>
    counts.flatMap((n, index) => (n === 0 ? [] : `${n} ${stances[index] ?? ''}`)).join(', ') ||
    'no positions',
  late: 'It came too late to count.',

  // The screen that refers
  title: 'Refer to another assembly',
  open: 'Refer…',
  openOf: (title: string) => `Refer: ${title}`,
  chooseItem: 'Choose the item: “Refer…” is in its menu, and Ctrl+K has it as “Refer: …”.',
  also: 'pass on hand over other assembly remit',
  lead: 'It is frozen as it stands, and sent under the signature of this assembly. What that assembly decides comes back by itself.',
  nobody: 'No other assembly is known here',
  nobodyWhy: 'Pair with its computers, or take in an open file of it under Sync. Then it can be chosen here.',
  toSync: 'Open Sync',
  to: 'To',
  toFirst: 'Choose which assembly it goes to.',
  askedFirst: 'Say what it is asked to do.',
  remits: (topics: string) => `remit: ${topics}`,
  remitOf: {
    primary: (topic: string) => `primary remit: ${topic}`,
    claims: (topic: string) => `claims it: ${topic}`,
    fallback: (topic: string) => `next in line: ${topic}`,
    secondary: (topic: string) => `secondary remit: ${topic}`,
  },
  twin: (name: string, code: string) => `${name} (${code.trim()})`,
  with: (name: string) => `with ${name}`,
  noSecretary: 'no secretary at present',
  whose: {
    primary: (name: string, topic: string) => `${name} has the primary remit for “${topic}”.`,
    claims: (name: string, topic: string) =>
      `${name} claims the remit for “${topic}”. Only its own charter says so.`,
    fallback: (name: string, topic: string) =>
      `${name} is named for “${topic}” where the one with the remit does not take it up.`,
    secondary: (name: string, topic: string) => `${name} has a secondary remit for “${topic}”.`,
  },
  passedOver: {
    declined: (name: string) => `${name} has declined.`,
    silent: (name: string) => `${name} has not answered in time.`,
    vacant: (name: string) => `${name} comes first by its remit, but has no secretary who could read it.`,
  },
  nobodyLeft: 'Nobody else is known who holds a remit in it.',
  asked: 'What it is asked to do',
  askedBegin: 'Please decide this.',
  grounds: 'Why',
  goesOut: 'What goes out',
  wording: 'Wording',
  noWording: 'The item has no proposal: its title goes out.',
  item: 'Item',
  noNames: 'Nobody’s name goes with it, unless you write one.',
  road: {
    open: 'Whoever reads the open records of this assembly can read it.',
    joint:
      'You write together in the shared circle of one umbrella: the secretaries of its members can read it there.',
    carried: (by: string | undefined) =>
      `You share no circle with it, so it goes as a closed letter, which only its computers can open. It goes by itself, through the computers of ${by ?? 'the hosts above'}; a file of your open records works too.`,
    letter:
      'You share no circle with it, so it goes as a closed letter: only its computers can open it. It lies in your open records: hand over an open file of them, under Sync, by any road.',
  },
  onItsWay: (name: string, at: string) =>
    `On its way. Last handed to “${name}” on ${dateInWords(at.slice(0, 10))}.`,
  readyToGo: 'Closed, and goes out as soon as a computer of a host above is met.',
  send: 'Refer',
  sent: (name: string) => `Referred to ${name}.`,
  back: 'Back',
  instead: (name: string) => `Ask this one in the place of ${name}`,
  recall: 'Call it back',
  recallOf: (name: string) => `Call it back from ${name}`,
  recalled: 'Called back.',
  isOut: 'Where it is',

  // The backlog
  cameIn: 'Came in from other assemblies',
  cameInNoMeeting:
    'Referred to this assembly. Plan a meeting to put it on its agenda, or decline it with a reason.',
  cameInLead: 'Referred to this assembly. Put it on an agenda, or decline it with a reason.',
  sentOn: (on: string) => `sent ${dateInWords(on)}`,
  known: (on: string | null) =>
    on === null
      ? 'None of its own records are here yet.'
      : `Its records are known here up to ${dateInWords(on)}.`,
  stranger:
    'No assembly known here names it as its host or member. Only its own word says who it is: ask them in another way whether it is theirs.',
  strangerOf: (name: string) =>
    `No assembly known here names ${name === '' ? 'this one' : name} as its host or member. Only its own word says who it is: ask them in another way whether it is theirs.`,
  asks: 'Asked',
  why: 'Why',
  asSent: 'As it was sent',
  withoutWording: 'It came without a proposal.',
  cameFrom: 'From',
  fromOf: (name: string) => `from ${name}`,
  minutesOf: (meeting: string, on: string, minute: string | null) =>
    minute === null ? `${meeting}, ${dateInWords(on)}` : `${meeting}, ${dateInWords(on)}, minute ${minute}`,
  through: 'after it went through',
  since: {
    recalled: 'The sender has called it back since. What you decide is told, and changes nothing there.',
    another: 'The sender has sent another wording since: it waits in the backlog of this assembly.',
  },
  elsewhere: 'From and to other assemblies',
  take: 'Put on the agenda',
  takeOf: (title: string, name: string) => `Put on the agenda: ${title}, from ${name}`,
  taken: (title: string, meeting: string) => `${title} is on the agenda of ${meeting}. The sender is told.`,
  decline: 'Decline…',
  declineOf: (title: string, name: string) => `Decline: ${title}, from ${name}`,
  declineTitle: 'Decline this matter',
  reason: 'Reason',
  reasonFirst: 'Give a reason. The sender reads it.',
  noRemit: 'We claim no remit in it',
  declineNow: 'Decline',
  declinedDone: 'Declined. The sender is told.',
  ring: 'It went out from here and has come round.',
  unsettled: 'Two wordings came that do not know of each other. The sender must say which one counts.',
  torn: 'This assembly has answered in two ways. Say which answer stands.',
  stands: 'This one stands',
  standsOf: (what: string) => `This one stands: ${what}`,
  settled: 'The sender is told which answer stands.',
  cameBack: {
    result: (name: string) => `result came back from ${name}`,
    declined: (name: string) => `came back: ${name} has declined`,
  },
  unknownOf: (name: string, n: number) => {
    const who = name === '' ? 'An assembly whose name is not known here' : name
    return n === 1
      ? `${who} has answered about a matter that is not here`
      : `${who} has answered ${n} times about matters that are not here`
  },
  unknownWhy:
    'Nothing was changed. What it answers may come later, by a file or over the network; then it is entered by itself.',
  tornOf: (title: string, name: string) => `Answered in two ways: ${title}, from ${name}`,
  twofoldOf: (title: string, name: string) => `Two wordings came from ${name}: ${title}`,
  unsettledTaken: (meeting: string) =>
    `One of them is on the agenda of ${meeting}. The sender must say which one counts.`,
  toBacklog: 'See it in the backlog',
  isWith: 'it is with',
  /** `came in from Ashby Constituency: Evening moot of 3 March 2026` */
  cameInFrom: (from: { readonly name: string; readonly title: string; readonly date: string }) =>
    `came in from ${from.name}: ${from.title} of ${dateInWords(from.date)}`,
  fromOne: (name: string) => `came in from ${name}`,
  fromOthers: 'From other assemblies',
  whereItIs: 'Where it is',
  unsealed: (n: number) =>
    n === 1
      ? 'One word to another assembly waits: it is not signed on this computer, or nobody there is known yet.'
      : `${n} words to other assemblies wait: they are not signed on this computer, or nobody there is known yet.`,
} as const
