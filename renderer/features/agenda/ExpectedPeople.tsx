import { useMemo, useRef, useState } from 'react'
import { nameOf, onRoll, type Roll } from '../../../shared/charter/roll'
import type { PersonId } from '../../../shared/id'
import { apologise, expect } from '../../../shared/meeting/hall/arrivals'
import { attendance } from '../../../shared/meeting/hall/attendance'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { ComboBox } from '../../design/ComboBox'
import { useAnnounce } from '../../design/LiveRegion'
import { TextField } from '../../design/TextField'
import { agendaWords as words } from '../../words/en/agenda'

/** Members are expected; who sends apologies is written down here: two letters, Enter, the reason, Enter. */
export type ExpectedPeopleProps = {
  readonly meeting: Meeting
  readonly roll: Roll
  readonly run: Run<Meeting> | null
}

export function ExpectedPeople({ meeting, roll, run }: ExpectedPeopleProps) {
  const tell = useTell()
  const announce = useAnnounce()
  const field = useRef<HTMLInputElement>(null)
  const [written, setWritten] = useState('')
  const [chosen, setChosen] = useState<PersonId | null>(null)
  const [reason, setReason] = useState('')
  const people = useMemo(() => onRoll(roll).filter(({ standing }) => standing !== 'suspended'), [roll])
  const known = new Map(attendance(meeting).map((attendee) => [attendee.person, attendee]))
  const apologies = [...known.values()].filter(({ presence }) => presence === 'apologies')
  const excused = new Set(apologies.map(({ person }) => person))
  // As the roll of the meeting counts them: members, and participants of whom it was said.
  const expected = people.filter(({ id, standing }) => {
    const attendee = known.get(id)
    if (attendee === undefined) return standing === 'member'
    return attendee.presence === 'expected' && !attendee.contested
  })
  const options = people.filter(({ id }) => !excused.has(id)).map(({ id, name }) => ({ id, label: name }))

  const leave = () => {
    setChosen(null)
    setReason('')
    field.current?.focus()
  }
  const record = () => {
    if (run === null || chosen === null) return
    const recorded = run(apologise, { person: chosen, reason: reason.trim() === '' ? null : reason })
    if (!recorded.ok) return tell.refusal(recorded.refusal)
    announce(words.apologised(nameOf(roll, chosen)))
    leave()
  }
  const takeBack = (person: PersonId) => {
    if (run === null) return
    const expected = run(expect, { person })
    if (!expected.ok) return tell.refusal(expected.refusal)
    announce(words.expectedNow(nameOf(roll, person)))
    field.current?.focus()
  }

  return (
    <Card title={words.expected}>
      <p className="figures">{words.expectedCount(expected.length, apologies.length)}</p>
      {run === null ? null : (
        <ComboBox
          label={words.apologise}
          description={words.personHelp}
          noMatch={words.personNone}
          options={options}
          value={written}
          onInput={setWritten}
          onChoose={(id) => {
            setChosen(id as PersonId)
            setWritten('')
          }}
          inputRef={field}
        />
      )}
      {chosen === null ? null : (
        <div className="agenda-apology">
          <TextField
            key={chosen}
            label={words.apologyFrom(nameOf(roll, chosen))}
            description={words.reasonHelp}
            placeholder={words.reason}
            autoFocus
            value={reason}
            onChange={setReason}
            onEnter={record}
            onEscape={leave}
          />
          <Button onPress={record} keys="Enter">
            {words.record}
          </Button>
        </div>
      )}
      {apologies.length === 0 ? null : (
        <ul className="agenda-apologies">
          {apologies.map(({ person, reason: why }) => (
            <li key={person}>
              <span>
                <bdi>{nameOf(roll, person)}</bdi>
                {why === null ? null : (
                  <span className="quiet">
                    {', '}
                    <bdi>{why}</bdi>
                  </span>
                )}
              </span>
              {run === null ? null : (
                <Button
                  kind="quiet"
                  onPress={() => takeBack(person)}
                  aria-label={words.takeBackFrom(nameOf(roll, person))}
                >
                  {words.takeBack}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
