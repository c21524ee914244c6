import { RadioGroup } from '../../design/RadioGroup'
import { TextField } from '../../design/TextField'
import { actions as words } from '../../words/en/actions'
import { readQuery } from './filter'

/** The filter as words, and its commonest words as buttons: both say the same thing. */
export type ActionFilterProps = {
  readonly query: string
  readonly onChange: (query: string) => void
  readonly shown: number
  readonly of: number
}

const ways = ['open', 'overdue', 'done', 'dropped', 'all'] as const

export function ActionFilter({ query, onChange, shown, of }: ActionFilterProps) {
  const without = query
    .split(/\s+/)
    .filter((token) => !/^is:/i.test(token))
    .join(' ')
  return (
    <div className="fm-action-filter">
      <RadioGroup
        label={words.show}
        labelHidden
        row
        options={ways.map((id) => ({ id, label: words.showing[id] }))}
        value={readQuery(query).is ?? 'all'}
        onChange={(id) => onChange(id === 'all' ? without : `is:${id} ${without}`.trim())}
      />
      <TextField
        label={words.filter}
        description={words.filterHelp}
        type="search"
        value={query}
        onChange={onChange}
        onEscape={() => onChange('')}
      />
      <p className="quiet" role="status">
        {words.shown(shown, of)}
      </p>
      <p className="quiet small">{words.keys}</p>
    </div>
  )
}
