import type { KeyboardEventHandler, Ref } from 'react'
import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components'
import { FieldLabel, FieldNotes, type FieldProps, given } from './FieldFrame'

/** Several lines; as tall as what stands in it, so that nothing written is hidden. */
export type TextAreaProps = FieldProps & {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly rows?: number
  /** The minute's own letters, for wordings and prose. */
  readonly serif?: boolean
  readonly isReadOnly?: boolean
  readonly autoFocus?: boolean
  readonly placeholder?: string
  readonly maxLength?: number
  readonly inputRef?: Ref<HTMLTextAreaElement>
  readonly onBlur?: () => void
  readonly onFocus?: () => void
  readonly onKeyDown?: KeyboardEventHandler<HTMLTextAreaElement>
}

export function TextArea(props: TextAreaProps) {
  const { label, labelHidden, description, error, isRequired, serif = false, rows = 2, inputRef } = props
  return (
    <AriaTextField
      className="fm-field"
      value={props.value}
      onChange={props.onChange}
      isDisabled={props.isDisabled ?? false}
      isReadOnly={props.isReadOnly ?? false}
      isRequired={isRequired ?? false}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      autoFocus={props.autoFocus ?? false}
      {...given('maxLength', props.maxLength)}
      {...given('onBlur', props.onBlur)}
      {...given('onFocus', props.onFocus)}
    >
      <FieldLabel label={label} {...given('labelHidden', labelHidden)} {...given('isRequired', isRequired)} />
      <AriaTextArea
        className={serif ? 'fm-area serif' : 'fm-area'}
        rows={rows}
        dir="auto"
        {...given('placeholder', props.placeholder)}
        {...given('onKeyDown', props.onKeyDown)}
        {...given('ref', inputRef)}
      />
      <FieldNotes {...given('description', description)} {...given('error', error)} />
    </AriaTextField>
  )
}
