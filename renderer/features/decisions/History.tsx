import type { LocalDate } from '../../../shared/ports'
import type { DecisionEntry } from '../../../shared/record/register'
import type { InputLine } from '../../../shared/record/summary'
import type { Register } from '../../data/useRegister'
import { Card } from '../../design/Card'
import { inputWords } from '../../words/en/course'
import { dateInWords } from '../../words/en/dates'
import { decisionPage as words } from '../../words/en/decision-page'
import { historyOf } from './history'

/** Day by day: decided, heard, reopened, replaced, to be reviewed. */
export type HistoryProps = {
  readonly entry: DecisionEntry
  readonly register: Register
  readonly today: LocalDate
}

export function History({ entry, register, today }: HistoryProps) {
  const events = historyOf(entry, register.takingsUp, today)
  return (
    <Card title={words.historyTitle}>
      <ol className="fm-history">
        {events.map(({ key, on, words: said, name, input }) => (
          <li key={key} className={on > today ? 'fm-history-ahead' : undefined}>
            <span className="quiet figures">{dateInWords(on)}</span>
            <span>
              {input === undefined ? said : <Heard input={input} />}
              {name === undefined ? null : (
                <>
                  {' '}
                  <bdi>{name}</bdi>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Heard({ input }: { readonly input: InputLine }) {
  return (
    <>
      <strong>{inputWords[input.kind]}</strong>, <bdi>{input.name}</bdi>
      {input.wasPresent ? ` (${words.wasPresent})` : ''}:{' '}
      <span className="serif" dir="auto">
        {input.words}
      </span>
    </>
  )
}
