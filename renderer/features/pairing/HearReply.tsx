import { useState } from 'react'
import { Button } from '../../design/Button'
import { Dialog } from '../../design/Dialog'
import { buttons } from '../../words/en/buttons'
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
    <Dialog
      title={words.hearTitle}
      isOpen
      onClose={onClose}
      onSubmit={() => void hear()}
      actions={
        <>
          <Button onPress={onClose}>{buttons.cancel}</Button>
          <Button kind="primary" type="submit" isPending={working}>
            {words.goOn}
          </Button>
        </>
      }
    >
      <CodeIn label={words.reply} kind="reply" value={text} onChange={setText} error={refused} />
    </Dialog>
  )
}
