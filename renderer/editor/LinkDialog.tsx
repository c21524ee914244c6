import { useState } from 'react'
import { Button } from '../design/Button'
import { Dialog } from '../design/Dialog'
import { TextField } from '../design/TextField'
import { editor as words } from '../words/en/editor'
import { addressMeant } from './links'

/** ED9: where the chosen words lead. */
export type LinkDialogProps = {
  readonly address: string | null
  /** Null takes it away. */
  readonly onSet: (address: string | null) => void
  readonly onClose: () => void
}

export function LinkDialog({ address, onSet, onClose }: LinkDialogProps) {
  const [written, setWritten] = useState(address ?? '')
  const [isWrong, setWrong] = useState(false)
  const set = () => {
    const meant = addressMeant(written)
    if (meant === null) setWrong(true)
    else onSet(meant)
  }
  return (
    <Dialog
      title={words.link}
      isOpen
      size="small"
      onClose={onClose}
      onSubmit={set}
      actions={
        <>
          {address === null ? null : (
            <Button kind="quiet" onPress={() => onSet(null)}>
              {words.linkOff}
            </Button>
          )}
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button kind="primary" type="submit">
            {words.linkSet}
          </Button>
        </>
      }
    >
      <TextField
        label={words.linkAddress}
        description={words.linkHelp}
        error={isWrong ? words.linkWrong : null}
        value={written}
        onChange={(text) => {
          setWritten(text)
          setWrong(false)
        }}
        autoFocus
        spellCheck={false}
        maxLength={2000}
      />
    </Dialog>
  )
}
