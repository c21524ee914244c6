import { dateInWords, list } from './dates'

/** Decisions of two assemblies that contradict each other. */
export const clash = {
  title: 'Decisions that contradict',
  /** On a line of a register; below it the other assembly and the number there. */
  chip: 'Contradicted',
  by: (name: string, number: string) => `by ${name}, ${number}`,
  heading: (one: string, other: string) => `${one} and ${other} have decided differently`,
  decided: (on: string) => `decided on ${dateInWords(on)}`,
  onOneMatter: 'Both decisions are on the same matter. Folkmoot found this by itself.',
  saidBy: (names: readonly string[]) =>
    `${list(names)} ${names.length === 1 ? 'says' : 'say'} that these two contradict.`,
  onlySaidBy: (names: readonly string[]) =>
    `Only ${list(names)} ${names.length === 1 ? 'says' : 'say'} so. Not both of the assemblies have said it yet.`,
  together: (names: readonly string[]) =>
    `${list(names)} ${names.length === 1 ? 'says' : 'say'} that both can stand. It ends when both assemblies say so.`,
  coming: (number: string, on: string) =>
    `${number} will settle it when its own cooling-off ends on ${dateInWords(on)}.`,
  both: 'Until it is settled, both decisions stand.',
  called: (name: string) => `${name} is called to settle it.`,
  calledWithout: (name: string, missing: readonly string[]) =>
    `${name} is called to settle it, without ${list(missing)}: not reached from the computer that called it.`,
  without: (missing: readonly string[]) =>
    `${list(missing)} ${missing.length === 1 ? 'does' : 'do'} not take part: not reached from the computer that called it. What is decided here does not override ${missing.length === 1 ? 'its decision' : 'their decisions'}.`,
  whoMissing: (names: readonly string[]) =>
    `It is between this assembly and ${list(names)}: without them nothing is settled, whoever else takes part.`,
  settle: 'Settle it together',
  settleHelp: 'Both assemblies meet as a Party Thing. What they decide there overrides both decisions.',
  sayTogether: 'Both can stand',
  /** Said by this assembly alone: with its word it is gone. */
  takeBack: 'Take it back',
  takenBack: 'Taken back and sealed: nobody says any more that these two contradict.',
  sayToo: 'We say so too',
  open: (number: string) => `Open decision ${number}`,
  saidTogether: 'Said and sealed: both can stand.',
  saidContradict: 'Said and sealed: these two contradict.',
  /** Of two others, from a line among many: where the next step is. */
  saidOfOthers:
    'Said and sealed: these two contradict. The menu of the line says how both come to know it, and what can be done.',
  deputy: 'Only the secretary says so for the assembly.',
  notCallable: (names: readonly string[]) =>
    `${list(names)} cannot be called from this computer: it is not kept here and not paired with this one. Pair it first, or ask an assembly above both to call.`,
  aboutClash: (one: string, other: string) => `About the decisions ${one} and ${other}, which contradict`,

  // Saying it
  sayTitle: 'Does another assembly say the opposite?',
  sayText:
    'If another assembly has decided something that cannot stand beside this, say so. It is sealed as a word of this assembly, and both can read it.',
  say: 'Say what contradicts it…',
  /** From a line among many. */
  look: 'What can be done about it…',
  against: (number: string) => `What contradicts ${number}`,
  over: 'Nothing contradicts it any more.',
  howTold:
    'What an assembly says of two decisions is sealed into its open records. Both assemblies read it with the next exchange; where none of them is connected, hand over a file.',
  handOver: 'Hand over a file…',
  leave: 'Close',
  /** The menu of a line in the register of many. */
  more: (name: string, number: string) => `More about ${name}, ${number}`,
  dialog: (number: string) => `What contradicts ${number}?`,
  month: 'Month of the other meeting',
  other: 'The other decision',
  otherHelp: 'Type an assembly, a number or a word of it.',
  none: 'No decision of another assembly in that month has it: try another month. Only published minutes that have come here are offered.',
  chosen: 'You chose',
  seal: 'Say that they contradict',
  chooseFirst: 'Choose the other decision first.',
} as const
