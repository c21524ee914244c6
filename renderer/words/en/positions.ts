/** The five positions: the word on a button, the letter in its shape, the word after a number of people. */
export type StanceWord = 'agree' | 'reservations' | 'stand-aside' | 'block' | 'abstain'

export const stanceOrder: readonly StanceWord[] = ['agree', 'reservations', 'stand-aside', 'block', 'abstain']

export const stances: Readonly<
  Record<
    StanceWord,
    { readonly word: string; readonly letter: string; readonly did: string; readonly meaning: string }
  >
> = {
  agree: { word: 'Agree', letter: 'A', did: 'agree', meaning: 'I support this' },
  reservations: {
    word: 'Reservations',
    letter: 'R',
    did: 'with reservations',
    meaning: 'I have doubts, and I let it go ahead',
  },
  'stand-aside': {
    word: 'Stand aside',
    letter: 'S',
    did: 'stand aside',
    meaning: 'I cannot support this, and I do not stop it',
  },
  block: { word: 'Block', letter: 'B', did: 'block', meaning: 'This must not go ahead' },
  abstain: { word: 'Abstain', letter: '–', did: 'abstain', meaning: 'I am here and take no position' },
}

type Basis = { readonly type: 'mandate' } | { readonly type: 'minute'; readonly number: string }

export const positions = {
  none: 'No position yet',
  noneCount: (n: number) => `${n} with no position yet`,
  choose: (name: string) => `Position of ${name}`,
  said: (name: string, stance: StanceWord) => `${name}: ${stances[stance].word}`,
  reason: 'Reason',
  noReason: 'No reason recorded',
  contested: 'recorded differently in two places',
  source: {
    room: 'in the room',
    remote: 'joined remotely',
    written: 'in writing',
    assembly: 'as an assembly',
  },
  basis: (basis: Basis) =>
    basis.type === 'mandate' ? 'its secretary on a mandate' : `by its decision ${basis.number}`,
} as const

/** `14 agree, 2 with reservations, 1 stands aside`: only what was said, in the order of the board. */
export function tally(counts: Readonly<Record<StanceWord, number>>): string {
  const said = stanceOrder
    .filter((stance) => counts[stance] > 0)
    .map((stance) => tallied(stance, counts[stance]))
  return said.length === 0 ? 'No positions recorded' : said.join(', ')
}

export function tallied(stance: StanceWord, n: number): string {
  const one: Record<StanceWord, string> = {
    agree: 'agrees',
    reservations: 'with reservations',
    'stand-aside': 'stands aside',
    block: 'block',
    abstain: 'abstains',
  }
  // Beside its mark `1 blocks` is read as a slip.
  if (stance === 'block' && n > 1) return `${n} blocks`
  return `${n} ${n === 1 ? one[stance] : stances[stance].did}`
}
