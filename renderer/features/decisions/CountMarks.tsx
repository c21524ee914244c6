import type { DecisionLine } from '../../../shared/record/summary'
import { PositionMark } from '../../design/PositionMark'
import { VisuallyHidden } from '../../design/VisuallyHidden'
import { stanceOrder, tallied } from '../../words/en/positions'

/** Positions in little: a mark and a number for each that somebody took, in words for who listens. */
export function CountMarks({ counts }: { readonly counts: DecisionLine['counts'] }) {
  const taken = stanceOrder.flatMap((stance, index) => {
    const n = counts[index] ?? 0
    return n === 0 ? [] : [{ stance, n }]
  })
  return (
    <ul className="fm-count-marks figures">
      {taken.map(({ stance, n }) => (
        <li key={stance} title={tallied(stance, n)}>
          <PositionMark stance={stance} size={16} />
          <span aria-hidden="true">{n}</span>
          <VisuallyHidden>{tallied(stance, n)}</VisuallyHidden>
        </li>
      ))}
    </ul>
  )
}
