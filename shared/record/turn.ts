import type { Item } from '../meeting/agenda/agenda'
import { isSilent } from '../meeting/referral/refer'
import { type Handed, isOut } from '../meeting/referral/referral'
import type { Instant } from '../ports'
import { type Holder, nextToAsk } from './remits'

/** To whom a matter is proposed to go (RF15): pure, from whose matter it is and what was asked before. */
export type Turn = {
  /** In whose order they are asked; those it cannot go back to are left out (RF6). */
  readonly holders: readonly Holder[]
  /** Whose turn it is; null where nobody is left, or it is out with one that holds no remit in it. */
  readonly next: Holder | null
  /** It is out there and the days of the charter have not passed. */
  readonly waiting: Handed | null
  /** The last of those that have declined, or were silent too long: the next is asked in its stead (RF10). */
  readonly before: Handed | null
}

export function turnFor(
  holders: readonly Holder[],
  handed: readonly Handed[],
  given: { readonly trail: Item['cameIn'] | undefined; readonly waitDays: number; readonly now: Instant },
): Turn {
  const { trail, waitDays, now } = given
  const been = new Set<string>((trail?.trail ?? []).map(({ assembly }) => assembly))
  const open = holders.filter(({ assembly }) => !been.has(assembly))
  const failed = handed.filter((one) => one.state === 'declined' || isSilent(one, waitDays, now))
  const waiting = handed.find((one) => isOut(one) && !failed.includes(one)) ?? null
  if (waiting !== null) {
    const next = open.find(({ assembly }) => assembly === waiting.to) ?? null
    return { holders: open, next, waiting, before: null }
  }
  // RM6: whoever was passed over for another stays so, though it was called back from them.
  const stead = handed.flatMap(({ sent, before }) => [...before, ...sent])
  const passedOver = stead.flatMap(({ instead }) => instead?.assembly ?? [])
  const tried = new Set<string>([...passedOver, ...failed.map(({ to }) => to)])
  const last = (one: Handed) => one.sent.at(-1)?.at ?? ''
  const stillBefore = failed.filter(({ to }) => !passedOver.includes(to))
  const [before = null] = [...stillBefore].sort((one, other) => (last(one) > last(other) ? -1 : 1))
  return { holders: open, next: nextToAsk(open, tried), waiting, before }
}
