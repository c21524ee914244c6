import { useState } from 'react'
import type { ItemId } from '../../../shared/id'
import { itemOf } from '../../../shared/meeting/agenda/agenda'
import { enoughHere } from '../../../shared/meeting/approval/enough-here'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { Shelf } from '../../../shared/wire/shelf'
import { useNavigation } from '../../data/place'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Row, Stack } from '../../design/Layout'
import { Select } from '../../design/Select'
import { TextArea } from '../../design/TextArea'
import { approving as words } from '../../words/en/approving'
import { dateInWords } from '../../words/en/dates'
import { AboutItem } from './AboutItem'
import { TooFew } from './TooFew'
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
  const { place } = useNavigation()
  const begun = place.screen === 'live' ? place.correct : undefined
  const approving = useApproving(at, item, run)
  const approved = shelf.headlines.filter(({ minutes }) => minutes.approved !== null)
  const [which, setWhich] = useState<string | null>(begun?.of ?? approved[0]?.meeting ?? null)
  const [about, setAbout] = useState<ItemId | null>(begun?.about ?? null)
  const [text, setText] = useState(begun?.text ?? '')
  const under = itemOf(at, item)
  const of = approved.find(({ meeting }) => meeting === which)
  const correct = async () => {
    if (of === undefined) return
    const { meeting, title, number, date } = of
    if (!(await approving.correct({ meeting, title, number, date }, about, text))) return
    tell.done(words.correctedDone)
    onDone()
  }
  if (approved.length === 0) return <p className="quiet">{words.noneApproved}</p>
  return (
    <section className="fm-approve" aria-label={words.correct}>
      <Stack gap={12}>
        <p className="quiet">
          {words.correctWhy} {under === undefined ? null : words.correctUnder(under.number)}
        </p>
        <Select
          label={words.correctWhich}
          options={approved.map(({ meeting, title, date }) => ({
            id: meeting,
            label: `${title}, ${dateInWords(date)}`,
          }))}
          value={which}
          onChange={(id) => {
            setWhich(id)
            setAbout(null)
          }}
        />
        {of === undefined ? null : (
          <AboutItem key={of.meeting} of={of.meeting} value={about} onChange={setAbout} />
        )}
        <TextArea label={words.correctText} serif rows={2} autoFocus value={text} onChange={setText} />
        <TooFew enough={enoughHere(at, shelf)} />
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
