import type { ReactNode } from 'react'
import './Field.css'

/** For the ear alone. */
export function VisuallyHidden({
  children,
  as: As = 'span',
}: {
  readonly children: ReactNode
  readonly as?: 'span' | 'h2' | 'h3' | 'p' | 'div'
}) {
  return <As className="fm-hidden">{children}</As>
}
