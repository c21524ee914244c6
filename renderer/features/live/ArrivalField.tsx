import { useState } from 'react'
import { addPerson } from '../../../shared/charter/people'
import { onRoll, type Roll } from '../../../shared/charter/roll'
import type { PersonId } from '../../../shared/id'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { ComboBox } from '../../design/ComboBox'
import { matching } from '../../design/matching'
import { live as words } from '../../words/en/live'
import { presenceWords } from './RollPerson'
import type { RollLine } from './roll-lines'

/** Two letters and Enter: arrived. The focus stays for the next; whoever is on no roll is added by a second Enter. */
export type ArrivalFieldProps = {
  readonly lines: readonly RollLine[]
  readonly roll: Roll
  readonly runRoll: Run<Roll> | null
  readonly onArrive: (person: PersonId, name: string) => void
}

export function ArrivalField({ lines, roll, runRoll, onArrive }: ArrivalFieldProps) {
  const tell = useTell()
  const [written, setWritten] = useState('')
  const [guest, setGuest] = useState<string | null>(null)
  const options = lines
    .filter(({ presence }) => presence !== 'here')
    .map((line) => ({ id: line.person, label: line.name, hint: presenceWords(line) }))

  // Somebody who is here already is no guest, and is found by the same few letters.
  const here = written.trim() === '' ? [] : matching(hereAmong(lines), written).map(({ label }) => label)

  const addGuest = (name: string) => {
    if (runRoll === null || here.length > 0 || onRoll(roll).some((person) => person.name === name)) return
    if (guest !== name) return setGuest(name)
    const added = runRoll(addPerson, { name, standing: 'participant' })
    if (!added.ok) return tell.refusal(added.refusal)
    setWritten('')
    setGuest(null)
    onArrive(added.value, name)
  }
  return (
    <ComboBox
      label={words.arrival}
      labelHidden
      placeholder={words.arrivalPlaceholder}
      options={options}
      value={written}
      onInput={(text) => {
        setWritten(text)
        setGuest(null)
      }}
      onChoose={(id) => {
        setWritten('')
        onArrive(id as PersonId, options.find((option) => option.id === id)?.label ?? '')
      }}
      onEnterText={addGuest}
      noMatch={
        here.length > 0
          ? words.hereAlready(here.slice(0, 3))
          : guest === null
            ? words.nobodyOfThatName
            : words.addGuest(guest)
      }
    />
  )
}

function hereAmong(lines: readonly RollLine[]) {
  return lines
    .filter(({ presence }) => presence === 'here')
    .map(({ person, name }) => ({ id: person, label: name }))
}
