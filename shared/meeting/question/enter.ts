import type { AssemblyId, ProposalId, VersionId } from '../../id'
import type { Moment, Page } from '../../ports'
import { done, type Result } from '../../result'
import { pen } from '../../statement'
import { enterWords, type NotEntered, notEntered } from '../assemblies'
import type { Folded } from '../fold'
import type { Meeting } from '../meeting'
import { proposalOf } from '../proposal/proposal'
import type { AssemblyWord } from '../said/assembly-word'
import { type AskedAssembly, questionAbout } from '../said/question-statements'
import type { MeetingStatement } from '../said/statements'
import { membersOn, putOn } from './asked-on'

export type Entering = {
  readonly proposal: ProposalId
  readonly words: readonly AssemblyWord[]
  readonly nameOf: (assembly: AssemblyId) => string
  /** Who belongs to the host now; null: not known here, so nothing is said of it. */
  readonly members: readonly AskedAssembly[] | null
}

/** QA10: the answers into the minutes (JC10), and beside them who has joined and who has left since they were asked. */
export function enterAnswers(
  page: Page<Meeting>,
  given: Entering,
  moment: Moment,
): Result<number, NotEntered> {
  const entering = enterWords(page, given, moment)
  if (!entering.ok) return entering
  const gesture = pen<MeetingStatement>(page, moment)
  const changes = movesToTell(page.seen, given)
  for (const { version, joined, left } of changes)
    gesture.state(questionAbout.members(version), {
      type: 'question-members',
      version,
      joined,
      left,
      clock: moment.now,
    })
  return done(entering.value + changes.length)
}

/** Whether anything would be entered. */
export function hasToEnter(
  meeting: Folded,
  given: Pick<Entering, 'proposal' | 'words' | 'members'>,
): boolean {
  const versions = new Set(proposalOf(meeting, given.proposal)?.versions.map(({ version }) => version))
  return (
    notEntered(meeting, given.words).some(({ version }) => versions.has(version as VersionId)) ||
    movesToTell(meeting, given).length > 0
  )
}

type Moves = {
  readonly version: VersionId
  readonly joined: AskedAssembly[]
  readonly left: AssemblyId[]
}

/** QA7: of the wording on the table, where somebody has come or gone that the meeting does not know of. */
function movesToTell(
  meeting: Folded,
  { proposal, members }: Pick<Entering, 'proposal' | 'members'>,
): readonly Moves[] {
  if (members === null) return []
  const standing = proposalOf(meeting, proposal)?.versions.filter(({ stands }) => stands) ?? []
  return standing.flatMap(({ version }) => {
    const asked = putOn(meeting, version).flatMap((one) => one.asked)
    if (asked.length === 0) return []
    const known = membersOn(meeting, version, asked) ?? asked
    if (sameIds(known, members)) return []
    const [was, is] = [idsOf(asked), idsOf(members)]
    return [
      {
        version,
        joined: members
          .filter(({ assembly }) => !was.has(assembly))
          .map(({ assembly, name }) => ({ assembly, name })),
        left: [...was].filter((assembly) => !is.has(assembly)),
      },
    ]
  })
}

const idsOf = (all: readonly AskedAssembly[]): ReadonlySet<AssemblyId> =>
  new Set(all.map(({ assembly }) => assembly))

const sameIds = (one: readonly AskedAssembly[], other: readonly AskedAssembly[]): boolean =>
  [...idsOf(one)].sort().join() === [...idsOf(other)].sort().join()
