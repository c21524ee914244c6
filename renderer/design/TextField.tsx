import type { ReactNode, Ref } from 'react'
import { TextField as AriaTextField, Input } from 'react-aria-components'
import { FieldLabel, FieldNotes, type FieldProps, given } from './FieldFrame'

/** One line of text. What a person writes keeps its own direction. */
export type TextFieldProps = FieldProps & {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly type?: 'text' | 'password' | 'search' | 'date' | 'time'
  readonly isReadOnly?: boolean
  readonly autoFocus?: boolean
  readonly autoComplete?: string
  readonly placeholder?: string
  readonly name?: string
  readonly maxLength?: number
  readonly spellCheck?: boolean
  readonly suffix?: ReactNode
  readonly inputRef?: Ref<HTMLInputElement>
  readonly onEnter?: () => void
  readonly onEscape?: () => void
  readonly onBlur?: () => void
}

export function TextField(props: TextFieldProps) {
  const {
    label,
    labelHidden,
    description,
    error,
    isRequired,
    suffix,
    inputRef,
    placeholder,
    onEnter,
    onEscape,
  } = props
  const { value, onChange, type = 'text', isDisabled = false, isReadOnly = false, autoFocus = false } = props
  return (
    <AriaTextField
      className="fm-field"
      value={value}
      onChange={onChange}
      type={type as 'text'}
      isDisabled={isDisabled}
      isReadOnly={isReadOnly}
      isRequired={isRequired ?? false}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      autoFocus={autoFocus}
      {...given('autoComplete', props.autoComplete)}
      {...given('name', props.name)}
      {...given('maxLength', props.maxLength)}
      {...given('onBlur', props.onBlur)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && onEnter) {
          // Else the same press would reach whatever has the focus once the deed is done, and press that too.
          event.preventDefault()
          onEnter()
        } else if (event.key === 'Escape' && onEscape) onEscape()
        else event.continuePropagation()
      }}
    >
      <FieldLabel label={label} {...given('labelHidden', labelHidden)} {...given('isRequired', isRequired)} />
      <span className="fm-box">
        <Input
          className="fm-input figures"
          {...(type === 'text' || type === 'search' ? { dir: 'auto' } : {})}
          {...given('placeholder', placeholder)}
          {...given('spellCheck', props.spellCheck)}
          {...given('ref', inputRef)}
        />
        {suffix === undefined ? null : <span className="fm-suffix">{suffix}</span>}
      </span>
      <FieldNotes {...given('description', description)} {...given('error', error)} />
    </AriaTextField>
  )
}
