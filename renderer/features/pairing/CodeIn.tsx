import { FolderOpen } from 'lucide-react'
import { ask } from '../../data/status'
import { Button } from '../../design/Button'
import { Row, Stack } from '../../design/Layout'
import { TextArea } from '../../design/TextArea'
import { pairing as words } from '../../words/en/pairing'
import './Pairing.css'

/** A line of letters that came from somebody else: pasted, or out of a file. */
export type CodeInProps = {
  readonly label: string
  readonly kind: 'invite' | 'reply'
  readonly value: string
  readonly onChange: (text: string) => void
  readonly error: string | null
}

export function CodeIn({ label, kind, value, onChange, error }: CodeInProps) {
  const choose = async () => {
    const opened = await ask('pairing:open', { kind })
    if (opened.ok && opened.value.bytes !== undefined) onChange(new TextDecoder().decode(opened.value.bytes))
  }
  return (
    <Stack gap={8}>
      <div className="fm-invite-code">
        <TextArea
          label={label}
          description={words.joinHelp}
          value={value}
          onChange={onChange}
          rows={4}
          error={error}
          autoFocus
          maxLength={10_000}
        />
      </div>
      <Row>
        <Button icon={<FolderOpen aria-hidden />} onPress={() => void choose()}>
          {words.chooseFile}
        </Button>
      </Row>
    </Stack>
  )
}
