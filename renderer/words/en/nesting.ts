import { list } from './dates'

/** How assemblies are members of one another. */
export const nesting = {
  ring: 'A ring of memberships',
  ringLead: 'Each of these is a member of the next, and the last is a member of the first.',
  link: (member: string, host: string) => `${member} is a member of ${host}`,
  leftOut: 'Left out',
  leftWhy: 'No assembly can stand above itself. So one link is left out, the same one on every computer.',
  mend: 'Nothing is deleted. End one of these memberships, and the others count again.',
  open: 'Open Who may write',
  forATime: (on: string) =>
    `This assembly is for a time. Its last day is ${on}; after that no meeting of it is called to order.`,
  lastDay: 'Today is the last day of this assembly',
  lastDayText:
    'Its charter says so. A meeting that is open tonight can go on to its close; from tomorrow none is called to order any more.',
  ended: (on: string) => `This assembly was founded for a time, and ended after ${on}`,
  endedText: 'Its records can be read and no longer changed.',
  endedButDrafts: 'No meeting of it is called to order any more. Its draft minutes can still be approved.',
  // Remits that a host repeats for its members.
  repeats: (topics: readonly string[]) => `This assembly repeats its remits: ${list(topics)}.`,
  repeatsNone: 'This assembly repeats none of its remits yet.',
  repeat: 'Repeat its remits',
  repeatTitle: (name: string) => `Which remits of ${name} are repeated?`,
  repeatText:
    'Others count a remit as primary only where each host up to the top repeats it. What nobody repeats is shown as a claim.',
  noRemits: 'Its charter names no primary remit, or has not come here yet.',
  repeatGo: 'Repeat these',
  repeated: 'The remits that are repeated are sealed.',
  claims: (topic: string, assembly: string) => `${topic}, ${assembly} (claims it)`,
  takesPart: 'Who may take part',
} as const
