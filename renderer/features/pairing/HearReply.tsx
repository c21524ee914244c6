import { useState } from 'react'
import { FormDialog } from '../../design/FormDialog'
import { pairing as words } from '../../words/en/pairing'
import { CodeIn } from './CodeIn'

/** A reply that came back by hand; nothing is granted by taking it in (IV6). */
export type HearReplyProps = {
  readonly onClose: () => void
  readonly onHear: (text: string) => Promise<string | null>
}

export function HearReply({ onClose, onHear }: HearReplyProps) {
  const [text, setText] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const [working, setWorking] = useState(false)
  const hear = async () => {
    if (working) return
    setWorking(true)
    const sentence = await onHear(text)
    if (sentence === null) return
    setWorking(false)
    setRefused(sentence)
  }
  return (
    <FormDialog
      title={words.hearTitle}
      onClose={onClose}
      onSubmit={() => void hear()}
      submitLabel={words.goOn}
      isPending={working}
    >
      <CodeIn label={words.reply} kind="reply" value={text} onChange={setText} error={refused} />
    </FormDialog>
  )
}
