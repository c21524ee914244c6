import type { ProposalId, VersionId } from '../../id'
import type { Instant, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { pen } from '../../statement'
import { needed, optional, type TextRefused } from '../../text'
import type { Folded } from '../fold'
import type { Meeting } from '../meeting'
import {
  deliberationAbout,
  type RemitMoment,
  type RemitReach,
  type RemitStep,
} from '../said/deliberation-statements'
import { type MeetingStatement, standing } from '../said/statements'
import { openProposal, type ProposalRefused, wordingOf } from './proposal'

/** Whose matter it was said to be, at one of the two moments it is asked. */
export type RemitCheck = {
  readonly when: RemitMoment
  readonly version: VersionId
  readonly reach: RemitReach
  readonly topic: string
  readonly assembly: string
  readonly step: RemitStep | null
  readonly note: string | null
  readonly clock: Instant
  /** Said in two ways: read is the one that leaves the most to the others (RM4). */
  readonly contested: boolean
}

const moments = ['tabling', 'adoption'] as const
const widest = ['belongs', 'touches', 'ours'] as const

export function remitChecks(meeting: Folded, proposal: ProposalId): readonly RemitCheck[] {
  return moments.flatMap((when) => {
    const said = standing(meeting, 'remit', deliberationAbout.remit(proposal, when))
    const reach = widest.find((one) => said.some((each) => each.reach === one))
    const read = said.filter((one) => one.reach === reach).at(-1)
    if (read === undefined) return []
    const { version, topic, assembly, step, note, clock } = read
    const ways = new Set(said.map((one) => `${one.reach} ${one.step} ${one.assembly}`))
    return { when, version, reach: read.reach, topic, assembly, step, note, clock, contested: ways.size > 1 }
  })
}

export type RemitGiven = {
  readonly proposal: ProposalId
  readonly when: RemitMoment
  readonly note: string | null
} & (
  | { readonly reach: 'ours' }
  | {
      readonly reach: 'touches' | 'belongs'
      readonly topic: string
      readonly assembly: string
      readonly step: RemitStep
    }
)

/** RM1: whose remit it meets and what is done is said with it; RM2: going on all the same says why. It stops nothing. */
export function checkRemit(
  page: Page<Meeting>,
  given: RemitGiven,
  moment: Moment,
): Result<null, ProposalRefused | TextRefused | Refusal<'RM2'>> {
  const proposal = openProposal(page.seen, given.proposal)
  if (!proposal.ok) return proposal
  const note = optional('reason', given.note)
  if (!note.ok) return note
  const met = given.reach === 'ours' ? null : given
  const topic = met === null ? done('') : needed('title', met.topic)
  if (!topic.ok) return topic
  const assembly = met === null ? done('') : needed('title', met.assembly)
  if (!assembly.ok) return assembly
  if (met?.step === 'go-on' && note.value === null) return refused({ rule: 'RM2' })
  const { version } = wordingOf(proposal.value)
  pen<MeetingStatement>(page, moment).state(deliberationAbout.remit(given.proposal, given.when), {
    type: 'remit',
    proposal: given.proposal,
    when: given.when,
    version,
    reach: given.reach,
    topic: topic.value,
    assembly: assembly.value,
    step: met?.step ?? null,
    note: note.value,
    clock: moment.now,
  })
  return done(null)
}
