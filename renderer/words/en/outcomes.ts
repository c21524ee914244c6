import { count, people } from './dates'

/** What the charter's rule made of the positions, said in words, with its reasoning. */
type Counts = Readonly<Record<'agree' | 'reservations' | 'stand-aside' | 'block' | 'abstain', number>>
type Outcome = {
  readonly type:
    | 'consensus'
    | 'blocked'
    | 'too-many-aside'
    | 'too-many-reservations'
    | 'not-unanimous'
    | 'may-not-form'
    | 'no-active-agreement'
    | 'unsettled'
    | 'too-few-heard'
    | 'inquorate'
    | 'nothing-yet'
  readonly counts: Counts
  /** Present and without a position. */
  readonly none: number
  readonly present: number
  readonly quorum: { readonly needed: number; readonly reached: boolean }
  readonly rule: {
    readonly blocksToStop: number
    readonly standAsidesMax: number | null
    readonly reservationsMax?: number
    readonly mode?: 'consent' | 'unanimity'
  }
  /** Blocks that the meeting found not to be one. */
  readonly setAside?: number
  readonly assemblies?: Counts
  /** Where all member assemblies were asked. */
  readonly members?: { readonly asked: number; readonly agreement: string }
  /** Positions put down as numbers alone. */
  readonly counted?: number
  readonly warnings: readonly (
    | 'many-aside'
    | 'many-reservations'
    | 'reason-missing'
    | 'contested'
    | 'shared-apart'
    | 'count-again'
  )[]
}

export const outcomeWords: Readonly<
  Record<Outcome['type'], { readonly word: string; readonly tone: OutcomeTone }>
> = {
  consensus: { word: 'Consensus', tone: 'agree' },
  blocked: { word: 'Blocked', tone: 'block' },
  'too-many-aside': { word: 'No consensus', tone: 'aside' },
  'too-many-reservations': { word: 'No consensus', tone: 'reservations' },
  'not-unanimous': { word: 'Not unanimous', tone: 'reservations' },
  'may-not-form': { word: 'Forms no consensus', tone: 'quiet' },
  'no-active-agreement': { word: 'No active agreement', tone: 'reservations' },
  unsettled: { word: 'Unsettled', tone: 'reservations' },
  'too-few-heard': { word: 'Too few heard', tone: 'reservations' },
  inquorate: { word: 'No quorum', tone: 'reservations' },
  'nothing-yet': { word: 'No positions yet', tone: 'quiet' },
}
export type OutcomeTone = 'agree' | 'reservations' | 'aside' | 'block' | 'quiet'

/** The word of a decision by the way this assembly decides. */
export function outcomeWord({ type, rule }: Pick<Outcome, 'type' | 'rule'>): string {
  if (type !== 'consensus' || rule.mode === undefined) return outcomeWords[type].word
  return rule.mode === 'consent' ? 'Consent' : 'Unanimous'
}

export function outcomeSentence(outcome: Outcome): string {
  switch (outcome.type) {
    case 'consensus':
      if (outcome.rule.mode === 'consent') return 'There is consent: nobody objects.'
      if (outcome.rule.mode === 'unanimity') return 'Everybody agrees.'
      if (outcome.counts['stand-aside'] + outcome.counts.reservations === 0) return 'There is consensus.'
      return outcome.counted === undefined
        ? 'There is consensus. Not all agree in full: their reasons are recorded with it.'
        : 'There is consensus. Not all agree in full.'
    case 'blocked':
      return 'There is no consensus: the proposal is blocked.'
    case 'too-many-aside':
      return 'There is no consensus: too many stand aside.'
    case 'too-many-reservations':
      return 'There is no consensus: too many have reservations.'
    case 'not-unanimous':
      return 'It is not unanimous: somebody does not simply agree.'
    case 'may-not-form':
      return 'This assembly forms no consensus of its own. What was said here is kept.'
    case 'no-active-agreement':
      return 'There is no consensus: nobody actively agrees.'
    case 'unsettled':
      if (outcome.warnings.includes('shared-apart'))
        return 'The outcome is not settled: people who share one position say different things.'
      if (outcome.warnings.includes('count-again'))
        return 'The outcome is not settled: the count of hands does not fit any more.'
      return outcome.warnings.includes('contested')
        ? 'The outcome is not settled: something is recorded differently in two places.'
        : 'The outcome is not settled yet.'
    case 'too-few-heard':
      return 'It is not agreed yet: too few of the member assemblies have answered.'
    case 'inquorate':
      return 'Without a quorum nothing can be adopted. It can be kept as an informal finding.'
    case 'nothing-yet':
      return 'No positions yet.'
  }
}

