import { useRef, useState } from 'react'
import type { Charter } from '../../../shared/charter/charter'
import { stancesOffered } from '../../../shared/charter/stances'
import type { PersonId, VersionId } from '../../../shared/id'
import type { Meeting } from '../../../shared/meeting/meeting'
import { recordPosition } from '../../../shared/meeting/proposal/position-deeds'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Disclosure } from '../../design/Disclosure'
import { PositionMark, type Stance } from '../../design/PositionMark'
import { PositionPicker } from '../../design/PositionPicker'
import { TextField } from '../../design/TextField'
import { board as words } from '../../words/en/board'
import { buttons } from '../../words/en/buttons'
import { positions } from '../../words/en/positions'
import type { Board, BoardRow } from './board'

/** Those who are not here: what they sent in writing, or said before they left, and a way to write it down. */
export type AbsentPositionsProps = {
  readonly board: Board
  readonly version: VersionId
  readonly charter: Charter
  readonly run: Run<Meeting>
  readonly isOpen: boolean
}

export function AbsentPositions({ board, version, charter, run, isOpen }: AbsentPositionsProps) {
  const { spoken, silent } = board
  const [writing, setWriting] = useState<PersonId | null>(null)
  const list = useRef<HTMLUListElement>(null)
  if (spoken.length + silent.length === 0) return null
  const leave = (person: PersonId) => {
    setWriting(null)
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-absent="${person}"] button`)?.focus(),
    )
  }
  return (
    <Disclosure level={3} title={words.absent.title(spoken.length + silent.length)}>
      <p className="quiet small">{words.absent.help}</p>
      <ul className="fm-absent" ref={list}>
        {[...spoken, ...silent].map((one) => (
          <li key={one.person} data-absent={one.person}>
            <bdi>{one.name}</bdi>
            <Spoken row={one} />
            {writing === one.person ? (
              <WrittenPosition
                name={one.name}
                person={one.person}
                version={version}
                charter={charter}
                run={run}
                onLeave={() => leave(one.person)}
              />
            ) : isOpen ? (
              <Button kind="quiet" onPress={() => setWriting(one.person)}>
                {words.absent.record}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

function Spoken({ row: { position } }: { readonly row: BoardRow }) {
  if (position === null) return null
  return (
    <span className="fm-board-said small">
      <PositionMark stance={position.stance} size={16} />{' '}
      {words.absent.given(position.stance, positions.source[position.source])}
      {position.reason === null ? null : (
        <>
          : <bdi>{position.reason}</bdi>
        </>
      )}
    </span>
  )
}

type WrittenProps = Omit<AbsentPositionsProps, 'board' | 'isOpen'> & {
  readonly name: string
  readonly person: PersonId
  readonly onLeave: () => void
}

function WrittenPosition({ name, person, version, charter, run, onLeave }: WrittenProps) {
  const tell = useTell()
  const [stance, setStance] = useState<Stance | null>(null)
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const rule = charter.positions
  const offered = stancesOffered(charter)
  const record = () => {
    if (stance === null) return
    if (reason.trim() === '' && rule.reasonFor.includes(stance)) {
      setMissing(true)
      return
    }
    const said = reason.trim() === '' ? null : reason
    const result = run(recordPosition, {
      version,
      person,
      stance,
      reason: said,
      source: 'written',
      rule,
      offered,
    })
    if (result.ok) onLeave()
    else tell.refusal(result.refusal)
  }
  return (
    <div className="fm-absent-form">
      <PositionPicker label={words.absent.of(name)} value={stance} onChange={setStance} offered={offered} />
      <div className="fm-absent-reason">
        <TextField
          label={words.row.reason}
          error={isMissing && stance !== null ? words.reason.needed(stance) : null}
          value={reason}
          onChange={(text) => {
            setReason(text)
            setMissing(false)
          }}
          onEnter={record}
          onEscape={onLeave}
          spellCheck
        />
        <Button isDisabled={stance === null} onPress={record}>
          {words.reason.record}
        </Button>
        <Button kind="quiet" onPress={onLeave}>
          {buttons.cancel}
        </Button>
      </div>
    </div>
  )
}
