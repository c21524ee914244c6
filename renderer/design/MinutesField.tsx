import { useState } from 'react'
import { design } from '../words/en/design'
import { given } from './FieldFrame'
import { readMinutes } from './minutes'
import { TextField } from './TextField'

/** Planned minutes. Takes what people write; changes nothing while it cannot be read. */
export type MinutesFieldProps = {
  readonly label: string
  readonly value: number | null
  readonly onChange: (minutes: number | null) => void
  readonly labelHidden?: boolean
  readonly description?: string
  readonly isDisabled?: boolean
  readonly onEnter?: () => void
}

export function MinutesField({ label, value, onChange, onEnter, ...rest }: MinutesFieldProps) {
  /** What is being written; null while the field only shows its value. */
  const [written, setWritten] = useState<string | null>(null)
  const shown = written ?? (value === null ? '' : String(value))
  const read = readMinutes(shown)
  const settle = () => {
    if (read === undefined) return
    if (read !== value) onChange(read)
    setWritten(null)
  }
  return (
    <TextField
      label={label}
      {...given('labelHidden', rest.labelHidden)}
      {...given('description', rest.description)}
      {...given('isDisabled', rest.isDisabled)}
      value={shown}
      onChange={setWritten}
      onBlur={settle}
      onEnter={() => {
        settle()
        onEnter?.()
      }}
      onEscape={() => setWritten(null)}
      error={read === undefined ? design.minutesHelp : null}
      suffix={design.minutes}
      maxLength={12}
    />
  )
}
