import { localDate, localTime } from '../../../shared/meeting/time'
import { instantOf } from '../../data/moment'
import { dateAndTime } from '../../words/en/dates'

/** An instant as the keeper tells it, in the zone of the assembly in focus. */
export function inWords(at: string, zone: string): string {
  const instant = instantOf(new Date(at), zone)
  return dateAndTime(localDate(instant), localTime(instant))
}
