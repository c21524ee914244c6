import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import './Choice.css'

/** Yes or no, in a sentence. */
export type CheckboxProps = {
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly children: ReactNode
  readonly description?: string
  readonly isDisabled?: boolean
}

export function Checkbox({ isSelected, onChange, children, description, isDisabled = false }: CheckboxProps) {
  return (
    <AriaCheckbox className="fm-choice" isSelected={isSelected} onChange={onChange} isDisabled={isDisabled}>
      <span className="fm-choice-box">{isSelected ? <Check aria-hidden /> : null}</span>
      <span className="fm-choice-words">
        {children}
        {description === undefined ? null : <span className="fm-description">{description}</span>}
      </span>
    </AriaCheckbox>
  )
}
