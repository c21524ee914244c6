import type { ReactNode } from 'react'
import { useState } from 'react'
import { Checkbox } from '../../design/Checkbox'
import { Select } from '../../design/Select'
import { TextField } from '../../design/TextField'
import { charterPage } from '../../words/en/charter-page'
import { FieldGroup } from './FieldGroup'
import { type Answering, WholeField } from './plain-fields'
import { fractionOf, type Share, shareId, shareNear, shareOptions } from './shares'

/** Answers that may be none: a tick, and behind it the figure. */
const words = charterPage.fields

type MaybeProps<Value> = Pick<Answering<Value | null>, 'label' | 'description' | 'value' | 'onChange'> & {
  readonly tick: string
  /** What a fresh tick begins with; undefined while it is still to be written. */
  readonly first: Value | undefined
  readonly children: ReactNode
}

function Maybe<Value>({ label, description, tick, value, first, onChange, children }: MaybeProps<Value>) {
  return (
    <FieldGroup label={label} {...(description === undefined ? {} : { description })}>
      <Checkbox isSelected={value !== null} onChange={(is) => onChange(is ? first : null)}>
        {tick}
      </Checkbox>
      {value === null ? null : children}
    </FieldGroup>
  )
}

export function TermField(props: Answering<number | null>) {
  return (
    <Maybe {...props} tick={words.term} first={24}>
      <WholeField
        label={words.months}
        value={props.value ?? undefined}
        onChange={props.onChange}
        strict={props.strict}
        min={1}
        max={600}
      />
    </Maybe>
  )
}

/** A share kept as a number, such as the most who may have reservations. */
export function LimitField(props: Answering<number | null>) {
  const share = typeof props.value === 'number' ? shareNear(props.value) : '1/3'
  return (
    <Maybe {...props} tick={words.limit} first={1 / 3}>
      <ShareSelect
        label={words.largest}
        share={share}
        onChange={(chosen) => props.onChange(chosen.share / chosen.of)}
      />
    </Maybe>
  )
}

export function ReviewField(props: Answering<Share | null>) {
  const share = props.value ? shareId(props.value) : '2/3'
  return (
    <Maybe {...props} tick={words.review} first={{ share: 2, of: 3 }}>
      <ShareSelect label={words.share} share={share} onChange={props.onChange} />
    </Maybe>
  )
}

export function ShareField({ label, value, onChange }: Answering<Share>) {
  return <ShareSelect label={label} share={shareId(value ?? { share: 1, of: 1 })} onChange={onChange} />
}

export function LastDayField(props: Answering<string | null>) {
  const [day, setDay] = useState(props.value ?? '')
  const isWrong = props.value === undefined && (props.strict || day !== '')
  return (
    <Maybe {...props} tick={words.ends} first={day === '' ? undefined : day}>
      <div className="fm-rule-row">
        <TextField
          label={words.day}
          type="date"
          value={day}
          onChange={(written) => {
            setDay(written)
            props.onChange(/^\d{4}-\d\d-\d\d$/.test(written) ? written : undefined)
          }}
          error={isWrong ? words.missing : null}
        />
      </div>
    </Maybe>
  )
}

type ShareSelectProps = {
  readonly label: string
  readonly share: string
  readonly onChange: (share: Share) => void
}

function ShareSelect({ label, share, onChange }: ShareSelectProps) {
  return (
    <div className="fm-rule-row">
      <Select
        label={label}
        options={shareOptions(share)}
        value={share}
        onChange={(id) => {
          const chosen = fractionOf(id)
          if (chosen !== null) onChange(chosen)
        }}
      />
    </div>
  )
}
