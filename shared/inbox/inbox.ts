import { isApproved, isApprovedTwice } from '../meeting/approval/approval'
import { type Folded, folded } from '../meeting/fold'
import { inboxAbout } from '../meeting/said/inbox-statements'
import { standing } from '../meeting/said/statements'
import { apartLines } from './apart'
import { assemblyLines } from './assemblies'
import { contestedLines } from './contested'
import type { InboxLine, SubjectType } from './line'
import { referralLines } from './referrals'
import { unsettledLines } from './unsettled'

/**
 * The inbox of one meeting (IB1): whatever two people put on record differently, or apart, and nobody has settled. A pure
 * reading of what was stated: the same on every laptop, and nothing in it closes by itself.
 */
export const inboxOf = folded((meeting): readonly InboxLine[] => {
  const isSealed = isApproved(meeting)
  return [
    ...unsettledLines(meeting),
    ...contestedLines(meeting),
    ...assemblyLines(meeting),
    ...referralLines(meeting),
    ...apartLines(meeting),
  ]
    .map((line): InboxLine => {
      // IB12, LC10: of two approvals only a minute of a later meeting names one.
      if (line.subject.type === 'approval' && isApprovedTwice(meeting))
        return { ...line, settledBy: 'minute' }
      return isSealed && line.settledBy === 'choice' ? { ...line, settledBy: 'note' } : line
    })
    .filter((line) => !isNoted(meeting, line))
    .sort((a, b) => weight(a) - weight(b) || compare(firstOf(a), firstOf(b)) || compare(a.key, b.key))
})

/** IB7: noted with every word it has now; one that comes later opens it again. */
function isNoted(meeting: Folded, { key, words, settledBy }: InboxLine): boolean {
  if (settledBy !== 'note') return false
  const noted = new Set(standing(meeting, 'noted', inboxAbout.noted(key)).flatMap((one) => one.words))
  return words.every(({ statement }) => noted.has(statement))
}

/** What is out of force comes first, then who may settle the rest, then the course of the meeting. */
const first: readonly SubjectType[] = [
  'decision',
  'approval',
  'ballot',
  'minute-taker',
  'state',
  'wording',
  'position',
]
function weight({ subject }: InboxLine): number {
  const at = first.indexOf(subject.type)
  return at < 0 ? first.length : at
}

const firstOf = ({ words }: InboxLine) => words[0]?.at ?? ''
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
