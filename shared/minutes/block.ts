import type { PresenceSince } from '../meeting/decision/settled-presence'
import type { ItemFate } from '../meeting/said/carry-statements'
import type { DecisionBasis } from '../meeting/said/proposal-statements'
import type { Role as MeetingRole } from '../meeting/said/statements'
import type { LocalDate, LocalTime } from '../ports'
import type { AgendaVersionBlock } from './agenda-version-block'
import type { ApprovalBlock } from './approval-block'
import type { ArisingBlock } from './arising-block'
import type { ChartBlock } from './chart-block'
import type { CourseBlock } from './course-block'
import type { DelegationsBlock } from './delegations'
import type { DeliberationBlock } from './deliberation-block'
import type { ElsewhereBlock } from './elsewhere-block'
import type { KitBlock } from './kit-block'
import type { LadderBlock } from './ladder-block'
import type { CorrectionsBlock, EarlierMinutesBlock } from './minutes-blocks'
import type { NoticeBlock } from './notice-block'
import type { OutcomeLine, PositionsBlock } from './positions-block'
import type { PublishedBlock } from './published-block'
import type { AskedByBlock, QuestionBlock } from './question-block'
import type { ReferredBlock } from './referred-block'
import type { RegisterBlock } from './register-block'
import type { RichBlock } from './rich-text'
import type { RollUpBlock } from './roll-up-block'
import type { SheetBlock } from './sheet-block'
import type { SinceBlock } from './since-block'
import type { ActionBlock, ActionsTableBlock, AgendaTableBlock, DecisionsTableBlock } from './table-block'
import type { ThingBlock } from './thing-block'

/**
 * Minutes are blocks: facts composed from what was stated, and the secretary's own text between them. Screen, paper and
 * every export draw the same blocks; a block holds meaning, never markup, and no sentence that a language would change.
 */
export type Block =
  | TitleBlock
  | PeopleBlock
  | EventBlock
  | SectionBlock
  | ItemBlock
  | TextBlock
  | ProposalBlock
  | PositionsBlock
  | DecisionBlock
  | DeliberationBlock
  | CourseBlock
  | SinceBlock
  | ActionBlock
  | DecisionsTableBlock
  | ActionsTableBlock
  | AgendaTableBlock
  | QuorumBlock
  | NoticeBlock
  | LadderBlock
  | DelegationsBlock
  | ThingBlock
  | ReferredBlock
  | QuestionBlock
  | AskedByBlock
  | ApprovalBlock
  | ArisingBlock
  | AgendaVersionBlock
  | ElsewhereBlock
  | EarlierMinutesBlock
  | CorrectionsBlock
  | SheetBlock
  | KitBlock
  | PublishedBlock
  | ChartBlock
  | RegisterBlock
  | RollUpBlock

export type TitleBlock = {
  readonly type: 'title'
  readonly document: 'minutes' | 'agenda' | 'kit' | 'digest' | 'published' | 'register' | 'roll-up'
  readonly assembly: string
  readonly kind: string
  readonly title: string
  /** `2026/03`; null until the meeting was called to order. */
  readonly number: string | null
  readonly date: LocalDate
  readonly planned: LocalTime | null
  readonly opened: LocalTime | null
  readonly closed: LocalTime | null
  /** The last day of it, where it sat on more than one. */
  readonly until?: LocalDate
  readonly place: string
  readonly zone: string
  readonly draft: boolean
  readonly practice: boolean
  /** The assembly's own record: with every name and every confidential word (EX33). */
  readonly own?: true
  /** Planned agenda only: the predicted end. */
  readonly endsAbout: LocalTime | null
}

export type PersonLine = {
  readonly name: string
  readonly standing: 'member' | 'participant' | 'suspended'
  /** From and to, local times; an open end is null. Contested times are shown as such. */
  readonly intervals: readonly {
    readonly from: LocalTime
    readonly to: LocalTime | null
    /** The day, where the meeting sat on more than one; `whole`: all of what was sat on it. */
    readonly on?: LocalDate
    readonly whole?: boolean
  }[]
  /** Not the whole meeting: then the times are worth printing. */
  readonly part: boolean
  readonly contested: boolean
}

export type PeopleBlock = {
  readonly type: 'people'
  readonly present: readonly PersonLine[]
  readonly apologies: readonly { readonly name: string; readonly reason: string | null }[]
  /** MI25: expected, and neither came nor sent apologies; left out where that is not known. `unnamed`: so many more. */
  readonly absent?: { readonly names: readonly string[]; readonly unnamed: number }
  readonly roles: readonly { readonly role: Role; readonly name: string }[]
}
/** `acting-secretary`: stands in for a secretary of the assembly (AU15). */
export type Role = MeetingRole | 'acting-secretary'

