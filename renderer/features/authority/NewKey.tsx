import { useState } from 'react'
import { Button } from '../../design/Button'
import { Dialog } from '../../design/Dialog'
import { FieldError } from '../../design/FieldFrame'
import { buttons } from '../../words/en/buttons'
import { newKey as words } from '../../words/en/pairing'
import { refusalSentence } from '../../words/en/refusals'

/** This computer signs with another key from now on (AU7). */
export type NewKeyProps = {
  readonly onClose: () => void
  readonly onChange: () => Promise<{ readonly rule: string } | null>
}

export function NewKey({ onClose, onChange }: NewKeyProps) {
  const [refused, setRefused] = useState<string | null>(null)
  const change = async () => {
    const refusal = await onChange()
    if (refusal !== null) setRefused(refusalSentence(refusal))
  }
  return (
    <Dialog
      title={words.title}
      role="alertdialog"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{buttons.cancel}</Button>
          <Button kind="primary" onPress={() => void change()}>
            {words.go}
          </Button>
        </>
      }
    >
      {words.text.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {refused === null ? null : <FieldError>{refused}</FieldError>}
    </Dialog>
  )
}
