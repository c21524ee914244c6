import { count, duration, list } from './dates'

/** What is said of the course of a meeting: who speaks, how long an item takes, who helps to write. */
export const floor = {
  // Stack
  tabs: 'People and speakers',
  stack: 'Stack',
  showPeople: 'Show the people',
  showStack: (waiting: number) => (waiting === 0 ? 'Show the stack' : `Show the stack, ${waiting} waiting`),
  stackField: 'Who wants to speak',
  stackPlaceholder: 'Two letters, Enter',
  stackHelp: 'Before the name: D direct response, C question, P technical point, H hand.',
  nobodyHere: 'Nobody of this name is in the room.',
  kind: 'Kind',
  kinds: {
    contribution: 'Hand',
    direct: 'Direct response',
    clarification: 'Question to understand',
    technical: 'Technical point',
  },
  kindLetters: { contribution: 'H', direct: 'D', clarification: 'C', technical: 'P' },
  order: {
    plain: 'Technical points first, then direct responses, questions, and hands as they were raised.',
    'first-time-first':
      'Technical points first, then direct responses, questions, and hands: those who have not spoken yet go before the others.',
  },
  firstTime: 'First-time speakers first',
  ruleSaid: { plain: 'Hands go as they were raised', 'first-time-first': 'First-time speakers go first' },
  nobodySpeaks: 'Nobody is called.',
  speaks: 'Speaks now',
  nextSpeaker: 'Next speaker',
  endTurn: 'Turn is over',
  waits: 'Waiting',
  nobodyWaits: 'Nobody waits to speak.',
  noStack: 'Start an item: the stack belongs to it.',
  firstMark: 'first time',
  speakerMore: (name: string) => `Move ${name} or take them off`,
  moveUp: 'Move up',
  moveDown: 'Move down',
  takeOff: 'Take off the stack',
  raised: (name: string, kind: string) => `${name} waits to speak: ${kind}`,
  called: (name: string) => `${name} speaks`,
  turnOver: 'The turn is over. Nobody waits.',
  takenOff: (name: string) => `${name} is off the stack`,
  moved: (name: string, place: number) => `${name} is number ${place}`,
  spoke: (n: number) => `Spoken so far (${n})`,
  spokeFor: (turns: number, minutes: number) => `${count(turns, 'turn', 'turns')}, ${duration(minutes)}`,
  speakingNow: (name: string, waiting: number) =>
    waiting === 0 ? `${name} speaks` : `${name} speaks, ${waiting} waiting`,
  waitingNow: (waiting: number) => (waiting === 0 ? 'Nobody on the stack' : `${waiting} on the stack`),

  // Time of an item
  more: (minutes: number) => `+${minutes}`,
  moreAloud: (minutes: number) => `+${minutes}: ${duration(minutes)} more for this item`,
  given: (minutes: number, allotted: number) =>
    `${duration(minutes)} more: this item has ${duration(allotted)} in all`,
  decideNow: 'Decide now',

  // Roles
  roles: 'Roles',
  rolesTitle: 'Roles at this meeting',
  rolesDone: 'Back to the item',
  notes: 'Part of the notes',
  notesLead: {
    'needs-no-objection':
      'The minute-taker may hand a part of the recording to somebody in the room, if nobody objects.',
    allowed: 'The minute-taker may hand a part of the recording to somebody in the room.',
  },
  noteTaker: 'Who takes notes',
  noteTask: 'Of what',
  noteTaskHelp: 'Such as: the treasurer’s report',
  delegate: 'Hand over this part',
  delegated: (name: string) => `${name} takes notes. Ask whether anybody objects.`,
  takesNotes: (name: string, time: string) => `${name} takes notes since ${time}`,
  objection: 'Somebody objects',
  objector: 'Who objects',
  objectionReason: 'Why (may stay empty)',
  recordObjection: 'Record the objection',
  objectionRecorded: (name: string) => `The objection of ${name} is recorded`,
  objectedBy: (names: readonly string[]) => `Objected: ${list(names)}`,
  states: { stands: 'takes notes', objected: 'ended by an objection', ended: 'ended' },
  endNotes: 'End it',
  notesEnded: (name: string) => `${name} takes no more notes`,
  chooseSomebody: 'Choose somebody who is in the room.',
  writeTask: 'Write which part it is.',
} as const
