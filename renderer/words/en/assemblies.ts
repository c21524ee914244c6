import { count, dateInWords, list } from './dates'

type Basis =
  | { readonly type: 'mandate' }
  | {
      readonly type: 'minute'
      readonly number: string
      readonly date: string
      readonly rollUp?: { readonly asked: number; readonly answered: number }
    }

/** Positions of whole assemblies, where several decide together (JC8 to JC11). */
export const assemblies = {
  title: 'Positions of the assemblies',
  columns: { name: 'Assembly', position: 'Position', why: 'Why, and on what it rests' },
  none: '–',
  noneSpoken: 'has not answered',
  answer: (name: string) => `Answer for ${name}…`,
  answerAgain: (name: string) => `Answer anew for ${name}…`,
  basis: (basis: Basis) =>
    basis.type === 'mandate'
      ? 'Its secretary, on a mandate.'
      : `Its decision ${basis.number} of ${dateInWords(basis.date)}${basis.rollUp === undefined ? '' : `, which rests on the answers of ${basis.rollUp.answered} of its ${basis.rollUp.asked} members`}.`,
  earlier: (stance: string) => `Before: ${stance}`,
  contested: 'Said in two ways; only a later word of its own settles it.',
  enter: 'Enter in the minutes',
  entered: 'The positions of the assemblies stand in the minutes.',
  unsigned: (names: readonly string[]) =>
    `In these minutes there is a position of ${list(names)} that no signed word of its own bears out here. It is read as not heard.`,
  notEntered: 'Not in the minutes yet. They are entered with the decision, or now.',

  formTitle: (name: string) => `Where does ${name} stand?`,
  formLead: (name: string) =>
    `It is signed for ${name} from this computer. It cannot be changed afterwards; a later answer replaces it, and both stay to be read.`,
  position: 'Position',
  reason: 'Reason',
  reasonNeeded: 'This position needs a reason.',
  positionNeeded: 'Choose a position.',
  on: 'On what does it rest?',
  mandate: 'The secretary, on a mandate',
  decision: (number: string, title: string, date: string) =>
    `Decision ${number}: ${title}, ${dateInWords(date)}`,
  findOn: 'Find a decision it rests on',
  foundOn: (n: number, of: number) => `${n} of ${count(of, 'decision', 'decisions')} below`,
  send: 'Sign and send',
  sending: 'Signing…',
  sent: (name: string) => `The position of ${name} is signed.`,
} as const
