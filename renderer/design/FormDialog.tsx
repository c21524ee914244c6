import type { ReactNode } from 'react'
import { buttons } from '../words/en/buttons'
import { Button } from './Button'
import { Dialog, type DialogProps } from './Dialog'

/** A dialog that is filled in: Enter in a field does it, Esc or Cancel leaves everything as it was. */
export type FormDialogProps = Pick<DialogProps, 'title' | 'size' | 'onClose' | 'children'> & {
  readonly isOpen?: boolean
  readonly onSubmit: () => void
  readonly submitLabel: string
  readonly cancelLabel?: string
  readonly kind?: 'primary' | 'danger'
  readonly isPending?: boolean
  readonly isDisabled?: boolean
  /** What stands before the two buttons. */
  readonly before?: ReactNode
}

export function FormDialog({
  isOpen = true,
  submitLabel,
  cancelLabel = buttons.cancel,
  kind = 'primary',
  isPending = false,
  isDisabled = false,
  before,
  ...dialog
}: FormDialogProps) {
  return (
    <Dialog
      {...dialog}
      isOpen={isOpen}
      actions={
        <>
          {before}
          <Button onPress={dialog.onClose}>{cancelLabel}</Button>
          <Button kind={kind} type="submit" isPending={isPending} isDisabled={isDisabled}>
            {submitLabel}
          </Button>
        </>
      }
    />
  )
}
