import type {
  ActionRegisterBlock,
  DecisionRegisterBlock,
  RegisterBlock,
} from '../../shared/minutes/register-block'
import { actions } from '../words/en/actions'
import { courseWord, sinceThen } from '../words/en/course'
import { dateInWords } from '../words/en/dates'
import { decisions } from '../words/en/decisions'
import { document as page } from '../words/en/document'
import { register as words } from '../words/en/document-register'
import { stanceOrder, tallied } from '../words/en/positions'
import { MarkBelow } from './MarkBelow'
import { StepsBelow } from './StepsBelow'
import { TableName } from './TableName'

/** A register on paper: what was decided, or is to be done, line for line as the screen shows it (RE7). */
export function RegisterView({ block }: { readonly block: RegisterBlock }) {
  const isOfDecisions = block.type === 'decision-register'
  const { length } = block.rows
  return (
    <>
      <p className="fm-doc-total">
        {(isOfDecisions ? words.decisions : words.actions)(length)}
        {block.filter === '' ? null : (
          <>
            {words.found} <bdi>{block.filter}</bdi>
          </>
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="fm-doc-table-room" aria-label={nameOf(block)} tabIndex={0}>
        {isOfDecisions ? <Decisions block={block} /> : <Actions block={block} />}
      </section>
    </>
  )
}

const nameOf = ({ type }: RegisterBlock): string =>
  type === 'decision-register' ? decisions.caption : actions.caption

function Decisions({ block }: { readonly block: DecisionRegisterBlock }) {
  const { columns } = decisions
  return (
    <table className="fm-doc-table fm-doc-register">
      <TableName>{nameOf(block)}</TableName>
      <thead>
        <tr>
          <th scope="col">{words.numberAndDate}</th>
          <th scope="col">{columns.wording}</th>
          <th scope="col">{columns.positions}</th>
          <th scope="col">{columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row) => (
          <tr key={row.decision}>
            <th scope="row" className="fm-doc-figure">
              <strong>{row.number}</strong> <span className="fm-doc-below">{dateInWords(row.date)}</span>
            </th>
            <td>
              <span dir="auto">{row.wording}</span> <From names={[row.item, row.meeting, row.assembly]} />
              {row.acting === true ? <MarkBelow>{page.byActing}</MarkBelow> : null}
              {row.since === null ? null : <MarkBelow>{sinceThen(row.since)}</MarkBelow>}
            </td>
            <td>{restsOn(row)}</td>
            <td>
              {courseWord(row.course)}
              {row.review === null ? null : (
                <>
                  {' '}
                  <span className="fm-doc-below">{words.review(row.review)}</span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function restsOn({ basis, ballot, counts }: DecisionRegisterBlock['rows'][number]): string {
  if (basis === 'informal') return decisions.informalConsensus
  if (basis === 'ballot' && ballot !== null)
    return `${decisions.byBallot}: ${decisions.ballotFigures(ballot.cast, ballot.won, ballot.lost, ballot.noPreference)}`
  return stanceOrder
    .flatMap((stance, at) => ((counts[at] ?? 0) === 0 ? [] : [tallied(stance, counts[at] ?? 0)]))
    .join(', ')
}

function Actions({ block }: { readonly block: ActionRegisterBlock }) {
  const { columns } = actions
  return (
    <table className="fm-doc-table fm-doc-register fm-doc-register-actions">
      <TableName>{nameOf(block)}</TableName>
      <thead>
        <tr>
          <th scope="col">{columns.due}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.who}</th>
          <th scope="col">{columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row) => (
          <tr key={row.action}>
            <td className="fm-doc-figure">
              {row.due === null ? actions.noDate : dateInWords(row.due)}
              {row.putOff.length === 0 ? null : (
                <>
                  {' '}
                  <span className="fm-doc-below">{actions.putOffTimes(row.putOff.length)}</span>
                </>
              )}
            </td>
            <th scope="row">
              <bdi>{row.what}</bdi> <From names={[row.minute, row.item, row.meeting, row.assembly]} />
              <StepsBelow steps={row.putOff} />
              {row.acting === true ? <MarkBelow>{page.byActing}</MarkBelow> : null}
            </th>
            <td>{row.who === null ? actions.nobody : <bdi>{row.who}</bdi>}</td>
            <td>{actions.states[row.state]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Where it comes from, in one small line below. */
function From({ names }: { readonly names: readonly (string | null)[] }) {
  const said = names.flatMap((name) => (name === null || name === '' ? [] : [name]))
  return <bdi className="fm-doc-below">{said.join(' · ')}</bdi>
}
