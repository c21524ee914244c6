import type { Meeting } from '../../../shared/meeting/meeting'
import { takeUpAgain, takingsUp } from '../../../shared/meeting/taking-up'
import { localDate } from '../../../shared/meeting/time'
import { refOf } from '../../../shared/record/fate'
import type { DecisionLine } from '../../../shared/record/summary'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { useClock } from '../../data/useClock'
import { useDecisions } from '../../data/useRegister'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { decisionPage as words } from '../../words/en/decision-page'
import './Decisions.css'

/** Beside the agenda that is being made: reopened decisions that no meeting takes up yet, put on it with one press (CW12). */
export type ToTakeUpProps = { readonly meeting: Meeting; readonly run: Run<Meeting> }

export function ToTakeUp({ meeting, run }: ToTakeUpProps) {
  const tell = useTell()
  const register = useDecisions(localDate(useClock(meeting.zone, 60)))
  if (register === null) return null
  const taken = new Set([...takingsUp(meeting), ...register.takingsUp].map(({ of }) => of.decision))
  const waiting = register.entries
    .filter(({ line, fate }) => fate.course.type === 'reopened' && !taken.has(line.decision))
    .map(({ line }) => line)
    .filter((line) => line.meeting !== meeting.id)
  if (waiting.length === 0) return null
  const take = (line: DecisionLine) => {
    const added = run(takeUpAgain, { of: refOf(line), title: line.itemTitle, matter: line.matter })
    if (added.ok) tell.done(words.againHereDone(line.itemTitle))
    else tell.refusal(added.refusal)
  }
  return (
    <Card title={words.againTitle}>
      <ul className="fm-to-take-up">
        {waiting.map((line) => (
          <li key={line.decision}>
            <span>
              <span className="figures">{line.number}</span> <bdi>{line.itemTitle}</bdi>
            </span>
            <Button aria-label={words.againHereNamed(line.number)} onPress={() => take(line)}>
              {words.againHere}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