export type QuorumBlock = {
  readonly type: 'quorum'
  readonly present: number
  /** Of these, who is not a member. */
  readonly participants: number
  readonly needed: number
  readonly reached: boolean
}

/** Something that happened at an instant: called to order, a break, somebody late, quorum lost. */
export type EventBlock = {
  readonly type: 'event'
  readonly what:
    | { readonly type: 'called-to-order' | 'closed' }
    /** `until`: when it was to go on, as far as that was said. */
    | { readonly type: 'adjourned'; readonly until: LocalTime | null; readonly untilDate: LocalDate | null }
    /** `on`: another day than it was adjourned on. */
    | { readonly type: 'resumed'; readonly on: LocalDate | null }
    /** Those who came or went within one minute, together. */
    | { readonly type: 'arrived' | 'left'; readonly names: readonly string[] }
    | { readonly type: 'quorum-lost' | 'quorum-regained'; readonly present: number; readonly needed: number }
    | { readonly type: 'minute-taker'; readonly name: string; readonly reason: string | null }
  readonly at: LocalTime
  readonly acting?: Acting
}

/** Written by somebody who stands in for a secretary (AU17). */
export type Acting = true

export type SectionBlock = { readonly type: 'section'; readonly title: string }

export type ItemBlock = {
  readonly type: 'item'
  readonly item: string
  /** Agenda number, `4` or `4.2`. */
  readonly number: string
  /** Minute number, `2026/03/05`; null until recorded. */
  readonly minute: string | null
  readonly title: string
  readonly kind: string
  readonly presenter: string | null
  readonly planned: number | null
  readonly from: LocalTime | null
  readonly to: LocalTime | null
  readonly state: 'waiting' | 'current' | 'done' | 'not-reached'
  readonly acting?: Acting
  /** Where it comes from, if another meeting did not finish it. */
  readonly carried?: {
    readonly date: LocalDate
    readonly times: number
    /** What that meeting was called, and the item's number there (SE7). */
    readonly title?: string
    readonly number?: string
  }
  /** Which assembly referred it here, and what it asks (RF12). */
  readonly cameIn?: {
    readonly name: string
    readonly title: string
    readonly date: LocalDate
    readonly asked: string
    readonly grounds: string | null
  }
  /** What becomes of it, not being finished here; with the meeting it goes to, or in which it was decided. */
  readonly fate?: {
    readonly fate: ItemFate
    readonly date: LocalDate | null
    /** What the meeting it goes to is called (SE7). */
    readonly title?: string
    /** Of the decision that was taken elsewhere. */
    readonly decision?: string
  }
}

/** The secretary's own words; never overwritten by a refresh. */
export type TextBlock = { readonly type: 'text'; readonly item: string; readonly rich: readonly RichBlock[] }

export type ProposalBlock = {
  readonly type: 'proposal'
  readonly proposal: string
  readonly proposer: string | null
  /** Every wording in order; the last is the one that stands. */
  readonly versions: readonly { readonly version: number; readonly wording: string; readonly at: LocalTime }[]
  readonly withdrawn: boolean
  /** On the paper of a ballot, and another has won (BL21). */
  readonly notChosen: boolean
  /** Amended in two ways: no one wording stands. */
  readonly contested: boolean
}

export type DecisionBlock = {
  readonly type: 'decision'
  readonly decision: string
  readonly number: string
  readonly wording: string
  readonly informal: boolean
  readonly basis: DecisionBasis
  readonly outcome: OutcomeLine
  readonly present: number
  /** Of these, who is not a member. */
  readonly participants: number
  /** In the meeting and out of the room for this one, by name (OR5). */
  readonly out: readonly string[]
  /** Adopted together with other items (CG1). */
  readonly together: boolean
  readonly at: LocalTime
  /** When the exact words were read back and agreed on. */
  readonly readBack: LocalTime | null
  /** Concerns that stand beside it, by number (CO5). */
  readonly standing: readonly string[]
  /** Not the first of its minute (DE6). */
  readonly nth?: number
  /** Not in force until a minute settles it (DE5). */
  readonly contested: boolean
  /** Who was there was settled otherwise since, or is in doubt (LC14). */
  readonly since?: PresenceSince
  readonly acting?: Acting
}
