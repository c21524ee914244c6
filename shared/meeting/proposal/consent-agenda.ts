import type { Charter } from '../../charter/charter'
import { quorum } from '../../charter/quorum'
import type { Roll } from '../../charter/roll'
import type { ItemId } from '../../id'
import type { Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { type Pen, pen } from '../../statement'
import { agenda, type Item, itemOf } from '../agenda/agenda'
import { writeMinuteNumber } from '../approval/record-item'
import { beginCourse } from '../course-begin'
import { nextDecisionNumber } from '../decision/decision'
import { type Folded, folded } from '../fold'
import { presentNow } from '../hall/attendance'
import { outFor } from '../hall/out'
import { type UnknownItem, unknownItem } from '../item'
import type { Meeting } from '../meeting'
import { mayKeep, type NotTheMinuteTaker, notTheMinuteTaker } from '../minute-taker'
import { nextOrdinal } from '../numbering'
import { carryAbout } from '../said/carry-statements'
import { about, type MeetingStatement } from '../said/statements'
import type { Settled } from '../settled'
import { isClosed, meetingState, type NotNow } from '../state'
import { concerns, isOpenConcern } from './concern'
import { concernsDecided } from './concern-deeds'
import { outcomeOf } from './consensus'
import { countedOn } from './counted'
import { listed } from './decidable'
import { type PersonPosition, positions, presentFor } from './position'
import { type Proposal, proposals, standingVersion, type Version } from './proposal'

/** Items that are meant to be taken together, and which of them can be (CG1). */
export type ConsentItem = {
  readonly item: Item
  readonly ready: { readonly proposal: Proposal; readonly version: Version } | null
  /** Why it must be taken by itself. */
  readonly why: 'no-proposal' | 'several' | 'begun' | 'spoken-against' | null
}

export const consentItems = folded((meeting): readonly ConsentItem[] =>
  agenda(meeting)
    .filter(({ consent, state }) => consent && state === 'waiting')
    .map((item) => readiness(meeting, item)),
)

/** CG2: with one wording on the table, not talked about yet, and nobody on record with anything but agreement. */
function readiness(meeting: Folded, item: Item): ConsentItem {
  const open = proposals(meeting, item.id).filter(({ withdrawn }) => !withdrawn)
  const [proposal, ...others] = open
  const version = proposal === undefined ? undefined : standingVersion(proposal)
  if (proposal === undefined || version === undefined) return { item, ready: null, why: 'no-proposal' }
  if (others.length > 0 || proposal.contested || proposal.decided)
    return { item, ready: null, why: 'several' }
  if (item.from !== null) return { item, ready: null, why: 'begun' }
  const against =
    countedOn(meeting, version.version) !== null ||
    positions(meeting, version.version).some(({ stance, contested }) => stance !== 'agree' || contested) ||
    outFor(meeting, version.version).unsure.size > 0 ||
    concerns(meeting, proposal.proposal).some(isOpenConcern)
  return against
    ? { item, ready: null, why: 'spoken-against' }
    : { item, ready: { proposal, version }, why: null }
}

/** CG3: taken together, and pulled out again by anybody, as long as nothing of it was begun. */
export function markConsent(
  page: Page<Meeting>,
  given: { readonly item: ItemId; readonly consent: boolean },
  moment: Moment,
): Result<null, UnknownItem | Refusal<'ME5'> | Refusal<'CG3', { readonly item: ItemId }>> {
  const item = itemOf(page.seen, given.item)
  if (item === undefined) return unknownItem(given.item)
  if (isClosed(page.seen)) return refused({ rule: 'ME5' })
  if (item.state === 'done') return refused({ rule: 'CG3', item: item.id })
  const { consent } = given
  writeConsent(pen<MeetingStatement>(page, moment), item.id, consent)
  return done(null)
}

export type AdoptRefused =
  | NotNow
  | NotTheMinuteTaker
  | Refusal<'CG1'>
  | Refusal<'CG4', { readonly needed: number; readonly present: number }>
  | Refusal<'CG5'>
  | Refusal<'CG7'>

/**
 * Decides all that can be taken together, by one gesture: a number, a decision and "all agree" for each. CG4 needs a quorum
 * for every one of them; CG5 is for bodies that form consensus and have somebody in the room;
 * CG7 not where each decision needs a day of review of its own.
 */
export function adoptConsent(
  page: Page<Meeting>,
  given: { readonly roll: Roll; readonly charter: Charter; readonly settled?: Settled },
  moment: Moment,
): Result<readonly ItemId[], AdoptRefused> {
  const { seen } = page
  const { roll, charter } = given
  const state = meetingState(seen)
  if (state !== 'open') return refused({ rule: 'ME3', state })
  if (!mayKeep(seen, moment.by)) return refused(notTheMinuteTaker(seen))
  if (!charter.parameters.mayFormConsensus) return refused({ rule: 'CG5' })
  if (charter.parameters.decisionMode === 'consent') return refused({ rule: 'CG7' })
  const ready = consentItems(seen)
    .filter(({ item }) => given.settled?.has(item.id) !== true) // CV7
    .flatMap(({ item, ready: on }) => (on === null ? [] : { item, ...on }))
  if (ready.length === 0) return refused({ rule: 'CG1' })
  for (const { version } of ready) {
    const { sure, unsure } = presentFor(seen, version.version)
    const { needed, low, reached } = quorum(charter.quorum, roll, sure, unsure)
    if (!reached) return refused({ rule: 'CG4', needed, present: low })
    if (sure.length === 0) return refused({ rule: 'CG5' })
  }
  const gesture = pen<MeetingStatement>(page, moment)
  let ordinal = nextOrdinal(seen)
  for (const one of ready) {
    const number = one.item.minute ?? writeMinuteNumber(seen, one.item.id, ordinal++, gesture)
    adopt(seen, gesture, { ...one, number, roll, charter }, moment)
  }
  return done(ready.map(({ item }) => item.id))
}

type Adopted = {
  readonly item: Item
  readonly proposal: Proposal
  readonly version: Version
  readonly number: string
  readonly roll: Roll
  readonly charter: Charter
}

function adopt(
  seen: Meeting,
  gesture: Pen<MeetingStatement>,
  { item, proposal, version, number, roll, charter }: Adopted,
  moment: Moment,
): void {
  const { now } = moment
  const { version: on } = version
  const { sure } = presentFor(seen, on)
  const outside = outFor(seen, on).out
  const out = presentNow(seen).sure.filter((person) => outside.has(person))
  const own = positions(seen, on)
  const others = sure.filter((person) => !own.some((one) => one.person === person))
  if (!version.tested) gesture.state(about.test(on), { type: 'test', version: on, clock: now })
  const all = gesture.state(about.allAgree(on), { type: 'all-agree', version: on, people: sure })
  const agreeing = others.map(
    (person): PersonPosition => ({
      person,
      stance: 'agree',
      reason: null,
      source: 'room',
      contested: false,
      own: false,
      statement: all,
    }),
  )
  const decision = gesture.state(about.decision(proposal.proposal), {
    type: 'decision',
    item: item.id,
    proposal: proposal.proposal,
    version: on,
    number: nextDecisionNumber(seen, item.id, number, 0),
    wording: version.wording,
    informal: false,
    basis: 'consensus',
    together: true,
    outcome: outcomeOf(seen, on, [...own, ...agreeing], 0, roll, charter),
    present: sure.map((person) => listed(person, roll)),
    ...(out.length === 0 ? {} : { out: out.map((person) => listed(person, roll)) }),
    rule: { quorum: charter.quorum, positions: charter.positions },
    counted: [...new Set([...own.map(({ statement }) => statement), all])],
    concerns: concernsDecided(seen, gesture, proposal.proposal, on, now),
    clock: now,
  })
  beginCourse(seen, gesture, { decision, item: item.id, charter, version: on, way: 'moot' }, moment)
  gesture.state(about.itemClock(item.id), {
    type: 'item-clock',
    item: item.id,
    event: 'ended',
    outcome: 'done',
    clock: now,
  })
  // Said again with the adoption: pulled out on another laptop meanwhile, the two contradict each other (CG6).
  writeConsent(gesture, item.id, true)
}

function writeConsent(gesture: Pen<MeetingStatement>, item: ItemId, consent: boolean): void {
  gesture.state(carryAbout.itemConsent(item), { type: 'item-consent', item, consent })
}
