import { cellStates } from '../../../shared/record/board'
import { federation as words } from '../../words/en/federation'

/** What the letters of board, tree and map say. */
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
    </dl>
  )
}
