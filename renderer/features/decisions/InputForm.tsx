import { useState } from 'react'
import type { PersonId } from '../../../shared/id'
import type { Window } from '../../../shared/meeting/course'
import { enterInput } from '../../../shared/meeting/decision/cooling-off'
import type { InputKind } from '../../../shared/meeting/said/course-statements'
import type { LocalDate } from '../../../shared/ports'
import type { DecisionLine } from '../../../shared/record/summary'
import type { Shelf } from '../../../shared/wire/shelf'
import { useTell } from '../../data/tell'
import { useDeedOn } from '../../data/useDeedOn'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { Row, Stack } from '../../design/Layout'
import { RadioGroup } from '../../design/RadioGroup'
import { TextArea } from '../../design/TextArea'
import { TextField } from '../../design/TextField'
import { inputWords } from '../../words/en/course'
import { decisionPage as words } from '../../words/en/decision-page'
import { PersonField } from './PersonField'

/** What somebody says in the window, written down by the secretary: who, what it is, in their words, when. */
export type InputFormProps = {
  readonly line: DecisionLine
  readonly window: Window
  readonly today: LocalDate
  readonly shelf: Shelf
}

const kinds = ['objection', 'support', 'comment'] as const

export function InputForm({ line, window, today, shelf }: InputFormProps) {
  const deed = useDeedOn()
  const tell = useTell()
  const [person, setPerson] = useState<PersonId | null>(null)
  const [kind, setKind] = useState<InputKind>('objection')
  const [said, setSaid] = useState('')
  const [on, setOn] = useState(() => within(today, window))
  const [isMissing, setMissing] = useState(false)

  const add = async () => {
    if (person === null) return setMissing(true)
    setMissing(false)
    const given = { decision: line.decision, person, kind, words: said, on }
    const added = await deed(line.meeting, enterInput, given)
    if (added === null) return
    setPerson(null)
    setSaid('')
    tell.done(words.added)
  }
  return (
    <Card title={words.inputTitle}>
      <Stack gap={12}>
        <p className="quiet">{words.inputHelp(window.closes)}</p>
        <PersonField
          label={words.person}
          roll={shelf.roll}
          value={person}
          onChange={setPerson}
          error={isMissing && person === null ? words.who : null}
        />
        <RadioGroup
          label={words.kind}
          row
          options={kinds.map((id) => ({ id, label: inputWords[id] }))}
          value={kind}
          onChange={(id) => setKind(kinds.find((one) => one === id) ?? 'comment')}
        />
        <TextArea label={words.said} serif value={said} onChange={setSaid} />
        <div className="fm-decision-day">
          <TextField label={words.on} type="date" value={on} onChange={setOn} />
        </div>
        <Row>
          <Button onPress={() => void add()}>{words.add}</Button>
        </Row>
      </Stack>
    </Card>
  )
}

/** Today, or the last day of the window for what is written down afterwards. */
function within(today: LocalDate, { opens, closes }: Window): LocalDate {
  return today < opens ? opens : today > closes ? closes : today
}
