import { useRef, useState } from 'react'
import type { PersonId } from '../../../shared/id'
import type { Window } from '../../../shared/meeting/course'
import { objectorsOf, reopen } from '../../../shared/meeting/decision/cooling-off'
import type { DecisionLine } from '../../../shared/record/summary'
import type { Shelf } from '../../../shared/wire/shelf'
import { useTell } from '../../data/tell'
import { useDeedOn } from '../../data/useDeedOn'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { focusFirstProblem } from '../../design/first-problem'
import { Row, Stack } from '../../design/Layout'
import { TextArea } from '../../design/TextArea'
import { decisionPage as words } from '../../words/en/decision-page'
import { PersonField } from './PersonField'

/** Takes the decision out of force, by the rule that was copied when it was taken (CW8, CW9). */
export type ReopenFormProps = {
  readonly line: DecisionLine
  readonly window: Window
  readonly shelf: Shelf
}

export function ReopenForm({ line, window, shelf }: ReopenFormProps) {
  const deed = useDeedOn()
  const tell = useTell()
  const [person, setPerson] = useState<PersonId | null>(null)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const { reopenRule: rule } = window
  const wants = {
    reason: rule.type === 'judgement' && reason.trim() === '',
    person: rule.type === 'any-member' && person === null,
  }
  const reopenNow = async () => {
    if (wants.reason || wants.person) {
      setTried(true)
      return focusFirstProblem(() => form.current)
    }
    const given = { decision: line.decision, person, reason, roll: shelf.roll }
    const done = await deed(line.meeting, reopen, given)
    if (done === null) return
    tell.done(words.reopenedDone)
    // The form goes with what it was for: the next step stands above, below the heading.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.fm-screen h1')?.focus())
  }
  return (
    <Card title={words.reopenTitle}>
      <div ref={form}>
        <Stack gap={12}>
          <p className="quiet">{words.reopenHelp[rule.type]}</p>
          {rule.type === 'objections' ? <p>{words.objectors(rule.count, objectorsOf(line.inputs))}</p> : null}
          {rule.type === 'any-member' ? (
            <PersonField
              label={words.askedBy}
              roll={shelf.roll}
              value={person}
              onChange={setPerson}
              error={isTried && wants.person ? words.whoAsked : null}
            />
          ) : null}
          <TextArea
            label={rule.type === 'judgement' ? words.reason : words.reasonOptional}
            serif
            value={reason}
            error={isTried && wants.reason ? words.reasonMissing : null}
            onChange={setReason}
          />
          <Row>
            <Button kind="danger" onPress={() => void reopenNow()}>
              {words.reopen}
            </Button>
          </Row>
        </Stack>
      </div>
    </Card>
  )
}
