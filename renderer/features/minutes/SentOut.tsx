import { useRef, useState } from 'react'
import { circulate, circulated } from '../../../shared/meeting/approval/circulation'
import type { Meeting } from '../../../shared/meeting/meeting'
import { type Circulation, circulations } from '../../../shared/meeting/said/minutes-statements'
import { localDate, localTime } from '../../../shared/meeting/time'
import { useKeptAside } from '../../data/kept-aside'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Row, Stack } from '../../design/Layout'
import { Select } from '../../design/Select'
import { TextField } from '../../design/TextField'
import { dateAndTime, dateInWords } from '../../words/en/dates'
import { lifecycle as words } from '../../words/en/lifecycle'

/** To whom the draft went, when and how (LC4); the secretary sends it, the app keeps that it went. */
export type SentOutProps = { readonly meeting: Meeting; readonly run: Run<Meeting> | null }

export function SentOut({ meeting, run }: SentOutProps) {
  const said = circulated(meeting)
  return (
    <Stack gap={12}>
      <p className="quiet">{said.length === 0 ? words.notSent : words.sentWhy}</p>
      {said.length === 0 ? null : (
        <ul className="fm-corrections">
          {said.map(({ how, to, until, clock }) => (
            <li key={`${clock}${to}`}>
              <bdi>{to}</bdi>{' '}
              <span className="quiet">
                {words.how[how]}, {dateAndTime(localDate(clock), localTime(clock))}
                {until === null ? null : `, ${words.remarksUntil(dateInWords(until))}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {run === null ? null : <Form run={run} meeting={meeting.id} />}
    </Stack>
  )
}

/** SX1: what is half written outlives the lock: it is kept aside under the meeting's own id. */
function Form({ run, meeting }: { readonly run: Run<Meeting>; readonly meeting: string }) {
  const tell = useTell()
  const [how, setHow] = useState<Circulation>('mail')
  const { value, keep, drop } = useKeptAside(meeting)
  const to = typeof value === 'string' ? value : ''
  const [until, setUntil] = useState('')
  const [strict, setStrict] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const add = () => {
    if (to.trim() === '') {
      setStrict(true)
      return field.current?.focus()
    }
    const done = run(circulate, { how, to, until: until === '' ? null : until })
    if (!done.ok) return tell.refusal(done.refusal)
    drop()
    setStrict(false)
    tell.done(words.sentDone)
  }
  return (
    <Stack gap={12}>
      <div className="fm-life-form">
        <TextField
          label={words.to}
          value={to}
          onChange={keep}
          onEnter={add}
          description={words.toHelp}
          error={strict && to.trim() === '' ? words.toMissing : null}
          inputRef={field}
        />
        <Select
          label={words.howLabel}
          options={circulations.map((id) => ({ id, label: words.how[id] }))}
          value={how}
          onChange={(id) => setHow(circulations.find((one) => one === id) ?? 'mail')}
        />
        <TextField type="date" label={words.until} value={until} onChange={setUntil} />
      </div>
      <Row>
        <Button onPress={add}>{words.noteSent}</Button>
      </Row>
    </Stack>
  )
}
