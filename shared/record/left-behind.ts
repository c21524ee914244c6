import type { Meeting } from '../meeting/meeting'
import type { LocalDate } from '../ports'
import { type CarriedLine, carriedLines, type TakenLine, takenLines } from './carried'
import { cameBack, type PassingLines, passingLines } from './passing-lines'
import { type UsedLine, usedLines } from './used'

/** What a meeting leaves to others: what it carries, what it took of them, how long things took. */
export function leftBehind(
  meeting: Meeting,
  of: { readonly title: string; readonly date: LocalDate },
): {
  readonly carried: readonly CarriedLine[]
  readonly taken: readonly TakenLine[]
  readonly used: readonly UsedLine[]
  readonly passing: PassingLines
} {
  return {
    carried: [...carriedLines(meeting, of), ...cameBack(meeting, of)],
    taken: takenLines(meeting),
    used: usedLines(meeting, of),
    passing: passingLines(meeting, of),
  }
}
