import { useState } from 'react'
import { FormDialog } from '../../design/FormDialog'
import { TextField } from '../../design/TextField'
import { backups as words } from '../../words/en/settings'

/** What a restore does, said before a file is chosen (BA5). An empty passphrase means the key in use. */
export type RestoreDialogProps = {
  readonly onClose: () => void
  readonly onRestore: (passphrase: string) => void
}

export function RestoreDialog({ onClose, onRestore }: RestoreDialogProps) {
  const [passphrase, setPassphrase] = useState('')
  return (
    <FormDialog
      title={words.restoreTitle}
      onClose={onClose}
      onSubmit={() => onRestore(passphrase)}
      submitLabel={words.restoreGo}
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
    </FormDialog>
  )
}
