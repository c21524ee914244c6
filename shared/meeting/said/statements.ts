import type { Charter } from '../../charter/charter'
import type { Weight } from '../../charter/quorum'
import type { ActionId, DeviceId, ItemId, PersonId, ProposalId, VersionId } from '../../id'
import type { Instant, LocalDate, LocalTime } from '../../ports'
import {
  current,
  history,
  type Path,
  type Statement,
  type Statements,
  type Withdrawal,
} from '../../statement'
import type { AgendaIssuedStatement } from './agenda-statements'
import type { ArisingStatement } from './arising-statements'
import type { LadderStatement } from './ballot-statements'
import type { CarryStatement } from './carry-statements'
import type { PositionsCountedStatement } from './counted-statements'
import type { CourseStatement } from './course-statements'
import type { DeliberationStatement } from './deliberation-statements'
import type { InboxStatement } from './inbox-statements'
import { type ItemStatement, itemAbout } from './item-statements'
import type { LiveStatement } from './live-statements'
import type { MinuteRef, MinutesStatement } from './minutes-statements'
import type { PictureStatement } from './picture-statements'
import type {
  AllAgreeStatement,
  DecisionStatement,
  PositionStatement,
  ProposalPlaceStatement,
  ProposalStatement,
  TestStatement,
  VersionStatement,
} from './proposal-statements'
import type { QuestionStatement } from './question-statements'
import type { ReferralStatement } from './referral-statements'
import type { SeriesStatement } from './series-statements'
import type { PutAwayStatement, TakenInStatement } from './taken-in-statements'
import type { ThingStatement } from './thing-statements'

/** Everything that can be put on record about one meeting. A new sort of fact is a new `type` here and a fold beside it. */
export type MeetingStatement =
  | DetailsStatement
  | NoticeStatement
  | StateStatement
  | MinuteTakerStatement
  | MeetingNumberStatement
  | RoleStatement
  | PresenceStatement
  | ItemStatement
  | ProposalStatement
  | VersionStatement
  | ProposalPlaceStatement
  | TestStatement
  | PositionStatement
  | AllAgreeStatement
  | PositionsCountedStatement
  | DecisionStatement
  | DeliberationStatement
  | ActionStatement
  | ActionStateStatement
  | CorrectionStatement
  | LadderStatement
  | CourseStatement
  | LiveStatement
  | CarryStatement
  | ThingStatement
  | QuestionStatement
  | InboxStatement
  | MinutesStatement
  | SeriesStatement
  | ReferralStatement
  | TakenInStatement
  | PutAwayStatement
  | PictureStatement
  | AgendaIssuedStatement
  | ArisingStatement
  | Statement<Withdrawal>

/** What a planned meeting is called, when and where; stated as a fact, so that a change keeps its history. */
export type Details = {
  readonly title: string
  readonly kind: string
  readonly date: LocalDate
  readonly time: LocalTime
  readonly place: string
}
export type Role = 'facilitator' | 'minute-taker' | 'timekeeper'

export type DetailsStatement = Statement<{ readonly type: 'details' } & Details>
export type NoticeStatement = Statement<{ readonly type: 'notice'; readonly clock: Instant }>
export type StateStatement = Statement<{
  readonly type: 'state'
  readonly to: 'opened' | 'adjourned' | 'resumed' | 'closed'
  readonly clock: Instant
  /** With the close: the rules it closed under (CH8). */
  readonly rules?: RulesCopy
  /** With the close: what the roll said to the quorum (QU7). */
  readonly reckoned?: Reckoned
  /** With the close: up to which number whoever closed had seen each device's statements (IB6). */
  readonly knew?: { readonly [device: string]: number }
}>
/** Of those who came: what each counted as. */
export type Reckoned = {
  readonly members: number
  readonly weights: { readonly [person: string]: Weight }
}
/** `charter`: the version they are of. */
export type RulesCopy = { readonly charter: number } & Pick<
  Charter,
  'name' | 'quorum' | 'positions' | 'parameters'
