import { unknownName } from '../../shared/charter/roll'
import type { PositionLine, PositionsBlock, Stance } from '../../shared/minutes/positions-block'
import { PositionMark } from '../design/PositionMark'
import { document as words } from '../words/en/document'
import { outcomeReason, outcomeSentence } from '../words/en/outcomes'
import { positions, stanceOrder, stances, tallied } from '../words/en/positions'

/** Positions in one compact line of shapes and numbers; below it those who said why; then what the rule makes of it. */
export function PositionsView({ block }: { readonly block: PositionsBlock }) {
  return (
    <div className="fm-doc-fact fm-doc-positions">
      <p className="fm-doc-label">{words.positionsOn(block.version, block.round)}</p>
      {block.wording === null ? null : (
        <blockquote className="fm-doc-wording" dir="auto">
          {block.wording}
        </blockquote>
      )}
      {block.decided === true ? null : <Tally counts={block.counts} none={block.none} />}
      {block.lines.length === 0 ? null : (
        <ul className="fm-doc-lines">
          {block.lines.map((line, index) => (
            <li key={index}>
              <Line line={line} />
            </li>
          ))}
        </ul>
      )}
      <p className="fm-doc-outcome">
        <strong>{outcomeSentence(block.outcome)}</strong>
        {/* MI26: once it is decided, nobody weighs any more what would have stopped it. */}
        {block.decided === true && block.outcome.members === undefined ? null : (
          <>
            {' '}
            <span>{outcomeReason(block.outcome)}</span>
          </>
        )}
      </p>
    </div>
  )
}

export function Tally({
  counts,
  none,
}: {
  readonly counts: Readonly<Record<Stance, number>>
  readonly none: number
}) {
  const said = stanceOrder.filter((stance) => counts[stance] > 0)
  return (
    <ul className="fm-doc-tally">
      {said.map((stance) => (
        <li key={stance}>
          <PositionMark stance={stance} size={16} /> {tallied(stance, counts[stance])}
        </li>
      ))}
      {none === 0 ? null : (
        <li>
          <PositionMark stance="none" size={16} /> {positions.noneCount(none)}
        </li>
      )}
    </ul>
  )
}

function Line({ line }: { readonly line: PositionLine }) {
  const notes = [
    ...(line.source === 'room' ? [] : [positions.source[line.source]]),
    ...(line.basis === undefined ? [] : [positions.basis(line.basis)]),
    ...(line.contested ? [positions.contested] : []),
  ]
  return (
    <>
      <PositionMark stance={line.stance} size={16} />{' '}
      <bdi>{line.name === unknownName ? words.nameless : line.name}</bdi>:{' '}
      {stances[line.stance].word.toLowerCase()}
      {notes.length === 0 ? '' : ` (${notes.join(', ')})`}
      {line.reason === null || line.reason === '' ? null : (
        <>
          {'. '}
          <bdi className="fm-doc-reason">{line.reason}</bdi>
        </>
      )}
    </>
  )
}
