import { count, dateInWords, list } from './dates'

/** A Party Thing: several assemblies together for one matter. */
export const thing = {
  title: 'Call a Party Thing',
  lead: 'When a matter belongs to several assemblies, they come together for it under an umbrella of its own. What they decide there overrides what each decided alone.',
  back: 'Cancel',
  backToDecision: (number: string) => `Back to decision ${number}`,
  /** Numbers alone tell nobody what it is about, or whose it is. */
  about: (number: string, title: string, assembly: string) =>
    `About decision ${number} of ${assembly}${title === '' ? '' : `: ${title}`}`,
  aboutProposal: (wording: string) => `About the proposal: ${wording}`,
  backToMeeting: 'Back to the meeting',
  matter: 'The matter',
  matterHelp: 'In a few words, as all would say it.',
  matterMissing: 'Say what it is about.',
  name: 'Name',
  nameFrom: (matter: string) => `Party Thing: ${matter}`,
  code: 'Short code',
  codeHelp: 'Stands before the numbers of its decisions.',
  codeWrong: 'Up to 12 letters, digits or hyphens.',
  who: 'Who takes part',
  whoHelp:
    'Assemblies that are kept on this computer or paired with one that is. Another one can take part once it is paired: Settings, Who may write, Invite.',
  whoNone:
    'No other assembly is kept on this computer or paired with this one, so there is none to call yet. Pair one first: Settings, Who may write, Invite.',
  whoElsewhere: (name: string) => `${name} (on its own computer)`,
  whoMissing: 'Choose at least one more assembly.',
  caller: 'calls it',
  end: 'When it ends',
  ends: {
    decision: 'With its decision, once that is in force',
    date: 'On a day',
  },
  endOn: 'Last day',
  endWrong: 'Choose a day that is still to come.',
  like: 'How it decides',
  likeHelp:
    'Its charter begins as a copy of this one. It can be changed on its own page before it is accepted.',
  likeOne: (name: string) => `Like ${name}`,
  go: 'Call it together',
  going: 'Sealing its charter…',
  called: (name: string) => `${name} is called. Each assembly now accepts its charter.`,
  whose: 'The decisions, if any, that it overrides',

  card: 'Party Thing',
  cardMatter: 'Matter',
  terms: 'The terms of this Party Thing',
  termsStay:
    'These were settled when it was called and do not change. How it decides is below and can be changed; each then accepts it anew.',
  calledBy: 'Called by',
  ending: 'Its end',
  overriding: 'Overrides',
  waiting: 'Waiting for acceptance',
  inForce: 'Its charter is in force',
  endedChip: 'Ended',
  approvingChip: 'Ended but for the approval of its minutes',
  approving: (on: string, by: 'date' | 'decision') =>
    by === 'decision'
      ? `It ended on ${dateInWords(on)} with its decision. Its minutes can still be approved.`
      : `It ended after ${dateInWords(on)}. Its minutes can still be approved.`,
  ended: (on: string, by: 'date' | 'decision') =>
    by === 'decision'
      ? `It ended on ${dateInWords(on)} with its decision. Its records can be read and no longer changed.`
      : `It ended after ${dateInWords(on)}. Its records can be read and no longer changed.`,
  waitingText: (missing: number) =>
    `${count(missing, 'assembly has', 'assemblies have')} not accepted its charter yet. Until then it can be prepared and not called to order.`,
  inForceText: (names: readonly string[]) => `Accepted by ${list(names)}.`,
  lastDay: 'Today is its last day.',
  endsWith: (end: { readonly type: 'decision' } | { readonly type: 'date'; readonly on: string }) =>
    end.type === 'decision' ? 'It ends with its decision.' : `Its last day is ${dateInWords(end.on)}.`,
  accepted: 'has accepted',
  notHere: 'accepts on its own computer',
  notAccepted: 'has not accepted',
  secretaryAccepts: 'is accepted for by its secretary, on their computer',
  deputy: 'Only the secretary calls a Party Thing',
  deputyText:
    'It founds an assembly for the matter and speaks for this one there. As a deputy you can prepare the proposal; ask the secretary to call it.',
  accept: (name: string) => `Accept for ${name}`,
  acceptedDone: (name: string) => `${name} has accepted the charter.`,
  open: 'Go to it',
  /** In a document, and under a proposal. */
  calledHere: 'A Party Thing was called',
  partakers: 'Taking part',
  stays: 'The proposal stays on the table. What you decide on it alone, the Party Thing can override.',
  calledFrom: (name: string) => `${name} is called. Each assembly accepts its charter on Home.`,
  callFrom: 'Call a Party Thing',
  callFromTitle: 'Does it touch other assemblies?',
  callFromText:
    'A Party Thing is a meeting of several assemblies together, for one matter that is the business of all of them. What it decides overrides this decision.',
} as const
