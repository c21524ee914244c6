import { list } from './dates'

/** How assemblies are members of one another. */
export const nesting = {
  ring: 'A ring of memberships',
  /** From one assembly up to the next, and round to the first. */
  chain: (names: readonly string[]) =>
    `Each of these is a member of the next, and the last is a member of the first: ${list(names)}.`,
  left: (member: string, host: string) =>
    `No assembly can stand above itself. So one link is left out, the same one on every computer: that ${member} is a member of ${host}.`,
  mend: 'Nothing is deleted. End one of these memberships, and the others count again.',
  open: 'Open Who may write',
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
