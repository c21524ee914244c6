import { useState } from 'react'
import { isApproved } from '../../../shared/meeting/approval/approval'
import { type Correction, correct, corrections } from '../../../shared/meeting/approval/correction'
import type { Meeting } from '../../../shared/meeting/meeting'
import { localDate } from '../../../shared/meeting/time'
import type { ItemBlock } from '../../../shared/minutes/block'
import { useShelf } from '../../data/desk-context'
import { useOfferedDeeds } from '../../data/offered-deeds'
import { useTell } from '../../data/tell'
import type { MeetingView } from '../../data/useMeeting'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { Row, Stack } from '../../design/Layout'
import { Select } from '../../design/Select'
import { TextArea } from '../../design/TextArea'
import { dateInWords } from '../../words/en/dates'
import { lifecycle } from '../../words/en/lifecycle'
import { minutes as words } from '../../words/en/minutes'
import { useSitting } from './useSitting'

/** What was found wrong after the close: listed below the page, added while its text is edited. */
export type CorrectionsProps = {
  readonly view: Extract<MeetingView, { readonly state: 'read' | 'living' }>
  readonly onEdit: (isEditing: boolean) => void
  readonly items: readonly ItemBlock[]
  readonly isThing: boolean
}

export function Corrections({ view, items, onEdit, isThing }: CorrectionsProps) {
  const said = corrections(view.meeting)
  // LC11: approved minutes are corrected by a minute of a later meeting.
  const isAtMeetings = isApproved(view.meeting) && !isThing
  const isWritable = view.state === 'living' && !view.document.readOnly
  return (
    <Card title={words.corrections} level={2}>
      <Stack gap={12}>
        <p className="quiet">{said.length === 0 ? words.noCorrections : words.correctionsHelp}</p>
        {said.length === 0 ? null : (
          <ul className="fm-corrections">
            {said.map((one) => (
              <li key={one.correction}>
                <Said correction={one} items={items} />
              </li>
            ))}
          </ul>
        )}
        {isAtMeetings ? (
          <AtMeeting meeting={view.meeting} />
        ) : isWritable ? (
          <CorrectionForm run={view.run} items={items} isThing={isThing} />
        ) : view.state === 'read' ? (
          <Row>
            <Button onPress={() => onEdit(true)}>{words.addCorrection}</Button>
          </Row>
        ) : null}
      </Stack>
    </Card>
  )
}

/** LC11: only a later meeting agrees it: the way there while one sits, otherwise where it will be done. */
function AtMeeting({ meeting }: { readonly meeting: Meeting }) {
  const sitting = useSitting(meeting)
  const shelf = useShelf()
  useOfferedDeeds(
    sitting === null
      ? []
      : [{ id: 'correct-these', label: words.enterCorrection, take: () => sitting.begin(null, '') }],
  )
  if (shelf?.readOnly ?? true) return <p className="quiet">{words.correctAtMeeting}</p>
  return sitting === null ? (
    <p className="quiet">
      {words.correctAtMeeting} {words.correctNext}
    </p>
  ) : (
    <>
      <p className="quiet">
        {words.correctSitting} <bdi>{sitting.at.title}</bdi>, {lifecycle.refOf(sitting.at)}.
      </p>
      <Row>
        <Button onPress={() => sitting.begin(null, '')}>{words.enterCorrection}</Button>
      </Row>
    </>
  )
}

function Said({
  correction,
  items,
}: {
  readonly correction: Correction
  readonly items: readonly ItemBlock[]
}) {
  const about = items.find(({ item }) => item === correction.item)
  return (
    <>
      <p className="serif" dir="auto">
        {correction.text}
      </p>
      <p className="quiet small">
        {about === undefined ? words.wholeMeeting : about.number} <bdi>{about?.title}</bdi>
        {', '}
        {correction.agreed === null
          ? words.on(dateInWords(localDate(correction.at)))
          : lifecycle.agreedBy(correction.agreed.minute, correction.agreed.date)}
      </p>
    </>
  )
}

type FormProps = {
  readonly run: Extract<CorrectionsProps['view'], { readonly state: 'living' }>['run']
  readonly items: readonly ItemBlock[]
  readonly isThing: boolean
}

const whole = 'whole'

function CorrectionForm({ run, items, isThing }: FormProps) {
  const tell = useTell()
  const [text, setText] = useState('')
  const [about, setAbout] = useState<string>(whole)
  const add = () => {
    const item = items.find((one) => one.item === about)?.item ?? null
    const added = run(correct, {
      item: item as Parameters<typeof correct>[1]['item'],
      text,
      ofThing: isThing,
    })
    if (!added.ok) {
      tell.refusal(added.refusal)
      return
    }
    setText('')
    tell.done(words.corrected)
  }
  return (
    <Stack gap={12}>
      <Select
        label={words.correctionItem}
        options={[
          { id: whole, label: words.wholeMeeting },
          ...items.map(({ item, number, title }) => ({ id: item, label: `${number} ${title}` })),
        ]}
        value={about}
        onChange={setAbout}
      />
      <TextArea label={words.correction} serif value={text} onChange={setText} />
      <Row>
        <Button onPress={add}>{words.addCorrection}</Button>
      </Row>
    </Stack>
  )
}
