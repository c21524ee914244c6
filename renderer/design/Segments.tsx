import { type Key, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import './Button.css'
import './Segments.css'

/** One of two or three states, in one line: chosen at once, by press or with arrows and the space bar. */
export type SegmentsProps<Id extends string> = {
  readonly label: string
  readonly segments: readonly { readonly id: Id; readonly label: string }[]
  readonly value: Id
  readonly onChange: (id: Id) => void
}

export function Segments<Id extends string>({ label, segments, value, onChange }: SegmentsProps<Id>) {
  const choose = (keys: ReadonlySet<Key>) => {
    const chosen = segments.find(({ id }) => keys.has(id))
    if (chosen !== undefined && chosen.id !== value) onChange(chosen.id)
  }
  return (
    <ToggleButtonGroup
      className="fm-segments"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={choose}
    >
      {segments.map((segment) => (
        <ToggleButton key={segment.id} id={segment.id} className="fm-button fm-segment">
          {segment.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
