import type { ReactNode } from 'react'
import { Button } from '../../design/Button'
import { Dialog } from '../../design/Dialog'
import { FieldError } from '../../design/FieldFrame'
import { buttons } from '../../words/en/buttons'
import { charterPage as words } from '../../words/en/charter-page'
import type { Sealing } from './useSealing'

/** Fields of the charter, and the one deed at their end: a new sealed version. */
export type SealDialogProps = {
  readonly title: string
  readonly state: Sealing['state']
  readonly onSeal: () => void
  readonly onClose: () => void
  /** What the deed is called, where it is more than sealing. */
  readonly deed?: string
  readonly isDisabled?: boolean
  readonly size?: 'medium' | 'large'
  readonly children: ReactNode
}

export function SealDialog(props: SealDialogProps) {
  const { title, state, onSeal, onClose, deed = words.seal, isDisabled = false, size = 'medium' } = props
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      onSubmit={onSeal}
      size={size}
      actions={
        <>
          {state === 'unchanged' ? <FieldError>{words.unchanged}</FieldError> : null}
          <Button onPress={onClose}>{buttons.cancel}</Button>
          <Button kind="primary" type="submit" isPending={state === 'sealing'} isDisabled={isDisabled}>
            {state === 'sealing' ? words.sealing : deed}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  )
}
