import type { Charter } from '../../../shared/charter/charter'
import type { Roll } from '../../../shared/charter/roll'
import { outcome } from '../../../shared/meeting/consensus'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { Version } from '../../../shared/meeting/proposal'
import { PositionMark } from '../../design/PositionMark'
import { VisuallyHidden } from '../../design/VisuallyHidden'
import { board as words } from '../../words/en/board'
import { stanceOrder, stances } from '../../words/en/positions'

/** The rounds side by side: what each came to. Earlier ones are only read; a new round never erases one. */
export type RoundsProps = {
  readonly meeting: Meeting
  readonly roll: Roll
  readonly charter: Charter
  readonly rounds: readonly Version[]
}

export function Rounds({ meeting, roll, charter, rounds }: RoundsProps) {
  if (rounds.length < 2) return null
  const results = rounds.map(({ version, number }, index) => ({
    version,
    name: index === rounds.length - 1 ? words.rounds.now : words.rounds.wording(number),
    counts: outcome(meeting, version, roll, charter).counts,
  }))
  return (
    <table className="fm-rounds">
      <caption>
        <VisuallyHidden>{words.rounds.title}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <td />
          {stanceOrder.map((stance) => (
            <th key={stance} scope="col">
              <PositionMark stance={stance} size={16} /> {stances[stance].word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {results.map(({ version, name, counts }) => (
          <tr key={version}>
            <th scope="row">{name}</th>
            {stanceOrder.map((stance) => (
              <td key={stance} className="figures">
                {counts[stance]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
