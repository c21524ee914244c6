import { useState } from 'react'
import { Button } from '../../design/Button'
import { Dialog } from '../../design/Dialog'
import { TextField } from '../../design/TextField'
import { buttons } from '../../words/en/buttons'
import { backups as words } from '../../words/en/settings'

/** What a restore does, said before a file is chosen (BA5). An empty passphrase means the key in use. */
export type RestoreDialogProps = {
  readonly onClose: () => void
  readonly onRestore: (passphrase: string) => void
}

export function RestoreDialog({ onClose, onRestore }: RestoreDialogProps) {
  const [passphrase, setPassphrase] = useState('')
  return (
    <Dialog
      title={words.restoreTitle}
      isOpen
      onClose={onClose}
      onSubmit={() => onRestore(passphrase)}
      actions={
        <>
          <Button onPress={onClose}>{buttons.cancel}</Button>
          <Button kind="primary" type="submit">
            {words.restoreGo}
          </Button>
        </>
      }
    >
      {words.restoreText.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <TextField
        label={words.restorePassphrase}
        description={words.restorePassphraseHelp}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        autoComplete="off"
      />
    </Dialog>
  )
}
