import type { Question } from '../../../shared/meeting/question/question'
import { rollup } from '../../words/en/rollup'

/** What the host has told of what came of it. */
export function Results({ question }: { readonly question: Question }) {
  const told = new Map(question.results.map((one) => [`${one.came}${one.number}`, one]))
  return (
    <>
      {[...told.values()].map(({ record, came, number, date, answered, asked }) => (
        <p key={record}>
          <strong>{rollup.result[came](number, date)}</strong> {rollup.result.of(answered, asked)}
        </p>
      ))}
      {told.size < 2 ? null : <p className="quiet">{rollup.result.several}</p>}
    </>
  )
}
