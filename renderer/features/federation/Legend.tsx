import { cellStates } from '../../../shared/record/board'
import { acting } from '../../words/en/acting'
import { federation as words } from '../../words/en/federation'
import { VacancyShape } from './Vacancy'

/** What the letters and marks of board, tree and map say. */
export function Legend() {
  return (
    <dl className="fm-months-legend" aria-label={words.legend}>
      {cellStates
        .filter((state) => state !== 'none')
        .map((state) => (
          <div key={state} title={words.means[state]}>
            <dt className="fm-months-cell" data-state={state}>
              {words.letters[state]}
            </dt>
            <dd>{words.states[state]}</dd>
          </div>
        ))}
      {(['vacant', 'acting'] as const).map((mark) => (
        <div key={mark} title={acting.atDesk.means[mark]}>
          <dt className="fm-months-cell">
            <VacancyShape mark={mark} />
          </dt>
          <dd>{acting.atDesk.marks[mark]}</dd>
        </div>
      ))}
    </dl>
  )
}
