import type { Meeting } from '../../../shared/meeting/meeting'
import { localDate } from '../../../shared/meeting/time'
import type { Block } from '../../../shared/minutes/block'
import { compose } from '../../../shared/minutes/compose'
import { withNumber } from '../../../shared/minutes/shown-number'
import { withPictures } from '../../../shared/minutes/with-pictures'
import { withSince } from '../../../shared/minutes/with-since'
import { sinceThen } from '../../../shared/record/since-then'
import type { Shelf } from '../../../shared/wire/shelf'
import { useCell, useDesk } from '../../data/desk-context'
import { shownNumber } from '../../data/shown-number'
import { namesOn } from '../../data/since-then'
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
  const cards = useCell(useDesk().cards)
  return register === null ? blocks : withSince(blocks, sinceThen(register.entries, namesOn(cards)))
}
