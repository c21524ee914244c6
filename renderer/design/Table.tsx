import { ArrowDown, ArrowUp } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { design } from '../words/en/design'
import './Table.css'

/** A real table: caption, column headers, a header in each row. The one thing that may scroll sideways, by itself. */
export type Column = {
  readonly id: string
  readonly label: string
  /** Figures: set to the end and in equal widths. */
  readonly end?: boolean
  readonly narrow?: boolean
  readonly labelHidden?: boolean
}
export type TableProps<Row> = {
  readonly caption: string
  readonly captionHidden?: boolean
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  /** The column whose cell names its row. */
  readonly rowHeader: string
  readonly cell: (row: Row, column: string) => ReactNode
  readonly sort?: { readonly column: string; readonly descending: boolean }
  readonly sortable?: readonly string[]
  readonly onSort?: (column: string) => void
  readonly isCurrent?: (row: Row) => boolean
  readonly empty?: ReactNode
}

export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionHidden = false, columns, rows, rowId, rowHeader, cell, empty, isCurrent } = props
  const id = useId()
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="fm-table-room" aria-labelledby={id} tabIndex={0}>
      <table className="fm-table">
        <caption id={id} className={captionHidden ? 'fm-hidden' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Header key={column.id} column={column} table={props} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)} aria-current={isCurrent?.(row) ? 'true' : undefined}>
              {columns.map((column) =>
                column.id === rowHeader ? (
                  <th key={column.id} scope="row" className={classOf(column)}>
                    {cell(row, column.id)}
                  </th>
                ) : (
                  <td key={column.id} className={classOf(column)}>
                    {cell(row, column.id)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Header<Row>({ column, table }: { readonly column: Column; readonly table: TableProps<Row> }) {
  const { sort, sortable, onSort } = table
  const sorted = sort?.column === column.id ? (sort.descending ? 'descending' : 'ascending') : undefined
  const name = column.labelHidden ? <span className="fm-hidden">{column.label}</span> : column.label
  return (
    <th scope="col" className={classOf(column)} aria-sort={sorted}>
      {onSort !== undefined && sortable?.includes(column.id) ? (
        <button type="button" className="fm-sort" onClick={() => onSort(column.id)}>
          {name}
          {sorted === undefined ? null : sorted === 'ascending' ? (
            <ArrowUp aria-hidden />
          ) : (
            <ArrowDown aria-hidden />
          )}
          {sorted === undefined ? null : <span className="fm-hidden">, {design.sorted[sorted]}</span>}
        </button>
      ) : (
        name
      )}
    </th>
  )
}

function classOf(column: Column): string | undefined {
  const names = [
    ...(column.end ? ['fm-end', 'figures'] : []),
    ...(column.narrow ? ['fm-narrow', 'figures'] : []),
  ]
  return names.length === 0 ? undefined : names.join(' ')
}
