import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { design } from '../words/en/design'
import { IconButton } from './IconButton'
import './Banner.css'

/** What stays until it is settled: what happened, what is safe, what to do. Stands in its own place, moves nothing else. */
export type BannerProps = {
  readonly kind: 'problem' | 'warning' | 'note'
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  readonly onDismiss?: () => void
}

const icons = { problem: CircleAlert, warning: TriangleAlert, note: Info } as const

export function Banner({ kind, title, children, actions, onDismiss }: BannerProps) {
  const Icon = icons[kind]
  return (
    <div className={`fm-banner fm-banner-${kind}`} role={kind === 'problem' ? 'alert' : 'status'}>
      <Icon aria-hidden />
      <div className="fm-banner-words">
        <strong>{title}</strong>
        {children === undefined ? null : <div>{children}</div>}
      </div>
      {actions === undefined && onDismiss === undefined ? null : (
        <div className="fm-banner-end">
          {actions === undefined ? null : <div className="fm-banner-actions">{actions}</div>}
          {onDismiss === undefined ? null : (
            <IconButton label={design.dismiss} icon={<X aria-hidden />} onPress={onDismiss} />
          )}
        </div>
      )}
    </div>
  )
}
