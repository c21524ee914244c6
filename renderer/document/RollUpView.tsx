import type { RollUpBlock } from '../../shared/minutes/roll-up-block'
import { assemblies } from '../words/en/assemblies'
import { stances } from '../words/en/positions'
import { rollup as words } from '../words/en/rollup'
import { Tally } from './PositionsView'
import { TableName } from './TableName'

/** The answers of all members to one question, on paper: the wording, what they come to, and member by member where it stands and why. */
export function RollUpView({ block }: { readonly block: RollUpBlock }) {
  const { wording, put, until, asked, answered, counts, agreement, results, rows } = block
  return (
    <>
      <blockquote className="fm-doc-wording" dir="auto">
        <strong>{wording}</strong>
      </blockquote>
      <p>{words.document.put(put, until)}</p>
      <p>
        {words.answeredOf(answered, asked)}. {answered < asked ? words.host.silence(asked - answered) : ''}
      </p>
      {answered === 0 ? null : <Tally counts={counts} none={0} />}
      {agreement === null ? null : (
        <p>
          <strong>{words.host.agreement[agreement.type]}</strong>{' '}
          {words.host.needed(agreement.heard, agreement.needed)}
        </p>
      )}
      {results.map(({ came, number, date }, at) => (
        <p key={at}>
          <strong>{words.result[came](number, date)}</strong>
        </p>
      ))}
      {results.length > 1 ? <p>{words.result.several}</p> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="fm-doc-table-room" aria-label={words.host.caption} tabIndex={0}>
        <table className="fm-doc-table fm-doc-roll-up">
          <TableName>{words.host.caption}</TableName>
          <thead>
            <tr>
              <th scope="col">{words.host.columns.name}</th>
              <th scope="col">{words.host.columns.position}</th>
              <th scope="col">{words.host.columns.why}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.assembly} row={row} />
            ))}
          </tbody>
        </table>
      </section>
      {block.reasonsLeftOut ? <p>{words.document.reasonsLeftOut}</p> : null}
    </>
  )
}

function Row({
  row: { name, part, said, contested, elsewhere },
}: {
  readonly row: RollUpBlock['rows'][number]
}) {
  const positions = said.map(({ position }) => stances[position].word).join(', ')
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
        {part === 'asked' ? null : <span className="fm-doc-below">{words.host[part]}</span>}
      </th>
      <td>{said.length === 0 ? words.host.silent : positions}</td>
      <td>
        {said.length + elsewhere.length === 0 ? assemblies.none : null}
        {said.map(({ reason, basis }, at) => (
          <p key={at}>
            {reason === null ? null : (
              <>
                <bdi>{reason}</bdi>{' '}
              </>
            )}
            {assemblies.basis(basis)}
          </p>
        ))}
        {contested ? <p>{words.host.torn}</p> : null}
        {elsewhere.map((position, at) => (
          <p key={at} className="fm-doc-below">
            {words.host.elsewhere(position)}
          </p>
        ))}
      </td>
    </tr>
  )
}
