import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { Tooltip } from '../design/Tooltip'
import { useMedia } from '../design/useMedia'
import { frame } from '../words/en/frame'
import './Rail.css'

/** Where one can go. In a narrow window the words give way to their pictures and come back as tooltips. */
export type RailItem = {
  readonly id: string
  readonly label: string
  readonly icon: ReactNode
  readonly badge?: string
}
export type RailProps = {
  readonly items: readonly RailItem[]
  readonly current: string
  readonly onGo: (id: string) => void
  /** Folded to its pictures where the screen beside it needs the room. */
  readonly isBrief?: boolean
}

export function Rail({ items, current, onGo, isBrief = false }: RailProps) {
  // As in Rail.css: a word that can be read needs no second one over its neighbour.
  const isFolded = useMedia(isBrief ? '(width < 1600px)' : '(width < 1000px)')
  return (
    <nav className={isBrief ? 'fm-rail fm-rail-brief' : 'fm-rail'} aria-label={frame.rail}>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <Tooltip text={item.label} isNeeded={isFolded}>
              <Button
                className="fm-rail-item"
                onPress={() => onGo(item.id)}
                {...(item.id === current ? { 'aria-current': 'page' as const } : {})}
              >
                {item.icon}
                <span className="fm-rail-word">{item.label}</span>
                {item.badge === undefined ? null : (
                  <span className="fm-rail-badge figures">{item.badge}</span>
                )}
              </Button>
            </Tooltip>
          </li>
        ))}
      </ul>
    </nav>
  )
}
