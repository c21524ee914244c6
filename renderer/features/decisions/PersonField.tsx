import { useState } from 'react'
import { onRoll, type Roll } from '../../../shared/charter/roll'
import type { PersonId } from '../../../shared/id'
import { ComboBox } from '../../design/ComboBox'
import { decisionPage as words } from '../../words/en/decision-page'

/** Anybody on the roll. */
export type PersonFieldProps = {
  readonly label: string
  readonly roll: Roll
  readonly value: PersonId | null
  readonly onChange: (person: PersonId | null) => void
  readonly error?: string | null
}

export function PersonField({ label, roll, value, onChange, error = null }: PersonFieldProps) {
  const people = onRoll(roll)
  const [text, setText] = useState('')
  const chosen = people.find(({ id }) => id === value)
  return (
    <ComboBox
      label={label}
      options={people.map(({ id, name }) => ({ id, label: name }))}
      value={chosen?.name ?? text}
      noMatch={words.noPerson}
      error={error}
      onInput={(typed) => {
        setText(typed)
        if (value !== null) onChange(null)
      }}
      onChoose={(id) => {
        const person = people.find((one) => one.id === id)
        if (person !== undefined) onChange(person.id)
        setText('')
      }}
    />
  )
}
