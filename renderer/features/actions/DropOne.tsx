import { useState } from 'react'
import type { ActionLine } from '../../../shared/record/summary'
import { FormDialog } from '../../design/FormDialog'
import { Stack } from '../../design/Layout'
import { TextField } from '../../design/TextField'
import { actions as words } from '../../words/en/actions'

/** Nobody will do it any more; why, if anybody says so (AC7). */
export type DropOneProps = {
  readonly line: ActionLine
  readonly onDrop: (reason: string | null) => void
  readonly onClose: () => void
}

export function DropOne({ line, onDrop, onClose }: DropOneProps) {
  const [reason, setReason] = useState('')
  const drop = () => {
    onDrop(reason.trim() === '' ? null : reason)
    onClose()
  }
  return (
    <FormDialog title={words.dropTitle} onClose={onClose} onSubmit={drop} submitLabel={words.drop}>
      <Stack gap={12}>
        <p>
          <bdi>{line.what}</bdi>
        </p>
        <TextField
          label={words.whyDropped}
          description={words.reasonHelp}
          value={reason}
          onChange={setReason}
          maxLength={500}
          autoFocus
        />
      </Stack>
    </FormDialog>
  )
}
