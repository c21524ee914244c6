import type { DecisionsTableBlock } from '../../shared/minutes/table-block'
import { sinceThen } from '../words/en/course'
import { document as words } from '../words/en/document'
import { Heading, type Level } from './Heading'
import { MarkBelow } from './MarkBelow'
import { TableName } from './TableName'

/** What was decided, once more in one table: number and exact wording (MI22). */
export function DecisionsTable({
  block,
  level,
}: {
  readonly block: DecisionsTableBlock
  readonly level: Level
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="fm-doc-table-room" aria-label={words.decisions} tabIndex={0}>
      <Heading level={level} className="fm-doc-h">
        {words.decisions}
      </Heading>
      <table className="fm-doc-table fm-doc-decisions">
        <TableName>{words.decisions}</TableName>
        <thead>
          <tr>
            <th scope="col">{words.decisionNumber}</th>
            <th scope="col">{words.what}</th>
          </tr>
        </thead>
        <tbody>
          {block.decisions.map(({ decision, number, wording, informal, contested, acting, since }) => (
            <tr key={decision}>
              <th scope="row" className="fm-doc-figure">
                {number}
              </th>
              <td>
                <span dir="auto">{wording}</span>
                {informal ? ` (${words.informal})` : null}
                {contested ? <strong> {words.contested}</strong> : null}
                {acting === true ? <MarkBelow>{words.byActing}</MarkBelow> : null}
                {since === undefined ? null : <MarkBelow>{sinceThen(since)}</MarkBelow>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
