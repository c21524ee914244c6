import type { DecisionMode } from '../charter/parameters'
import type { PositionRule, Stance } from '../charter/rules'

/** What the host's charter makes of the answers of its members (QA9). */
export type Agreement =
  | 'agreed'
  | Extract<
      Outcome['type'],
      | 'blocked'
      | 'unsettled'
      | 'too-few-heard'
      | 'not-unanimous'
      | 'too-many-aside'
      | 'too-many-reservations'
      | 'no-active-agreement'
      | 'may-not-form'
    >

/** What the charter's own rule makes of the positions on one version, and why, as values (OU1). */
export type Outcome = {
  readonly type:
    | 'consensus'
    | 'blocked'
    | 'too-many-aside'
    | 'too-many-reservations'
    | 'not-unanimous'
    | 'may-not-form'
    | 'no-active-agreement'
    | 'unsettled'
    /** Put to all member assemblies, and too few of them were heard (QA9). */
    | 'too-few-heard'
    | 'inquorate'
    | 'nothing-yet'
  readonly counts: Readonly<Record<Stance, number>>
  /** Present and without a position: while there is one, the outcome is unsettled (OU3). */
  readonly none: number
  readonly present: number
  readonly quorum: { readonly needed: number; readonly reached: boolean }
  readonly rule: {
    readonly blocksToStop: number
    readonly standAsidesMax: number | null
    /** Left out where nothing is said of it, as in everything judged before there were more rules than two. */
    readonly reservationsMax?: number
    readonly mode?: Exclude<DecisionMode, 'consensus'>
  }
  /** Blocks that the meeting found not to be one (BF4); left out where there is none. */
  readonly setAside?: number
  /** Positions put down as numbers alone (PC1); left out where there is none. */
  readonly counted?: number
  /** Positions of assemblies beside those of people, in the five stances (JC10); left out where there is none. */
  readonly assemblies?: Readonly<Record<Stance, number>>
  /** Where all member assemblies were asked: how many, and what their answers come to (QA10). */
  readonly members?: { readonly asked: number; readonly agreement: Agreement }
  readonly warnings: readonly (
    | 'many-aside'
    | 'many-reservations'
    | 'reason-missing'
    | 'contested'
    /** Holders of one office say different things (DM5). */
    | 'shared-apart'
    /** Counted in two ways, or somebody the count covers has spoken for themselves since (PC5). */
    | 'count-again'
  )[]
}

/** What the charter says of positions, and of how this assembly decides at all. */
export type DecidingRule = PositionRule & {
  readonly mode?: DecisionMode
  readonly reservationsMax?: number | null
  /** False: it forms no consensus of its own (DM2). */
  readonly mayForm?: boolean
}

/** A position as far as the rule looks at it. */
type Weighed = { readonly stance: Stance; readonly reason: string | null; readonly contested: boolean }

export type Tally = {
  readonly positions: readonly Weighed[]
  readonly none: number
  readonly present: number
  readonly quorum: { readonly needed: number; readonly reached: boolean }
  readonly wordingContested: boolean
  readonly setAside?: number
  readonly sharedApart?: boolean
  readonly assemblies?: readonly Weighed[]
  readonly members?: Outcome['members']
  /** Hands that were counted, and whether that count still fits. */
  readonly hands?: { readonly counts: Partial<Outcome['counts']>; readonly fit: boolean } | null
}

/** Pure: the same positions in any order have the same outcome (OU2). */
export function judge(rule: DecidingRule, tally: Tally): Outcome {
  const { none, present, quorum } = tally
  const settled = tally.positions.filter(({ contested }) => !contested)
  const { hands = null } = tally
  const counts = countOf(settled, hands?.counts ?? {})
  const counted = total(counts) - settled.length
  const misfit = hands?.fit === false
  const { assemblies = [] } = tally
  const contested =
    settled.length < tally.positions.length ||
    tally.wordingContested ||
    assemblies.some((one) => one.contested)
  return {
    type: kindOf(rule, counts, { ...tally, contested: contested || misfit }),
    counts,
    none,
    present,
    quorum,
    rule: ruleOf(rule),
    ...(tally.setAside ? { setAside: tally.setAside } : {}),
    ...(counted > 0 ? { counted } : {}),
    ...(assemblies.length > 0 ? { assemblies: countOf(assemblies, {}) } : {}),
    ...(tally.members === undefined ? {} : { members: tally.members }),
    warnings: [
      ...warningsOf(rule, settled, hands?.counts ?? {}, counts, contested),
      ...(misfit ? (['count-again'] as const) : []),
      ...(tally.sharedApart ? (['shared-apart'] as const) : []),
    ],
  }
}

function ruleOf({ blocksToStop, standAsidesMax, reservationsMax, mode }: DecidingRule): Outcome['rule'] {
  return {
    blocksToStop,
    standAsidesMax,
    ...(typeof reservationsMax === 'number' ? { reservationsMax } : {}),
    ...(mode === undefined || mode === 'consensus' ? {} : { mode }),
  }
}

/** Above this share of those who gave a position, standing aside or having reservations is worth a word (OU7). */
const many = 1 / 3

