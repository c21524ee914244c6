import type { Item } from '../../../shared/meeting/agenda/agenda'
import { minutesBetween } from '../../../shared/meeting/time'
import type { Instant } from '../../../shared/ports'

/** Where an item stands against its planned minutes: said at seven tenths, and again when they are used up. */
export type ItemTime = {
  readonly spent: number
  /** The minutes it has: planned, or given since. */
  readonly planned: number | null
  readonly state: 'well' | 'nearly' | 'over'
  /** Minutes left; negative once over. */
  readonly left: number
}

const nearlyFrom = 0.7

export function itemTime({ allotted: planned, spent, startedAt }: Item, now: Instant): ItemTime {
  const used = spent + (startedAt === null ? 0 : minutesBetween(startedAt, now))
  const whole = Math.floor(used)
  if (planned === null || planned === 0) return { spent: whole, planned, state: 'well', left: 0 }
  const state = used >= planned ? 'over' : used >= planned * nearlyFrom ? 'nearly' : 'well'
  return { spent: whole, planned, state, left: Math.ceil(planned - used) }
}
