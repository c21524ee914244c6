import type { Meeting } from '../../../shared/meeting/meeting'
import { localDate } from '../../../shared/meeting/time'
import type { Block } from '../../../shared/minutes/block'
import { compose } from '../../../shared/minutes/compose'
import { withNumber } from '../../../shared/minutes/shown-number'
import { withPictures } from '../../../shared/minutes/with-pictures'
import { withFates } from '../../../shared/record/with-fates'
import type { Shelf } from '../../../shared/wire/shelf'
import { shownNumber } from '../../data/shown-number'
import { useClock } from '../../data/useClock'
import { useDecisions } from '../../data/useRegister'

/** The blocks of the page, with what has become of its decisions since as a layer (CS8). */
export function useBlocks(meeting: Meeting, shelf: Shelf): readonly Block[] {
  const { roll, charter } = shelf
  const today = localDate(useClock(charter.zone, 60))
  const shown = shownNumber(shelf, meeting.id)
  const blocks = withPictures(withNumber(compose(meeting, roll, charter), shown), meeting)
  const hasDecided = blocks.some(({ type }) => type === 'decision')
  const register = useDecisions(today, hasDecided)
  return register === null ? blocks : withFates(blocks, register.entries)
}
