import type { ReactNode } from 'react'
import { FieldError } from '../../design/FieldFrame'
import { FormDialog } from '../../design/FormDialog'
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

/**
 * Enter in a field leaves the field and goes to the deed: a charter is sealed from its button and nowhere else. Answers
 * whether it was in a field.
 */
function leftField(): boolean {
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement)) return false
  field.form?.querySelector<HTMLElement>('[type="submit"]')?.focus()
  return true
}

export function SealDialog(props: SealDialogProps) {
  const { title, state, onSeal, onClose, deed = words.seal, isDisabled = false, size = 'medium' } = props
  return (
    <FormDialog
      title={title}
      onClose={onClose}
      onSubmit={() => {
        if (!leftField()) onSeal()
      }}
      size={size}
      submitLabel={state === 'sealing' ? words.sealing : deed}
      isPending={state === 'sealing'}
      isDisabled={isDisabled}
      before={state === 'unchanged' ? <FieldError>{words.unchanged}</FieldError> : null}
    >
      {props.children}
    </FormDialog>
  )
}
