import type { ReactNode } from 'react'
import { Button } from '../../design/Button'
import { Dialog } from '../../design/Dialog'
import { buttons } from '../../words/en/buttons'
import { exporting as words } from '../../words/en/export'
import type { GoingOut } from './useGoingOut'
import { There, Working } from './Went'

/** The dialog round the choices, while it works, and with what is there. */
export type GoingOutDialogProps = {
  readonly title: string
  readonly going: GoingOut
  readonly onGo: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

export function GoingOutDialog({ title, going, onGo, onClose, children }: GoingOutDialogProps) {
  const { stage, stop } = going
  if (stage.type === 'there') return <There went={stage.went} onClose={onClose} />
  const isWorking = stage.type === 'working'
  const leave = () => {
    if (isWorking) stop()
    onClose()
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={leave}
      onSubmit={onGo}
      actions={
        isWorking ? null : (
          <>
            <Button onPress={leave}>{buttons.cancel}</Button>
            <Button kind="primary" type="submit" id="export-go">
              {words.go}
            </Button>
          </>
        )
      }
    >
      {isWorking ? (
        <Working progress={stage.progress} onStop={stop} />
      ) : (
        <div className="fm-export">{children}</div>
      )}
    </Dialog>
  )
}
