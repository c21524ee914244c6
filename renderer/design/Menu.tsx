import { ChevronDown } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import {
  Button as AriaButton,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
  Text,
} from 'react-aria-components'
import type { ButtonKind } from './Button'
import { Kbd } from './Kbd'
import './Button.css'
import './Menu.css'

/** Deeds that are used less often, behind one button. */
export type MenuItemGiven =
  | {
      readonly type?: 'item'
      readonly id: string
      readonly label: string
      readonly icon?: ReactNode
      readonly keys?: string
      /** A word behind the label. */
      readonly hint?: string
      readonly danger?: boolean
      readonly isDisabled?: boolean
    }
  | { readonly type: 'separator'; readonly id: string }

export type MenuButtonProps = {
  readonly label: string
  readonly items: readonly MenuItemGiven[]
  readonly onAction: (id: string) => void
  readonly icon?: ReactNode
  readonly hideLabel?: boolean
  readonly kind?: ButtonKind
  readonly isDisabled?: boolean
}

export function MenuButton({
  label,
  items,
  onAction,
  icon,
  hideLabel = false,
  kind = 'plain',
  isDisabled = false,
}: MenuButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  // In a list that keeps its own focus the row takes it when the menu closes: it goes back to where it was.
  const back = (isOpen: boolean) => {
    if (isOpen) return
    setTimeout(() => {
      const at = document.activeElement
      if (at?.matches('[role="row"]') && at.contains(button.current)) button.current?.focus()
    }, 50)
  }
  return (
    <MenuTrigger onOpenChange={back}>
      <AriaButton
        ref={button}
        {...(hideLabel ? { 'aria-label': label } : {})}
        isDisabled={isDisabled}
        className={`fm-button fm-button-${kind}${hideLabel ? ' fm-icon-button' : ''}`}
      >
        {icon}
        {hideLabel ? null : <span className="fm-button-word">{label}</span>}
        {hideLabel && icon !== undefined ? null : <ChevronDown aria-hidden />}
      </AriaButton>
      <Popover className="fm-popover" offset={4}>
        <Menu className="fm-menu" onAction={(key) => onAction(String(key))}>
          {items.map((item) =>
            item.type === 'separator' ? (
              <Separator key={item.id} className="fm-menu-line" />
            ) : (
              <MenuItem
                key={item.id}
                id={item.id}
                textValue={item.label}
                isDisabled={item.isDisabled ?? false}
                className={item.danger ? 'fm-menu-item fm-menu-item-danger' : 'fm-menu-item'}
              >
                {item.icon}
                <Text slot="label" className="fm-menu-words">
                  {item.hint === undefined ? (
                    item.label
                  ) : (
                    <span>
                      {item.label} <span className="quiet small">{item.hint}</span>
                    </span>
                  )}
                </Text>
                {item.keys === undefined ? null : <Kbd keys={item.keys} />}
              </MenuItem>
            ),
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
