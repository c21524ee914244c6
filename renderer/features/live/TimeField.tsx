import { useState } from 'react'
import { isTime } from '../../../shared/meeting/time'
import { TextField } from '../../design/TextField'
import { live as words } from '../../words/en/live'

/** A time that was recorded: corrected on Enter or on leaving the field, and only to a time the clock has. */
export type TimeFieldProps = {
  readonly label: string
  readonly value: string
  readonly onSettle: (time: string) => void
}

export function TimeField({ label, value, onSettle }: TimeFieldProps) {
  /** What is being written; null while the field only shows its value. */
  const [written, setWritten] = useState<string | null>(null)
  const settle = () => {
    if (written === null || !isTime(written)) return
    if (written !== value) onSettle(written)
    setWritten(null)
  }
  return (
    <TextField
      label={label}
      type="time"
      value={written ?? value}
      onChange={setWritten}
      onEnter={settle}
      onBlur={settle}
      error={written === null || isTime(written) ? null : words.timeHelp}
    />
  )
}
