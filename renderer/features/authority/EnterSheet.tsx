import { useState } from 'react'
import { FormDialog } from '../../design/FormDialog'
import { TextArea } from '../../design/TextArea'
import { authority as words } from '../../words/en/authority'
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
    <FormDialog
      title={words.enter}
      onClose={onClose}
      onSubmit={() => void enter()}
      submitLabel={words.enterGo}
      isPending={working}
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
    </FormDialog>
  )
}

const countOf = (text: string): number => text.split(/[^\p{L}]+/u).filter((part) => part !== '').length
