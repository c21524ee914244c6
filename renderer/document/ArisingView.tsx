import type { ArisingBlock } from '../../shared/minutes/arising-block'
import { arising as words } from '../words/en/arising'
import { dateInWords } from '../words/en/dates'
import { document } from '../words/en/document'
import { TableName } from './TableName'

/** The actions of earlier meetings, with what this one was told of each. */
export function ArisingView({ block }: { readonly block: ArisingBlock }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="fm-doc-table-room" aria-label={words.caption} tabIndex={0}>
      <table className="fm-doc-table fm-doc-actions">
        <TableName>{words.caption}</TableName>
        <thead>
          <tr>
            <th scope="col">{words.caption}</th>
            <th scope="col">{document.who}</th>
            <th scope="col">{document.by}</th>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.reported}</th>
          </tr>
        </thead>
        <tbody>
          {block.rows.map(({ action, what, who, due, from, date, state, putOff, reason }) => (
            <tr key={action}>
              <th scope="row">
                <bdi>{what}</bdi>
              </th>
              <td>
                <bdi>{who ?? document.noOne}</bdi>
              </td>
              <td>{due === null ? document.noDate : dateInWords(due)}</td>
              <td>
                <bdi>{words.agreed(from, date)}</bdi>
              </td>
              <td>
                <bdi>{words.saidWhy(state, putOff, reason)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
