import type { Recurrence } from '../../../shared/charter/series'
import { Select } from '../../design/Select'
import { series as words } from '../../words/en/series'

/** When a series meets: how often, on which day, and of a month on which of those days. */
export type RuleFieldProps = {
  readonly value: Recurrence | null
  readonly onChange: (rule: Recurrence | null) => void
}

const spans = Object.entries(words.spans).map(([id, label]) => ({ id, label }))
// Written from first to last: an object would put its figures in order by itself.
const nths = (['1', '2', '3', '4', '-1'] as const).map((id) => ({ id, label: words.nths[id] }))

export function RuleField({ value, onChange }: RuleFieldProps) {
  const weekday = value?.weekday ?? 2
  const nth = value?.type === 'monthly' ? value.nth : 1
  const span = (id: string) => {
    const [type, every] = id.split('/')
    if (type === 'weekly') onChange({ type, weekday, every: Number(every) as 1 })
    else if (type === 'monthly') onChange({ type, nth, weekday, every: Number(every) as 1 })
    else onChange(null)
  }
  return (
    <div className="fm-series-rule">
      <Select
        label={words.often}
        options={spans}
        value={value === null ? 'none' : `${value.type}/${value.every}`}
        onChange={span}
      />
      {value?.type === 'monthly' ? (
        <Select
          label={words.which}
          options={nths}
          value={String(value.nth)}
          onChange={(id) => onChange({ ...value, nth: Number(id) as 1 })}
        />
      ) : null}
      {value === null ? null : (
        <Select
          label={words.day}
          options={words.days}
          value={String(value.weekday)}
          onChange={(id) => onChange({ ...value, weekday: Number(id) as 1 })}
        />
      )}
    </div>
  )
}
