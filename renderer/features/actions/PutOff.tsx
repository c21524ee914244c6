import { useState } from 'react'
import { isDate } from '../../../shared/meeting/time'
import type { ActionLine } from '../../../shared/record/summary'
import { Button } from '../../design/Button'
import { Dialog } from '../../design/Dialog'
import { Stack } from '../../design/Layout'
import { TextField } from '../../design/TextField'
import { actions as words } from '../../words/en/actions'
import { buttons } from '../../words/en/buttons'
import { dateInWords } from '../../words/en/dates'

/** To a later day, and why (AC6). */
export type PutOffProps = {
  readonly line: ActionLine
  /** Answers whether it was taken. */
  readonly onPutOff: (to: string, reason: string) => Promise<boolean>
  readonly onClose: () => void
}

export function PutOff({ line, onPutOff, onClose }: PutOffProps) {
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isLater = isDate(to) && (line.due === null || to > line.due)
  const problems = {
    to: isLater ? null : words.laterMissing,
    reason: reason.trim() === '' ? words.reasonMissing : null,
  }
  const put = async () => {
    setTried(true)
    if (problems.to === null && problems.reason === null && (await onPutOff(to, reason))) onClose()
  }
  return (
    <Dialog
      title={words.putOffTitle}
      isOpen
      onClose={onClose}
      onSubmit={() => void put()}
      actions={
        <>
          <Button onPress={onClose}>{buttons.cancel}</Button>
          <Button kind="primary" type="submit">
            {words.putOff}
          </Button>
        </>
      }
    >
      <Stack gap={12}>
        <p>
          <bdi>{line.what}</bdi>
          {line.due === null ? null : <span className="quiet">, {words.wasDue(dateInWords(line.due))}</span>}
        </p>
        <TextField
          label={words.later}
          type="date"
          value={to}
          onChange={setTo}
          autoFocus
          error={isTried ? problems.to : null}
        />
        <TextField
          label={words.reason}
          description={words.reasonHelp}
          value={reason}
          onChange={setReason}
          maxLength={500}
          error={isTried ? problems.reason : null}
        />
      </Stack>
    </Dialog>
  )
}
