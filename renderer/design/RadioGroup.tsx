import { RadioGroup as AriaRadioGroup, Label, Radio } from 'react-aria-components'
import { FieldError, type FieldProps } from './FieldFrame'
import type { Option } from './Select'
import './Choice.css'
import './Field.css'

/** One of a few, all in sight. As cards when each needs a sentence. */
export type RadioGroupProps = Pick<
  FieldProps,
  'label' | 'labelHidden' | 'error' | 'isDisabled' | 'description'
> & {
  readonly options: readonly Option[]
  readonly value: string | null
  readonly onChange: (id: string) => void
  readonly row?: boolean
  readonly cards?: boolean
}

export function RadioGroup(props: RadioGroupProps) {
  const {
    label,
    labelHidden = false,
    options,
    value,
    onChange,
    row = false,
    cards = false,
    error,
    description,
  } = props
  return (
    <AriaRadioGroup
      className="fm-field"
      value={value}
      onChange={onChange}
      isDisabled={props.isDisabled ?? false}
      orientation={row ? 'horizontal' : 'vertical'}
    >
      <Label className={labelHidden ? 'fm-label fm-hidden' : 'fm-label'}>{label}</Label>
      {description === undefined ? null : <span className="fm-description">{description}</span>}
      <div className={`fm-choices${row ? ' fm-choices-row' : ''}${cards ? ' fm-choices-cards' : ''}`}>
        {options.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            className="fm-choice"
            isDisabled={option.isDisabled ?? false}
          >
            <span className="fm-choice-box fm-choice-round" />
            <span className="fm-choice-words">
              {cards ? <b>{option.label}</b> : option.label}
              {option.description === undefined ? null : (
                <span className="fm-description">{option.description}</span>
              )}
            </span>
          </Radio>
        ))}
      </div>
      {error ? <FieldError>{error}</FieldError> : null}
    </AriaRadioGroup>
  )
}