>
/** The person and the device that keeps the meeting (decisions 15); a reason where it was taken over. */
export type MinuteTakerStatement = Statement<{
  readonly type: 'minute-taker'
  readonly person: PersonId
  readonly device: DeviceId
  readonly reason: string | null
}>
export type MeetingNumberStatement = Statement<{
  readonly type: 'meeting-number'
  /** `2026/03` */
  readonly number: string
  /** The charter's pattern when the meeting was opened: its minutes are numbered by it to the end. */
  readonly pattern: string
}>
export type RoleStatement = Statement<{
  readonly type: 'role'
  readonly role: Exclude<Role, 'minute-taker'>
  readonly person: PersonId | null
}>

/**
 * One link in a person's chain: each names the link it follows, so two different followers of one are contested (AT6). A
 * correction of a link keeps its `link`, so what followed still follows.
 */
export type PresenceStatement = Statement<{
  readonly type: 'presence'
  readonly person: PersonId
  readonly presence: Presence
  readonly clock: Instant
  readonly reason: string | null
  readonly link: string
  readonly follows: string | null
}>
export type Presence = 'expected' | 'apologies' | 'arrived' | 'left'

export type ActionStatement = Statement<{
  readonly type: 'action'
  readonly action: ActionId
  readonly item: ItemId
  readonly what: string
  readonly who: PersonId | null
  readonly due: LocalDate | null
  /** Why it was put off to this day, where that is what was said (AC6). */
  readonly putOff?: string
}>
export type ActionStateStatement = Statement<{
  readonly type: 'action-state'
  readonly action: ActionId
  readonly state: ActionState
  readonly note: string | null
}>
export type ActionState = 'open' | 'done' | 'dropped'
/** What is found wrong after the close is said beside it, never changed in place. */
export type CorrectionStatement = Statement<{
  readonly type: 'correction'
  readonly item: ItemId | null
  readonly text: string
  /** The minute of a later meeting that agreed it (LC11). */
  readonly agreed?: MinuteRef
}>

/** The paths, in one place: what is spoken of, never who speaks. */
export const about = {
  details: 'meeting/details',
  notice: 'meeting/notice',
  state: 'meeting/state',
  minuteTaker: 'meeting/minute-taker',
  meetingNumber: 'meeting/number',
  role: (role: Role) => `role/${role}`,
  presence: (person: PersonId, follows: string | null) => `person/${person}/presence/${follows ?? 'first'}`,
  ...itemAbout,
  proposal: (proposal: ProposalId) => `proposal/${proposal}`,
  wording: (proposal: ProposalId) => `proposal/${proposal}/wording`,
  proposalPlace: (proposal: ProposalId) => `proposal/${proposal}/place`,
  decision: (proposal: ProposalId) => `proposal/${proposal}/decision`,
  test: (version: VersionId) => `version/${version}/test`,
  position: (version: VersionId, person: PersonId) => `version/${version}/position/${person}`,
  allAgree: (version: VersionId) => `version/${version}/all-agree`,
  action: (action: ActionId) => `action/${action}`,
  actionState: (action: ActionId) => `action/${action}/state`,
  correction: (correction: string) => `correction/${correction}`,
  withdrawal: 'withdrawal',
} as const

type Type = MeetingStatement['type']
type Of<T extends Type> = Extract<MeetingStatement, { readonly type: T }>
type Said = { readonly statements: Statements<MeetingStatement> }

/** What stands on a path, of the sort that belongs there: anything else on it is not understood and left alone. */
export function standing<T extends Type>(meeting: Said, type: T, path: Path): readonly Of<T>[] {
  return current(meeting.statements, path).filter((statement): statement is Of<T> => statement.type === type)
}

/** The same with everything that was replaced since, older first. */
export function spoken<T extends Type>(meeting: Said, type: T, path: Path): readonly Of<T>[] {
  return history(meeting.statements, path).filter((statement): statement is Of<T> => statement.type === type)
}

/** The latest that stands on a path: the reading where being contested changes nothing but a mark. */
export function latest<T extends Type>(meeting: Said, type: T, path: Path): Of<T> | undefined {
  return standing(meeting, type, path).at(-1)
}