/** 0.29 of a hundred is 28.999999999999996 to a computer, and 29 people to everybody else. */
const rounding = 1e-9

type Judged = Tally & { readonly contested: boolean }

/** DM2: whatever the positions come to, a body that forms no consensus has none to declare. */
function kindOf(rule: DecidingRule, counts: Outcome['counts'], judged: Judged): Outcome['type'] {
  // JC10: an assembly's block stops it, whatever number of people would have to.
  const isStopped =
    judged.members === undefined
      ? judged.assemblies?.some(({ stance }) => stance === 'block') === true
      : judged.members.agreement === 'blocked'
  const ofRoom = isStopped ? 'blocked' : kinds[rule.mode ?? 'consensus'](rule, counts, judged)
  const kind = withMembers(ofRoom, judged)
  return rule.mayForm === false && (kind === 'consensus' || kind === 'inquorate') ? 'may-not-form' : kind
}

/** QA10: the room alone adopts nothing that all member assemblies were asked about. */
function withMembers(kind: Outcome['type'], { members }: Judged): Outcome['type'] {
  if (members === undefined || members.agreement === 'agreed') return kind
  return kind === 'consensus' || kind === 'inquorate' ? members.agreement : kind
}

type Kind = (rule: DecidingRule, counts: Outcome['counts'], judged: Judged) => Outcome['type']
const kinds: Readonly<Record<DecisionMode, Kind>> = {
  consensus: byConsensus,
  consent: byConsent,
  unanimity: byUnanimity,
}

/** The first that holds: a block needs no further counting, silence is not agreement, and a quorum is asked for last. */
function byConsensus(rule: DecidingRule, counts: Outcome['counts'], judged: Judged): Outcome['type'] {
  const given = total(counts)
  if (hasNothing(judged)) return 'nothing-yet'
  if (blocking(counts, judged) >= rule.blocksToStop) return 'blocked' // OU4
  if (isUnsettled(judged)) return 'unsettled' // OU3
  if (isMoreThan(counts['stand-aside'], rule.standAsidesMax, given)) return 'too-many-aside' // OU5
  if (isMoreThan(counts.reservations, rule.reservationsMax, given)) return 'too-many-reservations' // OU5
  if (counts.agree === 0) return 'no-active-agreement' // OU6
  return judged.quorum.reached ? 'consensus' : 'inquorate' // OU8
}

/** DM3: consent is that nobody objects: one block stops it, and nothing else does. */
function byConsent(_rule: DecidingRule, counts: Outcome['counts'], judged: Judged): Outcome['type'] {
  if (hasNothing(judged)) return 'nothing-yet'
  if (blocking(counts, judged) > 0) return 'blocked'
  if (isUnsettled(judged)) return 'unsettled'
  return judged.quorum.reached ? 'consensus' : 'inquorate'
}

/** DM4: everybody present agrees; holders of one office, who share a position, as one (DM5). */
function byUnanimity(_rule: DecidingRule, counts: Outcome['counts'], judged: Judged): Outcome['type'] {
  if (hasNothing(judged)) return 'nothing-yet'
  if (blocking(counts, judged) > 0) return 'blocked'
  if (isUnsettled(judged) || judged.sharedApart) return 'unsettled'
  const apart = judged.assemblies?.some(({ stance }) => stance !== 'agree') === true
  if (apart || counts.agree < total(counts)) return 'not-unanimous'
  return judged.quorum.reached ? 'consensus' : 'inquorate'
}

function hasNothing({ positions, hands }: Judged): boolean {
  return positions.length === 0 && (hands ?? null) === null
}

function blocking(counts: Outcome['counts'], { setAside = 0 }: Judged): number {
  return counts.block - setAside
}

function isUnsettled({ contested, none }: Judged): boolean {
  return contested || none > 0
}

export function isMoreThan(n: number, most: number | null | undefined, given: number): boolean {
  return typeof most === 'number' && n > most * given + rounding
}

function warningsOf(
  rule: PositionRule,
  settled: readonly Weighed[],
  hands: Partial<Outcome['counts']>,
  counts: Outcome['counts'],
  contested: boolean,
): Outcome['warnings'] {
  const given = total(counts)
  const missing =
    settled.some(({ stance, reason }) => reason === null && rule.reasonFor.includes(stance)) ||
    rule.reasonFor.some((stance) => (hands[stance] ?? 0) > 0)
  return [
    ...(counts['stand-aside'] > many * given ? (['many-aside'] as const) : []),
    ...(counts.reservations > many * given ? (['many-reservations'] as const) : []),
    ...(missing ? (['reason-missing'] as const) : []),
    ...(contested ? (['contested'] as const) : []),
  ]
}

function countOf(settled: readonly Weighed[], hands: Partial<Outcome['counts']>): Outcome['counts'] {
  const counts = { agree: 0, reservations: 0, 'stand-aside': 0, block: 0, abstain: 0, ...hands }
  for (const { stance } of settled) counts[stance]++
  return counts
}

function total(counts: Outcome['counts']): number {
  return counts.agree + counts.reservations + counts['stand-aside'] + counts.block + counts.abstain
}
