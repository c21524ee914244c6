import type { Charter } from '../charter/charter'
import type { Roll } from '../charter/roll'
import type { AssemblyId, DeviceId } from '../id'
import type { WallClock } from '../meeting/wall-clock'
import type { Author, LocalDate, LocalTime, Moment } from '../ports'
import type { Chance } from './chance'
import type { LivingCode } from './charters'
import type { Company } from './company'
import type { Manner } from './evening-plan'

/** What stays the same from one meeting of an assembly to the next. */
export type Stage = {
  readonly assembly: AssemblyId
  readonly charter: Charter
  readonly roll: Roll
  readonly company: Company
  readonly author: Author
  readonly clock: WallClock
  readonly setting: Setting
}

/** What an assembly is used to. */
export type Setting = {
  readonly code: LivingCode
  readonly manner: Manner
  readonly hour: LocalTime
  /** The first is the usual one. */
  readonly places: readonly [string, ...string[]]
  /** How a meeting is called. */
  readonly kind: string
  /** Whether minutes name people in their own words. */
  readonly names: boolean
}

/** What the generator needs of the keeper, known only once an assembly is founded. */
export type Founded = { readonly assembly: AssemblyId; readonly device: DeviceId }

/** The moments of one meeting: minutes counted from the hour on its notice. */
export function momentsOf(stage: Stage, date: LocalDate, chance: Chance): (minutes: number) => Moment {
  return (minutes) => ({
    now: stage.clock.at(date, stage.setting.hour, minutes),
    zone: stage.clock.zone,
    by: stage.author,
    newId: chance.id,
    fixed: (text) => text,
  })
}

/** Most meetings are where they always are. */
export function placeOn(stage: Stage, date: LocalDate): string {
  const { places } = stage.setting
  const month = Number(date.slice(5, 7))
  return (month % 5 === 3 ? places[1] : undefined) ?? places[0]
}
