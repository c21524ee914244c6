import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components'
import { Tooltip } from './Tooltip'
import './Button.css'

/** A button with a picture: its name is always there, for the ear and on hover and focus for the eye. */
export type IconButtonProps = Omit<
  AriaProps,
  'children' | 'className' | 'style' | 'render' | 'aria-label'
> & {
  readonly label: string
  readonly icon: ReactNode
  readonly keys?: string
  readonly isPressed?: boolean
  readonly kind?: 'quiet' | 'plain' | 'danger'
}

export function IconButton({ label, icon, keys, isPressed, kind = 'quiet', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={keys === undefined ? label : `${label} (${keys})`}>
      <AriaButton
        {...rest}
        aria-label={label}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        className={`fm-button fm-icon-button fm-button-${kind}`}
      >
        {icon}
      </AriaButton>
    </Tooltip>
  )
}
