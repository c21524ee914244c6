import type { StarCount } from '../../shared/meeting/star/star'
import type { BallotBlock, BallotFixed } from '../../shared/minutes/ladder-block'
import { ballotDocument as words } from '../words/en/ballot-document'
import { optionText, scoresText } from '../words/en/ballot-terms'
import { allAlike, roundSentences, starSummary } from '../words/en/star'
import { FiguresTable } from './FiguresTable'
import { TableName } from './TableName'

/** A ballot on the page: what was on the paper, who could take part, how it was counted step by step, what came of it. */
export function BallotView({ block }: { readonly block: BallotBlock }) {
  const { question, fixed, announced, closed, withdrawn, count } = block
  return (
    <div className="fm-doc-fact fm-doc-ballot">
      <p className="fm-doc-label">
        <strong>{question === null ? words.ballot : words.ballotOn(question)}</strong>
        {announced === null ? null : <span>{words.announced(announced)}</span>}
        {fixed === null ? null : <span>{words.opened(fixed.at)}</span>}
        {fixed?.until == null ? null : <span>{words.until(fixed.until.day, fixed.until.time)}</span>}
        {closed === null ? null : <span>{words.closed(closed, block.closedOn)}</span>}
        {block.contested ? (
          <strong>{block.challenges.length === 0 ? words.contested : words.challenged}</strong>
        ) : null}
      </p>
      {fixed === null ? <p className="fm-doc-outcome">{words.onlyAnnounced}</p> : null}
      {withdrawn === null ? null : (
        <p className="fm-doc-outcome">
          <strong>{words.withdrawn(withdrawn.at)}</strong> <bdi>{withdrawn.reason}</bdi>
        </p>
      )}
      {fixed !== null && count === null ? <Options fixed={fixed} isOut={withdrawn === null} /> : null}
      {fixed === null || count === null ? null : <Counted block={block} fixed={fixed} count={count} />}
    </div>
  )
}

function Options({ fixed, isOut }: { readonly fixed: BallotFixed; readonly isOut: boolean }) {
  return (
    <>
      <ul className="fm-doc-lines">
        {fixed.options.map((option) => (
          <li key={option.mark}>
            {option.mark} <bdi>{optionText(option)}</bdi>
          </li>
        ))}
      </ul>
      {isOut ? <p className="fm-doc-outcome">{words.waiting}</p> : null}
    </>
  )
}

type CountedProps = {
  readonly block: BallotBlock
  readonly fixed: BallotFixed
  readonly count: StarCount
}

function Counted({ block, fixed, count }: CountedProps) {
  const alike = allAlike(count.allEqual)
  return (
    <>
      <ScoresTable block={block} fixed={fixed} />
      <p className="fm-doc-outcome">
        <strong>{starSummary(count)}.</strong>{' '}
        {[
          words.cast(count.cast, fixed.electorate.people, block.keyedTwice),
          alike,
          alike !== null && fixed.allEqualIsAbstention ? words.allEqualAbstains : null,
          block.figures === null ? null : words.figuresFrom[block.figures.from],
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {count.rounds.map((round, at) => (
        <div key={round.winner}>
          {count.rounds.length === 1 ? null : <p className="fm-doc-outcome">{words.round(at + 1)}</p>}
          <ol className="fm-doc-steps">
            {roundSentences(round).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </div>
      ))}
      <p className="fm-doc-outcome fm-doc-small">
        {words.electorate(fixed.electorate)} {words.method(fixed.seats, fixed.protocol)}{' '}
        {fixed.lotRule === 'return-to-moot' ? words.lotReturns : words.lot(fixed.lot)}
      </p>
      {block.named.length === 0 ? null : <NamedPapers block={block} fixed={fixed} />}
      <BallotResult block={block} fixed={fixed} count={count} />
      {block.challenges.map(({ step, reason, at }) => (
        <p key={`${step} ${at} ${reason}`} className="fm-doc-outcome">
          <strong>{words.challenges[step](at)}</strong> <bdi>{reason}</bdi>
        </p>
      ))}
    </>
  )
}

/** What won, in its own words; where the decision stands below, it says the same once more with its number. */
function BallotResult({ block, fixed, count }: CountedProps) {
  if (block.declared === null) return null
  const chosen = fixed.options.filter(({ mark }) => count.winners.includes(mark))
  return (
    <p className="fm-doc-outcome">
      <strong>{block.number === null ? words.result : words.resultNumbered(block.number)}:</strong>{' '}
      {block.returned
        ? words.returned
        : chosen.map((option, at) => (
            <span key={option.mark}>
              {at === 0 ? '' : '; '}
              {option.mark}:{' '}
              <bdi>{option.type === 'no-change' ? words.nothingAltered : optionText(option)}</bdi>
            </span>
          ))}
    </p>
  )
}

/** The scores of every option are kept, also of what was not chosen: they say how strongly people felt. */
export function ScoresTable({ block, fixed }: { readonly block: BallotBlock; readonly fixed: BallotFixed }) {
  if (block.figures !== null) return <FiguresTable figures={block.figures} fixed={fixed} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="fm-doc-table-room" aria-label={words.options} tabIndex={0}>
      <table className="fm-doc-table fm-doc-scores">
        <TableName>{words.options}</TableName>
        <thead>
          <tr>
            <th scope="col">{words.option}</th>
            <th scope="col" className="fm-doc-end">
              {words.total}
            </th>
            {stars.map((score) => (
              <th key={score} scope="col" className="fm-doc-end" abbr={words.score(score)}>
                {score}
              </th>
            ))}
            <th scope="col" className="fm-doc-end">
              {words.blank}
            </th>
          </tr>
        </thead>
        <tbody>
          {fixed.options.map((option) => {
            const spread = block.spread.find(({ mark }) => mark === option.mark)
            return (
              <tr key={option.mark}>
                <th scope="row">
                  <strong>{option.mark}</strong> <bdi>{optionText(option)}</bdi>
                </th>
                <td className="fm-doc-figure fm-doc-end">{spread?.total}</td>
                {stars.map((score) => (
                  <td key={score} className="fm-doc-figure fm-doc-end">
                    {spread?.scores[score]}
                  </td>
                ))}
                <td className="fm-doc-figure fm-doc-end">{spread?.blank}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
const stars = [5, 4, 3, 2, 1, 0] as const

function NamedPapers({ block, fixed }: { readonly block: BallotBlock; readonly fixed: BallotFixed }) {
  return (
    <>
      <p className="fm-doc-outcome">
        {words.named} ({fixed.options.map(({ mark }) => mark).join(' ')})
      </p>
      <ul className="fm-doc-lines">
        {block.named.map(({ name, scores }, at) => (
          <li key={at}>
            <bdi>{name}</bdi>: <span className="fm-doc-figure">{scoresText(scores)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
