import { Check } from 'lucide-react'
import type { PublicTable } from '../../../shared/meeting/public-page'
import { noChange } from '../../words/en/ballot-terms'
import { publicScreen as words } from '../../words/en/public'

/** What is on the paper, with its letters, while papers are filled in. */
export function Paper({ paper }: { readonly paper: Extract<PublicTable, { type: 'ballot' }> }) {
  return (
    <section className="public-table">
      <h2 className="public-label">{paper.isClosed ? words.counting : words.ballot}</h2>
      {paper.question === null ? null : <p dir="auto">{paper.question}</p>}
      <ul className="public-options">
        {paper.options.map(({ mark, text }) => (
          <li key={mark}>
            <strong>{mark}</strong>
            <span dir="auto">{text ?? noChange}</span>
          </li>
        ))}
      </ul>
      {paper.says === null ? null : <p className="public-outcome figures">{paper.says}</p>}
    </section>
  )
}

type Figures = Extract<PublicTable, { type: 'ballot-result' }>

/** What came of it: the stars of every option, the runoff, and what won, marked by a tick and a word. */
export function Result({ result }: { readonly result: Figures }) {
  const { number, question, options, runoff, tie, cast, returned } = result
  return (
    <>
      <section className="public-table">
        <h2 className="public-label figures">{words.ballotResult(number)}</h2>
        {question === null ? null : <p dir="auto">{question}</p>}
        <ul className="public-options">
          {options.map(({ mark, text, stars, won }) => (
            <li key={mark} data-won={won}>
              <strong>{mark}</strong>
              <span dir="auto">{text ?? noChange}</span>
              <span className="public-stars figures">{words.stars(stars)}</span>
              {won ? (
                <span className="public-won">
                  <Check aria-hidden /> {words.chosen}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      <p className="public-outcome figures">
        {runoff === null ? null : <span>{runoffWords(runoff)}</span>}
        {tie === null || returned ? null : <span>{words.tie[tie]}</span>}
        <span>{words.papers(cast)}</span>
        {returned ? <strong>{words.returned}</strong> : null}
      </p>
    </>
  )
}

function runoffWords({ first, second, neither }: NonNullable<Figures['runoff']>): string {
  return words.runoff(first, second, neither)
}
