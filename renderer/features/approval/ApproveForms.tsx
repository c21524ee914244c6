import { useState } from 'react'
import { nameOf } from '../../../shared/charter/roll'
import { presentNow } from '../../../shared/meeting/hall/attendance'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { Shelf } from '../../../shared/wire/shelf'
import { Button } from '../../design/Button'
import { Row } from '../../design/Layout'
import { Select } from '../../design/Select'
import { TextField } from '../../design/TextField'
import { approving as words } from '../../words/en/approving'
import type { Doubt } from './useApproving'

/** Who doubts the accuracy of the minutes, and why they are sent back. */
export type DoubtFormProps = {
  readonly at: Meeting
  readonly shelf: Shelf
  readonly onDoubt: (doubt: Doubt) => void
  readonly onLeave: () => void
}

export function DoubtForm({ at, shelf, onDoubt, onLeave }: DoubtFormProps) {
  const [who, setWho] = useState<string | null>(null)
  const here = presentNow(at).sure.map((id) => ({ id, label: nameOf(shelf.roll, id) }))
  const person = here.find(({ id }) => id === who)?.id
  return (
    <Row>
      <Select label={words.doubter} options={here} value={who} onChange={setWho} />
      <ReasonForm
        label={words.doubtText}
        button={words.noteDoubt}
        onLeave={onLeave}
        onGive={(text) => {
          if (person !== undefined) onDoubt({ person, text })
        }}
      />
    </Row>
  )
}

export type ReasonFormProps = {
  readonly label: string
  readonly button: string
  readonly onGive: (text: string) => void
  readonly onLeave: () => void
}

export function ReasonForm({ label, button, onGive, onLeave }: ReasonFormProps) {
  const [text, setText] = useState('')
  const give = () => {
    if (text.trim() !== '') onGive(text)
  }
  return (
    <Row>
      <TextField label={label} autoFocus value={text} onChange={setText} onEnter={give} onEscape={onLeave} />
      <Button onPress={give}>{button}</Button>
    </Row>
  )
}
