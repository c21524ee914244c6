import type { AssemblyId, ItemId, MatterId } from '../../id'
import type { Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import type { TextRefused } from '../../text'
import { agenda } from '../agenda/agenda'
import { type AgendaRefused, insert } from '../agenda/agenda-edit'
import { sectionOfNew } from '../ending'
import { checkedItem } from '../item'
import type { Meeting } from '../meeting'
import type { Passed } from './passed'

export type TakeInRefused =
  | AgendaRefused
  | TextRefused
  | Refusal<'RF12', { readonly cause: 'here' | 'unsettled' | 'answered' | 'ring' }>

/**
 * RF12: what another assembly has referred to this one comes onto an agenda once, with its wording as a proposal, its matter and where
 * it comes from. Not while it is contested what is asked, nor once it was called back or answered, nor where it has come round.
 */
export function takeIn(
  page: Page<Meeting>,
  given: { readonly of: Passed },
  moment: Moment,
): Result<ItemId, TakeInRefused> {
  const { of } = given
  const cannot = (cause: 'here' | 'unsettled' | 'answered' | 'ring') =>
    refused({ rule: 'RF12' as const, cause })
  if (agenda(page.seen).some(({ cameIn }) => cameIn?.referral === of.referral)) return cannot('here')
  const [asked, other] = of.sent
  if (asked === undefined || other !== undefined || of.contested !== null) return cannot('unsettled')
  if (of.ring) return cannot('ring')
  if (of.state !== 'sent' && of.state !== 'received' && of.state !== 'accepted') return cannot('answered')
  const matter = asked.matter as MatterId
  const item = checkedItem({
    title: asked.title,
    kind: 'decide',
    section: sectionOfNew(agenda(page.seen)) ?? '',
    cameIn: {
      referral: of.referral,
      word: asked.id,
      from: of.from as AssemblyId,
      name: asked.trail.at(-1)?.name ?? '',
      matter,
      asked: asked.asked,
      grounds: asked.grounds,
      of: asked.of,
      trail: asked.trail,
    },
    ...(asked.wording === null ? {} : { wordings: [{ wording: asked.wording, proposer: null, matter }] }),
  })
  if (!item.ok) return item
  const added = insert(page, [item.value], undefined, moment)
  return added.ok ? done(added.value[0] as ItemId) : added
}
