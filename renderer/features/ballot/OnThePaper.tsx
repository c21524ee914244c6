import type { BallotOption } from '../../../shared/meeting/said/ballot-statements'
import { ballot as words } from '../../words/en/ballot'
import { optionText } from '../../words/en/ballot-terms'

/** The options by their letters, as they stand on the paper: fixed when the ballot was opened. */
export type OnThePaperProps = {
  readonly options: readonly BallotOption[]
  readonly question: string | null
}

export function OnThePaper({ options, question }: OnThePaperProps) {
  return (
    <section aria-label={words.options}>
      {question === null ? null : (
        <p>
          <strong>
            <bdi>{question}</bdi>
          </strong>
        </p>
      )}
      <ul className="fm-plain-list fm-on-paper">
        {options.map((option) => (
          <li key={option.mark}>
            <b className="fm-paper-mark">{option.mark}</b>
            <span className="serif" dir="auto">
              {optionText(option)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
