import { useState } from 'react'
import { TextField, type TextFieldProps } from '../../design/TextField'

/** A field that hands over what was written once, on Enter or on leaving it; Esc leaves all as it was. */
export type SettledFieldProps = Omit<
  TextFieldProps,
  'onChange' | 'onEnter' | 'onEscape' | 'onBlur' | 'error'
> & {
  /** Answers with the sentence that says why it was not taken, or null. */
  readonly onSettle: (text: string) => string | null
  readonly onLeave?: () => void
}

export function SettledField({ value, onSettle, onLeave, ...rest }: SettledFieldProps) {
  /** What is being written; null while the field only shows its value. */
  const [written, setWritten] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const settle = () => {
    const refusal = written === null || written.trim() === value ? null : onSettle(written.trim())
    setError(refusal)
    if (refusal !== null) return
    setWritten(null)
    onLeave?.()
  }
  return (
    <TextField
      {...rest}
      value={written ?? value}
      onChange={setWritten}
      error={error}
      onEnter={settle}
      onBlur={settle}
      onEscape={() => {
        setWritten(null)
        setError(null)
        onLeave?.()
      }}
    />
  )
}
