import type { ReactNode } from 'react'
import { type ToggleButtonProps as AriaProps, ToggleButton as AriaToggle } from 'react-aria-components'
import './Button.css'

/** On or off at once, and says which. */
export type ToggleButtonProps = Omit<AriaProps, 'children' | 'className' | 'style' | 'render'> & {
  readonly icon?: ReactNode
  readonly children: ReactNode
}

export function ToggleButton({ icon, children, ...rest }: ToggleButtonProps) {
  return (
    <AriaToggle {...rest} className="fm-button fm-button-plain">
      {icon}
      <span className="fm-button-word">{children}</span>
    </AriaToggle>
  )
}
