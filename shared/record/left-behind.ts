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
    carried: withBack(carriedLines(meeting, of), cameBack(meeting, of)),
    taken: takenLines(meeting),
    used: usedLines(meeting, of),
    passing: passingLines(meeting, of),
  }
}

/** RF11: what came back is offered once, in the place of the item it left, unless there is more on that item than what went out. */
function withBack(carried: readonly CarriedLine[], back: readonly CarriedLine[]): readonly CarriedLine[] {
  const isMore = (line: CarriedLine): boolean => {
    const its = back.filter(({ item }) => item === line.item)
    if (its.length === 0) return true
    const known = new Set(its.flatMap(({ wordings }) => wordings.map(({ wording }) => wording)))
    return line.wordings.some(({ wording }) => !known.has(wording))
  }
  return [...carried.filter(isMore), ...back]
}
