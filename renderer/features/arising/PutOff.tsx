import { useState } from 'react'
import { isDate } from '../../../shared/meeting/time'
import type { LocalDate } from '../../../shared/ports'
import { Button } from '../../design/Button'
import { Dialog } from '../../design/Dialog'
import { TextField } from '../../design/TextField'
import { arising as words } from '../../words/en/arising'
import { buttons } from '../../words/en/buttons'

/** To which day an action is put off. */
export type PutOffProps = {
  readonly what: string
  readonly due: LocalDate | null
  readonly onPutOff: (day: LocalDate) => void
  readonly onClose: () => void
}

export function PutOff({ what, due, onPutOff, onClose }: PutOffProps) {
  const [day, setDay] = useState(due ?? '')
  const [strict, setStrict] = useState(false)
  return (
    <Dialog
      title={words.putOffOf(what)}
      isOpen
      size="small"
      onClose={onClose}
      onSubmit={() => (isDate(day) ? onPutOff(day) : setStrict(true))}
      actions={
        <>
          <Button onPress={onClose}>{buttons.cancel}</Button>
          <Button kind="primary" type="submit">
            {words.keep}
          </Button>
        </>
      }
    >
      <TextField
        label={words.putOffTo}
        type="date"
        autoFocus
        value={day}
        onChange={setDay}
        error={strict && !isDate(day) ? words.putOffBad : null}
      />
    </Dialog>
  )
}
