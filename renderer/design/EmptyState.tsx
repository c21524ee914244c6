import type { ReactNode } from 'react'
import './EmptyState.css'

/** An empty place explains itself and offers the first step. */
export type EmptyStateProps = {
  readonly title: string
  readonly children: ReactNode
  readonly action?: ReactNode
  readonly icon?: ReactNode
  readonly level?: 2 | 3
}

export function EmptyState({ title, children, action, icon, level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as 'h2'
  return (
    <div className="fm-empty">
      {icon === undefined ? null : <div className="fm-empty-icon">{icon}</div>}
      <Heading className="fm-empty-title">{title}</Heading>
      <p className="fm-empty-words">{children}</p>
      {action === undefined ? null : <div className="fm-empty-action">{action}</div>}
    </div>
  )
}
