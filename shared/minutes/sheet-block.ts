import type { LocalDate } from '../ports'

/** The recovery sheet, on the screen and on paper: never in anybody's minutes (RS1). */
export type SheetBlock = {
  readonly type: 'recovery-sheet'
  readonly assembly: string
  readonly made: LocalDate
  readonly words: readonly string[]
}
