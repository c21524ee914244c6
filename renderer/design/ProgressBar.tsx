import type { CSSProperties } from 'react'
import { ProgressBar as AriaProgress, Label } from 'react-aria-components'
import { design } from '../words/en/design'
import { Button } from './Button'
import './ProgressBar.css'

/** For what takes over two seconds: what is being done, how far, and a way out. Shows itself after 400 ms. */
export type ProgressBarProps = {
  readonly label: string
  /** 0 to 100; null while it cannot be known. */
  readonly value: number | null
  readonly words?: string
  readonly onCancel?: () => void
}

export function ProgressBar({ label, value, words, onCancel }: ProgressBarProps) {
  const done = value === null ? null : Math.max(0, Math.min(100, Math.round(value)))
  return (
    <div className="fm-progress">
      <AriaProgress
        className="fm-progress-bar"
        value={done ?? 0}
        isIndeterminate={done === null}
        valueLabel={words ?? (done === null ? label : design.progress(done))}
      >
        <span className="fm-progress-words">
          <Label>{label}</Label>
          {words === undefined ? null : <span className="quiet figures">{words}</span>}
        </span>
        <span className="fm-progress-track">
          <span className="fm-progress-done" style={{ '--done': `${done ?? 40}%` } as CSSProperties} />
        </span>
      </AriaProgress>
      {onCancel === undefined ? null : <Button onPress={onCancel}>{design.stop}</Button>}
    </div>
  )
}
