import type { Stance } from '../../charter/rules'
import type { PersonId, StatementId, VersionId } from '../../id'
import { contested, ofType } from '../../statement'
import { type Folded, folded } from '../fold'
import { type Present, presentAt, presentNow } from '../hall/attendance'
import { outFor } from '../hall/out'
import type { PositionSource, PositionStatement } from '../said/proposal-statements'
import { about, standing } from '../said/statements'
import { countedOn } from './counted'
import { proposalOfVersion } from './proposal'

/** Where each person stands on one version: by their own word, or by "all agree" where they have given none (PO8). */
export type PersonPosition = {
  readonly person: PersonId
  readonly stance: Stance
  readonly reason: string | null
  readonly source: PositionSource
  /** Recorded in two ways: the outcome waits. Shown is the one that weighs most. */
  readonly contested: boolean
  /** By a word of their own, not by "all agree". */
  readonly own: boolean
  readonly statement: StatementId
}

/** Every word on each version, older first. */
const words = folded((meeting): ReadonlyMap<VersionId, readonly PositionStatement[]> => {
  const byVersion = new Map<VersionId, PositionStatement[]>()
  for (const statement of ofType(meeting.statements, 'position')) {
    const on = byVersion.get(statement.version)
    if (on === undefined) byVersion.set(statement.version, [statement])
    else on.push(statement)
  }
  return byVersion
})

/** Folded version by version, as they are asked for: a gesture concerns one of them, a long meeting has many. */
const found = folded((): Map<VersionId, readonly PersonPosition[]> => new Map())

export function positions(meeting: Folded, version: VersionId): readonly PersonPosition[] {
  const known = found(meeting).get(version)
  if (known !== undefined) return known
  const made = positionsOf(meeting, version)
  found(meeting).set(version, made)
  return made
}

/** Blocks that stand, contested ones too. */
export function blocks(meeting: Folded, version: VersionId): readonly StatementId[] {
  return (words(meeting).get(version) ?? [])
    .filter(({ stance }) => stance === 'block')
    .filter(({ id, about: path }) => standing(meeting, 'position', path).some((one) => one.id === id))
    .map(({ id }) => id)
}

/**
 * Those whose word a version waits for or waited for: in the room now, or when the wording gave way to the next (PR5), but
 * for those who are out for this proposal (OR1).
 */
export function presentFor(meeting: Folded, version: VersionId): Present {
  const here = inMeeting(meeting, version)
  const { out, unsure } = outFor(meeting, version)
  if (out.size + unsure.size === 0) return here
  return {
    sure: here.sure.filter((person) => !out.has(person) && !unsure.has(person)),
    unsure: [
      ...here.unsure.filter((person) => !out.has(person)),
      ...here.sure.filter((person) => unsure.has(person)),
    ],
  }
}

function inMeeting(meeting: Folded, version: VersionId): Present {
  const versions = proposalOfVersion(meeting, version)?.versions ?? []
  const index = versions.findIndex((one) => one.version === version)
  const next = versions[index + 1]
  return versions[index]?.stands === false && next !== undefined
    ? presentAt(meeting, next.clock)
    : presentNow(meeting)
}

/** Present, without a position, and covered by no count of hands (PC2). */
export function withoutPosition(meeting: Folded, version: VersionId): readonly PersonId[] {
  const given = new Set(positions(meeting, version).map(({ person }) => person))
  for (const person of countedOn(meeting, version)?.people ?? []) given.add(person)
  return presentFor(meeting, version).sure.filter((person) => !given.has(person))
}

export const weight: Readonly<Record<Stance, number>> = {
  block: 4,
  'stand-aside': 3,
  reservations: 2,
  abstain: 1,
  agree: 0,
}

function positionsOf(meeting: Folded, version: VersionId): readonly PersonPosition[] {
  const { out } = outFor(meeting, version)
  const agreed = new Map<PersonId, StatementId>()
  for (const { id, people } of standing(meeting, 'all-agree', about.allAgree(version))) {
    for (const person of people) agreed.set(person, id)
  }
  // PC1: hands that were counted say more than that all agreed.
  for (const person of countedOn(meeting, version)?.people ?? []) agreed.delete(person)
  const people = new Set([
    ...(words(meeting).get(version) ?? []).map(({ person }) => person),
    ...agreed.keys(),
  ])
  return [...people].sort().flatMap((person): PersonPosition | readonly [] => {
    const own = standing(meeting, 'position', about.position(version, person))
    const [heaviest] = own
      .filter(isGiven)
      .sort((a, b) => weight[b.stance] - weight[a.stance] || (a.id < b.id ? -1 : 1))
    if (heaviest !== undefined) {
      const { stance, reason, source, id } = heaviest
      // OR4: said to be out of the room and heard all the same.
      const heard = contested(own) || out.has(person)
      return { person, stance, reason, source, contested: heard, own: true, statement: id }
    }
    const statement = own.length === 0 && !out.has(person) ? agreed.get(person) : undefined
    return statement === undefined
      ? []
      : { person, stance: 'agree', reason: null, source: 'room', contested: false, own: false, statement }
  })
}

function isGiven(statement: PositionStatement): statement is PositionStatement & { readonly stance: Stance } {
  return statement.stance !== null
}
