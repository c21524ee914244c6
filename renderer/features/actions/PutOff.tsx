import { useState } from 'react'
import { isDate } from '../../../shared/meeting/time'
import type { LocalDate } from '../../../shared/ports'
import { FormDialog } from '../../design/FormDialog'
import { focusFirstProblem } from '../../design/first-problem'
import { Stack } from '../../design/Layout'
import { TextField } from '../../design/TextField'
import { actions as words } from '../../words/en/actions'
import { dateInWords } from '../../words/en/dates'

/** To a later day, and why (AC6). */
export type PutOffProps = {
  readonly what: string
  readonly due: LocalDate | null
  /** Answers whether it was taken. */
  readonly onPutOff: (to: LocalDate, reason: string) => boolean | Promise<boolean>
  readonly onClose: () => void
}

export function PutOff({ what, due, onPutOff, onClose }: PutOffProps) {
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isLater = isDate(to) && (due === null || to > due)
  const problems = {
    to: isLater ? null : words.laterMissing,
    reason: reason.trim() === '' ? words.reasonMissing : null,
  }
  const put = async () => {
    setTried(true)
    if (problems.to !== null || problems.reason !== null)
      focusFirstProblem(() => document.querySelector('[role="dialog"]'))
    else if (await onPutOff(to, reason)) onClose()
  }
  return (
    <FormDialog
      title={words.putOffTitle}
      onClose={onClose}
      onSubmit={() => void put()}
      submitLabel={words.putOff}
    >
      <Stack gap={12}>
        <p>
          <bdi>{what}</bdi>
          {due === null ? null : <span className="quiet">, {words.wasDue(dateInWords(due))}</span>}
        </p>
        <TextField
          label={words.later}
          type="date"
          value={to}
          onChange={setTo}
          autoFocus
          isRequired
          error={isTried ? problems.to : null}
        />
        <TextField
          label={words.reason}
          description={words.reasonHelp}
          value={reason}
          onChange={setReason}
          maxLength={500}
          isRequired
          error={isTried ? problems.reason : null}
        />
      </Stack>
    </FormDialog>
  )
}
