import { localDate, localTime } from '../../../shared/meeting/time'
import { instantOf } from '../../data/moment'
import { dateAndTime } from '../../words/en/dates'

/** An instant as the keeper tells it, in the zone of the assembly in focus. */
export function inWords(at: string, zone: string): string {
  const instant = instantOf(new Date(at), zone)
  return dateAndTime(localDate(instant), localTime(instant))
}

/** A device as people can compare it by voice: three times four digits. */
export const shortForm = (device: string): string => (device.slice(0, 12).match(/.{1,4}/g) ?? []).join(' ')
