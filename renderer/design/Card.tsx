import { type ReactNode, useId } from 'react'
import './Card.css'

/** One matter on its own sheet, named by its heading. */
export type CardProps = {
  readonly title?: ReactNode
  readonly level?: 2 | 3 | 4
  readonly actions?: ReactNode
  readonly tone?: 'sheet' | 'soft' | 'rail'
  readonly label?: string
  readonly children?: ReactNode
}

export function Card({ title, level = 2, actions, tone = 'sheet', label, children }: CardProps) {
  const id = useId()
  const Heading = `h${level}` as 'h2'
  const named =
    title === undefined ? (label === undefined ? {} : { 'aria-label': label }) : { 'aria-labelledby': id }
  return (
    <section className={`fm-card fm-card-${tone}`} {...named}>
      {title === undefined && actions === undefined ? null : (
        <div className="fm-card-head">
          {title === undefined ? null : (
            <Heading id={id} className="fm-card-title">
              {title}
            </Heading>
          )}
          {actions === undefined ? null : <div className="fm-card-actions">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  )
}
