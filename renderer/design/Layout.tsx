import type { ReactNode } from 'react'
import './Layout.css'

/** Space between things: the six gaps of the grid and no others. */
export type Gap = 4 | 8 | 12 | 16 | 24 | 40

export function Stack({ gap = 16, children }: { readonly gap?: Gap; readonly children: ReactNode }) {
  return <div className={`fm-stack fm-gap-${gap}`}>{children}</div>
}

export type RowProps = {
  readonly gap?: Gap
  readonly align?: 'start' | 'center' | 'end' | 'baseline'
  readonly wrap?: boolean
  /** The first at one edge, the last at the other. */
  readonly spread?: boolean
  readonly children: ReactNode
}

export function Row({ gap = 8, align = 'center', wrap = true, spread = false, children }: RowProps) {
  return (
    <div
      className={`fm-row fm-gap-${gap} fm-align-${align}${wrap ? ' fm-wrap' : ''}${spread ? ' fm-spread' : ''}`}
    >
      {children}
    </div>
  )
}
