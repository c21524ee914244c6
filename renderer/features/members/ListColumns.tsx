import type { PeopleColumn } from '../../../shared/import/people-table'
import { Checkbox } from '../../design/Checkbox'
import { Select } from '../../design/Select'
import { peopleFile as words } from '../../words/en/people-file'

/** What each column of the list means: found by its heading, and changed here where that is wrong (IM13). */
export type ListColumnsProps = {
  readonly first: readonly string[]
  readonly hasHeading: boolean
  readonly columns: readonly PeopleColumn[]
  readonly onHeading: (hasHeading: boolean) => void
  readonly onColumns: (columns: readonly PeopleColumn[]) => void
}

const meanings = Object.entries(words.meanings).map(([id, label]) => ({ id, label }))

export function ListColumns({ first, hasHeading, columns, onHeading, onColumns }: ListColumnsProps) {
  return (
    <section aria-label={words.columns} className="fm-list-columns">
      <h2>{words.columns}</h2>
      <Checkbox isSelected={hasHeading} onChange={onHeading}>
        {words.heading}
      </Checkbox>
      <div className="fm-list-mapping">
        {columns.map((column, at) => (
          <Select
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
            key={at}
            label={words.column(at + 1, (first[at] ?? '').slice(0, 40))}
            options={meanings}
            value={column}
            onChange={(id) =>
              onColumns(columns.map((one, place) => (place === at ? (id as PeopleColumn) : one)))
            }
          />
        ))}
      </div>
    </section>
  )
}
