import type { ConcernId, PersonId, ProposalId, VersionId } from '../../id'
import type { Instant } from '../../ports'
import type { Refusal } from '../../refusal'
import { ofType } from '../../statement'
import { type Folded, folded } from '../fold'
import { shownNumbers } from '../numbering'
import { type ConcernFate, type ConcernStatement, deliberationAbout } from '../said/deliberation-statements'
import { spoken, standing } from '../said/statements'
import { type Proposal, proposalOf, type Version } from './proposal'

export type UnknownConcern = Refusal<'CO3', { readonly concern: ConcernId }>

/**
 * A concern is kept alive from the round in which it was raised until it is settled: answered by a wording, then resolved or
 * withdrawn, or it stands (CO1). Whoever blocks with a reason has raised one.
 */
export type Concern = {
  readonly concern: ConcernId
  /** `C-1`, as it is shown (CO2). */
  readonly number: string
  readonly proposal: ProposalId
  readonly person: PersonId | null
  readonly text: string
  /** The round it was raised in. */
  readonly version: VersionId
  readonly round: number
  readonly clock: Instant
  readonly fate: ConcernFate
  /** What was said of it since, older first. */
  readonly steps: readonly ConcernStep[]
  /** Said to have come out in two ways: it reads as the more open one (CO6). */
  readonly contested: boolean
}

export type ConcernStep = {
  readonly fate: ConcernFate
  readonly version: VersionId
  readonly round: number
  /** Number of the wording of that round. */
  readonly wording: number
  readonly note: string | null
  readonly clock: Instant
}

const all = folded((meeting): readonly Concern[] => {
  const numbers = concernNumbers(meeting)
  const made: Concern[] = []
  for (const [concern, number] of numbers) {
    const said = standing(meeting, 'concern', deliberationAbout.concern(concern))
    const last = said.at(-1)
    const proposal = last === undefined ? undefined : proposalOf(meeting, last.proposal)
    const round = last === undefined ? null : roundOf(proposal, last.version)
    if (last === undefined || round === null) continue
    const fates = standing(meeting, 'concern-fate', deliberationAbout.concernFate(concern)).map(
      ({ fate }) => fate,
    )
    const { person, text, version, clock } = last
    made.push({
      concern,
      number,
      proposal: last.proposal,
      person,
      text,
      version,
      round,
      clock: spoken(meeting, 'concern', deliberationAbout.concern(concern))[0]?.clock ?? clock,
      fate: mostOpen(fates),
      steps: stepsOf(meeting, concern, proposal),
      contested: new Set(fates).size > 1 || new Set(said.map((one) => one.text)).size > 1,
    })
  }
  return made
})

/** Every concern of the meeting, or those on one proposal, in the order they were raised. */
export function concerns(meeting: Folded, proposal?: ProposalId): readonly Concern[] {
  return proposal === undefined ? all(meeting) : all(meeting).filter((one) => one.proposal === proposal)
}

export const isOpenConcern = ({ fate }: Concern): boolean => fate === 'raised' || fate === 'answered'

export function openConcerns(meeting: Folded, proposal: ProposalId): readonly Concern[] {
  return concerns(meeting, proposal).filter(isOpenConcern)
}

/** CO2: counted through the meeting, none twice; of two laptops' equal ones the later is shown with `-b` (ME11). */
function concernNumbers(meeting: Folded): ReadonlyMap<ConcernId, string> {
  const first = new Map<ConcernId, ConcernStatement>()
  for (const one of ofType(meeting.statements, 'concern')) {
    if (!first.has(one.concern)) first.set(one.concern, one)
  }
  return shownNumbers(
    [...first.values()].map(({ concern, ordinal, n, id }) => ({
      key: concern,
      number: `C-${ordinal}`,
      n,
      id,
    })),
  )
}

function stepsOf(
  meeting: Folded,
  concern: ConcernId,
  proposal: Proposal | undefined,
): readonly ConcernStep[] {
  return spoken(meeting, 'concern-fate', deliberationAbout.concernFate(concern)).map(
    ({ fate, version, note, clock }) => ({
      fate,
      version,
      round: roundOf(proposal, version) ?? 0,
      wording: versionIn(proposal, version)?.number ?? 0,
      note,
      clock,
    }),
  )
}

function roundOf(proposal: Proposal | undefined, version: VersionId): number | null {
  return versionIn(proposal, version)?.round ?? null
}

function versionIn(proposal: Proposal | undefined, version: VersionId): Version | undefined {
  return proposal?.versions.find((one) => one.version === version)
}

/** CO6: the more open reading, until a later word settles it. */
const openFirst = ['raised', 'answered', 'stands', 'withdrawn', 'resolved'] as const

function mostOpen(fates: readonly ConcernFate[]): ConcernFate {
  return fates.length === 0 ? 'raised' : (openFirst.find((fate) => fates.includes(fate)) ?? 'raised')
}
