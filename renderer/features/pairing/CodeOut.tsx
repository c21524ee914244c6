import { Copy, Download } from 'lucide-react'
import { useState } from 'react'
import { ask } from '../../data/status'
import { Button } from '../../design/Button'
import { Disclosure } from '../../design/Disclosure'
import { FieldError } from '../../design/FieldFrame'
import { Row, Stack } from '../../design/Layout'
import { QrCode } from '../../design/QrCode'
import { TextArea } from '../../design/TextArea'
import { pairing as words } from '../../words/en/pairing'
import { refusalSentence } from '../../words/en/refusals'
import './Pairing.css'

/** A line of letters that goes to somebody else: to be copied, saved as a file, or shown to a camera. */
export type CodeOutProps = {
  readonly label: string
  readonly code: string
  readonly fileName: string
  readonly isPicture?: boolean
}

export function CodeOut({ label, code, fileName, isPicture = false }: CodeOutProps) {
  const [said, setSaid] = useState<{ readonly text: string; readonly refused: boolean } | null>(null)
  const copy = async () => {
    await navigator.clipboard.writeText(code)
    setSaid({ text: words.copied, refused: false })
  }
  const save = async () => {
    const saved = await ask('file:save', { suggestedName: fileName, bytes: new TextEncoder().encode(code) })
    if (!saved.ok) setSaid({ text: refusalSentence(saved.refusal), refused: true })
    else if (saved.value.path !== undefined) setSaid({ text: words.saved(saved.value.path), refused: false })
  }
  return (
    <Stack gap={8}>
      <div className="fm-invite-code">
        <TextArea label={label} value={code} onChange={() => undefined} isReadOnly rows={4} />
      </div>
      <Row gap={8}>
        <Button icon={<Copy aria-hidden />} onPress={() => void copy()}>
          {words.copy}
        </Button>
        <Button icon={<Download aria-hidden />} onPress={() => void save()}>
          {words.saveFile}
        </Button>
        {said === null || said.refused ? null : <span role="status">{said.text}</span>}
      </Row>
      {said?.refused ? <FieldError>{said.text}</FieldError> : null}
      {isPicture ? (
        <Disclosure title={words.pictureTitle}>
          <QrCode text={code} label={words.picture} />
        </Disclosure>
      ) : null}
    </Stack>
  )
}
