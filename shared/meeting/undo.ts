import type { StatementId } from '../id'
import type { Author, Moment, Page } from '../ports'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { current, everSaid, isWithdrawn, type Pen, pen, type Statement, type Withdrawal } from '../statement'
import { isApproved } from './approval/approval'
import { ofTheDraft, saidAfterClose } from './approval/recorded-elsewhere'
import type { Meeting } from './meeting'
import { type Proposal, proposalOf, proposalOfVersion } from './proposal/proposal'
import { restsOn } from './resting'
import { about, type MeetingStatement } from './said/statements'
import { closing } from './state'

/**
 * Undo takes back one's own last gesture, on this device, while it still stands (UN1): by withdrawing statements, so that
 * it is one more fact and can itself be taken back. A number given stays given, and nobody un-opens a meeting (UN2).
 */
type Type = MeetingStatement['type']
export type Undone = {
  readonly types: readonly Type[]
  /** The facts themselves, for whoever says which they were (UN5). */
  readonly said: readonly MeetingStatement[]
}
/** Only what was stated from this Lamport number on: a window takes back its own gestures, not yesterday's. */
type Since = { readonly since?: number }

export type UndoRefused =
  | Refusal<'UN1'>
  | Refusal<'UN2', { readonly type: Type }>
  | Refusal<'UN3', { readonly types: readonly Type[] }>

export function undo(page: Page<Meeting>, given: Since, moment: Moment): Result<Undone, UndoRefused> {
  const found = lastDone(page.seen, moment.by, given.since ?? 0)
  if (!found.ok) return found
  withdraw(pen<MeetingStatement>(page, moment), found.value)
  return done(undone(found.value))
}

/** UN5: what `undo` would take back, or why not, before anything is done. */
export function undoable(meeting: Meeting, by: Author, since = 0): Result<Undone, UndoRefused> {
  const found = lastDone(meeting, by, since)
  return found.ok ? done(undone(found.value)) : found
}

/** UN4: what was undone last, if nothing was done since and nobody else has spoken in its place. */
export function redo(page: Page<Meeting>, given: Since, moment: Moment): Result<Undone, Refusal<'UN4'>> {
  const found = lastUndone(page.seen, moment.by, given.since ?? 0)
  if (found === null) return refused({ rule: 'UN4' })
  withdraw(pen<MeetingStatement>(page, moment), found.withdrawals)
  return done(undone(found.restored))
}

export function redoable(meeting: Meeting, by: Author, since = 0): Result<Undone, Refusal<'UN4'>> {
  const found = lastUndone(meeting, by, since)
  return found === null ? refused({ rule: 'UN4' }) : done(undone(found.restored))
}

type Gesture = readonly MeetingStatement[]

function lastDone(meeting: Meeting, by: Author, since: number): Result<Gesture, UndoRefused> {
  for (const gesture of gesturesOf(meeting, by, since)) {
    const said = gesture.filter(
      (one) => one.type !== 'withdrawal' && !isWithdrawn(meeting.statements, one.id),
    )
    const taken = said.filter(({ type }) => type !== 'minute-number')
    // A gesture of which only the number is left was undone already.
    if (taken.length === 0 && (said.length === 0 || gesture.length > said.length)) continue
    const kept = said.find(isForGood) ?? (taken.length === 0 ? said[0] : undefined)
    if (kept !== undefined) return refused({ rule: 'UN2', type: kept.type })
    const stands = taken.every((one) => standsAlone(meeting, one, by))
    return stands && isTaken(meeting, taken) ? done(taken) : refused({ rule: 'UN3', types: typesOf(taken) })
  }
  return refused({ rule: 'UN1' })
}

/** UN2: an opening, with the meeting's number, who keeps the meeting, a Thing called, an approval, every turn of a ballot from its opening on. */
function isForGood(statement: MeetingStatement): boolean {
  return statement.type === 'state' ? statement.to === 'opened' : forGood.has(statement.type)
}
const forGood: ReadonlySet<Type> = new Set([
  'meeting-number',
  'minute-taker',
  'ballot-opened',
  'ballot-closed',
  'ballot-declared',
  'ballot-withdrawn',
  'ballot-challenged',
  'thing-called',
  'question-put',
  'approval',
  'minutes-approved',
  'minutes-corrected',
  'minutes-settled',
  'minutes-sealed',
  'sent-back',
  'signed',
  'published',
  'taken-in',
  'referred',
  'referral-recalled',
])

