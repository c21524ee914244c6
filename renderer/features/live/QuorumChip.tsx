import { quorum } from '../../../shared/charter/quorum'
import { quorumNow } from '../../../shared/meeting/hall/quorum'
import { couldComeThen } from '../../../shared/meeting/reckoned'
import { Chip } from '../../design/Chip'
import { live as words } from '../../words/en/live'
import { rollLines } from './roll-lines'
import type { Sitting } from './sitting'

/** `16 of 24 here, need 13: quorate`; a range while an arrival is in doubt. */
export function QuorumChip({ sitting: { meeting, roll, charter } }: { readonly sitting: Sitting }) {
  const { low, high, others, needed, reached } = quorumNow(meeting, roll, charter)
  const all = rollLines(meeting, roll).map(({ person }) => person)
  // QU7: of a closed meeting nobody counts who came to the roll afterwards.
  const could = couldComeThen(meeting) ?? quorum(charter.quorum, roll, all, []).low
  return (
    <Chip tone={reached ? 'agree' : 'reservations'} mark={reached ? 'check' : 'bang'}>
      <span className="figures">
        {words.quorum(words.between(low, high), could, others, needed, reached)}
      </span>
    </Chip>
  )
}
