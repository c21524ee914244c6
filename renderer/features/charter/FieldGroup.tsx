import { type ReactNode, useId } from 'react'

/** Several controls that make up one answer, under its name. */
export type FieldGroupProps = {
  readonly label: string
  readonly description?: string
  readonly children: ReactNode
}

export function FieldGroup({ label, description, children }: FieldGroupProps) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like the other fields
    <div role="group" aria-labelledby={id} className="fm-field">
      <span id={id} className="fm-label">
        {label}
      </span>
      {description === undefined ? null : <span className="fm-description">{description}</span>}
      {children}
    </div>
  )
}
