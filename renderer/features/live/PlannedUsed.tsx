import type { Item } from '../../../shared/meeting/agenda/agenda'
import type { Instant } from '../../../shared/ports'
import { Disclosure } from '../../design/Disclosure'
import { Table } from '../../design/Table'
import { carry as words } from '../../words/en/carry'
import { itemTime } from './item-time'

/** What each item was planned for and what it took: for the next agenda. */
export function PlannedUsed({ items, now }: { readonly items: readonly Item[]; readonly now: Instant }) {
  const rows = items
    .filter(({ from }) => from !== null)
    .map((item) => ({ ...item, took: itemTime(item, now).spent }))
  if (rows.length === 0) return null
  const planned = rows.reduce((sum, row) => sum + (row.planned ?? 0), 0)
  const used = rows.reduce((sum, row) => sum + row.took, 0)
  return (
    <Disclosure level={3} title={`${words.times}: ${words.timesOf(planned, used)}`}>
      <Table
        caption={words.times}
        captionHidden
        columns={[
          { id: 'item', label: words.item },
          { id: 'planned', label: words.planned, end: true },
          { id: 'used', label: words.used, end: true },
          { id: 'difference', label: words.difference, end: true },
        ]}
        rows={rows}
        rowId={({ id }) => id}
        rowHeader="item"
        cell={(row, column) => {
          if (column === 'item')
            return (
              <>
                {row.number} <bdi>{row.title}</bdi>
              </>
            )
          if (column === 'planned') return words.minutes(row.planned)
          if (column === 'used') return words.minutes(row.took)
          return row.planned === null ? '–' : words.over(row.took - row.planned)
        }}
      />
    </Disclosure>
  )
}
