import { type Question, saysTheSame } from '../../../shared/meeting/question/question'
import type { ResultWord } from '../../../shared/meeting/said/question-word'
import { Banner } from '../../design/Banner'
import { rollup } from '../../words/en/rollup'

/** What the host has told of what came of it, and what it told before (QA15); where it told two things, that (QA16). */
export type ResultsProps = { readonly question: Question; readonly isOurs: boolean }
const words = rollup.result

export function Results({ question, isOurs }: ResultsProps) {
  const { results, toldBefore, toldApart } = question
  return (
    <>
      {once(results).map((result) => (
        <p key={result.record}>
          <strong>{sentence(result)}</strong>{' '}
          {result.came === 'withdrawn' ? null : words.of(result.answered, result.asked)}
        </p>
      ))}
      {toldApart ? (
        <Banner kind="warning" title={isOurs ? words.severalOfOurs : words.several} />
      ) : (
        once(toldBefore)
          .filter((one) => !saysTheSame(one, results[0]))
          .map((result) => (
            <p key={result.record} className="quiet">
              {words.earlier(sentence(result))}
            </p>
          ))
      )}
    </>
  )
}

const sentence = ({ came, number, date }: ResultWord): string => words[came](number, date)

/** Told by two computers, it is one. */
const once = (all: readonly ResultWord[]): readonly ResultWord[] =>
  all.filter((one, at) => all.findIndex((other) => saysTheSame(one, other)) === at)
