import { useId } from 'react'
import { stanceOrder, stances } from '../words/en/positions'
import { PositionMark, type Stance } from './PositionMark'
import './PositionPicker.css'

/**
 * One person's five positions in a row: shape, letter and word, 44 px each. `label` says whose. Plain radio buttons: a
 * board of many people must be able to say which of its rows the Tab key stops at.
 */
export type PositionPickerProps = {
  readonly label: string
  readonly value: Stance | null
  readonly onChange: (stance: Stance) => void
  readonly isDisabled?: boolean
  /** Shapes and letters alone; the words stay for assistive technology. Only where a heading row names them. */
  readonly compact?: boolean
  /** False: reached by other keys than Tab. */
  readonly isTabStop?: boolean
  /** Those that can be taken; all five where it is not said. */
  readonly offered?: readonly Stance[]
}

export function PositionPicker({
  label,
  value,
  onChange,
  isDisabled = false,
  compact = false,
  isTabStop = true,
  offered = stanceOrder,
}: PositionPickerProps) {
  const name = useId()
  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-disabled={isDisabled}
      className={compact ? 'fm-picker fm-picker-compact' : 'fm-picker'}
    >
      {offered.map((stance) => (
        <label key={stance} className={`fm-pick fm-pick-${stance}`}>
          <input
            type="radio"
            className="fm-pick-radio"
            name={name}
            value={stance}
            checked={value === stance}
            disabled={isDisabled}
            tabIndex={isTabStop ? 0 : -1}
            onChange={() => onChange(stance)}
          />
          <PositionMark stance={stance} size={24} />
          <span className="fm-pick-word">{stances[stance].word}</span>
        </label>
      ))}
    </div>
  )
}
