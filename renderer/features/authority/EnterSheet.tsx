import { useState } from 'react'
import { Button } from '../../design/Button'
import { Dialog } from '../../design/Dialog'
import { TextArea } from '../../design/TextArea'
import { authority as words } from '../../words/en/authority'
import { buttons } from '../../words/en/buttons'
import { refusalSentence } from '../../words/en/refusals'

/** The words of the sheet, typed in: this computer comes into office (AU4). */
export type EnterSheetProps = {
  readonly onClose: () => void
  readonly onEnter: (words: string) => Promise<{ readonly rule: string } | null>
}

export function EnterSheet({ onClose, onEnter }: EnterSheetProps) {
  const [given, setGiven] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const [working, setWorking] = useState(false)
  const enter = async () => {
    if (working) return
    setWorking(true)
    const refusal = await onEnter(given)
    if (refusal === null) return
    setWorking(false)
    setRefused(refusalSentence(refusal))
  }
  return (
    <Dialog
      title={words.enter}
      isOpen
      onClose={onClose}
      onSubmit={() => void enter()}
      actions={
        <>
          <Button onPress={onClose}>{buttons.cancel}</Button>
          <Button kind="primary" type="submit" isPending={working}>
            {words.enterGo}
          </Button>
        </>
      }
    >
      <p>{words.enterText}</p>
      <TextArea
        label={words.words}
        description={words.wordsHelp(countOf(given))}
        value={given}
        onChange={setGiven}
        rows={4}
        error={refused}
        autoFocus
        maxLength={2000}
      />
      <p className="quiet">{words.afterwards}</p>
    </Dialog>
  )
}

const countOf = (text: string): number => text.split(/[^\p{L}]+/u).filter((part) => part !== '').length
