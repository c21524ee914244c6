import { Radio, RadioGroup } from 'react-aria-components'
import { stanceOrder, stances } from '../words/en/positions'
import { PositionMark, type Stance } from './PositionMark'
import './PositionPicker.css'

/** One person's five positions in a row: shape, letter and word, 44 px each. `label` says whose. */
export type PositionPickerProps = {
  readonly label: string
  readonly value: Stance | null
  readonly onChange: (stance: Stance) => void
  readonly isDisabled?: boolean
  /** Shapes and letters alone; the words stay for assistive technology. Only where a heading row names them. */
  readonly compact?: boolean
}

export function PositionPicker({
  label,
  value,
  onChange,
  isDisabled = false,
  compact = false,
}: PositionPickerProps) {
  return (
    <RadioGroup
      className={compact ? 'fm-picker fm-picker-compact' : 'fm-picker'}
      aria-label={label}
      orientation="horizontal"
      value={value}
      isDisabled={isDisabled}
      onChange={(chosen) => {
        const stance = stanceOrder.find((one) => one === chosen)
        if (stance) onChange(stance)
      }}
    >
      {stanceOrder.map((stance) => (
        <Radio key={stance} value={stance} className={`fm-pick fm-pick-${stance}`}>
          <PositionMark stance={stance} size={24} />
          <span className="fm-pick-word">{stances[stance].word}</span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
