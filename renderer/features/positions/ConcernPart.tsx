import { useRef, useState } from 'react'
import { nameOf, onRoll } from '../../../shared/charter/roll'
import type { PersonId } from '../../../shared/id'
import { concerns } from '../../../shared/meeting/proposal/concern'
import { raiseConcern } from '../../../shared/meeting/proposal/concern-deeds'
import { type PersonPosition, positions } from '../../../shared/meeting/proposal/position'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { ComboBox } from '../../design/ComboBox'
import { Row } from '../../design/Layout'
import { PositionMark } from '../../design/PositionMark'
import { TextField } from '../../design/TextField'
import { proposals as proposalWords } from '../../words/en/board'
import { buttons } from '../../words/en/buttons'
import { concerns as words } from '../../words/en/concerns'
import { stances } from '../../words/en/positions'
import { ConcernList, type ConcernListProps } from './Concerns'
import { useOwnKeys } from './useOwnKeys'

/** Under the board: the concerns on the proposal, reasons that could be made one, and a way to raise one. */
export function ConcernPart(props: ConcernListProps) {
  const { meeting, proposal, isOpen } = props
  const [raising, setRaising] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const raise = () => setRaising(true)
  useOwnKeys(isOpen && !raising ? { C: raise } : {})
  const leave = () => {
    setRaising(false)
    requestAnimationFrame(() => button.current?.focus())
  }
  if (!isOpen && concerns(meeting, proposal.proposal).length === 0) return null
  return (
    <section className="fm-concern-part" aria-label={words.title}>
      <div className="fm-concern-head">
        <h3>{words.title}</h3>
        {isOpen && !raising ? (
          <Button kind="quiet" keys="C" buttonRef={button} onPress={raise}>
            {words.raise}
          </Button>
        ) : null}
      </div>
      {raising ? <Raising {...props} onLeave={leave} /> : null}
      <ConcernList {...props} />
      {isOpen ? <Reasons {...props} /> : null}
    </section>
  )
}

function Raising({ roll, run, proposal, onLeave }: ConcernListProps & { readonly onLeave: () => void }) {
  const tell = useTell()
  const [who, setWho] = useState('')
  const [person, setPerson] = useState<PersonId | null>(null)
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const keep = () => {
    const result = run(raiseConcern, { proposal: proposal.proposal, person, text, isReason: false })
    if (!result.ok) return tell.refusal(result.refusal)
    tell.done(words.raised)
    onLeave()
  }
  return (
    <fieldset
      className="fm-raise"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        event.stopPropagation()
        onLeave()
      }}
    >
      <legend className="fm-hidden">{words.raise}</legend>
      <ComboBox
        label={words.raiseWho}
        options={onRoll(roll).map(({ id, name }) => ({ id, label: name }))}
        value={who}
        noMatch={proposalWords.noPerson}
        autoFocus
        onInput={(typed) => {
          setWho(typed)
          setPerson(null)
        }}
        onChoose={(id) => {
          const found = onRoll(roll).find((one) => one.id === id)
          if (found === undefined) return
          setWho(found.name)
          setPerson(found.id)
          field.current?.focus()
        }}
      />
      <TextField
        label={words.raiseWhat}
        description={words.raiseHelp}
        value={text}
        onChange={setText}
        onEnter={keep}
        onEscape={onLeave}
        inputRef={field}
        spellCheck
      />
      <Row>
        <Button onPress={keep}>{words.keep}</Button>
        <Button kind="quiet" onPress={onLeave}>
          {buttons.cancel}
        </Button>
      </Row>
    </fieldset>
  )
}

/** CO1: whoever has reservations or stands aside has a reason; whether it is a concern is for them to say. */
function Reasons({ meeting, roll, run, proposal, version }: ConcernListProps) {
  const tell = useTell()
  const known = concerns(meeting, proposal.proposal)
  const could = positions(meeting, version.version).filter(
    ({ stance, person, reason }) =>
      (stance === 'reservations' || stance === 'stand-aside') &&
      reason !== null &&
      !known.some((one) => one.person === person && one.text === reason),
  )
  if (could.length === 0) return null
  const make = ({ person, reason }: PersonPosition) => {
    const given = { proposal: proposal.proposal, person, text: reason ?? '', isReason: true }
    const result = run(raiseConcern, given)
    if (result.ok) tell.done(words.raised)
    else tell.refusal(result.refusal)
  }
  return (
    <ul className="fm-concerns" aria-label={words.reasonOf}>
      {could.map((one) => (
        <li key={one.person}>
          <p className="fm-concern-words quiet">
            <PositionMark stance={one.stance} size={16} label={stances[one.stance].word} />{' '}
            <bdi>{nameOf(roll, one.person)}</bdi>: <bdi>{one.reason}</bdi>
          </p>
          <Button kind="quiet" aria-label={words.makeOne(nameOf(roll, one.person))} onPress={() => make(one)}>
            {words.makeOneShort}
          </Button>
        </li>
      ))}
    </ul>
  )
}
