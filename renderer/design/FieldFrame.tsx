import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { FieldError as AriaFieldError, Label, Text } from 'react-aria-components'
import { design } from '../words/en/design'
import './Field.css'

/** What every field shares: its label above, its help and its error below, tied to it by name. */
export type FieldProps = {
  readonly label: string
  readonly labelHidden?: boolean
  readonly description?: string
  readonly error?: string | null
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
}

export function FieldLabel({ label, labelHidden = false, isRequired = false }: FieldProps) {
  return (
    <Label className={labelHidden ? 'fm-label fm-hidden' : 'fm-label'}>
      {label}
      {isRequired && !labelHidden ? <span className="fm-required"> ({design.required})</span> : null}
    </Label>
  )
}

export function FieldNotes({ description, error }: Pick<FieldProps, 'description' | 'error'>) {
  return (
    <>
      {description === undefined ? null : (
        <Text slot="description" className="fm-description">
          {description}
        </Text>
      )}
      {error ? (
        <AriaFieldError className="fm-error">
          <CircleAlert aria-hidden />
          {error}
        </AriaFieldError>
      ) : null}
    </>
  )
}

/** An error beside something that is not a field. */
export function FieldError({ children }: { readonly children: ReactNode }) {
  return (
    <p className="fm-error" role="alert">
      <CircleAlert aria-hidden />
      {children}
    </p>
  )
}

/** `value` for what may be absent: leaves a property out instead of setting it to undefined. */
export function given<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [N in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [N in Name]?: Value })
}
