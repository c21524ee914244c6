import { nameOf, onRoll, type Roll } from '../../../shared/charter/roll'
import type { Stance } from '../../../shared/charter/rules'
import type { PersonId, VersionId } from '../../../shared/id'
import { attendance } from '../../../shared/meeting/hall/attendance'
import { outFor } from '../../../shared/meeting/hall/out'
import type { Meeting } from '../../../shared/meeting/meeting'
import { type Concern, openConcerns } from '../../../shared/meeting/proposal/concern'
import { countedOn } from '../../../shared/meeting/proposal/counted'
import { type PersonPosition, positions } from '../../../shared/meeting/proposal/position'
import { type Proposal, proposalOfVersion, type Version } from '../../../shared/meeting/proposal/proposal'
import type { PositionSource } from '../../../shared/meeting/said/proposal-statements'
import { about, spoken, standing } from '../../../shared/meeting/said/statements'

/** What the board shows of one version: a row for each person here, and those who are not. A reading, never a record. */
export type Board = {
  readonly here: readonly BoardRow[]
  /** Not here: with a position in writing, or given before they left. */
  readonly spoken: readonly BoardRow[]
  /** Not here and silent. */
  readonly silent: readonly BoardRow[]
}

/** What stands half written in a row: a position or words not on record, or a reason that is asked for and still blank. */
export type Begun = { readonly name: string; readonly is: 'unrecorded' | 'blank' }

export type BoardRow = {
  readonly person: PersonId
  readonly name: string
  readonly position: PersonPosition | null
  /** Covered by a count of hands: no position is waited for (PC2). */
  readonly counted: boolean
  /** More than one where two secretaries wrote down different things. */
  readonly said: readonly PositionSaid[]
  /** What became of these may be asked: raised by this person, still open, and they say something else now. */
  readonly asked: readonly Concern[]
  /** Out of the room for this proposal; `unsure` where two laptops say different things (OR1, OR4). */
  readonly out: 'no' | 'out' | 'unsure'
  /** What the person said in the rounds before, oldest first. */
  readonly earlier: readonly (Stance | null)[]
}

export type PositionSaid = {
  readonly stance: Stance
  readonly reason: string | null
  readonly source: PositionSource
}

/** The rounds before this one that were put to the test; the last few fit beside the names. */
export function earlierRounds(proposal: Proposal, version: VersionId, most = 3): readonly Version[] {
  const at = proposal.versions.findIndex((one) => one.version === version)
  return proposal.versions
    .slice(0, Math.max(0, at))
    .filter(({ tested }) => tested)
    .slice(-most)
}

export function boardOf(meeting: Meeting, roll: Roll, version: VersionId, before: readonly Version[]): Board {
  const now = byPerson(meeting, version)
  const { out, unsure } = outFor(meeting, version)
  const then = before.map((round) => byPerson(meeting, round.version))
  const covered = new Set(countedOn(meeting, version)?.people ?? [])
  const proposal = proposalOfVersion(meeting, version)
  const worries = proposal === undefined || proposal.decided ? [] : openConcerns(meeting, proposal.proposal)
  const row = (person: PersonId): BoardRow => {
    const position = now.get(person) ?? null
    return {
      person,
      name: nameOf(roll, person),
      position,
      counted: covered.has(person),
      said: position?.contested ? saidOf(meeting, version, person) : [],
      asked: askedOf(meeting, version, position, worries),
      out: unsure.has(person) ? 'unsure' : out.has(person) ? 'out' : 'no',
      earlier: then.map((round) => round.get(person)?.stance ?? null),
    }
  }
  const present = new Set(attendance(meeting).flatMap(({ person, here }) => (here === 'no' ? [] : [person])))
  const spoken = [...now.values()].filter(({ person }) => !present.has(person))
  const spokenFor = new Set(spoken.map(({ person }) => person))
  return {
    here: [...present].map(row).sort(byName(roll)),
    spoken: spoken.map(({ person }) => row(person)).sort(byName(roll)),
    silent: onRoll(roll)
      .filter(({ id, standing: sort }) => sort !== 'suspended' && !present.has(id) && !spokenFor.has(id))
      .map(({ id }) => row(id)),
  }
}

/** A position is still waited for. */
export const hasNone = ({ position, counted, out }: BoardRow): boolean =>
  position === null && !counted && out === 'no'

function byPerson(meeting: Meeting, version: VersionId): ReadonlyMap<PersonId, PersonPosition> {
  return new Map(positions(meeting, version).map((position) => [position.person, position]))
}

function saidOf(meeting: Meeting, version: VersionId, person: PersonId): readonly PositionSaid[] {
  return standing(meeting, 'position', about.position(version, person)).flatMap(
    ({ stance, reason, source }) => (stance === null ? [] : { stance, reason, source }),
  )
}

/** On the wording it was raised on, only once the block is taken back; on a later one, as soon as they say anything else. */
function askedOf(
  meeting: Meeting,
  version: VersionId,
  position: PersonPosition | null,
  worries: readonly Concern[],
): readonly Concern[] {
  if (position === null || position.stance === 'block' || position.contested) return []
  const own = worries.filter(({ person }) => person === position.person)
  if (own.length === 0) return own
  const blocked = spoken(meeting, 'position', about.position(version, position.person)).some(
    ({ stance }) => stance === 'block',
  )
  return own.filter((one) => one.version !== version || blocked || position.stance === 'agree')
}

/** The order of the roll, so that the secretary finds a name where it stood on the roll. */
function byName(roll: Roll) {
  const places = new Map(onRoll(roll).map(({ id }, index) => [id as string, index]))
  const place = (id: string) => places.get(id) ?? places.size
  return (a: { readonly person: PersonId }, b: { readonly person: PersonId }) =>
    place(a.person) - place(b.person)
}
