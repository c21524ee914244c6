import type { Parameters } from '../../charter/parameters'
import type { AssemblyId, ItemId, MatterId, MeetingId, PersonId, StatementId } from '../../id'
import type { Instant, LocalDate } from '../../ports'
import type { Path, Statement } from '../../statement'

/** What can be put on record about a decision once it is taken: its window, what came in, what it replaces, its dates. */
export type CourseStatement =
  | CoolingOffStatement
  | InputStatement
  | ReopeningStatement
  | ReopeningBackStatement
  | ReplacementStatement
  | DecisionDateStatement
  | TakingUpStatement

/** How it was decided, as far as the charter gives each way its own number of days. */
export type Way = 'informal' | 'moot' | 'ballot'
/** A decision of several assemblies together overrides those of one (SU4). */
export type Level = 'moot' | 'thing'
export type ReopenRule = Parameters['reopenRule']

/** A decision wherever it was taken: by its ids, and by the number people say. */
export type DecisionRef = {
  readonly assembly: AssemblyId
  readonly meeting: MeetingId
  readonly decision: StatementId
  readonly number: string
}

/** Stated in the gesture that declares (CW1), with copies of the charter's rule: no later charter changes it. */
export type CoolingOffStatement = Statement<{
  readonly type: 'cooling-off'
  readonly decision: StatementId
  readonly way: Way
  readonly level: Level
  readonly days: number
  readonly opens: LocalDate
  /** The last day of it; with no days, the day of the decision. */
  readonly closes: LocalDate
  readonly reopenRule: ReopenRule
  readonly mayWork: boolean
}>
export type InputKind = 'objection' | 'support' | 'comment'
export type InputStatement = Statement<{
  readonly type: 'input'
  readonly decision: StatementId
  readonly person: PersonId
  readonly kind: InputKind
  readonly words: string
  /** The day it was given, which may be before the day it was written down. */
  readonly on: LocalDate
  /** Was in the room when it was decided: then this is a second word. */
  readonly wasPresent: boolean
}>
export type ReopeningStatement = Statement<{
  readonly type: 'reopening'
  readonly decision: StatementId
  readonly rule: ReopenRule['type']
  /** Who asked for it, where a member may. */
  readonly person: PersonId | null
  readonly reason: string | null
  readonly clock: Instant
}>
/** On the same path: it is not reopened after all, and why (CW13). */
export type ReopeningBackStatement = Statement<{
  readonly type: 'reopening-back'
  readonly decision: StatementId
  readonly reason: string
  readonly clock: Instant
}>
/** Stands in the meeting of the later decision and names the earlier one. */
export type ReplacementStatement = Statement<{
  readonly type: 'replacement'
  readonly decision: StatementId
  readonly of: DecisionRef
  readonly stands: boolean
}>
export type DecisionDate = 'review' | 'expiry'
export type DecisionDateStatement = Statement<{
  readonly type: 'decision-date'
  readonly decision: StatementId
  readonly which: DecisionDate
  readonly on: LocalDate | null
}>
/** An item that takes a reopened decision up again. */
export type TakingUpStatement = Statement<{
  readonly type: 'taking-up'
  readonly item: ItemId
  readonly of: DecisionRef
  /** Carried on to what is proposed under the item (CW12); null where the decision is older than matters. */
  readonly matter: MatterId | null
}>

export const courseAbout = {
  coolingOff: (decision: StatementId): Path => `decision/${decision}/cooling-off`,
  input: (decision: StatementId, input: string): Path => `decision/${decision}/input/${input}`,
  reopening: (decision: StatementId): Path => `decision/${decision}/reopening`,
  replacement: (decision: StatementId, replaced: StatementId): Path =>
    `decision/${decision}/replaces/${replaced}`,
  date: (decision: StatementId, which: DecisionDate): Path => `decision/${decision}/${which}`,
  takingUp: (item: ItemId): Path => `item/${item}/taking-up`,
} as const
