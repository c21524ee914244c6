import { useState } from 'react'
import type { ActionLine } from '../../../shared/record/summary'
import { Button } from '../../design/Button'
import { Dialog } from '../../design/Dialog'
import { Stack } from '../../design/Layout'
import { TextField } from '../../design/TextField'
import { actions as words } from '../../words/en/actions'
import { buttons } from '../../words/en/buttons'

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
    <Dialog
      title={words.dropTitle}
      isOpen
      onClose={onClose}
      onSubmit={drop}
      actions={
        <>
          <Button onPress={onClose}>{buttons.cancel}</Button>
          <Button kind="primary" type="submit">
            {words.drop}
          </Button>
        </>
      }
    >
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
    </Dialog>
  )
}
