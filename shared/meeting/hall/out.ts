import type { PersonId, VersionId } from '../../id'
import { contested, ofType } from '../../statement'
import { type Folded, folded } from '../fold'
import { proposalOfVersion } from '../proposal/proposal'
import { liveAbout, type OutStatement } from '../said/live-statements'
import { standing } from '../said/statements'

/**
 * Out of the room for one proposal (OR1): in the meeting, and not there for this one. From the wording on which it was said
 * it holds for the later ones of the same proposal, and for no other proposal.
 */
export type Out = { readonly out: ReadonlySet<PersonId>; readonly unsure: ReadonlySet<PersonId> }

const nobody: Out = { out: new Set(), unsure: new Set() }
const found = folded((): Map<VersionId, Out> => new Map())

export function outFor(meeting: Folded, version: VersionId): Out {
  if (ofType(meeting.statements, 'out').length === 0) return nobody
  const known = found(meeting).get(version)
  if (known !== undefined) return known
  const made = read(meeting, version)
  found(meeting).set(version, made)
  return made
}

/** OR4: said to be out and in at once, a person counts for neither side of the quorum, and the outcome waits. */
function read(meeting: Folded, version: VersionId): Out {
  const proposal = proposalOfVersion(meeting, version)
  const versions = proposal?.versions.map((one) => one.version) ?? []
  const upTo = versions.slice(0, versions.indexOf(version) + 1)
  const people = new Set(
    ofType(meeting.statements, 'out')
      .filter((one) => one.proposal === proposal?.proposal)
      .map(({ person }) => person),
  )
  const out = new Set<PersonId>()
  const unsure = new Set<PersonId>()
  for (const person of people) {
    const said = lastSaid(meeting, upTo, person)
    if (contested(said)) unsure.add(person)
    else if (said.some((one) => one.out)) out.add(person)
  }
  return { out, unsure }
}

function lastSaid(
  meeting: Folded,
  versions: readonly VersionId[],
  person: PersonId,
): readonly OutStatement[] {
  for (const version of [...versions].reverse()) {
    const said = standing(meeting, 'out', liveAbout.out(version, person))
    if (said.length > 0) return said
  }
  return []
}
