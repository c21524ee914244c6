import type { Stance } from '../charter/charter'
import type { ItemId, PersonId, VersionId } from '../id'
import { presentNow } from '../meeting/attendance'
import { outcome } from '../meeting/consensus'
import { declare } from '../meeting/decision'
import { allAgree, recordPosition } from '../meeting/position'
import { amend, openTest, propose } from '../meeting/proposal'
import type { PositionSource } from '../meeting/statements'
import { accepted } from './accepted'
import type { Tabled } from './matters/matter'
import { secretary } from './people'
import type { Sitting } from './sitting'
import type { Business } from './year'

/**
 * A proposal from the table to the decision: put, tested, perhaps blocked and amended and tested again, declared. Without a
 * quorum it ends as an informal finding (DE2).
 */
type Put = {
  readonly item: ItemId
  readonly business: Business
  readonly tabled: Tabled
  readonly from: number
  readonly length: number
}

export function putToTheTest(sitting: Sitting, put: Put): { readonly informal: boolean } {
  const { page, stage } = sitting
  const { item, business, tabled, from, length } = put
  const at = (share: number) => sitting.at(from + length * share)
  const { charter, roll } = stage

  const proposer = stage.company.idOf(business.lead)
  const made = accepted(propose(page, { item, wording: tabled.wording, proposer }, at(0)))
  const { proposal } = made
  let { version } = made
  const others = sitting.chance
    .shuffled(presentNow(page.seen).sure)
    .filter((person) => person !== proposer && person !== stage.company.idOf(secretary))

  accepted(openTest(page, { proposal }, at(0.2)))
  if (tabled.blocked !== null) {
    const [blocking = proposer] = others
    accepted(allAgree(page, { version }, at(0.28)))
    say(
      sitting,
      { version, person: blocking, stance: 'block', reason: tabled.blocked.reason },
      from + length * 0.32,
    )
    version = accepted(amend(page, { proposal, wording: tabled.blocked.amended }, at(0.6)))
    accepted(openTest(page, { proposal }, at(0.64)))
  }
  round(sitting, version, tabled, others, from + length * 0.7)
  const informal = outcome(page.seen, version, roll, charter).type === 'inquorate'
  accepted(declare(page, { proposal, roll, charter, informal }, at(0.92)))
  return { informal }
}

/** "All agree", then the exceptions, then those who are not in the room. */
function round(
  sitting: Sitting,
  version: VersionId,
  tabled: Tabled,
  others: readonly PersonId[],
  minutes: number,
): void {
  const { page, at, chance, plan, stage } = sitting
  accepted(allAgree(page, { version }, at(minutes)))
  const exceptions: { stance: Stance; reason: string | null }[] = [
    ...tabled.aside.map((reason) => ({ stance: 'stand-aside' as const, reason })),
    ...tabled.reservations.map((reason) => ({ stance: 'reservations' as const, reason })),
    ...(chance.happens(0.15) ? [{ stance: 'abstain' as const, reason: null }] : []),
  ]
  // The last in the row first: the first of them may have blocked the round before, and is content now.
  const speaking = [...others].reverse()
  for (const [index, exception] of exceptions.entries()) {
    const person = speaking[index]
    if (person !== undefined) say(sitting, { version, person, ...exception }, minutes + 0.2 * (index + 1))
  }
  const remote = plan.comings.filter((one) => one.remote).map(({ person }) => stage.company.idOf(person))
  for (const person of speaking.slice(exceptions.length).filter((one) => remote.includes(one))) {
    say(sitting, { version, person, stance: 'agree', reason: null, source: 'remote' }, minutes + 0.5)
  }
  const absent = plan.excused[0]
  if (tabled.written !== null && absent !== undefined) {
    const person = stage.company.idOf(absent.person)
    say(
      sitting,
      { version, person, stance: 'agree', reason: tabled.written, source: 'written' },
      minutes + 0.6,
    )
  }
}

type Word = {
  readonly version: VersionId
  readonly person: PersonId
  readonly stance: Stance
  readonly reason: string | null
  readonly source?: PositionSource
}

function say({ page, at, stage }: Sitting, word: Word, minutes: number): void {
  const { source = 'room' } = word
  accepted(recordPosition(page, { ...word, source, rule: stage.charter.positions }, at(minutes)))
}
