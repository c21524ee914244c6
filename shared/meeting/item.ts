import type { ItemKind } from '../charter/standing-item'
import type { ItemId, PersonId } from '../id'
import type { Draft, Moment, Page } from '../ports'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { fixedThroughout, type Pen } from '../statement'
import { needed, optional, type TextRefused } from '../text'
import type { AgendaItem, Meeting } from './meeting'
import { type CarriedWording, writeWordings } from './proposal/carried-wording'
import type { Carried } from './said/carry-statements'
import type { CameIn } from './said/referral-statements'
import { about, type MeetingStatement } from './said/statements'

/** AG1: an item of this meeting, by its id. */
export type UnknownItem = Refusal<'AG1', { readonly item: ItemId }>

export type NewItem = {
  readonly title: string
  readonly section?: string
  readonly kind?: ItemKind
  readonly planned?: number | null
  readonly presenter?: PersonId | null
  readonly standing?: boolean
  readonly carried?: Carried
  readonly cameIn?: CameIn
  /** What comes along with it (CV10). */
  readonly wordings?: readonly CarriedWording[]
}
export type CheckedItem = Omit<AgendaItem, 'id' | 'order'> & Pick<NewItem, 'wordings'>

export function checkedItem(given: NewItem): Result<CheckedItem, TextRefused> {
  const title = needed('title', given.title)
  if (!title.ok) return title
  const section = optional('label', given.section ?? null)
  if (!section.ok) return section
  return done({
    title: title.value,
    section: section.value ?? '',
    kind: given.kind ?? 'discuss',
    planned: given.planned ?? null,
    presenter: given.presenter ?? null,
    standing: given.standing ?? false,
    ...(given.carried === undefined ? {} : { carried: given.carried }),
    ...(given.cameIn === undefined ? {} : { cameIn: given.cameIn }),
    ...(given.wordings === undefined ? {} : { wordings: given.wordings }),
  })
}

/** The item, once and for all, and the fact that it is on the agenda; or, kept for later, that it is not. */
export function writeItem(
  draft: Draft<Meeting>,
  { wordings = [], ...item }: CheckedItem,
  order: string,
  gesture: Pen<MeetingStatement>,
  moment: Moment,
  on = true,
): ItemId {
  const id = moment.newId() as ItemId
  const written: AgendaItem = { id, order, ...item }
  draft.items[id] = fixedThroughout(written, moment) as Draft<AgendaItem>
  // Born with its item, by one device: a text made by two of them later would hide one's words behind the other's (AG15).
  draft.prose[id] = ''
  gesture.state(about.itemPlace(id), { type: 'item-place', item: id, on, reason: null })
  writeWordings(gesture, id, wordings, moment)
  return id
}

export function isItem(page: Page<Meeting>, item: ItemId): boolean {
  return page.seen.items[item] !== undefined
}

export function unknownItem(item: ItemId): { readonly ok: false; readonly refusal: UnknownItem } {
  return refused({ rule: 'AG1', item })
}
