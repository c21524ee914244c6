import { Kbd } from '../../design/Kbd'
import { PositionMark } from '../../design/PositionMark'
import { board as words } from '../../words/en/board'
import { type StanceWord, stanceOrder, stances } from '../../words/en/positions'

/** Names the marks of the rows below, and the key of each while they can be set. */
export type BoardLegendProps = { readonly withKeys: boolean; readonly offered: readonly StanceWord[] }

export function BoardLegend({ withKeys, offered }: BoardLegendProps) {
  return (
    <ul className="fm-board-legend" aria-label={words.legend}>
      {offered.map((stance) => (
        <li key={stance}>
          {withKeys ? <Kbd keys={String(stanceOrder.indexOf(stance) + 1)} /> : null}{' '}
          <PositionMark stance={stance} size={16} /> {stances[stance].word}
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
