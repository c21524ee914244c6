import { count, people } from './dates'

/** What the charter's rule made of the positions, said in words, with its reasoning. */
type Counts = Readonly<Record<'agree' | 'reservations' | 'stand-aside' | 'block' | 'abstain', number>>
type Outcome = {
  readonly type:
    | 'consensus'
    | 'blocked'
    | 'too-many-aside'
    | 'no-active-agreement'
    | 'unsettled'
    | 'inquorate'
    | 'nothing-yet'
  readonly counts: Counts
  /** Present and without a position. */
  readonly none: number
  readonly present: number
  readonly quorum: { readonly needed: number; readonly reached: boolean }
  readonly rule: { readonly blocksToStop: number; readonly standAsidesMax: number | null }
  readonly warnings: readonly ('many-aside' | 'many-reservations' | 'reason-missing' | 'contested')[]
}

export const outcomeWords: Readonly<
  Record<Outcome['type'], { readonly word: string; readonly tone: OutcomeTone }>
> = {
  consensus: { word: 'Consensus', tone: 'agree' },
  blocked: { word: 'Blocked', tone: 'block' },
  'too-many-aside': { word: 'No consensus', tone: 'aside' },
  'no-active-agreement': { word: 'No active agreement', tone: 'reservations' },
  unsettled: { word: 'Unsettled', tone: 'reservations' },
  inquorate: { word: 'No quorum', tone: 'reservations' },
  'nothing-yet': { word: 'No positions yet', tone: 'quiet' },
}
export type OutcomeTone = 'agree' | 'reservations' | 'aside' | 'block' | 'quiet'

export function outcomeSentence(outcome: Outcome): string {
  switch (outcome.type) {
    case 'consensus':
      return outcome.counts['stand-aside'] + outcome.counts.reservations === 0
        ? 'There is consensus.'
        : 'There is consensus, with what was said beside it.'
    case 'blocked':
      return 'There is no consensus: the proposal is blocked.'
    case 'too-many-aside':
      return 'There is no consensus: too many stand aside.'
    case 'no-active-agreement':
      return 'There is no consensus: nobody actively agrees.'
    case 'unsettled':
      return outcome.warnings.includes('contested')
        ? 'The outcome is not settled: something is recorded differently in two places.'
        : 'The outcome is not settled yet.'
    case 'inquorate':
      return 'Without a quorum nothing can be adopted. It can be kept as an informal finding.'
    case 'nothing-yet':
      return 'No positions yet.'
  }
}

/** Why, by the rule in force: the numbers the rule looked at. */
export function outcomeReason(outcome: Outcome): string {
  const { rule, counts, quorum, present } = outcome
  switch (outcome.type) {
    case 'consensus':
      return `${count(rule.blocksToStop, 'block', 'blocks')} would stop it; there ${counts.block === 1 ? 'is' : 'are'} ${counts.block === 0 ? 'none' : counts.block}.${asideRule(rule.standAsidesMax, counts)}`
    case 'blocked':
      return `${count(rule.blocksToStop, 'block stops', 'blocks stop')} a proposal; there ${counts.block === 1 ? 'is' : 'are'} ${counts.block}.`
    case 'too-many-aside':
      return `${asideMost(rule.standAsidesMax ?? 0, total(counts))} may stand aside; ${counts['stand-aside']} do.`
    case 'no-active-agreement':
      return `Of ${people(present)} present nobody agrees or agrees with reservations.`
    case 'unsettled':
      return outcome.warnings.includes('contested')
        ? 'It is settled once the secretaries agree which of the two stands.'
        : `${count(outcome.none, 'person here has', 'people here have')} no position.`
    case 'inquorate':
      return `${people(present)} present; the quorum is ${quorum.needed}.`
    case 'nothing-yet':
      return `${people(present)} present.`
  }
}

function asideRule(max: number | null, counts: Counts): string {
  if (max === null) return ''
  const n = counts['stand-aside']
  return ` ${asideMost(max, total(counts))} may stand aside; ${n === 0 ? 'nobody does' : n === 1 ? '1 does' : `${n} do`}.`
}

/** The rule is a share of those who gave a position; people are counted as people. */
function asideMost(share: number, given: number): string {
  // 0.29 of a hundred comes out a hair below 29.
  const most = Math.floor(share * given + 1e-9)
  return most === 0 ? 'Nobody' : `At most ${most} of ${given}`
}

function total(counts: Counts): number {
  return Object.values(counts).reduce((sum, n) => sum + n, 0)
}

export const outcomeWarnings: Readonly<Record<Outcome['warnings'][number], string>> = {
  'many-aside': 'Many stand aside. Ask whether the proposal carries the meeting.',
  'many-reservations': 'Many have reservations. Ask whether the wording can be mended.',
  'reason-missing': 'A reason is still missing.',
  contested: 'A position is recorded differently in two places.',
}
