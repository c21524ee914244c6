import type { Charter } from '../../../shared/charter/charter'
import type { Roll } from '../../../shared/charter/roll'
import { stancesOffered } from '../../../shared/charter/stances'
import type { Meeting } from '../../../shared/meeting/meeting'
import { outcome } from '../../../shared/meeting/proposal/consensus'
import type { Version } from '../../../shared/meeting/proposal/proposal'
import { VisuallyHidden } from '../../design/VisuallyHidden'
import { board as words } from '../../words/en/board'
import { outcomeWord } from '../../words/en/outcomes'
import { tally } from '../../words/en/positions'

/** What each round came to, counted above the columns of the board. Earlier rounds are only read; none is erased. */
export type RoundsProps = {
  readonly meeting: Meeting
  readonly roll: Roll
  readonly charter: Charter
  /** Oldest first; the last is the one on the table. */
  readonly rounds: readonly Version[]
}

export function Rounds({ meeting, roll, charter, rounds }: RoundsProps) {
  const now = rounds.at(-1)
  return (
    <ul className="fm-rounds" aria-label={words.rounds.title}>
      {rounds.map((round) => {
        const found = outcome(meeting, round.version, roll, charter)
        const { counts } = found
        return (
          <li key={round.version} className={round === now ? 'fm-board-grid fm-rounds-now' : 'fm-board-grid'}>
            <span>
              {round === now ? words.rounds.now : words.rounds.came(round.round, outcomeWord(found))}
            </span>
            <VisuallyHidden>{`: ${tally(counts)}`}</VisuallyHidden>
            {stancesOffered(charter).map((stance) => (
              <span key={stance} className="fm-rounds-count figures" aria-hidden="true">
                {counts[stance]}
              </span>
            ))}
          </li>
        )
      })}
    </ul>
  )
}
