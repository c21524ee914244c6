import type { ReactNode } from 'react'
import { Button } from '../../design/Button'
import { Dialog } from '../../design/Dialog'
import { FieldError } from '../../design/FieldFrame'
import { buttons } from '../../words/en/buttons'
import { charterCard as words } from '../../words/en/settings'
import type { Sealing } from './useSealing'

/** Fields of the charter, and the one deed at their end: a new sealed version. */
export type SealDialogProps = {
  readonly title: string
  readonly state: Sealing['state']
  readonly onSeal: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

export function SealDialog({ title, state, onSeal, onClose, children }: SealDialogProps) {
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      onSubmit={onSeal}
      actions={
        <>
          {state === 'unchanged' ? <FieldError>{words.unchanged}</FieldError> : null}
          <Button onPress={onClose}>{buttons.cancel}</Button>
          <Button kind="primary" type="submit" isPending={state === 'sealing'}>
            {state === 'sealing' ? words.sealing : words.seal}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
