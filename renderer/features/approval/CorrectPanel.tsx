import { useState } from 'react'
import type { ItemId } from '../../../shared/id'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { Shelf } from '../../../shared/wire/shelf'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Row, Stack } from '../../design/Layout'
import { Select } from '../../design/Select'
import { TextArea } from '../../design/TextArea'
import { approving as words } from '../../words/en/approving'
import { dateInWords } from '../../words/en/dates'
import { useApproving } from './useApproving'

/** LC11: this meeting agrees a correction of approved minutes; it stands as a layer there, and as a minute here. */
export type CorrectPanelProps = {
  readonly at: Meeting
  readonly item: ItemId
  readonly run: Run<Meeting>
  readonly shelf: Shelf
  readonly onDone: () => void
}

export function CorrectPanel({ at, item, run, shelf, onDone }: CorrectPanelProps) {
  const tell = useTell()
  const approving = useApproving(at, item, run)
  const approved = shelf.headlines.filter(({ minutes }) => minutes.approved !== null)
  const [which, setWhich] = useState<string | null>(approved[0]?.meeting ?? null)
  const [text, setText] = useState('')
  const of = approved.find(({ meeting }) => meeting === which)
  const correct = async () => {
    if (of === undefined) return
    const { meeting, title, number, date } = of
    if (!(await approving.correct({ meeting, title, number, date }, null, text))) return
    tell.done(words.correctedDone)
    onDone()
  }
  if (approved.length === 0) return <p className="quiet">{words.noneApproved}</p>
  return (
    <section className="fm-approve" aria-label={words.correct}>
      <Stack gap={12}>
        <p className="quiet">{words.correctWhy}</p>
        <Select
          label={words.correctWhich}
          options={approved.map(({ meeting, title, date }) => ({
            id: meeting,
            label: `${title}, ${dateInWords(date)}`,
          }))}
          value={which}
          onChange={setWhich}
        />
        <TextArea label={words.correctText} serif rows={2} value={text} onChange={setText} />
        <Row>
          <Button onPress={() => void correct()}>{words.correctAgreed}</Button>
          <Button kind="quiet" onPress={onDone}>
            {words.leave}
          </Button>
        </Row>
      </Stack>
    </section>
  )
}
