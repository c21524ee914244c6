import type { PublicClock } from '../../../shared/meeting/public-page'
import { minutesBetween } from '../../../shared/meeting/time'
import type { Instant } from '../../../shared/ports'
import { publicScreen as words } from '../../words/en/public'

/** PU9: computed here, from when it began. Its place is as wide as the longest it can say, so that nothing moves. */
export function ItemClock({ clock, now }: { readonly clock: PublicClock; readonly now: Instant }) {
  return <p className="public-clock figures">{clockWords(clock, now)}</p>
}

export function clockWords({ startedAt, spent, planned }: PublicClock, now: Instant): string {
  const used = spent + minutesBetween(startedAt, now)
  if (planned === null || planned === 0) return words.spent(Math.floor(used))
  const left = Math.ceil(planned - used)
  if (left > 0) return words.left(left)
  return left === 0 ? words.timeUp : words.over(-left)
}