/** UN3: not replaced since, and nothing that others have put on top of it. */
function standsAlone(meeting: Meeting, statement: MeetingStatement, by: Author): boolean {
  if (!current(meeting.statements, statement.about).some(({ id }) => id === statement.id)) return false
  return !everSaid(meeting.statements).some(
    (other) =>
      other.by.device !== by.device &&
      restsOn(other, statement) &&
      !isWithdrawn(meeting.statements, other.id),
  )
}

/** ME5: a closed meeting takes what may be said after it; and of the rest only the close, or its taking up again. */
function isTaken(meeting: Meeting, gesture: Gesture): boolean {
  const close = closing(meeting)
  if (close === undefined) return true
  // TH12: who came and went is part of what was approved.
  const isSealed = isApproved(meeting)
  if (
    gesture.every(
      ({ type }) =>
        saidAfterClose.has(type) && !(isSealed && (type === 'correction' || ofTheDraft.has(type))),
    )
  )
    return true
  // IB3: a choice between words that stood side by side is made after the close too.
  if (!isSealed && gesture.every(({ replaces }) => replaces.length > 1)) return true
  // TH12: nor is the close of what was approved.
  if (isSealed) return false
  return gesture.some(
    (one) => one.id === close.id || (one.type === 'state' && one.replaces.includes(close.id)),
  )
}

type UndoneGesture = { readonly withdrawals: Gesture; readonly restored: Gesture }

function lastUndone(meeting: Meeting, by: Author, since: number): UndoneGesture | null {
  for (const gesture of gesturesOf(meeting, by, since)) {
    const withdrawals = gesture.filter(isWithdrawal)
    if (withdrawals.length < gesture.length) return null
    const restored = withdrawals.flatMap(({ of }) => meeting.statements[of] ?? [])
    const isRedo = restored.some(isWithdrawal)
    if (isRedo || withdrawals.every(({ id }) => isWithdrawn(meeting.statements, id))) continue
    const free = restored.every((statement) => isFree(meeting, statement))
    return free && isTaken(meeting, restored) ? { withdrawals, restored } : null
  }
  return null
}

/** Nobody else spoke in its place; and no position returns to what was decided or withdrawn meanwhile (PO6). */
function isFree(meeting: Meeting, statement: MeetingStatement): boolean {
  if (!current(meeting.statements, statement.about).every(({ id }) => statement.replaces.includes(id)))
    return false
  const proposal = concernedBy(meeting, statement)
  if (proposal === null) return true
  return proposal?.decided === false && !proposal.withdrawn
}

/** The proposal on which this may be said only while it is on the table; null where there is no such condition. */
function concernedBy(meeting: Meeting, statement: MeetingStatement): Proposal | undefined | null {
  switch (statement.type) {
    case 'position':
    case 'all-agree':
    case 'positions-counted':
    case 'block-finding':
      return proposalOfVersion(meeting, statement.version)
    case 'concern-fate':
    case 'amendment-fate':
    case 'agreed-wording':
      return proposalOf(meeting, statement.proposal)
    default:
      return null
  }
}

/** One's own gestures on this device, newest first: what shares a number was one gesture (ST2). */
function* gesturesOf(meeting: Meeting, by: Author, since: number): Generator<Gesture> {
  const all = everSaid(meeting.statements)
  let gesture: MeetingStatement[] = []
  for (let index = all.length - 1; index >= 0; index--) {
    const statement = all[index]
    if (statement === undefined || statement.n < since) break
    if (statement.by.device !== by.device || statement.by.person !== by.person) continue
    // ED13: a picture comes with its line and goes with it. RF9: an answer is another assembly's word.
    if (statement.type === 'picture' || statement.type === 'referral-answered') continue
    if (gesture[0] !== undefined && gesture[0].n !== statement.n) {
      yield gesture
      gesture = []
    }
    gesture.unshift(statement)
  }
  if (gesture.length > 0) yield gesture
}

function withdraw(gesture: Pen<MeetingStatement>, statements: Gesture): void {
  for (const { id } of statements)
    gesture.state(about.withdrawal, { type: 'withdrawal', of: id as StatementId }, [])
}

function undone(said: Gesture): Undone {
  return { types: typesOf(said), said }
}

function typesOf(statements: Gesture): readonly Type[] {
  return [...new Set(statements.map(({ type }) => type))]
}

function isWithdrawal(statement: MeetingStatement): statement is Statement<Withdrawal> {
  return statement.type === 'withdrawal'
}
