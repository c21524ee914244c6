import type { Charter } from '../../charter/charter'
import { nameOf, onRoll, type Roll, standingOf } from '../../charter/roll'
import type { PersonId } from '../../id'
import type { Instant, Moment } from '../../ports'
import type { Folded } from '../fold'
import { presentNow } from '../hall/attendance'
import { proposalOf, standingVersion } from '../proposal/proposal'
import type { BallotOption, BallotPlan, Electorate } from '../said/ballot-statements'

/** What is fixed when a ballot opens: the options with their letters, who takes part, the order for a lot. */

/** Proposals in the order they were chosen, then what else was put down, "no change" last. What left the table is left out. */
export function optionsOf(meeting: Folded, plan: BallotPlan): readonly BallotOption[] {
  const unmarked: readonly Omit<BallotOption, 'mark'>[] = [
    ...plan.proposals.flatMap((id) => {
      const proposal = proposalOf(meeting, id)
      const version = proposal === undefined ? undefined : standingVersion(proposal)
      if (proposal === undefined || version === undefined) return []
      if (proposal.withdrawn || proposal.decided) return []
      const { version: standing, wording: text } = version
      return { type: 'proposal' as const, proposal: id, version: standing, text }
    }),
    ...plan.free.map((text) => ({ type: 'free' as const, proposal: null, version: null, text })),
    ...(plan.noChange ? [{ type: 'no-change' as const, proposal: null, version: null, text: '' }] : []),
  ]
  return unmarked.map((option, at) => ({ mark: markOf(at), ...option }))
}

/** A, B … Z, AA, AB … */
export function markOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : markOf(Math.floor(at / 26) - 1) + last
}

/** The options in the order of fresh ids: chance that nobody in the room has a hand in. */
export function drawLot(options: readonly BallotOption[], moment: Moment): readonly string[] {
  return options
    .map(({ mark }) => ({ mark, drawn: moment.newId() }))
    .sort((a, b) => (a.drawn < b.drawn ? -1 : 1))
    .map(({ mark }) => mark)
}

/** BL7: whom the charter lets take part, by the roll as it is; who is suspended never does. */
export function electorateNow(meeting: Folded, roll: Roll, charter: Charter, cutoff: Instant): Electorate {
  const rule = charter.parameters.ballotElectorate
  const here = new Set(presentNow(meeting).sure)
  const isIn: Readonly<Record<Electorate['rule'], (person: PersonId) => boolean>> = {
    members: (person) => standingOf(roll, person) === 'member',
    participants: (person) => standingOf(roll, person) !== 'suspended',
    present: (person) => standingOf(roll, person) !== 'suspended' && here.has(person),
  }
  const ids = rule === 'present' ? [...here] : onRoll(roll).map(({ id }) => id)
  return {
    rule,
    cutoff,
    people: [...ids]
      .sort()
      .filter(isIn[rule])
      .map((person) => ({ person, name: nameOf(roll, person), standing: standingOf(roll, person) })),
  }
}

/** Who was suspended between the announcement and the opening takes no part. */
export function withoutSuspended(electorate: Electorate, roll: Roll): Electorate {
  const people = electorate.people.filter(({ person }) => standingOf(roll, person) !== 'suspended')
  return { ...electorate, people }
}

/** What is decided where an option wins: a person or an answer stands behind what was asked, `Secretary: Asha`. */
export function wordingOf(
  question: string | null,
  { type, text }: Pick<BallotOption, 'type' | 'text'>,
): string {
  return type === 'free' && question !== null ? `${question}: ${text}` : text
}
