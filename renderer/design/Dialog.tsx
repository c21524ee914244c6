import { X } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { design } from '../words/en/design'
import { Button } from './Button'
import { IconButton } from './IconButton'
import './Dialog.css'

/** One question that stands before everything else. The focus is held inside, Esc leaves, and it goes back whence it came. */
export type DialogProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  readonly actions?: ReactNode
  readonly size?: 'small' | 'medium' | 'large'
  /** Makes the body a form: Enter in a field submits. */
  readonly onSubmit?: () => void
  readonly role?: 'dialog' | 'alertdialog'
  readonly hideClose?: boolean
}

export function Dialog(props: DialogProps) {
  const {
    title,
    isOpen,
    onClose,
    children,
    actions,
    size = 'medium',
    onSubmit,
    role = 'dialog',
    hideClose = false,
  } = props
  const body = (
    <>
      <div className="fm-dialog-body">{children}</div>
      {actions === undefined ? null : <div className="fm-dialog-actions">{actions}</div>}
    </>
  )
  return (
    <ModalOverlay
      className="fm-veil"
      isOpen={isOpen}
      isDismissable={false}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={`fm-modal fm-modal-${size}`}>
        <AriaDialog className="fm-dialog" role={role}>
          <div className="fm-dialog-head">
            <Heading slot="title" level={2} className="fm-dialog-title">
              {title}
            </Heading>
            {hideClose ? null : (
              <IconButton label={design.close} icon={<X aria-hidden />} onPress={onClose} />
            )}
          </div>
          {onSubmit === undefined ? (
            body
          ) : (
            <form
              className="fm-dialog-form"
              noValidate
              onSubmit={(event) => {
                event.preventDefault()
                onSubmit()
              }}
              onKeyDown={submitByKey}
            >
              {body}
            </form>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Ctrl+Enter, where Enter is a new line; a button that waits or may not is not pressed by it either. */
function submitByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
  const button = event.currentTarget.querySelector<HTMLButtonElement>(
    'button[type="submit"]:not([disabled], [aria-disabled="true"])',
  )
  if (button === null) return
  event.preventDefault()
  event.currentTarget.requestSubmit(button)
}

/** Before something that cannot be taken back. The safe answer has the focus. */
export type AlertDialogProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onConfirm: () => void
  readonly confirmLabel: string
  readonly cancelLabel?: string
  readonly danger?: boolean
  readonly children: ReactNode
}

export function AlertDialog(props: AlertDialogProps) {
  const {
    title,
    isOpen,
    onClose,
    onConfirm,
    confirmLabel,
    cancelLabel = design.cancel,
    danger = false,
    children,
  } = props
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      size="small"
      role="alertdialog"
      hideClose
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {cancelLabel}
          </Button>
          <Button kind={danger ? 'danger' : 'primary'} onPress={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
