import { count } from './dates'

/** The words of concerns: raised in a round, answered, settled or standing. */
export type FateWord = 'raised' | 'answered' | 'resolved' | 'withdrawn' | 'stands'
type Step = {
  readonly fate: FateWord
  readonly round: number
  readonly wording: number
  readonly note: string | null
}

export const concerns = {
  title: 'Concerns',
  onProposal: (n: number) => `${count(n, 'concern', 'concerns')}`,
  room: 'The room',
  /** `C-1 Tom, round 1`: the name stands where it is put, with its own direction. */
  round: (n: number) => `round ${n}`,
  raise: 'Raise a concern',
  raiseWhat: 'What is the concern?',
  raiseHelp: 'In the words of the person who has it. Enter keeps it, Esc leaves it.',
  raiseWho: 'Whose concern (optional)',
  keep: 'Keep it',
  raised: 'The concern is on record.',
  makeOne: (name: string) => `Make it a concern: the reason of ${name}`,
  makeOneShort: 'Make it a concern',
  reasonOf: 'Reasons that could be concerns',
  settle: (number: string) => `Settle ${number}`,
  settleShort: 'Settle',
  note: 'Note (optional)',
  resolve: (version: number) => `Resolved by version ${version}`,
  answer: (version: number) => `Answered by version ${version}`,
  withdraw: 'Withdrawn',
  stand: 'It stands',
  reopen: 'Open again',
  reopenOf: (number: string) => `Open again: ${number}`,
  /** After somebody who blocked says something else. */
  offer: (number: string) => `${number}: is it resolved by this wording?`,
  done: (number: string, fate: FateWord) => `${number}: ${said[fate]}.`,
  answers: 'Which concerns does this wording answer?',
  willStand: (numbers: readonly string[]) =>
    numbers.length === 1
      ? `Concern ${numbers[0]} is still open. The decision will say that it stands.`
      : `Concerns ${numbers.join(', ')} are still open. The decision will say that they stand.`,
  contested: 'recorded differently in two places',
  stood: (numbers: readonly string[]) =>
    numbers.length === 1 ? `Concern ${numbers[0]} stands.` : `Concerns ${numbers.join(', ')} stand.`,
} as const

const said: Readonly<Record<FateWord, string>> = {
  raised: 'open again',
  answered: 'answered',
  resolved: 'resolved',
  withdrawn: 'withdrawn',
  stands: 'stands',
}

export const fateWords: Readonly<Record<FateWord, string>> = {
  raised: 'Open',
  answered: 'Answered',
  resolved: 'Resolved',
  withdrawn: 'Withdrawn',
  stands: 'Stands',
}

/** `resolved by version 2`: what happened to a concern, and in which round. */
export function stepWords({ fate, round, wording }: Step): string {
  switch (fate) {
    case 'raised':
      return `open again in round ${round}`
    case 'answered':
      return `answered by version ${wording}`
    case 'resolved':
      return `resolved by version ${wording}`
    case 'withdrawn':
      return `withdrawn in round ${round}`
    case 'stands':
      return 'stands'
  }
}

/** One after the other: what was answered and stands all the same does not read as if it were settled. */
export const stepsInWords = (steps: readonly Step[]): readonly string[] =>
  steps.map((step, at) => (step.fate === 'stands' && at > 0 ? 'still stands' : stepWords(step)))
