import type { MeetingId } from '../../id'
import { addDays, addMonths } from '../../meeting/time'
import type { LocalDate } from '../../ports'
import { type CardLine, type CardStage, mostOnCard, type StatusCard } from '../../record/status-card'
import type { Chance } from '../chance'

/**
 * Years of one assembly as seen from outside: when it met, how far the minutes came, and when it was last heard. Most are prompt, some
 * are slow, some forget one now and then, and a few have not been heard for a while (FE5).
 */
export type Held = {
  readonly meeting: MeetingId
  readonly on: LocalDate
  /** `2026/03`. */
  readonly number: string
  readonly stage: CardStage
  readonly due: LocalDate
  /** At the next meeting, and published then; null where nothing was published, or it has got lost on the way. */
  readonly approved: LocalDate | null
}
export type Life = {
  readonly founded: LocalDate
  /** Oldest first; the last ones may be still to come. */
  readonly meetings: readonly Held[]
  /** When it last sealed something. */
  readonly heard: LocalDate
}

/** From a meeting to the day its minutes are to be out, by the charters of this federation. */
export const leaguePublicationDays = 45

export function lifeOf(given: { readonly years: number; readonly until: LocalDate }, chance: Chance): Life {
  const { years, until } = given
  const day = 1 + chance.whole(28)
  const months = years * 12
  const first = addMonths(`${until.slice(0, 7)}-${String(day).padStart(2, '0')}`, -months)
  const behind = chance.happens(0.15) ? 2 + chance.whole(3) : 0
  const forgets = chance.happens(0.1) ? 0.12 : 0.004
  const heard = chance.happens(0.06) ? addMonths(until, -1 - chance.whole(5)) : until
  const dates = Array.from({ length: months + 2 }, (_, month) => addMonths(first, month))
  // A meeting that was still ahead when it was last heard stays on the card as it was told then.
  const known = dates.filter((on) => on <= addDays(heard, 45))
  const past = known.filter((on) => on < heard).length
  const meetings = known.map((on, at): Held => {
    const next = dates[at + 1] ?? addMonths(on, 1)
    const isApproved = next < heard && at < past - behind && !chance.happens(forgets)
    // Drawn apart, so that the years of before stay as they were.
    const way = isApproved ? wayOf(at === past - behind - 2, chance.branch(on)) : null
    return {
      meeting: chance.id() as MeetingId,
      on,
      number: numberOf(on, first),
      stage: way === 'waits' ? 'approved' : stageOf(on, heard, isApproved, chance),
      due: addDays(on, leaguePublicationDays),
      approved: way === 'came' ? next : null,
    }
  })
  return { founded: addDays(first, -20), meetings, heard }
}

/** FE3: now and then the newest approved minutes wait to be published, and a few that went out have not come. */
function wayOf(isNewest: boolean, chance: Chance): 'came' | 'waits' | 'lost' {
  if (isNewest && chance.happens(0.2)) return 'waits'
  return chance.happens(0.01) ? 'lost' : 'came'
}

function stageOf(on: LocalDate, heard: LocalDate, isApproved: boolean, chance: Chance): CardStage {
  if (on >= heard) return on <= addDays(heard, 10) ? 'noticed' : 'planned'
  if (isApproved) return 'published'
  return chance.happens(0.5) ? 'circulated' : 'held'
}

/** Once a month: the month is the number, but in the year it began in. */
function numberOf(on: LocalDate, first: LocalDate): string {
  const month = Number(on.slice(5, 7))
  const before = on.slice(0, 4) === first.slice(0, 4) ? Number(first.slice(5, 7)) - 1 : 0
  return `${on.slice(0, 4)}/${String(month - before).padStart(2, '0')}`
}

/** What it says of itself on a day: the last two years, and what is ahead. */
export function cardOf(assembly: string, { meetings, heard }: Life): StatusCard {
  const lines = meetings.map(({ meeting, on, stage, due }): CardLine => ({ meeting, on, stage, due }))
  return { format: 'folkmoot/card/1', assembly, on: heard, meetings: lines.slice(-Math.min(26, mostOnCard)) }
}
