import type { Remit } from '../charter/parameters'
import type { AssemblyId, MeetingId } from '../id'
import type { Passed } from '../meeting/referral/passed'
import type { Answer } from '../meeting/referral/passing'
import type { RemitLine } from '../record/remits'
import type { Road } from '../record/road'

/** Matters on their way to and from one assembly, as its window shows them (RF). */
export type PassingView = {
  /** Referred to it, the newest first. */
  readonly came: readonly CameLine[]
  /** Answers to what is not here (RF7). */
  readonly unknown: readonly (Answer & { readonly name: string; readonly stranger: boolean })[]
  /** Other assemblies that are known here, and how a word gets to each. */
  readonly others: readonly Addressee[]
  /** All assemblies that are known here, itself among them: whose matter something is, is read from these (RM5). */
  readonly known: readonly RemitLine[]
  /** Letters of its own that others carry, and to whose computer each was handed last, and when (LT6). */
  readonly carried: readonly CarriedLetter[]
  /** Words that are still to be sealed: this computer signs nothing for the assembly, or nobody in office there is known. */
  readonly unsealed: number
}
/** `sealed`: something of what was owed. `toEnter`: what others have sealed about matters of a meeting, and does not stand in it yet (RF9). */
export type SettledPassing = {
  readonly sealed: boolean
  readonly toEnter: readonly { readonly meeting: MeetingId; readonly answers: readonly Answer[] }[]
}
export type CameLine = {
  readonly of: Passed
  readonly name: string
  /** On which of its agendas it stands. */
  readonly taken: { readonly title: string; readonly date: string } | null
  /** The newest that is known of the sender's log and open circle, in seconds: how old is what it is judged by (decisions 27). */
  readonly heard: number | null
  /** Nothing that is known here joins it to an assembly kept here (LT5). */
  readonly stranger: boolean
}
export type CarriedLetter = {
  readonly referral: string
  readonly to: string
  readonly handed: { readonly name: string; readonly at: string } | null
}
export type Addressee = {
  readonly assembly: AssemblyId
  readonly name: string
  readonly code: string
  readonly kind: string
  readonly remits: readonly Remit[]
  readonly road: Road
  /** Through which host's computers it is carried, by name. */
  readonly by?: string
  readonly stranger: boolean
}
