import type { BallotState } from '../meeting/ballot/ballot'
import type { BallotFigures, BallotOption, Electorate } from '../meeting/said/ballot-statements'
import type { StarCount } from '../meeting/star/star'
import type { LocalDate, LocalTime } from '../ports'

/** What the minutes tell of the way from "we cannot agree" to what the papers said: figures and times, no sentences. */
export type LadderBlock = MeetingNeededBlock | DeadlockBlock | BallotBlock

export type MeetingNeededBlock = {
  readonly type: 'meeting-needed'
  readonly name: string | null
  readonly reason: string | null
  readonly at: LocalTime
}

export type DeadlockBlock = {
  readonly type: 'deadlock'
  readonly over: 'proposals' | 'persons'
  readonly meetings: number
  readonly agreed: boolean
  readonly at: LocalTime
  readonly contested: boolean
}

export type BallotBlock = {
  readonly type: 'ballot'
  readonly ballot: string
  readonly state: BallotState
  readonly question: string | null
  readonly announced: LocalTime | null
  /** What was fixed at the opening; null before it. */
  readonly fixed: BallotFixed | null
  readonly closed: LocalTime | null
  /** The day of the close, where it is not that of the opening. */
  readonly closedOn: LocalDate | null
  readonly declared: LocalTime | null
  readonly count: StarCount | null
  /** All that is kept where no paper is (BL19). */
  readonly figures: BallotFigures | null
  /** How the scores of each option are spread, kept also of what was not chosen. */
  readonly spread: readonly ScoreSpread[]
  readonly keyedTwice: number
  /** Where papers are named: whose scored what. */
  readonly named: readonly { readonly name: string; readonly scores: readonly (number | null)[] }[]
  /** Only a lot would have decided, and the matter went back to the meeting. */
  readonly returned: boolean
  readonly number: string | null
  readonly withdrawn: { readonly reason: string; readonly at: LocalTime } | null
  readonly contested: boolean
  /** What was said against the result once it was on record, and what came of that. */
  readonly challenges: readonly {
    readonly step: 'contested' | 'upheld' | 'set-aside'
    readonly reason: string
    readonly at: LocalTime
  }[]
}
export type BallotFixed = {
  readonly at: LocalTime
  /** Until when papers were taken; null where it was held in the room. */
  readonly until: { readonly day: LocalDate; readonly time: LocalTime } | null
  readonly options: readonly Pick<BallotOption, 'mark' | 'type' | 'text'>[]
  readonly seats: number
  readonly papers: 'unnamed' | 'named' | 'figures'
  readonly protocol: string
  readonly lot: readonly string[]
  readonly lotRule: 'drawn-at-opening' | 'return-to-moot'
  readonly allEqualIsAbstention: boolean
  readonly electorate: {
    readonly rule: Electorate['rule']
    readonly people: number
    readonly day: LocalDate
    readonly time: LocalTime
  }
}
export type ScoreSpread = {
  readonly mark: string
  /** On how many papers it was given 0, 1, 2, 3, 4, 5. */
  readonly scores: readonly number[]
  readonly blank: number
  readonly total: number
}
