import type { AssemblyId } from '../../id'
import type { QuestionWord, ResultWord } from '../said/question-word'

/** A question as the host's own records tell it (QA2): the wording it is about now, and those it was about before. */
export type Question = {
  /** As it was first put. */
  readonly question: string
  /** All its names: more than one, where one wording was put on two computers (QA18). */
  readonly names: readonly string[]
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
  /** The results that stand differ (QA16). */
  readonly toldApart: boolean
  /** What was told before, and another result has taken the place of. Older first. */
  readonly toldBefore: readonly ResultWord[]
}

/** Pure: the same records in any order give the same. Only what the host itself has signed is a question of its (QA3). */
export function questionsOf(
  host: AssemblyId,
  words: readonly QuestionWord[],
  results: readonly ResultWord[],
): readonly Question[] {
  const own = once(words).filter((one) => one.host === host)
  const told = once(results).filter((one) => one.host === host)
  return namesOf(own, told)
    .flatMap((names) => {
      const said = own.filter(({ question }) => names.includes(question))
      const standing = standingAmong(said)
      const now = standing.at(-1)
      const [first] = said
      if (now === undefined || first === undefined) return []
      const ofIt = told.filter(({ question }) => names.includes(question))
      const came = standingAmong(ofIt)
      return [
        {
          question: first.question,
          names,
          host,
          now,
          standing,
          contested: standing.some(({ version }) => version !== now.version),
          earlier: said.filter((one) => !standing.includes(one)),
          results: came,
          toldApart: came.some((one) => !saysTheSame(one, came[0])),
          toldBefore: ofIt.filter((one) => !came.includes(one)),
        },
      ]
    })
    .sort((one, other) => byTime(other.now, one.now))
}

/** QA16: results of the host whose question has not come here. */
export function resultsAlone(
  host: AssemblyId,
  words: readonly QuestionWord[],
  results: readonly ResultWord[],
): readonly ResultWord[] {
  const known = new Set(words.filter((one) => one.host === host).map(({ question }) => question))
  return standingAmong(once(results).filter((one) => one.host === host)).filter(
    ({ question }) => !known.has(question),
  )
}

/** QA18: other open questions with the same words, put from other proposals. */
export function twinsOf(one: Question, all: readonly Question[]): readonly Question[] {
  const words = ({ now }: Question) => now.wording.trim()
  const isOpen = ({ results }: Question) => results.length === 0
  if (!isOpen(one)) return []
  return all.filter(
    (other) => other.question !== one.question && isOpen(other) && words(other) === words(one),
  )
}

export type Came = Pick<ResultWord, 'came' | 'number' | 'date' | 'version'>

/** QA11: told by two computers, it is one result. */
export function saysTheSame(one: Came, other: Came | undefined): boolean {
  return (
    one.came === other?.came &&
    one.number === other.number &&
    one.date === other.date &&
    one.version === other.version
  )
}

/**
 * QA18: which names are of one question; the names of each, by when they were first put. One wording put twice, one put in the place of
 * another, and two of one proposal as long as nothing came of either.
 */
function namesOf(own: readonly QuestionWord[], told: readonly ResultWord[]): readonly (readonly string[])[] {
  const over = new Set(told.map(({ question }) => question))
  const isOpen = ({ question }: QuestionWord) => !over.has(question)
  const isOneWith = (one: QuestionWord) => (other: QuestionWord) =>
    one.question === other.question ||
    one.version === other.version ||
    one.replaces.includes(other.record) ||
    (one.proposal === other.proposal && isOpen(one) && isOpen(other))
  const groups: ReadonlySet<string>[] = []
  for (const one of own) {
    const names = new Set(own.filter(isOneWith(one)).map(({ question }) => question))
    const touching = groups.filter((group) => [...names].some((name) => group.has(name)))
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push(new Set([...touching.flatMap((group) => [...group]), ...names]))
  }
  const inOrder = [...new Set(own.map(({ question }) => question))]
  return groups.map((group) => inOrder.filter((name) => group.has(name)))
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
