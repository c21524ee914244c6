import { type AssemblyId, type ItemId, isId, type MatterId, type ProposalId } from '../../id'
import type { Instant, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { pen } from '../../statement'
import { needed, optional, type TextRefused } from '../../text'
import { itemOf } from '../agenda/agenda'
import { papersAreOut } from '../ballot/ballot'
import { details } from '../details'
import { type UnknownItem, unknownItem } from '../item'
import type { Meeting } from '../meeting'
import { proposalOf, wordingOf } from '../proposal/proposal'
import { referralAbout } from '../said/referral-statements'
import type { MeetingStatement } from '../said/statements'
import { matterTakenUp } from '../taking-up'
import { epochOf } from '../time'
import type { Answer } from './passing'
import { longestTrail, type Referral } from './passing'
import { carriesMatter } from './referable'
import { type Handed, isOut, notEntered, referralsOf } from './referral'

type Cannot<Rule extends string, Cause extends string> = Refusal<Rule, { readonly cause: Cause }>
export type ReferRefused =
  | UnknownItem
  | TextRefused
  | Refusal<'BL20'>
  | Refusal<'RF16'>
  | Cannot<'RF1', 'decided' | 'withdrawn' | 'out-already' | 'another-item'>
  | Cannot<'RF6', 'own' | 'has-been-there' | 'too-far'>
  | Cannot<'RF10', 'still-waiting'>

export type ReferGiven = {
  readonly item: ItemId
  /** With its wording as it stands; null: the item alone. */
  readonly proposal: ProposalId | null
  readonly to: { readonly assembly: AssemblyId; readonly name: string }
  /** By which name this assembly is known. */
  readonly own: string
  readonly asked: string
  readonly grounds: string | null
  /** RF10: asked in the place of one that has declined, or was silent for so many days. */
  readonly instead?: { readonly referral: string; readonly waitDays: number }
}

/** RF1: an item, or a proposal that is on the table, goes to one assembly at a time; what was sent is sent anew as its next wording. */
export function refer(page: Page<Meeting>, given: ReferGiven, moment: Moment): Result<string, ReferRefused> {
  const { seen } = page
  const item = itemOf(seen, given.item)
  if (item === undefined) return unknownItem(given.item)
  const proposal = given.proposal === null ? null : (proposalOf(seen, given.proposal) ?? null)
  if (given.proposal !== null && proposal?.item !== item.id)
    return refused({ rule: 'RF1', cause: 'another-item' })
  if (proposal?.decided) return refused({ rule: 'RF1', cause: 'decided' })
  if (proposal?.withdrawn) return refused({ rule: 'RF1', cause: 'withdrawn' })
  if (proposal === null && !carriesMatter(seen, item)) return refused({ rule: 'RF16' })
  if (papersAreOut(seen, item.id)) return refused({ rule: 'BL20' })
  const asked = needed('reason', given.asked)
  if (!asked.ok) return asked
  const grounds = optional('reason', given.grounds)
  if (!grounds.ok) return grounds
  const here = { assembly: seen.assembly, name: given.own }
  const trail = [...(item.cameIn?.trail ?? []), here]
  const way = mayGo(trail, given.to.assembly)
  if (!way.ok) return way
  const about = referralsOf(seen).filter((one) => one.item === item.id && one.proposal === given.proposal)
  const before = about.find((one) => one.to === given.to.assembly && one.state !== 'result')
  const stead = inStead(about, given, moment.now)
  if (!stead.ok) return stead
  const isElsewhere = (one: Handed) => isOut(one) && one !== before && one !== stead.value.of
  if (about.some(isElsewhere)) return refused({ rule: 'RF1', cause: 'out-already' })
  const gesture = pen<MeetingStatement>(page, moment)
  if (stead.value.of !== null && isOut(stead.value.of)) recallIn(gesture, stead.value.of, null, moment)
  const referral = before?.referral ?? moment.newId()
  const { title, date } = details(seen)
  gesture.state(referralAbout.referral(referral), {
    type: 'referred',
    referral,
    item: item.id,
    proposal: given.proposal,
    to: given.to.assembly,
    name: given.to.name,
    // PR6: one matter through every referral; one without a proposal is born as it leaves.
    matter: matterOf(page, given) ?? (moment.newId() as MatterId),
    title: item.title,
    wording: proposal === null ? null : wordingOf(proposal).wording,
    grounds: grounds.value,
    asked: asked.value,
    of: { meeting: title, date, minute: item.minute },
    trail,
    instead: stead.value.said,
    clock: moment.now,
  })
  return done(referral)
}

function matterOf({ seen }: Page<Meeting>, { item, proposal }: ReferGiven): MatterId | null {
  const own = proposal === null ? null : (proposalOf(seen, proposal)?.matter ?? null)
  const before = referralsOf(seen).find((one) => one.item === item && one.proposal === proposal)
  const sent = before?.sent[0]?.matter ?? null
  return own ?? (sent as MatterId | null) ?? itemOf(seen, item)?.cameIn?.matter ?? matterTakenUp(seen, item)
}

/** RF6: never back through hands it has gone through, and not on and on. */
export function mayGo(
  trail: Referral['trail'],
  to: string,
): Result<null, Cannot<'RF6', 'own' | 'has-been-there' | 'too-far'>> {
  if (trail.at(-1)?.assembly === to || !isId(to)) return refused({ rule: 'RF6', cause: 'own' })
  if (trail.some(({ assembly }) => assembly === to)) return refused({ rule: 'RF6', cause: 'has-been-there' })
  return trail.length > longestTrail ? refused({ rule: 'RF6', cause: 'too-far' }) : done(null)
}

type Stead = { readonly of: Handed | null; readonly said: Referral['instead'] }

/** RF10: silence is no decline: only after the days of the charter may the sender turn to another, and that is put on record. */
function inStead(
  about: readonly Handed[],
  { instead }: ReferGiven,
  now: Instant,
): Result<Stead, Cannot<'RF10', 'still-waiting'>> {
  const of = about.find(({ referral }) => referral === instead?.referral)
  if (instead === undefined || of === undefined) return done({ of: null, said: null })
  const why = of.state === 'declined' ? 'declined' : isSilent(of, instead.waitDays, now) ? 'silent' : null
  if (why === null) return refused({ rule: 'RF10', cause: 'still-waiting' })
  return done({ of, said: { assembly: of.to, name: of.name, why } })
}

/** Neither declined nor taken up, for so many days since it was last sent. */
export function isSilent({ state, sent }: Handed, waitDays: number, now: Instant): boolean {
  const last = sent.at(-1)
  if ((state !== 'sent' && state !== 'received') || last === undefined) return false
  return epochOf(now) - epochOf(last.at) >= waitDays * 86_400_000
}

/** RF7: called back while nothing has come of it; what comes all the same is told, and changes nothing. */
export function recall(
  page: Page<Meeting>,
  given: { readonly referral: string; readonly reason: string | null },
  moment: Moment,
): Result<null, TextRefused | Refusal<'RF7'>> {
  const handed = referralsOf(page.seen).find(({ referral }) => referral === given.referral)
  if (handed === undefined || !isOut(handed)) return refused({ rule: 'RF7' })
  const reason = optional('reason', given.reason)
  if (!reason.ok) return reason
  recallIn(pen<MeetingStatement>(page, moment), handed, reason.value, moment)
  return done(null)
}

function recallIn(
  gesture: ReturnType<typeof pen<MeetingStatement>>,
  { referral, to }: Handed,
  reason: string | null,
  { now }: Moment,
): void {
  const said = { type: 'referral-recalled', referral, to, reason, clock: now } as const
  gesture.state(referralAbout.referral(referral), said)
}

/** RF9: what was sealed there is entered here, once each; two computers that enter one answer have entered one. */
export function enterAnswers(
  page: Page<Meeting>,
  given: { readonly answers: readonly Answer[] },
  moment: Moment,
): Result<number, never> {
  const fresh = notEntered(referralsOf(page.seen), given.answers)
  const gesture = pen<MeetingStatement>(page, moment)
  for (const answer of fresh)
    gesture.state(referralAbout.answered(answer.referral, answer.id), {
      type: 'referral-answered',
      referral: answer.referral,
      answer,
    })
  return done(fresh.length)
}
