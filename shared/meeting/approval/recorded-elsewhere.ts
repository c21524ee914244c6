import { everSaid, isWithdrawn } from '../../statement'
import { type Folded, folded } from '../fold'
import type { Meeting } from '../meeting'
import type { MeetingStatement } from '../said/statements'
import { closing } from '../state'
import { approvalThatStands } from './approval'

/**
 * What another device put on record before it knew of the close (IB6): it counts, and is told apart. The close says up to which
 * number it had seen each device; what lies above that was unseen, and what may only be said in an open meeting was said in one.
 */
export const recordedElsewhere = folded((meeting): readonly MeetingStatement[] => {
  const close = closing(meeting)
  if (close === undefined) return []
  const { knew, n, by } = close
  if (knew === undefined) return [] // closed before this was written down
  const unseen = everSaid(meeting.statements).filter(
    (said) => said.by.device !== by.device && said.n > (knew[said.by.device] ?? 0),
  )
  // What a device said in an open meeting it said without knowing of the close, and so did it all that came before.
  const unaware = new Map<string, number>()
  for (const said of unseen) {
    const mayKnow = said.n > n && (saidAfterClose.has(said.type) || said.replaces.length > 1)
    if (!mayKnow && said.type !== 'withdrawal') unaware.set(said.by.device, said.n)
  }
  return unseen.filter(
    ({ id, n: at, type, by: { device } }) =>
      at <= (unaware.get(device) ?? 0) && type !== 'withdrawal' && !isWithdrawn(meeting.statements, id),
  )
})

/** The same gesture by gesture, without what was only written along with something else. */
export function gesturesElsewhere(meeting: Folded): readonly (readonly MeetingStatement[])[] {
  return inGestures(recordedElsewhere(meeting))
}

/** LC9: what reached approved minutes from a device that did not know; of what may be said afterwards nothing. */
export const recordedAfterApproval = folded((meeting): readonly (readonly MeetingStatement[])[] => {
  const approval = approvalThatStands(meeting)
  const knew = approval?.frozen?.knew
  if (approval === undefined || knew === undefined) return []
  const late = everSaid(meeting.statements).filter(
    ({ id, n, by, type }) =>
      by.device !== approval.by.device &&
      n > (knew[by.device] ?? 0) &&
      (!saidAfterClose.has(type) || ofTheDraft.has(type)) &&
      type !== 'withdrawal' &&
      !isWithdrawn(meeting.statements, id),
  )
  return inGestures(late)
})

/** What is said of a draft, and went into what was approved. */
export const ofTheDraft: ReadonlySet<MeetingStatement['type']> = new Set([
  'presence',
  'circulated',
  'remark',
  'remark-answer',
])

function inGestures(all: readonly MeetingStatement[]): readonly (readonly MeetingStatement[])[] {
  const gestures = new Map<string, MeetingStatement[]>()
  for (const said of all) {
    if (byTheWay.has(said.type)) continue
    const key = `${said.by.device} ${said.n}`
    gestures.set(key, [...(gestures.get(key) ?? []), said])
  }
  return [...gestures.values()]
}

const byTheWay: ReadonlySet<MeetingStatement['type']> = new Set([
  'state',
  'minute-taker',
  'meeting-number',
  'minute-number',
  'item-clock',
  'test',
  'cooling-off',
  'noted',
  'turn-kept',
])

/** For each device the number of the last statement that is here. */
export function knownBy({ statements }: Pick<Meeting, 'statements'>): { readonly [device: string]: number } {
  const known: Record<string, number> = {}
  for (const { n, by } of Object.values(statements)) known[by.device] = Math.max(known[by.device] ?? 0, n)
  return known
}

/** What may be said of a closed meeting (ME5, UN2). */
export const saidAfterClose: ReadonlySet<MeetingStatement['type']> = new Set([
  'presence',
  'picture',
  'action',
  'action-state',
  'correction',
  'input',
  'reopening',
  'reopening-back',
  'replacement',
  'decision-date',
  'minute-taker',
  'approval',
  'circulated',
  'remark',
  'remark-answer',
  'sent-back',
  'signed',
  'published',
  'minutes-sealed',
  'noted',
  'turn-kept',
  'item-went',
  'referred',
  'referral-recalled',
  'referral-answered',
])
