import type { ActionId } from '../id'
import type { LocalDate } from '../ports'

/** What an assembly remembers from one meeting to the next, so that the next one's minutes speak of it. */
export type Memory = {
  readonly lastDate: LocalDate | null
  readonly tasks: readonly Remembered[]
  /** The last meeting had too few people at its end and left an informal finding. */
  readonly informal: boolean
  /** The common fund. */
  readonly fund: number
  /** Meeting numbers given so far. */
  readonly used: readonly string[]
}

export type Remembered = {
  readonly action: ActionId
  readonly what: string
  readonly called: string
  /** When it was done or dropped; null: not by today. */
  readonly settled: LocalDate | null
}

export const nothingYet: Memory = { lastDate: null, tasks: [], informal: false, fund: 2140, used: [] }
