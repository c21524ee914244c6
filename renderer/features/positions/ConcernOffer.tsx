import type { Meeting } from '../../../shared/meeting/meeting'
import type { Concern } from '../../../shared/meeting/proposal/concern'
import type { Run } from '../../data/run'
import { Button } from '../../design/Button'
import { concerns as words } from '../../words/en/concerns'
import { useSettle } from './Concerns'

/** Whoever blocked says something else now: beside their row it is asked what became of the concern. Nothing waits for it. */
export type ConcernOfferProps = {
  readonly concern: Concern
  /** Number of the wording on the table. */
  readonly version: number
  readonly run: Run<Meeting>
  /** Where the focus goes when the question is gone. */
  readonly onDone: () => void
}

export function ConcernOffer({ concern, version, run, onDone }: ConcernOfferProps) {
  const settle = useSettle(run)
  return (
    <div className="fm-board-offer small">
      <span>{words.offer(concern.number)}</span>
      {(['resolved', 'stands'] as const).map((fate) => (
        <Button
          key={fate}
          onPress={() => {
            if (settle(concern, fate, null)) onDone()
          }}
        >
          {fate === 'resolved' ? words.resolve(version) : words.stand}
        </Button>
      ))}
    </div>
  )
}
