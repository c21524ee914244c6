import type { PublicPage } from '../../../shared/meeting/public-page'
import { isAnotherDay, localDate, localTime, minutesBetween } from '../../../shared/meeting/time'
import type { Instant } from '../../../shared/ports'
import { dateAndTime } from '../../words/en/dates'
import { publicScreen as words } from '../../words/en/public'

/** How long a break still lasts, where its end was said; else since when there is one (PU9). */
export function breakWords(
  { since, until }: Pick<Extract<PublicPage, { type: 'break' }>, 'since' | 'until'>,
  now: Instant,
): string {
  if (until === null) return words.since(localTime(since), Math.floor(minutesBetween(since, now)))
  if (isAnotherDay(until, since)) return words.goesOn(dateAndTime(localDate(until), localTime(until)))
  return words.until(localTime(until), Math.ceil(minutesBetween(now, until)))
}
