/** Before a ballot: the simple matter, and the deadlock. */
export const simple = {
  agree: 'Decide it now: everyone agrees it is simple',
  agreeNote:
    'For what needs no discussion: read it aloud and ask whether anybody objects. If nobody does, it is decided.',
  done: (number: string) => `Decision ${number} recorded: informal consensus.`,
  object: 'Somebody wants it discussed',
  objected: (time: string) => `At ${time} somebody wanted this discussed: test for agreement.`,
  objectedDone: 'Recorded. The proposal goes to the test for agreement.',
} as const

export const deadlock = {
  title: 'No agreement in sight?',
  persons: 'We could not agree on a person',
  lead: 'When talk will not settle it, ask: “Do we agree that this is a deadlock?” Then a ballot may be held.',
  agreed: 'The meeting agrees that this is a deadlock',
  earlier: 'Earlier meetings that tested this',
  earlierHelp: (needed: number) => `The charter asks for ${needed} meetings in all. This one counts as one.`,
  record: 'Record the deadlock',
  recorded: 'Deadlock recorded. A ballot may be held.',
  allowed: (time: string) => `Ballot allowed (agreed deadlock ${time})`,
  allowedUnagreed: (time: string) => `Ballot allowed (deadlock ${time})`,
  toBallot: 'Go to the ballot',
  contested: 'The deadlock is recorded in two ways on two computers.',
} as const
