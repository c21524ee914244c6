import type { AssemblyId, ItemId, ProposalId } from '../../id'
import { isWithdrawn, ofType } from '../../statement'
import { type Folded, folded } from '../fold'
import type { Meeting } from '../meeting'
import type { ReferredStatement } from '../said/referral-statements'
import { type Passed, passed } from './passed'
import type { Answer, Passing, Recall, Referral } from './passing'

/** A matter of this meeting that was handed to another assembly, and what is known here of what became of it (RF4). */
export type Handed = Passed & {
  readonly item: ItemId
  readonly proposal: ProposalId | null
  readonly name: string
  readonly to: AssemblyId
  /** Answers that were entered here, by the ids of their words. */
  readonly entered: readonly string[]
  /** The same answers, older first. */
  readonly said: readonly Answer[]
}

export const referralsOf = folded((meeting): readonly Handed[] => {
  const referred = ofType(meeting.statements, 'referred').filter(stands(meeting))
  const first = new Map<string, ReferredStatement>()
  for (const said of referred) if (!first.has(keyOf(said))) first.set(keyOf(said), said)
  const entered = ofType(meeting.statements, 'referral-answered')
    .filter(stands(meeting))
    .map(({ answer }) => answer)
  const { referrals } = passed([...wordsOf(meeting), ...entered])
  return referrals.flatMap((one): readonly Handed[] => {
    const said = first.get(keyOf(one))
    if (said === undefined) return []
    const here = entered.filter((answer) => answer.referral === one.referral && answer.from === one.to)
    const { item, proposal, name } = said
    return [
      { ...one, to: said.to, item, proposal, name, entered: here.map(({ id }) => id), said: inTime(here) },
    ]
  })
})

/** RF2: the sender's words as they are sealed, made of what was put on record and of nothing else. */
export function wordsOf(meeting: Folded): readonly (Referral | Recall)[] {
  const said = ofType(meeting.statements, 'referred').filter(stands(meeting))
  const senders = new Map(said.map((one) => [keyOf(one), one.trail.at(-1)?.assembly ?? '']))
  const format = 'folkmoot/passing/1'
  const referred = said.map((one): Referral => {
    const { id, referral, to, matter, title, wording, grounds, asked, of, trail, instead, clock } = one
    const from = senders.get(keyOf(one)) ?? ''
    const frozen = { matter, title, wording, grounds, asked, of, trail: [...trail], instead }
    return {
      format,
      type: 'referral',
      id,
      referral,
      from,
      to,
      replaces: [...one.replaces],
      at: clock,
      ...frozen,
    }
  })
  const recalled = ofType(meeting.statements, 'referral-recalled').filter(stands(meeting))
  return [
    ...referred,
    ...recalled.map((one): Recall => {
      const { id, referral, to, reason, clock } = one
      const from = senders.get(keyOf(one)) ?? ''
      return {
        format,
        type: 'recall',
        id,
        referral,
        from,
        to,
        replaces: [...one.replaces],
        at: clock,
        reason,
      }
    }),
  ]
}

/** RF4: the state `referred` of a proposal: it is another assembly's to decide until it has answered, or was called back. */
export function isReferred(meeting: Folded, proposal: ProposalId): boolean {
  return referralsOf(meeting).some((one) => one.proposal === proposal && isOut(one))
}

/** LC3: another assembly has it in hand, or has settled it: here nothing is left to be done about it. */
export function isElsewhere(meeting: Folded, item: ItemId, proposal: ProposalId | null): boolean {
  return referralsOf(meeting).some(
    (one) => one.item === item && one.proposal === proposal && (isOut(one) || one.state === 'result'),
  )
}

/** Nothing has come of it yet. What is contested is out still: the cautious reading (RF5). */
export function isOut({ state }: Pick<Passed, 'state'>): boolean {
  return state !== 'declined' && state !== 'result' && state !== 'recalled'
}

/** Answers that were sealed and do not stand in this meeting yet (RF9). */
export function notEntered(
  handed: readonly Pick<Handed, 'referral' | 'to' | 'entered'>[],
  words: readonly Passing[],
): readonly Answer[] {
  return words.filter((word): word is Answer => {
    if (word.type === 'referral' || word.type === 'recall') return false
    const of = handed.find(({ referral, to }) => referral === word.referral && to === word.from)
    return of !== undefined && !of.entered.includes(word.id)
  })
}

const inTime = (answers: readonly Answer[]): readonly Answer[] =>
  [...new Map(answers.map((one) => [one.id, one])).values()].sort((one, other) =>
    one.at + one.id < other.at + other.id ? -1 : 1,
  )
const keyOf = ({ referral, to }: { readonly referral: string; readonly to: string }) => `${referral}/${to}`
const stands =
  ({ statements }: Pick<Meeting, 'statements'>) =>
  ({ id }: { readonly id: ReferredStatement['id'] }): boolean =>
    !isWithdrawn(statements, id)
