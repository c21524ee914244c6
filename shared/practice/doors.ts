import { allPresent, arrive, leave } from '../meeting/hall/arrivals'
import { presentNow } from '../meeting/hall/attendance'
import { quorumNow } from '../meeting/hall/quorum'
import { accepted } from './accepted'
import { type Invented, secretary } from './people'
import type { Sitting } from './sitting'

/** Who comes through the door when: the early ones before the beginning, the rest as the clock comes to them. */
export type Doors = {
  /** Lets in and out whoever is due by then. */
  readonly until: (minutes: number) => void
  /** Whoever is due waits outside until then: nobody walks into a test for agreement. */
  readonly hold: (minutes: number) => void
  /** So many take the last bus that the quorum is lost; those whom the matter needs stay. */
  readonly lastBus: (minutes: number, staying: readonly Invented[]) => void
}

export function openDoors({ page, at, plan, stage }: Sitting): Doors {
  const { idOf } = stage.company
  const early = plan.comings.filter(({ from }) => from < 0).sort((a, b) => a.from - b.from)
  const oneByOne = early.slice(0, 4)
  for (const { person, from } of oneByOne) accepted(arrive(page, { person: idOf(person) }, at(from)))
  const others = early.slice(oneByOne.length).map(({ person }) => idOf(person))
  if (others.length > 0) accepted(allPresent(page, { people: others }, at(0)))

  const arriving = plan.comings
    .filter(({ from }) => from >= 0)
    .map(({ person, from }) => ({ person, minute: from, enters: true }))
  const leaving = plan.comings.flatMap(({ person, to }) =>
    to === null ? [] : { person, minute: to, enters: false },
  )
  let due = [...arriving, ...leaving].sort((a, b) => a.minute - b.minute)

  return {
    until(minutes) {
      for (const { person, minute, enters } of due.filter((one) => one.minute <= minutes)) {
        accepted((enters ? arrive : leave)(page, { person: idOf(person) }, at(minute)))
      }
      due = due.filter(({ minute }) => minute > minutes)
    },
    hold(minutes) {
      due = due.map((one) => ({ ...one, minute: Math.max(one.minute, minutes) }))
    },
    lastBus(minutes, staying) {
      for (const { person } of plan.comings) {
        if (!quorumNow(page.seen, stage.roll, stage.charter).reached) return
        if (person === secretary || staying.includes(person)) continue
        if (!presentNow(page.seen).sure.includes(idOf(person))) continue
        accepted(leave(page, { person: idOf(person) }, at(minutes)))
        due = due.filter((one) => one.person !== person)
      }
    },
  }
}
