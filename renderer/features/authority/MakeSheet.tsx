import { useState } from 'react'
import { FormDialog } from '../../design/FormDialog'
import { TextArea } from '../../design/TextArea'
import { authority as words } from '../../words/en/authority'
import { refusalSentence } from '../../words/en/refusals'

/** A new sheet: with the old one's words the old one ends at once (AU4). */
export type MakeSheetProps = {
  readonly hadOne: boolean
  readonly onClose: () => void
  readonly onMake: (oldWords: string | null) => Promise<{ readonly rule: string } | null>
}

export function MakeSheet({ hadOne, onClose, onMake }: MakeSheetProps) {
  const [given, setGiven] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const [working, setWorking] = useState(false)
  const make = async () => {
    if (working) return
    setWorking(true)
    const refusal = await onMake(given.trim() === '' ? null : given)
    if (refusal === null) return
    setWorking(false)
    setRefused(refusalSentence(refusal))
  }
  return (
    <FormDialog
      title={words.newTitle}
      onClose={onClose}
      onSubmit={() => void make()}
      submitLabel={words.make}
      isPending={working}
    >
      <p>{words.newFirst}</p>
      {hadOne ? (
        <>
          <p>{words.newText}</p>
          <TextArea
            label={words.oldWords}
            value={given}
            onChange={setGiven}
            rows={4}
            error={refused}
            maxLength={2000}
          />
        </>
      ) : null}
      {!hadOne && refused !== null ? <p role="alert">{refused}</p> : null}
    </FormDialog>
  )
}
