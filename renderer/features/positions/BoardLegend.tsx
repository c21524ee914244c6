import { Kbd } from '../../design/Kbd'
import { PositionMark } from '../../design/PositionMark'
import { board as words } from '../../words/en/board'
import { stanceOrder, stances } from '../../words/en/positions'

/** Names the marks of the rows below, and the key of each while they can be set. */
export function BoardLegend({ withKeys }: { readonly withKeys: boolean }) {
  return (
    <ul className="fm-board-legend" aria-label={words.legend}>
      {stanceOrder.map((stance, index) => (
        <li key={stance}>
          {withKeys ? <Kbd keys={String(index + 1)} /> : null} <PositionMark stance={stance} size={16} />{' '}
          {stances[stance].word}
        </li>
      ))}
      {withKeys ? (
        <li>
          <Kbd keys="O" /> {words.outLegend}
        </li>
      ) : null}
    </ul>
  )
}
