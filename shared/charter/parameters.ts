import * as v from 'valibot'
import { limits } from '../text'
import { fraction, positive, quorumRule, stance, stances, whole } from './rules'

/**
 * How an assembly works beyond its quorum and its rule on positions: every other number and switch that consensus bodies
 * choose differently. Each has a default, so that a charter sealed before a parameter was known reads on (CH3).
 */
const words = v.pipe(v.string(), v.maxLength(limits.remit))
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const days = v.pipe(whole, v.maxValue(3660))

export const remit = v.object({
  topic: v.pipe(v.string(), v.minLength(1), v.maxLength(limits.title)),
  /** Where it holds; empty is everywhere. */
  area: v.pipe(v.string(), v.maxLength(limits.title)),
  /** `primary`: the right to decide for the whole federation on this topic. */
  level: v.picklist(['primary', 'secondary']),
  /** Who decides when this assembly declines to take the lead; empty is nobody named. */
  fallbackTo: v.pipe(v.string(), v.maxLength(limits.title)),
})
export type Remit = v.InferOutput<typeof remit>

export const whoMayCall = v.variant('type', [
  v.object({ type: v.literal('secretary') }),
  /** So many people together; the secretary then must call. */
  v.object({ type: v.literal('people'), count: positive }),
  v.object({ type: v.literal('quorate-gathering') }),
])

export const reopenRule = v.variant('type', [
  v.object({ type: v.literal('judgement') }),
  v.object({ type: v.literal('objections'), count: positive }),
  v.object({ type: v.literal('any-member') }),
])

export const decisionMode = v.picklist(['consensus', 'consent', 'unanimity'])
export type DecisionMode = v.InferOutput<typeof decisionMode>
export const starProtocol = v.picklist(['equalvote-2025', 'equalvote-2023'])

const shape = {
  /** Who belongs without joining, in words; empty is nobody. */
  automaticMembership: v.optional(words, ''),
  remits: v.optional(v.array(remit), []),
  whoMayCallMoot: v.optional(whoMayCall, { type: 'people', count: 1 }),
  /** Clear days between the notice and a moot. */
  noticeDays: v.optional(days, 3),
  agendaFreezeHours: v.optional(v.pipe(whole, v.maxValue(24 * 366)), 24),
  /** Null: as at a meeting. */
  quorumInformal: v.optional(v.nullable(quorumRule), null),
  quorumBallot: v.optional(v.nullable(quorumRule), { type: 'none' }),
  decisionMode: v.optional(decisionMode, 'consensus'),
  /** Offices whose holders share one position between them, under unanimity. */
  sharedPositions: v.optional(v.array(v.pipe(v.string(), v.maxLength(limits.title))), []),
  /** False: such a body helps to carry decisions out and forms no consensus of its own. */
  mayFormConsensus: v.optional(v.boolean(), true),
  positionsAllowed: v.optional(v.array(stance), [...stances]),
  /** The share of those present that may find that a block is not one; null: nobody reviews it. */
  blockReview: v.optional(v.nullable(fraction), null),
  /** The share of those with a position that may have reservations; null leaves it to judgement. */
  reservationsMax: v.optional(v.nullable(share), null),
  namesOnPositions: v.optional(v.picklist(['named', 'counts', 'chosen']), 'chosen'),
  informalEnabled: v.optional(v.boolean(), true),
  coolingOffDaysInformal: v.optional(days, 5),
  coolingOffDaysMoot: v.optional(days, 5),
  coolingOffDaysBallot: v.optional(days, 0),
  reopenRule: v.optional(reopenRule, { type: 'judgement' }),
  mayWorkDuringCoolingOff: v.optional(v.boolean(), true),
  objectionDaysRules: v.optional(days, 7),
  mootsBeforeBallot: v.optional(v.pipe(whole, v.maxValue(20)), 1),
  deadlockNeedsAgreement: v.optional(v.boolean(), true),
  ballotElectorate: v.optional(v.picklist(['members', 'participants', 'present']), 'members'),
  ballotCutoff: v.optional(v.picklist(['announcement', 'opening']), 'announcement'),
  ballotOpenHours: v.optional(v.pipe(whole, v.maxValue(24 * 366)), 120),
  ballotPapers: v.optional(v.picklist(['unnamed', 'named']), 'unnamed'),
  ballotMethod: v.optional(v.picklist(['star', 'bloc-star']), 'star'),
  /** Adds "no change" to the options. */
  ballotStatusQuo: v.optional(v.boolean(), true),
  ballotTieProtocol: v.optional(starProtocol, 'equalvote-2025'),
  ballotLot: v.optional(v.picklist(['drawn-at-opening', 'return-to-moot']), 'drawn-at-opening'),
  /** Reports papers that score all options alike as abstentions; never changes who wins. */
  ballotAllEqualIsAbstention: v.optional(v.boolean(), false),
  secretaryCount: v.optional(v.pipe(positive, v.maxValue(20)), 1),
  deputiesMax: v.optional(v.pipe(whole, v.maxValue(50)), 3),
  /** Null: no term is set. */
  termMonths: v.optional(v.nullable(v.pipe(positive, v.maxValue(600))), null),
  electionMethod: v.optional(v.picklist(['consensus-then-star', 'consensus']), 'consensus-then-star'),
  /** Which office stands in where none is elected; empty is none. */
  vacancyCover: v.optional(v.pipe(v.string(), v.maxLength(limits.title)), 'General Secretary'),
  /** Whether the name of an office-holder goes out where they choose it, or stays in the assembly (PN1). */
  officeHolderNames: v.optional(v.picklist(['kept', 'chosen']), 'kept'),
  recordingDelegation: v.optional(v.picklist(['allowed', 'needs-no-objection']), 'needs-no-objection'),
  minutesApproval: v.optional(v.picklist(['next-meeting', 'window', 'same-meeting']), 'next-meeting'),
  /** Days of the window, where approval goes by one. */
  minutesApprovalDays: v.optional(days, 14),
  minutesApprovalMode: v.optional(v.picklist(['no-objection', 'consensus-test']), 'no-objection'),
  minutesAmendments: v.optional(v.picklist(['all-wording', 'final-only']), 'all-wording'),
  publication: v.optional(v.picklist(['public', 'members', 'assembly']), 'public'),
  publicationDays: v.optional(days, 28),
  /** Years records are kept at least; nothing is ever deleted by itself. */
  retentionYears: v.optional(v.pipe(positive, v.maxValue(1000)), 10),
  /** The day an assembly for one matter ends; null: it lasts. */
  expiry: v.optional(v.nullable(v.pipe(v.string(), v.isoDate())), null),
  hostOverrides: v.optional(v.boolean(), false),
  /** Days after which the sender of an unanswered referral may turn to the fallback. */
  referralWaitDays: v.optional(days, 28),
  /** The share of the member assemblies asked that must be heard; a charter that says nothing passes over nobody's silence. */
  assemblyQuorum: v.optional(fraction, { share: 1, of: 1 }),
  /** Whether an assembly that abstains counts as heard. */
  assemblyAbstainHeard: v.optional(v.boolean(), true),
  /** So many blocks of member assemblies stop what all were asked. */
  assemblyBlocksToStop: v.optional(positive, 1),
}

export const parameters = v.looseObject(shape)
export type Parameters = v.InferOutput<typeof parameters>
export type ParameterName = keyof typeof shape
export const parameterNames = Object.keys(shape) as readonly ParameterName[]

export const parameterDefaults: Parameters = v.parse(parameters, {})
