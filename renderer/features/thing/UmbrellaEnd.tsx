import { localDate } from '../../../shared/meeting/time'
import { useShelf } from '../../data/desk-context'
import { zoneHere } from '../../data/moment'
import { useClock } from '../../data/useClock'
import { Banner } from '../../design/Banner'
import { dateInWords } from '../../words/en/dates'
import { nesting as words } from '../../words/en/nesting'

/** On Home of an assembly that was founded for a time: until when, its last day, and that it has ended (NE4). */
export function UmbrellaEnd() {
  const shelf = useShelf()
  const today = localDate(useClock(shelf?.charter.zone || zoneHere(), 60))
  const expiry = shelf?.charter.parameters.expiry ?? null
  if (shelf === null || expiry === null || shelf.charter.thing !== undefined) return null
  if (shelf.over)
    return (
      <Banner kind="note" title={words.ended(dateInWords(expiry))}>
        <p>{shelf.ended ? words.endedText : words.endedButDrafts}</p>
      </Banner>
    )
  if (today < expiry) return <p className="quiet">{words.forATime(dateInWords(expiry))}</p>
  return (
    <Banner kind="note" title={words.lastDay}>
      <p>{words.lastDayText}</p>
    </Banner>
  )
}
