import type { Chance } from './chance'
import { type Invented, secretary } from './people'
import type { Evening } from './year'

/** Who comes to one evening, when, and who goes early: drawn before it begins, so that those who lead an item are there. */
export type EveningPlan = {
  readonly comings: readonly Coming[]
  readonly excused: readonly { readonly person: Invented; readonly reason: string | null }[]
  readonly facilitator: Invented
  readonly timekeeper: Invented
  /** Whether a pause is held halfway. */
  readonly pause: boolean
  /** Whether people must leave for the last bus: then too few may be left to decide. */
  readonly lastBus: boolean
  /** Whether there is time for any other business. */
  readonly reachesEnd: boolean
}
/** Minutes from the hour on the notice. */
export type Coming = {
  readonly person: Invented
  readonly from: number
  readonly to: number | null
  readonly remote: boolean
}

export type Manner = { readonly pauses: number; readonly remote: number; readonly lastBus: number }

const excuses = [
  'At work until late',
  'Unwell',
  'Looking after the children',
  'Away with family',
  'Night shift',
  'At another meeting of the federation',
  'A hospital appointment',
  null,
] as const

export function planEvening(
  evening: Evening,
  people: readonly Invented[],
  manner: Manner,
  chance: Chance,
): EveningPlan {
  const needed = new Set(evening.business.flatMap(({ lead, second }) => [lead, second]))
  const here = people.filter((one) => one === secretary || needed.has(one) || chance.happens(one.faithful))
  const comings = here.map((person): Coming => {
    const tied = person === secretary || needed.has(person)
    const late = !tied && chance.happens(0.14)
    const early = !tied && !late && chance.happens(0.1)
    return {
      person,
      from: late ? 4 + chance.whole(36) : -1 - chance.whole(14),
      to: early ? 55 + chance.whole(35) : null,
      remote: person !== secretary && chance.happens(manner.remote),
    }
  })
  const steady = comings.filter(({ from, to, person }) => from < 0 && to === null && person !== secretary)
  const [facilitator = secretary, timekeeper = secretary] = chance.shuffled(
    steady.map(({ person }) => person),
  )
  return {
    comings,
    excused: people
      .filter((one) => !here.includes(one) && chance.happens(0.65))
      .map((person) => ({ person, reason: chance.pick(excuses) })),
    facilitator,
    timekeeper,
    pause: evening.business.length > 2 && chance.happens(manner.pauses),
    lastBus: chance.happens(manner.lastBus),
    reachesEnd: chance.happens(0.85),
  }
}
