import { type ReactNode, type Ref, useRef } from 'react'
import { Button as AriaButton, type ButtonProps as AriaProps, type PressEvent } from 'react-aria-components'
import { Kbd } from './Kbd'
import './Button.css'

/** A verb. One primary on a screen: the next step; danger only for what takes something away. */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger'

export type ButtonProps = Omit<AriaProps, 'children' | 'className' | 'style' | 'render'> & {
  readonly kind?: ButtonKind
  readonly icon?: ReactNode
  /** Shown beside the word and told to assistive technology: `Ctrl+Enter`. */
  readonly keys?: string
  /** 44 px, for hands in a hurry. */
  readonly big?: boolean
  readonly children: ReactNode
  readonly buttonRef?: Ref<HTMLButtonElement>
}

export function Button({
  kind = 'plain',
  icon,
  keys,
  big = false,
  children,
  buttonRef,
  isPending = false,
  onPress,
  ...rest
}: ButtonProps) {
  // As wide while it waits as it was when pressed, whatever it says then: what stands beside it stays.
  const width = useRef<number>(undefined)
  const press = (event: PressEvent) => {
    width.current = event.target.getBoundingClientRect().width
    onPress?.(event)
  }
  return (
    <AriaButton
      {...rest}
      // Not the library's own pending: it speaks through a node that outlives the button it is named by.
      {...(isPending ? { 'data-pending': true, style: { minWidth: width.current } } : { onPress: press })}
      {...(buttonRef === undefined ? {} : { ref: buttonRef })}
      className={`fm-button fm-button-${kind}${big ? ' fm-button-big' : ''}`}
    >
      {icon}
      <span className="fm-button-word">{children}</span>
      {keys === undefined ? null : <Kbd keys={keys} />}
    </AriaButton>
  )
}

/** Reads as a link, does as a button: going somewhere from the middle of a sentence. */
export function LinkButton({
  children,
  ...rest
}: Omit<ButtonProps, 'kind' | 'icon' | 'keys' | 'big' | 'buttonRef'>) {
  return (
    <AriaButton {...rest} className="fm-link-button">
      {children}
    </AriaButton>
  )
}
