import type { Charter } from '../charter/charter'
import { addDays } from '../meeting/time'
import type { LocalDate } from '../ports'
import { type CardLine, type CardStage, mostOnCard, type StatusCard } from './status-card'
import type { MeetingHeadline } from './summary'

/** FE5: the card an assembly seals of itself, from what its own lists say of each meeting. Null while there is nothing to tell. */
export function ownCard(
  charter: Pick<Charter, 'assembly' | 'parameters'>,
  headlines: readonly MeetingHeadline[],
  today: LocalDate,
): StatusCard | null {
  const { publication, publicationDays } = charter.parameters
  const lines = headlines
    // Neither one that was made twice (IB9) nor one of others (IM22).
    .filter(({ duplicateOf, takenIn }) => duplicateOf === null && takenIn === null)
    .map((headline): CardLine => {
      const stage = stageOf(headline)
      const isHeld = stage !== 'planned' && stage !== 'noticed'
      return {
        meeting: headline.meeting,
        on: headline.date,
        stage,
        due: isHeld && publication !== 'assembly' ? addDays(headline.date, publicationDays) : null,
      }
    })
    .sort((one, other) => (`${one.on}${one.meeting}` < `${other.on}${other.meeting}` ? -1 : 1))
  if (lines.length === 0) return null
  return {
    format: 'folkmoot/card/1',
    assembly: charter.assembly,
    on: today,
    meetings: lines.slice(-mostOnCard),
  }
}

function stageOf({ state, minutes }: MeetingHeadline): CardStage {
  if (state === 'planned' || state === 'noticed') return state
  switch (minutes.state) {
    case 'published':
    case 'corrected-later':
      return 'published'
    case 'approved':
    case 'signed':
      return 'approved'
    case 'working':
    case 'draft':
    case 'approved-twice':
      return minutes.circulated === null ? 'held' : 'circulated'
    default:
      return 'circulated'
  }
}
