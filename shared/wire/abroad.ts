import type { Through } from '../record/abroad'
import type { StandIn } from '../record/stand-in'

/** Open circles that lie on this computer: its own assemblies' and those of others, by the deeds and records that count. */
export type AbroadState = {
  readonly assembly: string
  /** Kept here: its journal is one of this computer's own. */
  readonly own: boolean
  /** Changes with whatever counts in its log or its open circle: equal, and nothing is to be read. */
  readonly digest: string
  /** Assemblies, as its own log names them. */
  readonly hosts: readonly string[]
  readonly members: readonly string[]
  /** By member: the remits that it repeats for it (decisions 18). */
  readonly repeats?: Readonly<Record<string, readonly string[]>>
  /** Where it has no secretary of its own (AU16). */
  readonly standIn?: StandIn
  /** The newest of its entries, by the clock of the device that signed it, in seconds: only shown (decisions 10). */
  readonly heard: number | null
  /** By which road the last of it came, and when, since this start; null: it was here before, or is one's own. */
  readonly through: Through | null
}
/** What is different since a moment the keeper named before; all of it where it knows that moment no more. */
export type AbroadNews = {
  /** The moment of this answer, for the next question. */
  readonly at: string
  readonly isAll: boolean
  readonly states: readonly AbroadState[]
}
/** A record that counts, whose blob is here and is what its device signed (AD5). */
export type AbroadRecord = {
  readonly entry: string
  readonly what: string
  /** Lamport time, and the signer's clock in seconds. */
  readonly time: number
  readonly at: number
  /** Which device signed it, by its name in statements. */
  readonly device: string
  readonly text: Uint8Array
  /** Of a published record: the title record in its entry, deflated no more (TR1). */
  readonly title?: Uint8Array
  /** The text is not here: what it is called and what was decided is all there is (TR3). `text` is that title record. */
  readonly short?: true
}
/** One published record as JSON; `short`: its title record, for its text is not here. */
export type TextAbroad = { readonly entry: string; readonly text: string; readonly short: boolean }
/** Where texts are that somebody wants to read: how many are here, may still come, and nobody in reach has (TR5). */
export type TextsAbroad = { readonly here: number; readonly coming: number; readonly nobody: number }
export type AbroadRecords = {
  readonly records: readonly AbroadRecord[]
  /** Known before, and does not count any more. */
  readonly gone: readonly string[]
  /** There are more than are given at a time. */
  readonly more: boolean
}
