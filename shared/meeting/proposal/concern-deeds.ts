import type { ConcernId, PersonId, ProposalId, VersionId } from '../../id'
import type { Instant, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { ofType, type Pen, pen } from '../../statement'
import { needed, optional, type TextRefused } from '../../text'
import type { Folded } from '../fold'
import type { Meeting } from '../meeting'
import { type ConcernFate, type ConcernStatement, deliberationAbout } from '../said/deliberation-statements'
import type { DecidedConcern } from '../said/proposal-statements'
import type { MeetingStatement } from '../said/statements'
import { type Concern, concerns, isOpenConcern, type UnknownConcern } from './concern'
import { openProposal, type ProposalRefused, wordingOf } from './proposal'

/** Raising a concern, in words or by a block, and saying what became of it. */
export type SettledAlready = Refusal<'CO4', { readonly concern: ConcernId; readonly fate: ConcernFate }>

/** CO1: said without a position, or the reason of one made a concern: then `of` is the position's version and person. */
export function raiseConcern(
  page: Page<Meeting>,
  given: {
    readonly proposal: ProposalId
    readonly person: PersonId | null
    readonly text: string
    /** The reason of this person's position on the wording that stands. */
    readonly isReason: boolean
  },
  moment: Moment,
): Result<ConcernId, ProposalRefused | TextRefused> {
  const proposal = openProposal(page.seen, given.proposal)
  if (!proposal.ok) return proposal
  const text = needed('reason', given.text)
  if (!text.ok) return text
  const { person, isReason } = given
  const { version } = wordingOf(proposal.value)
  const gesture = pen<MeetingStatement>(page, moment)
  const words = { proposal: given.proposal, version, person, text: text.value, clock: moment.now }
  const concern = isReason && person !== null ? reasonOf(version, person) : (moment.newId() as ConcernId)
  stateConcern(page.seen, gesture, { ...words, concern })
  return done(concern)
}

export function settleConcern(
  page: Page<Meeting>,
  given: { readonly concern: ConcernId; readonly fate: ConcernFate; readonly note: string | null },
  moment: Moment,
): Result<null, UnknownConcern | SettledAlready | ProposalRefused | TextRefused> {
  const { concern, fate } = given
  const found = concerns(page.seen).find((one) => one.concern === concern)
  if (found === undefined) return refused({ rule: 'CO3', concern })
  const proposal = openProposal(page.seen, found.proposal)
  if (!proposal.ok) return proposal
  if (found.fate === fate && !found.contested) return refused({ rule: 'CO4', concern, fate })
  const note = optional('reason', given.note)
  if (!note.ok) return note
  const { version } = wordingOf(proposal.value)
  stateFate(pen<MeetingStatement>(page, moment), found, version, fate, note.value, moment.now)
  return done(null)
}

type Raised = Pick<ConcernStatement, 'proposal' | 'version' | 'person' | 'text' | 'clock'>

/**
 * Within the gesture that records a block (CO1). The same words from the same person stay the one concern they were; changed
 * on the same wording they are its new text; what was settled is open again.
 */
export function raiseByBlock(
  seen: Folded,
  gesture: Pen<MeetingStatement>,
  raised: Raised & { readonly person: PersonId },
): void {
  const { proposal, version, person, text, clock } = raised
  const concern = reasonOf(version, person)
  const own = concerns(seen, proposal).find((one) => one.concern === concern)
  const before = own ?? concerns(seen, proposal).find((one) => one.person === person && one.text === text)
  if (before === undefined || (own !== undefined && (own.text !== text || own.contested)))
    stateConcern(seen, gesture, { ...raised, concern })
  if (before !== undefined && !isOpenConcern(before))
    stateFate(gesture, before, version, 'raised', null, clock)
}

/** CO5: in the gesture of a decision, what is still open is stated to stand; every concern is copied with what became of it. */
export function concernsDecided(
  seen: Folded,
  gesture: Pen<MeetingStatement>,
  proposal: ProposalId,
  version: VersionId,
  clock: Instant,
): readonly DecidedConcern[] {
  return concerns(seen, proposal).map((one) => {
    const { concern, number, person, text } = one
    if (!isOpenConcern(one)) return { concern, number, person, text, fate: one.fate }
    stateFate(gesture, one, version, 'stands', null, clock)
    return { concern, number, person, text, fate: 'stands' }
  })
}

function stateFate(
  gesture: Pen<MeetingStatement>,
  { concern, proposal }: Pick<Concern, 'concern' | 'proposal'>,
  version: VersionId,
  fate: ConcernFate,
  note: string | null,
  clock: Instant,
): void {
  const said = { type: 'concern-fate', concern, proposal, version, fate, note, clock } as const
  gesture.state(deliberationAbout.concernFate(concern), said)
}

function stateConcern(
  seen: Folded,
  gesture: Pen<MeetingStatement>,
  raised: Raised & { readonly concern: ConcernId },
): void {
  const said = ofType(seen.statements, 'concern')
  const ordinal =
    said.find(({ concern }) => concern === raised.concern)?.ordinal ??
    Math.max(0, ...said.map((one) => one.ordinal)) + 1
  gesture.state(deliberationAbout.concern(raised.concern), { type: 'concern', ...raised, ordinal })
}

/**
 * The concern that is the reason of one person's position on one wording has one id on every laptop, so that a block written
 * down twice raises it once.
 */
function reasonOf(version: VersionId, person: PersonId): ConcernId {
  const turned = person.slice(16) + person.slice(0, 16)
  const digits = [...version].map((digit, at) =>
    (Number.parseInt(digit, 16) ^ Number.parseInt(turned[at] ?? '0', 16)).toString(16),
  )
  return digits.join('') as ConcernId
}