/** Why, by the rule in force: the numbers the rule looked at, and which of them stand without names. */
export function outcomeReason(outcome: Outcome): string {
  const { counted } = outcome
  if (outcome.members !== undefined && outcome.members.agreement !== outcome.type)
    return `${reasonOf(outcome)} ${membersReason(outcome)}`
  if (counted === undefined) return reasonOf(outcome)
  return `${reasonOf(outcome)} Count only: ${count(counted, 'position was', 'positions were')} counted, without names.`
}

/** `1 block stands`. */
function stand(blocks: number): string {
  return blocks === 0 ? 'No block stands' : count(blocks, 'block stands', 'blocks stand')
}

function reasonOf(outcome: Outcome): string {
  // What the room says is settled; the member assemblies are not of one mind.
  if (outcome.members?.agreement === outcome.type) return membersReason(outcome)
  const { rule, counts, quorum, present } = outcome
  switch (outcome.type) {
    case 'consensus':
      if (rule.mode === 'unanimity') return 'The charter asks that all agree, and they do.'
      if (rule.mode === 'consent') return `One block would stop it; ${noneLeft(outcome)}`
      return `${stand(counts.block)}${foundNone(outcome)}; ${count(rule.blocksToStop, 'block', 'blocks')} would stop it.${asideRule(rule.standAsidesMax, counts)}`
    case 'blocked':
      if (counts.block === 0 && outcome.assemblies !== undefined)
        return `${count(outcome.assemblies.block, 'assembly blocks', 'assemblies block')}; one is enough to stop it.`
      if (rule.mode !== undefined) return `${stand(counts.block)}; one is enough to stop it.`
      return `${stand(counts.block)}; ${rule.blocksToStop === 1 ? 'one is' : `${rule.blocksToStop} are`} enough to stop it.`
    case 'too-many-aside':
      return `${asideMost(rule.standAsidesMax ?? 0, total(counts))} may stand aside; ${counts['stand-aside']} do.`
    case 'too-many-reservations':
      return `${asideMost(rule.reservationsMax ?? 0, total(counts))} may have reservations; ${counts.reservations} do.`
    case 'not-unanimous':
      return `${counts.agree} of ${total(counts)} agree; the charter asks for all.`
    case 'may-not-form':
      return 'Its charter says so. Refer the matter to the assembly whose remit it is.'
    case 'no-active-agreement':
      return `Of ${people(present)} present nobody agrees or agrees with reservations.`
    case 'unsettled':
      if (outcome.warnings.includes('shared-apart'))
        return 'It is settled once the holders of the office say the same.'
      if (outcome.warnings.includes('count-again'))
        return 'Somebody it covers has spoken for themselves or gone out since, or it was counted twice. Count again.'
      return outcome.warnings.includes('contested')
        ? 'It is settled once the secretaries agree which of the two stands.'
        : `${count(outcome.none, 'person here has', 'people here have')} no position.`
    case 'too-few-heard':
      return membersReason(outcome)
    case 'inquorate':
      return `${people(present)} present; the quorum is ${quorum.needed}.`
    case 'nothing-yet':
      return `${people(present)} present.`
  }
}

function membersReason(outcome: Outcome): string {
  const { agree, reservations, block, abstain, 'stand-aside': aside } = outcome.assemblies ?? none
  const said = [
    [agree, 'agree'],
    [reservations, 'with reservations'],
    [aside, 'stand aside'],
    [block, 'block'],
    [abstain, 'abstain'],
  ] as const
  const told = said.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}`)
  return [
    `${heardOf(outcome)} have answered${told.length === 0 ? '' : `: ${told.join(', ')}`}.`,
    ...(outcome.type === 'too-few-heard' ? ['Silence is not agreement.'] : []),
  ].join(' ')
}
const none: Counts = { agree: 0, reservations: 0, 'stand-aside': 0, block: 0, abstain: 0 }

/** `3 of the 5 member assemblies asked`. */
function heardOf({ assemblies, members }: Outcome): string {
  return `${assemblies === undefined ? 0 : total(assemblies)} of the ${count(members?.asked ?? 0, 'member assembly', 'member assemblies')} asked`
}

/** Among the blocks there are, those that the meeting found not to be one. */
function foundNone({ setAside }: Outcome): string {
  return setAside === undefined ? '' : `, of which the meeting found ${setAside} not to be one`
}

/** A block that the meeting found not to be one is still said. */
function noneLeft({ setAside }: Outcome): string {
  return setAside === undefined ? 'there is none.' : `the meeting found that ${setAside} is not one.`
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
  'many-aside': 'Many stand aside. Ask whether the meeting will carry the proposal.',
  'many-reservations': 'Many have reservations. Ask whether the wording can be mended.',
  'reason-missing': 'A reason is still missing.',
  contested: 'A position is recorded differently in two places.',
  'count-again': 'Count the hands again.',
  'shared-apart': 'People who hold one office together say different things.',
}
