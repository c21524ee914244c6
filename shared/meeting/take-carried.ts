import type { ItemKind } from '../charter/standing-item'
import type { ItemId, MeetingId, PersonId, StatementId } from '../id'
import type { LocalDate, Moment, Page } from '../ports'
import type { Refusal } from '../refusal'
import { type Result, refused } from '../result'
import type { TextRefused } from '../text'
import { agenda, type Item } from './agenda/agenda'
import { type AgendaRefused, insert } from './agenda/agenda-edit'
import { type CheckedItem, checkedItem, type NewItem } from './item'
import type { Meeting } from './meeting'
import type { CarriedWording } from './proposal/carried-wording'
import type { Carried, Origin } from './said/carry-statements'
import type { CameBack, CameIn } from './said/referral-statements'

/** An unfinished item as another meeting left it. */
export type Offered = {
  readonly meeting: MeetingId
  readonly item: ItemId
  readonly date: LocalDate
  /** What that meeting was called, and the item's number there. */
  readonly from?: { readonly title: string; readonly number: string }
  readonly title: string
  readonly section: string
  readonly kind: ItemKind
  readonly presenter: PersonId | null
  readonly planned: number | null
  readonly times: number
  readonly origin: Origin
  readonly knew: readonly StatementId[]
  readonly wordings: readonly CarriedWording[]
  /** What came back of it, and is offered in its place (RF11). */
  readonly back?: CameBack
  readonly cameIn?: CameIn
}

export function carriedItem(offered: Offered): NewItem {
  const {
    meeting,
    item,
    date,
    times,
    title,
    section,
    kind,
    presenter,
    planned,
    origin,
    knew,
    wordings,
    back,
    cameIn,
  } = offered
  const carried: Carried = {
    meeting,
    item,
    date,
    times,
    ...(offered.from === undefined ? {} : { ...offered.from }),
    ...(origin.meeting === meeting && origin.item === item ? {} : { origin: { ...origin } }),
    ...(knew.length === 0 ? {} : { knew: [...knew] }),
    ...(back === undefined ? {} : { back }),
  }
  return {
    title,
    section,
    kind,
    presenter,
    planned,
    carried,
    ...(cameIn === undefined ? {} : { cameIn }),
    ...(wordings.length === 0 ? {} : { wordings }),
  }
}

/** CV4: what is on this agenda already is not put there a second time. */
export function takeCarried(
  page: Page<Meeting>,
  given: { readonly items: readonly Offered[] },
  moment: Moment,
): Result<readonly ItemId[], AgendaRefused | TextRefused | Refusal<'CV4'>> {
  const here = agenda(page.seen).flatMap(({ carried }) => carried ?? [])
  const fresh = given.items.filter((one) => !here.some((carried) => isSame(carried, one)))
  if (fresh.length === 0) return refused({ rule: 'CV4' })
  const checked: CheckedItem[] = []
  for (const offered of fresh) {
    const item = checkedItem(carriedItem(offered))
    if (!item.ok) return item
    checked.push(item.value)
  }
  return insert(page, checked, undefined, moment)
}

/** What came back of an item is another thing to take than the item. */
export function isSame(a: Left, b: Left): boolean {
  return a.meeting === b.meeting && a.item === b.item && a.back?.answer === b.back?.answer
}
type Left = Origin & { readonly back?: Pick<CameBack, 'answer'> }

/** Where an item first stood: it and all its copies have the same (CV7). */
export function originOf(meeting: MeetingId, { id, carried }: Pick<Item, 'id' | 'carried'>): Origin {
  if (carried === null) return { meeting, item: id }
  return carried.origin ?? { meeting: carried.meeting, item: carried.item }
}
