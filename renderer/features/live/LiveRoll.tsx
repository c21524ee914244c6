import { CheckCheck } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Roll } from '../../../shared/charter/roll'
import type { PersonId } from '../../../shared/id'
import { arrive, leave } from '../../../shared/meeting/hall/arrivals'
import { localTime } from '../../../shared/meeting/time'
import type { Instant } from '../../../shared/ports'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { live as words } from '../../words/en/live'
import { ArrivalField } from './ArrivalField'
import { PersonSheet } from './PersonSheet'
import { RollPerson } from './RollPerson'
import { type RollLine, rollLines } from './roll-lines'
import { rove } from './roving'
import type { Sitting } from './sitting'

/** The right zone: the quorum, who arrives, and everybody in the order of names. */
export type LiveRollProps = {
  readonly sitting: Sitting
  readonly runRoll: Run<Roll> | null
  readonly now: Instant
  readonly onAllPresent: () => void
}

/** More people than this stand in two columns, so that a full hall needs no scrolling. */
const oneColumn = 12

export function LiveRoll({ sitting, runRoll, now, onAllPresent }: LiveRollProps) {
  const { meeting, roll, run } = sitting
  const tell = useTell()
  const list = useRef<HTMLUListElement>(null)
  const [open, setOpen] = useState<PersonId | null>(null)
  const [last, setLast] = useState<PersonId | null>(null)
  const lines = rollLines(meeting, roll)
  const opened = lines.find(({ person }) => person === open)
  const columns = lines.length > oneColumn ? 2 : 1
  const inTabOrder = lines.some(({ person }) => person === last) ? last : lines[0]?.person

  const comes = (person: PersonId, name: string) => {
    const arrived = run(arrive, { person })
    if (arrived.ok) tell.done(words.arrived(name, localTime(now)))
    else tell.refusal(arrived.refusal)
  }
  const toggle = ({ person, name, presence }: RollLine) => {
    if (presence === 'unsure') return setOpen(person)
    if (presence !== 'here') return comes(person, name)
    const left = run(leave, { person })
    if (left.ok) tell.done(words.left(name, localTime(now)))
    else tell.refusal(left.refusal)
  }
  const close = () => {
    list.current?.querySelector<HTMLElement>(`[data-person="${open}"]`)?.focus()
    setOpen(null)
  }

  return (
    <div className="live-roll">
      <h2 className="fm-hidden">{words.people}</h2>
      <div className="live-arrival">
        <ArrivalField lines={lines} roll={roll} runRoll={runRoll} onArrive={comes} />
        <Button
          icon={<CheckCheck aria-hidden />}
          onPress={onAllPresent}
          aria-label={words.allPresent}
          aria-keyshortcuts="Shift+P"
        >
          {words.allPresentShort}
        </Button>
      </div>
      <ul
        className={columns === 1 ? 'live-people live-people-few' : 'live-people'}
        aria-label={words.roll}
        ref={list}
        onKeyDown={(event) => rove(event, columns)}
        style={{ gridTemplateRows: `repeat(${Math.ceil(lines.length / columns)}, auto)` }}
      >
        {lines.map((line) => (
          <RollPerson
            key={line.person}
            line={line}
            isOpen={line.person === open}
            inTabOrder={line.person === inTabOrder}
            onFocus={() => setLast(line.person)}
            onPress={() => toggle(line)}
            onMore={() => setOpen(line.person === open ? null : line.person)}
          />
        ))}
      </ul>
      {opened === undefined ? null : (
        <PersonSheet key={opened.person} sitting={sitting} line={opened} now={now} onClose={close} />
      )}
    </div>
  )
}
