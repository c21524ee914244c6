import { Kbd } from '../../design/Kbd'
import { PositionMark } from '../../design/PositionMark'
import { board as words } from '../../words/en/board'
import { stanceOrder, stances } from '../../words/en/positions'

/** Names the marks of the rows below, and the key of each. */
export function BoardLegend() {
  return (
    <ul className="fm-board-legend" aria-label={words.legend}>
      {stanceOrder.map((stance, index) => (
        <li key={stance}>
          <Kbd keys={String(index + 1)} /> <PositionMark stance={stance} size={16} /> {stances[stance].word}
        </li>
      ))}
      <li>
        <Kbd keys="0" /> {words.clears}
      </li>
      <li>
        <Kbd keys="Enter" /> {words.row.reason.toLowerCase()}
      </li>
    </ul>
  )
}
