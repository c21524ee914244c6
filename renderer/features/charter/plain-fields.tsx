import { useState } from 'react'
import { Checkbox } from '../../design/Checkbox'
import { given } from '../../design/FieldFrame'
import { RadioGroup } from '../../design/RadioGroup'
import { Select } from '../../design/Select'
import { TextArea } from '../../design/TextArea'
import { TextField } from '../../design/TextField'
import { charterPage } from '../../words/en/charter-page'

/** The plain controls of a charter's provisions: each hands over its value, or undefined while it cannot be read. */
export type Answering<Value> = {
  readonly label: string
  readonly description?: string
  readonly value: Value | undefined
  readonly onChange: (value: Value | undefined) => void
  /** Say what is wrong even where nothing was written: somebody tried to go on. */
  readonly strict: boolean
}
const words = charterPage.fields

type WholeProps = Answering<number> & {
  readonly min: number
  readonly max: number
  /** What is counted, behind the figure. */
  readonly unit?: string
}

export function WholeField({ label, description, value, onChange, strict, min, max, unit }: WholeProps) {
  const [text, setText] = useState(value === undefined ? '' : String(value))
  const isWrong = value === undefined && (strict || text !== '')
  return (
    <div className="fm-rule-row">
      <TextField
        label={label}
        {...given('description', description)}
        value={text}
        onChange={(written) => {
          setText(written)
          const read = /^\s*\d{1,6}\s*$/.test(written) ? Number(written) : Number.NaN
          onChange(read >= min && read <= max ? read : undefined)
        }}
        error={isWrong ? words.whole(min, max) : null}
        {...given('suffix', unit)}
      />
    </div>
  )
}

type LineProps = Answering<string> & {
  readonly max: number
  /** Undefined: anything goes. */
  readonly wrong?: string | undefined
  readonly isFit?: (text: string) => boolean
}

export function LineField({ label, description, value, onChange, strict, max, wrong, isFit }: LineProps) {
  const [text, setText] = useState(value ?? '')
  const isWrong = value === undefined && (strict || text !== '')
  return (
    <TextField
      label={label}
      {...given('description', description)}
      value={text}
      maxLength={max}
      onChange={(written) => {
        setText(written)
        const tidy = written.trim()
        onChange(isFit === undefined || isFit(tidy) ? tidy : undefined)
      }}
      error={isWrong ? (wrong ?? words.wrong) : null}
    />
  )
}

export function WordsField({ label, description, value, onChange }: Answering<string>) {
  return (
    <TextArea
      label={label}
      {...given('description', description)}
      value={value ?? ''}
      onChange={onChange}
      rows={3}
      maxLength={10_000}
    />
  )
}

/** Names, one a line; empty lines and doubles fall out when it is handed over. */
export function NamesField({ label, description, value, onChange }: Answering<string[]>) {
  const [text, setText] = useState((value ?? []).join('\n'))
  return (
    <TextArea
      label={label}
      description={description === undefined ? words.onePerLine : `${description} ${words.onePerLine}`}
      value={text}
      onChange={(written) => {
        setText(written)
        const names = written.split(/[\n\r]+/).map((line) => line.trim().slice(0, 300))
        onChange([...new Set(names.filter((name) => name !== ''))])
      }}
      rows={3}
    />
  )
}

type ChoiceProps<Id extends string> = Answering<Id> & { readonly choices: Readonly<Record<Id, string>> }

export function ChoiceField<Id extends string>(props: ChoiceProps<Id>) {
  const ids = Object.keys(props.choices) as Id[]
  return (
    <RadioGroup
      label={props.label}
      {...given('description', props.description)}
      options={ids.map((id) => ({ id, label: props.choices[id] }))}
      value={props.value ?? null}
      onChange={(id) => props.onChange(ids.find((one) => one === id))}
    />
  )
}

/** One of many: a list that opens. */
export function ListField({
  label,
  description,
  value,
  onChange,
  options,
}: Answering<string> & { readonly options: readonly { readonly id: string; readonly label: string }[] }) {
  const known = value === undefined || options.some(({ id }) => id === value)
  return (
    <Select
      label={label}
      {...given('description', description)}
      options={known ? options : [...options, { id: value, label: value }]}
      value={value ?? null}
      onChange={onChange}
    />
  )
}

export function SwitchField({ label, description, value, onChange }: Answering<boolean>) {
  return (
    <Checkbox isSelected={value ?? false} onChange={onChange} {...given('description', description)}>
      {label}
    </Checkbox>
  )
}
