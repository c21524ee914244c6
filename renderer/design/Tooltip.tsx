import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import './Tooltip.css'

export type TooltipProps = {
  readonly text: string
  /** False where the same can be read already. */
  readonly isNeeded?: boolean
  readonly children: ReactNode
}

/** A name on hover and on focus; never the only place where something is said. */
export function Tooltip({ text, isNeeded = true, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100} isDisabled={!isNeeded}>
      {children}
      <AriaTooltip className="fm-tooltip" offset={6}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
