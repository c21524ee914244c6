import type { ItemId, MeetingId } from '../../../shared/id'
import { agenda } from '../../../shared/meeting/agenda/agenda'
import { useMeeting } from '../../data/useMeeting'
import { Select } from '../../design/Select'
import { minutes as words } from '../../words/en/minutes'

/** Which item of earlier minutes a correction is about, or all of them. */
export type AboutItemProps = {
  readonly of: MeetingId
  readonly value: ItemId | null
  readonly onChange: (item: ItemId | null) => void
}

const whole = 'whole'

export function AboutItem({ of, value, onChange }: AboutItemProps) {
  const view = useMeeting(of)
  const items = view.state === 'read' || view.state === 'living' ? agenda(view.meeting) : []
  return (
    <Select
      label={words.correctionItem}
      options={[
        { id: whole, label: words.wholeMeeting },
        ...items.map(({ id, number, title }) => ({ id, label: `${number} ${title}` })),
      ]}
      value={value ?? whole}
      onChange={(id) => onChange(items.find((one) => one.id === id)?.id ?? null)}
    />
  )
}
