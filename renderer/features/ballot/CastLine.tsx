import { presentNow } from '../../../shared/meeting/hall/attendance'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { BallotOpenedStatement, Paper } from '../../../shared/meeting/said/ballot-statements'
import { Chip } from '../../design/Chip'
import { ballot as words } from '../../words/en/ballot'

/** Papers against people: too many is wrong for certain, too few is asked about. By name only where papers are named. */
export type CastLineProps = {
  readonly meeting: Meeting
  readonly opened: BallotOpenedStatement
  readonly papers: readonly Paper[]
}

/** So many names can be called out; more are a list that pushes the papers out of sight. */
const few = 6

export function CastLine({ meeting, opened, papers }: CastLineProps) {
  const { people } = opened.electorate
  const here = new Set(presentNow(meeting).sure)
  const cast = papers.length
  const missing =
    opened.papers === 'named'
      ? people.filter(({ person }) => !papers.some((paper) => paper.person === person))
      : []
  return (
    <p className="fm-cast figures" role="status">
      <Chip
        tone={cast > people.length ? 'block' : cast === people.length ? 'agree' : 'quiet'}
        mark={cast > people.length ? 'bang' : cast === people.length ? 'check' : 'half'}
      >
        {words.castAndElectorate(cast, people.length)}
      </Chip>{' '}
      <span className="quiet small">
        {words.here(people.filter(({ person }) => here.has(person)).length)}
        {missing.length === 0 || missing.length > few
          ? ''
          : ` ${words.missing(missing.map(({ name }) => name))}`}
      </span>
    </p>
  )
}
