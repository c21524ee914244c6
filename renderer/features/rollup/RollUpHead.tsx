import { stances as allStances } from '../../../shared/charter/rules'
import type { Question } from '../../../shared/meeting/question/question'
import type { Seen } from '../../../shared/record/question-seen'
import { Banner } from '../../design/Banner'
import { Chip } from '../../design/Chip'
import { Row, Stack } from '../../design/Layout'
import { PositionMark } from '../../design/PositionMark'
import { tallied } from '../../words/en/positions'
import { rollup } from '../../words/en/rollup'
import { Results } from './Results'

/** How far the answers are: n of m, what they come to by the charter, and how many are not heard. */
export type RollUpHeadProps = { readonly question: Question; readonly seen: Seen; readonly isOurs: boolean }

export function RollUpHead({ question, seen, isOurs }: RollUpHeadProps) {
  const { roll, agreement, heard } = seen
  const silent = roll.asked - roll.answered
  const told = question.results.length > 0
  return (
    <Stack gap={12}>
      <blockquote className="fm-question-wording serif" dir="auto">
        {question.now.wording}
      </blockquote>
      {question.contested ? <Banner kind="warning" title={rollup.host.contested} /> : null}
      <p className="fm-rollup-sum figures">{rollup.answeredOf(roll.answered, roll.asked)}</p>
      <ul className="fm-plain-list fm-rollup-counts" aria-label={rollup.host.columns.position}>
        {allStances
          .filter((one) => roll.counts[one] > 0)
          .map((one) => (
            <li key={one}>
              <PositionMark stance={one} size={20} /> {tallied(one, roll.counts[one])}
            </li>
          ))}
        {silent === 0 ? null : (
          <li className="quiet">
            <PositionMark stance="none" size={20} /> {rollup.host.silence(silent)}
          </li>
        )}
      </ul>
      {told ? (
        <Results question={question} isOurs={isOurs} />
      ) : (
        <>
          <Row>
            <Chip
              tone={agreement === 'agreed' ? 'agree' : agreement === 'blocked' ? 'block' : 'reservations'}
              mark={agreement === 'agreed' ? 'check' : agreement === 'blocked' ? 'cross' : 'half'}
            >
              {rollup.host.agreement[agreement]}
            </Chip>
          </Row>
          <p>
            {rollup.host.needed(heard.heard, heard.needed)} {rollup.host.until(question.now.until)}.
          </p>
        </>
      )}
    </Stack>
  )
}
