import { count, list } from './dates'
import { stances } from './positions'

/** A charter's rules in sentences, and the words of the fields that choose them. */
type Share = { readonly share: number; readonly of: number }
type Quorum =
  | { readonly type: 'none' }
  | { readonly type: 'count'; readonly count: number }
  | { readonly type: 'share'; readonly share: Share }
  | { readonly type: 'count-or-share'; readonly count: number; readonly share: Share }
type Positions = {
  readonly blocksToStop: number
  readonly standAsidesMax: number | null
  readonly reasonFor: readonly (keyof typeof stances)[]
}

export const charter = {
  quorum: 'Quorum',
  quorumQuestion: 'How many must be there for a decision to count?',
  quorumHelp:
    'Without a quorum people can still talk and test; what they find is kept as an informal finding.',
  quorumKinds: {
    count: { label: 'A number of people', description: 'Members and participants both count.' },
    share: { label: 'A share of the members', description: 'Participants do not count towards it.' },
    'count-or-share': {
      label: 'A number or a share, whichever is less',
      description: 'Suits an assembly whose membership grows and shrinks.',
    },
    none: { label: 'No quorum', description: 'Whoever comes can decide.' },
  },
  chooseQuorum: 'Choose a quorum rule.',
  numberOfPeople: 'Number of people',
  wholeNumber: 'Write a whole number, 1 or more.',
  share: 'Share of the members',
  shares: {
    '1/5': 'a fifth',
    '1/4': 'a quarter',
    '1/3': 'a third',
    '2/5': 'two fifths',
    '1/2': 'half',
    '3/5': 'three fifths',
    '2/3': 'two thirds',
    '3/4': 'three quarters',
    '1/1': 'all',
  } as Readonly<Record<string, string>>,

  positions: 'Consensus',
  change: 'Change this rule',
  blocks: 'How many blocks stop a proposal',
  asides: 'How many may stand aside',
  asidesByJudgement: 'No limit: the meeting judges',
  asidesByJudgementHelp: 'Folkmoot points it out when more than a third stand aside.',
  asidesLimited: 'At most a share of those with a position',
  asidesShare: 'Largest share',
  reasons: 'Who must give a reason',
  reasonStances: {
    reservations: 'People with reservations',
    'stand-aside': 'People who stand aside',
    block: 'People who block',
  },

  compositions: {
    open: { label: 'Anyone who wishes', description: 'People join and leave at will.' },
    restricted: {
      label: 'Only some people',
      description: 'By something personal, such as age or health. Its records need more care.',
    },
    automatic: {
      label: 'Everyone in a place or group',
      description: 'People belong to it without asking, such as all who live in a town.',
    },
    'by-office': { label: 'People who hold an office', description: 'Such as all secretaries.' },
    delegates: { label: 'Delegates', description: 'Sent by other assemblies.' },
  },
  kinds: {
    town: 'Town or local assembly',
    region: 'Regional assembly',
    'working-group': 'Working group',
    committee: 'Committee',
    society: 'Society',
    umbrella: 'Umbrella of other assemblies',
    federation: 'Federation',
  } as Readonly<Record<string, string>>,
} as const

/** Who may take part, in one line. */
export function compositionInWords({
  type,
  text,
}: {
  readonly type: keyof typeof charter.compositions
  readonly text: string
}): string {
  const { label } = charter.compositions[type]
  return `who may take part: ${label.charAt(0).toLowerCase()}${label.slice(1)}${text === '' ? '' : ` (${text})`}`
}

export function kindInWords(kind: string): string {
  const known = charter.kinds[kind]
  if (known !== undefined) return known
  const plain = kind.replaceAll('-', ' ')
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

export function quorumSentence(rule: Quorum): string {
  switch (rule.type) {
    case 'none':
      return 'There is no quorum: whoever comes can decide.'
    case 'count':
      return `${count(rule.count, 'person', 'people')} must be there for a decision.`
    case 'share':
      return `${capital(shareOfMembers(rule.share))} must be there for a decision.`
    case 'count-or-share':
      return `${count(rule.count, 'person', 'people')} or ${shareOfMembers(rule.share)}, whichever is less, must be there for a decision.`
  }
}

export function positionSentences(rule: Positions): readonly string[] {
  return [
    blocksSentence(rule.blocksToStop),
    asidesSentence(rule.standAsidesMax),
    reasonsSentence(rule.reasonFor),
  ]
}

export function blocksSentence(blocks: number): string {
  return blocks === 1 ? 'One block stops a proposal.' : `${blocks} blocks stop a proposal.`
}

export function asidesSentence(most: number | null): string {
  if (most === null) return 'Any number may stand aside; above a third Folkmoot points it out.'
  return most === 0
    ? 'Nobody may stand aside.'
    : `At most ${partInWords(most)} of those with a position may stand aside.`
}

export function reservationsSentence(most: number | null): string {
  if (most === null) return 'Any number may have reservations; above a third Folkmoot points it out.'
  return most === 0
    ? 'Nobody may have reservations.'
    : `At most ${partInWords(most)} of those with a position may have reservations.`
}

export function reasonsSentence(reasonFor: Positions['reasonFor']): string {
  const asked = reasonFor.map((stance) => stances[stance].word.toLowerCase())
  return asked.length === 0 ? 'Nobody has to give a reason.' : `A reason is needed for: ${list(asked)}.`
}

export function shareInWords({ share, of }: Share): string {
  return charter.shares[`${share}/${of}`] ?? `${share} in ${of}`
}

function shareOfMembers(share: Share): string {
  const words = shareInWords(share)
  return words === 'all' ? 'all members' : `${words} of the members`
}

/** A share kept as a number, said as the fraction it came from. */
function partInWords(part: number): string {
  for (const [id, words] of Object.entries(charter.shares)) {
    const [share, of] = id.split('/').map(Number)
    if (share !== undefined && of !== undefined && Math.abs(share / of - part) < 0.005) return words
  }
  return `${Math.round(part * 100)} in 100`
}

export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
