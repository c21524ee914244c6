import type { Paper } from '../../../shared/meeting/said/ballot-statements'
import { Button } from '../../design/Button'
import { Row } from '../../design/Layout'
import { ballot as words } from '../../words/en/ballot'
import { scoresText } from '../../words/en/ballot-terms'

/** A paper that was keyed in two ways: which of them it says is chosen with the paper in hand. */
type DifferingProps = {
  readonly first: Paper['scores']
  readonly second: Paper['scores']
  readonly onKeep: (scores: Paper['scores']) => void
}

export function Differing({ first, second, onKeep }: DifferingProps) {
  return (
    <Row>
      <Button autoFocus onPress={() => onKeep(first)}>
        {words.keepFirst(scoresText(first))}
      </Button>
      <Button onPress={() => onKeep(second)}>{words.takeSecond(scoresText(second))}</Button>
    </Row>
  )
}
