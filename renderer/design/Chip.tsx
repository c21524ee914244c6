import { Check, CircleAlert, Clock, Minus, Pause, X } from 'lucide-react'
import type { ReactNode } from 'react'
import './Chip.css'

/** A state in a word with a shape before it; the colour only helps. */
export type ChipMark = 'ring' | 'dot' | 'half' | 'check' | 'cross' | 'bang' | 'clock' | 'pause' | 'dash'
export type ChipTone = 'neutral' | 'accent' | 'agree' | 'reservations' | 'aside' | 'block' | 'quiet'
export type ChipProps = { readonly tone?: ChipTone; readonly mark?: ChipMark; readonly children: ReactNode }

export function Chip({ tone = 'neutral', mark, children }: ChipProps) {
  return (
    <span className={`fm-chip fm-chip-${tone}`}>
      {mark === undefined ? null : <Mark mark={mark} />}
      <span>{children}</span>
    </span>
  )
}

function Mark({ mark }: { readonly mark: ChipMark }) {
  switch (mark) {
    case 'check':
      return <Check aria-hidden />
    case 'cross':
      return <X aria-hidden />
    case 'bang':
      return <CircleAlert aria-hidden />
    case 'clock':
      return <Clock aria-hidden />
    case 'pause':
      return <Pause aria-hidden />
    case 'dash':
      return <Minus aria-hidden />
    case 'ring':
    case 'dot':
    case 'half':
      return (
        <svg className="fm-chip-mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <circle
            cx="6"
            cy="6"
            r="4.5"
            fill={mark === 'dot' ? 'currentColor' : 'none'}
            stroke="currentColor"
            strokeWidth="2"
          />
          {mark === 'half' ? <path d="M6 1.5a4.5 4.5 0 0 1 0 9Z" fill="currentColor" /> : null}
        </svg>
      )
  }
}
