import { type ReactNode, useEffect, useRef } from 'react'
import './Screen.css'

/** One screen: its name, its one next step, its matter. The heading takes the focus on arrival. */
export type ScreenProps = {
  readonly title: ReactNode
  /** For the window's title, when `title` is more than text. */
  readonly titleText?: string
  readonly lead?: ReactNode
  readonly chip?: ReactNode
  readonly actions?: ReactNode
  /** `whole`: as wide as the window, for what is a table of many. */
  readonly wide?: boolean | 'whole'
  /** The children scroll by themselves and fill the height: Live. */
  readonly fill?: boolean
  readonly children?: ReactNode
}

export function Screen({
  title,
  titleText,
  lead,
  chip,
  actions,
  wide = false,
  fill = false,
  children,
}: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const name = titleText ?? (typeof title === 'string' ? title : undefined)
  useEffect(() => {
    // A field that asked for the focus itself keeps it.
    const held = document.activeElement
    const inside = heading.current?.closest('.fm-screen')?.contains(held) ?? false
    if (!inside) heading.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    if (name !== undefined) document.title = `${name} · Folkmoot`
  }, [name])
  const width = wide === 'whole' ? ' fm-screen-whole' : wide ? ' fm-screen-wide' : ''
  return (
    <div className={`fm-screen${width}${fill ? ' fm-screen-fill' : ''}`}>
      <header className="fm-screen-head">
        <div className="fm-screen-name">
          <div className="fm-screen-title">
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {chip}
          </div>
          {lead === undefined ? null : <div className="fm-screen-lead">{lead}</div>}
        </div>
        {actions === undefined ? null : <div className="fm-screen-actions">{actions}</div>}
      </header>
      <div className="fm-screen-body">{children}</div>
    </div>
  )
}
