import type { AssemblyId } from '../../id'
import type { QuestionWord, ResultWord } from '../said/question-word'

/** A question as the host's own records tell it (QA2): the wording it is about now, and those it was about before. */
export type Question = {
  readonly question: string
  readonly host: AssemblyId
  /** The wording members answer to. Of two that took the same place apart, the later by its clock, then by id. */
  readonly now: QuestionWord
  /** More than one, where two were put apart with different words: nothing is agreed until one names both. */
  readonly standing: readonly QuestionWord[]
  readonly contested: boolean
  /** Older first. */
  readonly earlier: readonly QuestionWord[]
  /** What came of it; several, where they do not know of each other. */
  readonly results: readonly ResultWord[]
}

/** Pure: the same records in any order give the same. Only what the host itself has signed is a question of its (QA3). */
export function questionsOf(
  host: AssemblyId,
  words: readonly QuestionWord[],
  results: readonly ResultWord[],
): readonly Question[] {
  const own = once(words).filter((one) => one.host === host)
  const ids = [...new Set(own.map(({ question }) => question))]
  return ids
    .flatMap((question) => {
      const said = own.filter((one) => one.question === question)
      const standing = standingAmong(said)
      const now = standing.at(-1)
      if (now === undefined) return []
      return [
        {
          question,
          host,
          now,
          standing,
          contested: standing.some(({ version }) => version !== now.version),
          earlier: said.filter((one) => !standing.includes(one)),
          results: standingAmong(
            once(results).filter((one) => one.host === host && one.question === question),
          ),
        },
      ]
    })
    .sort((one, other) => byTime(other.now, one.now))
}

type Told = { readonly record: string; readonly at: string; readonly replaces: readonly string[] }

const once = <T extends Told>(all: readonly T[]): readonly T[] =>
  [...new Map(all.map((one) => [one.record, one])).values()].sort(byTime)

/** What nothing has replaced; words that replace each other in a ring all stand. */
function standingAmong<T extends Told>(all: readonly T[]): readonly T[] {
  const replaced = new Set(all.flatMap(({ record, replaces }) => replaces.filter((one) => one !== record)))
  const left = all.filter(({ record }) => !replaced.has(record))
  return left.length === 0 ? all : left
}

function byTime(one: Told, other: Told): number {
  return one.at < other.at || (one.at === other.at && one.record < other.record) ? -1 : 1
}
