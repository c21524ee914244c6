import { useState } from 'react'
import { nameOf } from '../../../shared/charter/roll'
import type { PersonId } from '../../../shared/id'
import { presentNow } from '../../../shared/meeting/hall/attendance'
import {
  type Delegation,
  delegate,
  delegations,
  endDelegation,
  objectToDelegation,
} from '../../../shared/meeting/hall/delegation'
import { localTime } from '../../../shared/meeting/time'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Chip } from '../../design/Chip'
import { Select } from '../../design/Select'
import { TextField } from '../../design/TextField'
import { buttons } from '../../words/en/buttons'
import { floor as words } from '../../words/en/floor'
import type { Sitting } from './sitting'

/** A part of the recording in other hands: who, of what, and whether somebody objects (DG1 to DG5). */
export function Delegations({
  sitting,
  isKeeper,
}: {
  readonly sitting: Sitting
  readonly isKeeper: boolean
}) {
  const { meeting, roll, charter, run } = sitting
  const tell = useTell()
  const [person, setPerson] = useState<PersonId | null>(null)
  const [task, setTask] = useState('')
  const [strict, setStrict] = useState(false)
  const options = hereOptions(sitting)

  const hand = () => {
    if (person === null || task.trim() === '') return setStrict(true)
    const given = run(delegate, { person, task, charter })
    if (!given.ok) return tell.refusal(given.refusal)
    tell.done(words.delegated(nameOf(roll, person)))
    setPerson(null)
    setTask('')
    setStrict(false)
  }
  return (
    <section className="live-close-part" aria-label={words.notes}>
      <h3>{words.notes}</h3>
      <p className="quiet">{words.notesLead[charter.parameters.recordingDelegation]}</p>
      <ul>
        {delegations(meeting).map((one) => (
          <DelegationLine key={one.delegation} sitting={sitting} delegation={one} isKeeper={isKeeper} />
        ))}
      </ul>
      {isKeeper ? (
        <div className="live-delegate">
          <Select
            label={words.noteTaker}
            value={person}
            options={options}
            onChange={(id) => setPerson(id as PersonId)}
            error={strict && person === null ? words.chooseSomebody : null}
          />
          <TextField
            label={words.noteTask}
            placeholder={words.noteTaskHelp}
            value={task}
            onChange={setTask}
            onEnter={hand}
            error={strict && task.trim() === '' ? words.writeTask : null}
            maxLength={300}
          />
          <Button onPress={hand}>{words.delegate}</Button>
        </div>
      ) : null}
    </section>
  )
}

function DelegationLine({
  sitting,
  delegation: one,
  isKeeper,
}: {
  readonly sitting: Sitting
  readonly delegation: Delegation
  readonly isKeeper: boolean
}) {
  const { roll, run } = sitting
  const tell = useTell()
  const [objecting, setObjecting] = useState(false)
  const [person, setPerson] = useState<PersonId | null>(null)
  const [reason, setReason] = useState('')
  const { delegation, state } = one
  const name = nameOf(roll, one.person)
  const object = () => {
    if (person === null) return
    const said = run(objectToDelegation, { delegation, person, reason: reason.trim() === '' ? null : reason })
    if (!said.ok) return tell.refusal(said.refusal)
    tell.done(words.objectionRecorded(nameOf(roll, person)))
    setObjecting(false)
  }
  const end = () => {
    const ended = run(endDelegation, { delegation })
    if (ended.ok) tell.done(words.notesEnded(name))
    else tell.refusal(ended.refusal)
  }
  return (
    <li>
      <span>
        <bdi>{words.takesNotes(name, localTime(one.clock))}</bdi>: <bdi>{one.task}</bdi>{' '}
        {state === 'stands' ? null : (
          <Chip
            tone={state === 'objected' ? 'reservations' : 'quiet'}
            mark={state === 'objected' ? 'bang' : 'dash'}
          >
            {words.states[state]}
          </Chip>
        )}
        {one.objections.length === 0 ? null : (
          <bdi className="quiet small">
            {' '}
            {words.objectedBy(one.objections.map((objection) => nameOf(roll, objection.person)))}
          </bdi>
        )}
      </span>
      {state === 'stands' && !objecting ? (
        <span className="live-delegation-do">
          <Button kind="quiet" onPress={() => setObjecting(true)}>
            {words.objection}
          </Button>
          {isKeeper ? (
            <Button kind="quiet" onPress={end}>
              {words.endNotes}
            </Button>
          ) : null}
        </span>
      ) : null}
      {objecting && state === 'stands' ? (
        <div className="live-delegate">
          <Select
            label={words.objector}
            value={person}
            options={hereOptions(sitting)}
            onChange={(id) => setPerson(id as PersonId)}
          />
          <TextField
            label={words.objectionReason}
            value={reason}
            onChange={setReason}
            onEnter={object}
            onEscape={() => setObjecting(false)}
            maxLength={500}
          />
          <Button isDisabled={person === null} onPress={object}>
            {words.recordObjection}
          </Button>
          <Button kind="quiet" onPress={() => setObjecting(false)}>
            {buttons.cancel}
          </Button>
        </div>
      ) : null}
    </li>
  )
}

function hereOptions({ meeting, roll }: Sitting) {
  return presentNow(meeting)
    .sure.map((id) => ({ id, label: nameOf(roll, id) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'))
}
