import type { AssemblyId, ItemId, MatterId, ProposalId } from '../../id'
import type { Instant } from '../../ports'
import type { Path, Statement } from '../../statement'
import type { Answer, Referral } from '../referral/passing'

/** What is put on record in a meeting about a matter that goes to another assembly, and comes back. */
export type ReferralStatement = ReferredStatement | ReferralRecalledStatement | ReferralAnsweredStatement

/** Everything that goes out, as it was then: the sealed word is made of this and of nothing else (RF2). */
export type ReferredStatement = Statement<
  {
    readonly type: 'referred'
    readonly referral: string
    readonly item: ItemId
    readonly proposal: ProposalId | null
    readonly to: AssemblyId
    /** What that assembly is called. */
    readonly name: string
    readonly matter: MatterId
    readonly clock: Instant
  } & Pick<Referral, 'title' | 'wording' | 'grounds' | 'asked' | 'of' | 'trail' | 'instead'>
>
export type ReferralRecalledStatement = Statement<{
  readonly type: 'referral-recalled'
  readonly referral: string
  readonly to: AssemblyId
  readonly reason: string | null
  readonly clock: Instant
}>
/** A copy of what the other assembly sealed (RF9). */
export type ReferralAnsweredStatement = Statement<{
  readonly type: 'referral-answered'
  readonly referral: string
  readonly answer: Answer
}>

/** Where a matter comes from that another assembly has referred to this one; stands with its item. */
export type CameIn = Pick<Referral, 'asked' | 'grounds' | 'of' | 'trail'> & {
  readonly referral: string
  /** Which of the sender's words was read. */
  readonly word: string
  readonly from: AssemblyId
  readonly name: string
  readonly matter: MatterId
}

/** What came back of a matter that was referred, and is offered to an agenda (RF11). */
export type CameBack = {
  readonly referral: string
  readonly answer: string
  readonly name: string
  readonly how: 'result' | 'declined'
}

export const referralAbout = {
  /** Sender's words replace each other here, as they do in the sealed chain. */
  referral: (referral: string): Path => `referral/${referral}`,
  answered: (referral: string, answer: string): Path => `referral/${referral}/answer/${answer}`,
} as const
