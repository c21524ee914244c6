import type { Stance } from '../charter/rules'
import type { ItemId, PersonId, VersionId } from '../id'
import { declare } from '../meeting/decision/decision'
import { presentNow } from '../meeting/hall/attendance'
import { outcome } from '../meeting/proposal/consensus'
import { allAgree, recordPosition } from '../meeting/proposal/position-deeds'
import { openTest, propose } from '../meeting/proposal/proposal-deeds'
import { amend } from '../meeting/proposal/wording'
import type { PositionSource } from '../meeting/said/proposal-statements'
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
    const block = { person: blocking, stance: 'block', reason: tabled.blocked.reason } as const
    say(sitting, { version, source: 'room', ...block }, from + length * 0.32)
    version = accepted(amend(page, { proposal, wording: tabled.blocked.amended }, at(0.6)))
    accepted(openTest(page, { proposal }, at(0.64)))
  }
  round(sitting, { version, tabled, others, at: (share) => from + length * (0.7 + 0.2 * share) })
  const informal = outcome(page.seen, version, roll, charter).type === 'inquorate'
  accepted(declare(page, { proposal, roll, charter, informal }, at(0.92)))
  return { informal }
}

type Round = {
  readonly version: VersionId
  readonly tabled: Tabled
  /** Everyone present but the proposer and the secretary, in an order of chance. */
  readonly others: readonly PersonId[]
  /** Minutes, from the beginning (0) of the round to its end (1). */
  readonly at: (share: number) => number
}

/** "All agree", then the exceptions, then those who are not in the room. */
function round(sitting: Sitting, { version, tabled, others, at }: Round): void {
  const { page, chance, plan, stage } = sitting
  accepted(allAgree(page, { version }, sitting.at(at(0))))
  const exceptions: Said[] = [
    ...tabled.aside.map((reason): Said => ({ stance: 'stand-aside', reason })),
    ...tabled.reservations.map((reason): Said => ({ stance: 'reservations', reason })),
    ...(chance.happens(0.15) ? [{ stance: 'abstain', reason: null } as const] : []),
  ]
  // From the other end: the first of them may have blocked the round before, and is content now.
  const speaking = [...others].reverse()
  const words = speaking.slice(0, exceptions.length).flatMap((person, index): Word[] => {
    const said = exceptions[index]
    return said === undefined ? [] : [{ version, person, source: 'room', ...said }]
  })
  const remote = plan.comings.filter((one) => one.remote).map(({ person }) => stage.company.idOf(person))
  for (const person of speaking.slice(exceptions.length).filter((one) => remote.includes(one))) {
    words.push({ version, person, source: 'remote', stance: 'agree', reason: null })
  }
  const absent = plan.excused[0]
  if (tabled.written !== null && absent !== undefined) {
    const person = stage.company.idOf(absent.person)
    words.push({ version, person, source: 'written', stance: 'agree', reason: tabled.written })
  }
  for (const [index, word] of words.entries()) say(sitting, word, at((index + 1) / (words.length + 1)))
}

type Said = Pick<Word, 'stance' | 'reason'>
type Word = {
  readonly version: VersionId
  readonly person: PersonId
  readonly stance: Stance
  readonly reason: string | null
  readonly source: PositionSource
}

function say({ page, at, stage }: Sitting, word: Word, minutes: number): void {
  accepted(recordPosition(page, { ...word, rule: stage.charter.positions }, at(minutes)))
}
