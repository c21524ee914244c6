import type { ActionsTableBlock, AgendaTableBlock } from '../../shared/minutes/table-block'
import { dateInWords, duration } from '../words/en/dates'
import { document as words } from '../words/en/document'
import { Heading, type Level } from './Heading'
import { MarkBelow } from './MarkBelow'
import { StepsBelow } from './StepsBelow'
import { TableName } from './TableName'

/** The tables of the document: real headers, repeated on each page (PD14), a header cell in each row. */
export function ActionsTable({ block, level }: { readonly block: ActionsTableBlock; readonly level: Level }) {
  if (block.actions.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="fm-doc-table-room" aria-label={words.actions} tabIndex={0}>
      <Heading level={level} className="fm-doc-h">
        {words.actions}
      </Heading>
      <table className="fm-doc-table fm-doc-actions">
        <TableName>{words.actions}</TableName>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.by}</th>
            <th scope="col">{words.item}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {block.actions.map((action) => (
            <tr key={action.action}>
              <th scope="row">
                <bdi>{action.what}</bdi>
                <StepsBelow steps={action.steps ?? []} />
                {action.acting === true ? <MarkBelow>{words.byActing}</MarkBelow> : null}
              </th>
              <td>
                <bdi>{action.who ?? words.noOne}</bdi>
              </td>
              <td>{action.due === null ? words.noDate : dateInWords(action.due)}</td>
              <td className="fm-doc-figure">{action.minute ?? '–'}</td>
              <td>{words.actionStates[action.state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function AgendaTable({ block, level }: { readonly block: AgendaTableBlock; readonly level: Level }) {
  const groups = sections(block.rows)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="fm-doc-table-room" aria-label={words.agenda} tabIndex={0}>
      <Heading level={level} className="fm-doc-h">
        {words.agenda}
      </Heading>
      <table className="fm-doc-table fm-doc-agenda">
        <TableName>{words.agenda}</TableName>
        <thead>
          <tr>
            <th scope="col">{words.starts}</th>
            <th scope="col">{words.item}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.presenter}</th>
            <th scope="col" className="fm-doc-end">
              {words.length}
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            {group.title === null ? null : (
              <tr className="fm-doc-group">
                <th scope="rowgroup" colSpan={5} dir="auto">
                  {group.title}
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <tr key={row.number}>
                <td className="fm-doc-figure">{row.from ?? '–'}</td>
                <th scope="row">
                  <span className="fm-doc-number">{`${row.number}\u00a0`}</span>
                  <bdi>{row.title}</bdi>
                </th>
                <td>{words.kinds[row.kind] ?? row.kind}</td>
                <td>{row.presenter === null ? '–' : <bdi>{row.presenter}</bdi>}</td>
                <td className="fm-doc-figure fm-doc-end">
                  {row.planned === null ? '–' : duration(row.planned)}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <p className="fm-doc-total">{words.totalLength(block.total)}</p>
    </section>
  )
}

type Row = AgendaTableBlock['rows'][number]
type Group = { readonly key: string; readonly title: string | null; readonly rows: readonly Row[] }

/** Rows that follow each other under one section's name. */
function sections(rows: readonly Row[]): readonly Group[] {
  const groups: { key: string; title: string | null; rows: Row[] }[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last && last.title === row.section) last.rows.push(row)
    else groups.push({ key: `${groups.length}`, title: row.section, rows: [row] })
  }
  return groups
}
