import { useState } from 'react'
import { nameOf, onRoll, type Roll } from '../../../shared/charter/roll'
import type { ItemId, PersonId } from '../../../shared/id'
import { addRemark, answerRemark, type Remark, remarks } from '../../../shared/meeting/approval/remark'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { ItemBlock } from '../../../shared/minutes/block'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Button, LinkButton } from '../../design/Button'
import { Chip } from '../../design/Chip'
import { Row, Stack } from '../../design/Layout'
import { Select } from '../../design/Select'
import { TextArea } from '../../design/TextArea'
import { TextField } from '../../design/TextField'
import { lifecycle as words } from '../../words/en/lifecycle'
import { minutes } from '../../words/en/minutes'
import { goTo } from './JumpList'

/** What came back on the draft, and what became of it (LC5). */
export type RemarksProps = {
  readonly meeting: Meeting
  readonly run: Run<Meeting> | null
  readonly roll: Roll
  readonly items: readonly ItemBlock[]
}

export function Remarks({ meeting, run, roll, items }: RemarksProps) {
  const said = remarks(meeting)
  return (
    <Stack gap={12}>
      <p className="quiet">{said.length === 0 ? words.noRemarks : words.remarksWhy}</p>
      {said.length === 0 ? null : (
        <ul className="fm-corrections">
          {said.map((remark) => (
            <li key={remark.remark} id={`remark-${remark.remark}`}>
              <One remark={remark} run={run} roll={roll} items={items} />
            </li>
          ))}
        </ul>
      )}
      {run === null ? null : <Form run={run} roll={roll} items={items} />}
    </Stack>
  )
}

function One({ remark, run, roll, items }: Omit<RemarksProps, 'meeting'> & { readonly remark: Remark }) {
  const tell = useTell()
  const [reason, setReason] = useState<string | null>(null)
  const about = items.find(({ item }) => item === remark.item)
  const answer = (to: Remark['answer'], note = '') => {
    if (run === null) return
    const done = run(answerRemark, { remark: remark.remark, answer: to, note })
    if (!done.ok) return tell.refusal(done.refusal)
    setReason(null)
    tell.done(words.answered)
  }
  return (
    <Stack gap={8}>
      <p className="serif" dir="auto">
        {remark.text}
      </p>
      <p className="fm-life-words quiet small">
        {remark.answer === null ? (
          <Chip tone="reservations" mark="ring">
            {remark.contested ? words.answeredTwice : words.openRemark}
          </Chip>
        ) : (
          <Chip tone="neutral" mark={remark.answer === 'taken-in' ? 'check' : 'dash'}>
            {words.answers[remark.answer]}
          </Chip>
        )}
        <span>
          <bdi>{remark.from === null ? words.fromSomebody : nameOf(roll, remark.from)}</bdi>,{' '}
          {about === undefined ? minutes.wholeMeeting : about.number} <bdi>{about?.title}</bdi>
        </span>
        {remark.note === null ? null : <bdi className="serif">{remark.note}</bdi>}
      </p>
      {run === null ? null : (
        <Row>
          {about === undefined ? null : (
            <LinkButton onPress={() => goTo(about.item)}>{words.toItem}</LinkButton>
          )}
          {remark.answer === null ? (
            <span className="fm-life-answer" data-waits>
              <Button onPress={() => answer('taken-in')}>{words.takeIn}</Button>
              {reason === null ? (
                <Button kind="quiet" onPress={() => setReason('')}>
                  {words.notTake}
                </Button>
              ) : null}
            </span>
          ) : (
            <Button kind="quiet" onPress={() => answer(null)}>
              {words.reopen}
            </Button>
          )}
        </Row>
      )}
      {reason === null ? null : (
        <Row>
          <TextField
            label={words.whyNot}
            autoFocus
            value={reason}
            onChange={setReason}
            onEnter={() => answer('not-taken', reason)}
            onEscape={() => setReason(null)}
          />
          <Button onPress={() => answer('not-taken', reason)}>{words.notTake}</Button>
        </Row>
      )}
    </Stack>
  )
}

const none = 'none'

function Form({ run, roll, items }: Pick<RemarksProps, 'roll' | 'items'> & { readonly run: Run<Meeting> }) {
  const tell = useTell()
  const [text, setText] = useState('')
  const [from, setFrom] = useState<string>(none)
  const [about, setAbout] = useState<string>(none)
  const add = () => {
    const item = items.find((one) => one.item === about)?.item ?? null
    const person = onRoll(roll).find(({ id }) => id === from)?.id ?? null
    const done = run(addRemark, { text, item: item as ItemId | null, from: person as PersonId | null })
    if (!done.ok) return tell.refusal(done.refusal)
    setText('')
    setFrom(none)
    setAbout(none)
    tell.done(words.remarkAdded)
  }
  return (
    <Stack gap={12}>
      <div className="fm-life-form">
        <Select
          label={words.from}
          options={[
            { id: none, label: words.fromSomebody },
            ...onRoll(roll).map(({ id, name }) => ({ id, label: name })),
          ]}
          value={from}
          onChange={setFrom}
        />
        <Select
          label={minutes.correctionItem}
          options={[
            { id: none, label: minutes.wholeMeeting },
            ...items.map(({ item, number, title }) => ({ id: item, label: `${number} ${title}` })),
          ]}
          value={about}
          onChange={setAbout}
        />
      </div>
      <TextArea label={words.remark} serif rows={2} value={text} onChange={setText} />
      <Row>
        <Button onPress={add}>{words.addRemark}</Button>
      </Row>
    </Stack>
  )
}
