import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Disclosure as AriaDisclosure, Button, DisclosurePanel, Heading } from 'react-aria-components'
import './Disclosure.css'

/** What is seldom needed, folded under its own name. */
export type DisclosureProps = {
  readonly title: ReactNode
  readonly children: ReactNode
  readonly level?: 2 | 3 | 4
  readonly isOpen?: boolean
  readonly onToggle?: (isOpen: boolean) => void
}

export function Disclosure({ title, children, level = 3, isOpen, onToggle }: DisclosureProps) {
  return (
    <AriaDisclosure
      className="fm-disclosure"
      {...(isOpen === undefined ? {} : { isExpanded: isOpen })}
      {...(onToggle === undefined ? {} : { onExpandedChange: onToggle })}
    >
      <Heading level={level} className="fm-disclosure-title">
        <Button slot="trigger" className="fm-button fm-button-quiet fm-disclosure-button">
          <ChevronRight aria-hidden />
          <span>{title}</span>
        </Button>
      </Heading>
      <DisclosurePanel className="fm-disclosure-panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  )
}
