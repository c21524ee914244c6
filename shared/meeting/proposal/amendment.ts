import type { AmendmentId, ConcernId, PersonId, ProposalId, VersionId } from '../../id'
import type { Instant, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { ofType, type Pen, pen } from '../../statement'
import { needed, optional, type TextRefused } from '../../text'
import { type Folded, folded } from '../fold'
import type { Meeting } from '../meeting'
import { type AmendmentFate, deliberationAbout } from '../said/deliberation-statements'
import { about, type MeetingStatement, standing } from '../said/statements'
import { openProposal, type ProposalRefused, proposalOf, wordingOf } from './proposal'
import { type AmendRefused, newWording, putWording } from './wording'

/**
 * A change that somebody suggests: friendly and adopted by the proposer, declined, withdrawn, or put to the test for
 * agreement. Adopted or tested it becomes the next wording, on which positions start afresh (PR5).
 */
export type Amendment = {
  readonly amendment: AmendmentId
  readonly proposal: ProposalId
  readonly person: PersonId | null
  readonly text: string
  /** Exact words, not a description of what they should say. */
  readonly isWording: boolean
  /** Number of the wording it would change. */
  readonly round: number
  readonly clock: Instant
  readonly fate: AmendmentFate
  /** Number of the wording it became. */
  readonly became: number | null
  readonly note: string | null
  /** Its fate was said in two ways: it is open until one settles it (AM3). */
  readonly contested: boolean
}

export type AmendmentRefused =
  | ProposalRefused
  | Refusal<'AM1', { readonly amendment: AmendmentId }>
  | Refusal<'AM2', { readonly amendment: AmendmentId; readonly fate: AmendmentFate }>

const all = folded((meeting): readonly Amendment[] =>
  ofType(meeting.statements, 'amendment')
    .filter((one) => standing(meeting, 'amendment', one.about).some(({ id }) => id === one.id))
    .flatMap(({ amendment, proposal, version, person, text, isWording, clock }) => {
      const versions = proposalOf(meeting, proposal)?.versions ?? []
      const numberOf = (id: VersionId | null) => versions.find((one) => one.version === id)?.number ?? null
      const round = numberOf(version)
      const fates = standing(meeting, 'amendment-fate', deliberationAbout.amendmentFate(amendment))
      const contested = new Set(fates.map(({ fate }) => fate)).size > 1
      const last = contested ? undefined : fates.at(-1)
      const made = { amendment, proposal, person, text, isWording, clock, contested }
      return round === null
        ? []
        : {
            ...made,
            round,
            fate: last?.fate ?? 'open',
            became: numberOf(last?.version ?? null),
            note: last?.note ?? null,
          }
    }),
)

/** In the order they were suggested. */
export function amendments(meeting: Folded, proposal: ProposalId): readonly Amendment[] {
  return all(meeting).filter((one) => one.proposal === proposal)
}

export function suggestAmendment(
  page: Page<Meeting>,
  given: {
    readonly proposal: ProposalId
    readonly person: PersonId | null
    readonly text: string
    readonly isWording: boolean
  },
  moment: Moment,
): Result<AmendmentId, ProposalRefused | TextRefused> {
  const found = openProposal(page.seen, given.proposal)
  if (!found.ok) return found
  const text = needed('wording', given.text)
  if (!text.ok) return text
  const { version } = wordingOf(found.value)
  const { proposal, person, isWording } = given
  const amendment = moment.newId() as AmendmentId
  pen<MeetingStatement>(page, moment).state(deliberationAbout.amendment(amendment), {
    type: 'amendment',
    amendment,
    proposal,
    version,
    person,
    text: text.value,
    isWording,
    clock: moment.now,
  })
  return done(amendment)
}

/** It becomes the next wording, in one gesture: as the proposer's own, or at once under test. */
export function adoptAmendment(
  page: Page<Meeting>,
  given: {
    readonly amendment: AmendmentId
    readonly as: 'adopted' | 'tested'
    readonly wording: string
    readonly answers: readonly ConcernId[]
  },
  moment: Moment,
): Result<VersionId, AmendmentRefused | AmendRefused> {
  const found = unsettled(page.seen, given.amendment)
  if (!found.ok) return found
  const { proposal, amendment } = found.value
  const said = standing(page.seen, 'amendment-fate', deliberationAbout.amendmentFate(amendment))
  const before = said.find(({ fate, version }) => fate === given.as && version !== null)?.version ?? null
  if (before !== null) {
    // AM3: said in two ways, and this is one of them: its wording is there already.
    settle(pen<MeetingStatement>(page, moment), found.value, given.as, before, null, moment)
    return done(before)
  }
  const wording = newWording(page.seen, { proposal, wording: given.wording, answers: given.answers })
  if (!wording.ok) return wording
  const gesture = pen<MeetingStatement>(page, moment)
  const put = { proposal, wording: wording.value, answers: given.answers }
  const version = putWording(gesture, put, moment)
  if (given.as === 'tested') gesture.state(about.test(version), { type: 'test', version, clock: moment.now })
  settle(gesture, found.value, given.as, version, null, moment)
  return done(version)
}

export function settleAmendment(
  page: Page<Meeting>,
  given: {
    readonly amendment: AmendmentId
    readonly fate: 'declined' | 'withdrawn'
    readonly note: string | null
  },
  moment: Moment,
): Result<null, AmendmentRefused | TextRefused> {
  const found = unsettled(page.seen, given.amendment)
  if (!found.ok) return found
  const note = optional('reason', given.note)
  if (!note.ok) return note
  settle(pen<MeetingStatement>(page, moment), found.value, given.fate, null, note.value, moment)
  return done(null)
}

function settle(
  gesture: Pen<MeetingStatement>,
  { amendment, proposal }: Amendment,
  fate: AmendmentFate,
  version: VersionId | null,
  note: string | null,
  { now: clock }: Moment,
): void {
  const said = { type: 'amendment-fate', amendment, proposal, fate, version, note, clock } as const
  gesture.state(deliberationAbout.amendmentFate(amendment), said)
}

/** AM1 known; AM2 not settled before; on a proposal on the table. */
function unsettled(seen: Meeting, amendment: AmendmentId): Result<Amendment, AmendmentRefused> {
  const found = all(seen).find((one) => one.amendment === amendment)
  if (found === undefined) return refused({ rule: 'AM1', amendment })
  const proposal = openProposal(seen, found.proposal)
  if (!proposal.ok) return proposal
  return found.fate === 'open' ? done(found) : refused({ rule: 'AM2', amendment, fate: found.fate })
}
