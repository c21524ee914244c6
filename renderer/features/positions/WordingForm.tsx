import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { onRoll, personOf, type Roll } from '../../../shared/charter/roll'
import type { PersonId } from '../../../shared/id'
import { Button } from '../../design/Button'
import { ComboBox } from '../../design/ComboBox'
import { Row, Stack } from '../../design/Layout'
import { TextArea } from '../../design/TextArea'
import { proposals as words } from '../../words/en/board'
import { buttons } from '../../words/en/buttons'
import { useDraftText } from './drafts'

/** A wording being written: Ctrl+Enter puts it, Esc leaves it. What was begun is kept until it is put or left. */
export type WordingFormProps = {
  /** Names the draft, so that a change of tab loses nothing. */
  readonly draft: string
  readonly label: string
  readonly help: string
  readonly begin?: string
  readonly putLabel: string
  readonly isPrimary?: boolean
  readonly autoFocus?: boolean
  /** Answers whether it was put; a refused wording stays in the field. */
  readonly onPut: (wording: string) => boolean
  readonly onLeave?: () => void
  readonly children?: ReactNode
}

export function WordingForm(props: WordingFormProps) {
  const {
    draft,
    label,
    help,
    begin = '',
    putLabel,
    isPrimary = false,
    autoFocus = false,
    onPut,
    onLeave,
  } = props
  const [text, setText] = useDraftText(draft, begin)
  const put = () => {
    if (onPut(text)) setText('')
  }
  const leave = () => {
    setText('')
    onLeave?.()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    put()
  }
  return (
    <div onKeyDownCapture={press} role="presentation">
      <Stack gap={12}>
        <TextArea
          label={label}
          description={help}
          value={text}
          onChange={setText}
          rows={3}
          serif
          autoFocus={autoFocus}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || onLeave === undefined) return
            event.stopPropagation()
            leave()
          }}
        />
        {props.children}
        <Row>
          <Button kind={isPrimary ? 'primary' : 'plain'} keys="Ctrl+Enter" onPress={put}>
            {putLabel}
          </Button>
          {onLeave === undefined ? null : (
            <Button kind="quiet" onPress={leave}>
              {buttons.cancel}
            </Button>
          )}
        </Row>
      </Stack>
    </div>
  )
}

/** Whose proposal it is: anybody on the roll, or the meeting's own. */
export function ProposerField({
  roll,
  value,
  onChange,
  label = words.proposer,
}: {
  readonly label?: string
  readonly roll: Roll
  readonly value: PersonId | null
  readonly onChange: (person: PersonId | null) => void
}) {
  const [text, setText] = useState(value === null ? '' : (personOf(roll, value)?.name ?? ''))
  return (
    <ComboBox
      label={label}
      options={onRoll(roll).map(({ id, name }) => ({ id, label: name }))}
      value={text}
      noMatch={words.noPerson}
      onInput={(typed) => {
        setText(typed)
        if (value !== null) onChange(null)
      }}
      onChoose={(id) => {
        const person = onRoll(roll).find((one) => one.id === id)
        if (person === undefined) return
        setText(person.name)
        onChange(person.id)
      }}
    />
  )
}
