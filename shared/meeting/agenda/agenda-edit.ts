import type { ItemKind } from '../../charter/standing-item'
import type { ItemId, PersonId } from '../../id'
import type { Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { type Pen, pen } from '../../statement'
import { needed, optional, type TextRefused } from '../../text'
import { ending } from '../ending'
import {
  type CheckedItem,
  checkedItem,
  isItem,
  type NewItem,
  type UnknownItem,
  unknownItem,
  writeItem,
} from '../item'
import type { Meeting } from '../meeting'
import { spread } from '../order'
import type { ItemChange } from '../said/item-statements'
import { about, type MeetingStatement } from '../said/statements'
import { type Closed, isClosed } from '../state'
import { agenda, type Item, isSaidOff, itemOf } from './agenda'
import { parseDuration } from './duration'

/** Building the agenda. Every change is a statement, so each can be seen, undone and merged by itself. */
export type AgendaRefused = UnknownItem | Closed

/** `after`: an item, null for the very beginning; left out, the end of the section, else before the ending (AG14). */
type Place = { readonly after?: ItemId | null }

export function addItem(
  page: Page<Meeting>,
  given: NewItem & Place,
  moment: Moment,
): Result<ItemId, AgendaRefused | TextRefused> {
  const item = checkedItem(given)
  if (!item.ok) return item
  const added = insert(page, [item.value], given.after, moment)
  return added.ok ? done(added.value[0] as ItemId) : added
}

/** AG3 */
export const mostPasted = 200
export type PasteRefused = Refusal<'AG2'> | Refusal<'AG3', { readonly lines: number; readonly limit: number }>

/** An item a line; minutes may stand at its end: `Budget 15`, `Hall lease 1:30`, `Treasurer's report 20m`. */
export function pasteItems(
  page: Page<Meeting>,
  given: { readonly text: string; readonly section?: string } & Place,
  moment: Moment,
): Result<readonly ItemId[], AgendaRefused | TextRefused | PasteRefused> {
  const lines = given.text.split(/[\n\r]+/).filter((line) => line.trim() !== '')
  if (lines.length === 0) return refused({ rule: 'AG2' })
  if (lines.length > mostPasted) return refused({ rule: 'AG3', lines: lines.length, limit: mostPasted })
  const items: CheckedItem[] = []
  for (const line of lines) {
    const item = checkedItem({ ...readLine(line), section: given.section ?? '' })
    if (!item.ok) return item
    items.push(item.value)
  }
  return insert(page, items, given.after, moment)
}

export type ItemEdit =
  | { readonly field: 'title' | 'section'; readonly to: string }
  | { readonly field: 'kind'; readonly to: ItemKind }
  | { readonly field: 'presenter'; readonly to: PersonId | null }
  | { readonly field: 'planned'; readonly to: number | null }

export function changeItem(
  page: Page<Meeting>,
  given: { readonly item: ItemId; readonly change: ItemEdit },
  moment: Moment,
): Result<null, AgendaRefused | TextRefused> {
  const { item, change } = given
  if (!isItem(page, item)) return unknownItem(item)
  if (isClosed(page.seen)) return refused({ rule: 'ME5' })
  const checked = checkedChange(change)
  if (!checked.ok) return checked
  pen<MeetingStatement>(page, moment).state(about.itemField(item, change.field), {
    type: 'item-changed',
    item,
    ...checked.value,
  })
  return done(null)
}

/** One step up or down, over a section's border by joining the neighbour's section; or behind a named item. */
export function moveItem(
  page: Page<Meeting>,
  given: { readonly item: ItemId; readonly to: 'up' | 'down' | { readonly after: ItemId | null } },
  moment: Moment,
): Result<null, AgendaRefused | Refusal<'AG11'>> {
  const items = agenda(page.seen)
  const from = items.findIndex(({ id }) => id === given.item)
  const item = items[from]
  if (item === undefined) return unknownItem(given.item)
  if (isClosed(page.seen)) return refused({ rule: 'ME5' })
  if (typeof given.to === 'object') return moveBehind(page, item, given.to.after, moment)
  const neighbour = items[given.to === 'up' ? from - 1 : from + 1]
  if (neighbour === undefined) return refused({ rule: 'AG11' })
  if (neighbour.section !== item.section) {
    restate(pen<MeetingStatement>(page, moment), item.id, { field: 'section', to: neighbour.section })
    return done(null)
  }
  const after = given.to === 'up' ? (items[from - 2]?.id ?? null) : neighbour.id
  return place(page, item, after, item.section, moment)
}

/** AG4: off the agenda, into the recycle list; AG13 not what was decided on. */
export function withdrawItem(
  page: Page<Meeting>,
  given: { readonly item: ItemId; readonly reason: string | null },
  moment: Moment,
): Result<null, AgendaRefused | TextRefused | Refusal<'AG13', { readonly item: ItemId }>> {
  const item = itemOf(page.seen, given.item)
  if (item === undefined) return unknownItem(given.item)
  if (isClosed(page.seen)) return refused({ rule: 'ME5' })
  if (item.minute !== null) return refused({ rule: 'AG13', item: item.id })
  const reason = optional('reason', given.reason)
  if (!reason.ok) return reason
  putOn(page, item.id, false, reason.value, moment)
  return done(null)
}

export function restoreItem(
  page: Page<Meeting>,
  given: { readonly item: ItemId },
  moment: Moment,
): Result<null, AgendaRefused> {
  if (!isSaidOff(page.seen, given.item)) return unknownItem(given.item)
  if (isClosed(page.seen)) return refused({ rule: 'ME5' })
  putOn(page, given.item, true, null, moment)
  return done(null)
}

export function insert(
  page: Page<Meeting>,
  added: readonly CheckedItem[],
  after: ItemId | null | undefined,
  moment: Moment,
): Result<readonly ItemId[], AgendaRefused> {
  const { seen, draft } = page
  if (isClosed(seen)) return refused({ rule: 'ME5' })
  const items = agenda(seen)
  const index = after === undefined ? endOf(items, added[0]?.section ?? '') : indexBehind(items, after)
  if (index === undefined) return unknownItem(after as ItemId)
  const gesture = pen<MeetingStatement>(page, moment)
  const places = makeRoom(items, index, added.length, gesture)
  return done(added.map((item, at) => writeItem(draft, item, places[at] ?? '', gesture, moment)))
}

function moveBehind(
  page: Page<Meeting>,
  item: Item,
  after: ItemId | null,
  moment: Moment,
): Result<null, AgendaRefused | Refusal<'AG11'>> {
  const items = agenda(page.seen)
  if (after !== null && !items.some(({ id }) => id === after)) return unknownItem(after)
  const before = items[items.findIndex(({ id }) => id === item.id) - 1]?.id ?? null
  if (after === item.id || after === before) return refused({ rule: 'AG11' })
  const neighbour = after === null ? items[0] : items.find(({ id }) => id === after)
  return place(page, item, after, neighbour?.section ?? item.section, moment)
}

function place(
  page: Page<Meeting>,
  item: Item,
  after: ItemId | null,
  section: string,
  moment: Moment,
): Result<null, never> {
  const others = agenda(page.seen).filter(({ id }) => id !== item.id)
  const gesture = pen<MeetingStatement>(page, moment)
  const [order = ''] = makeRoom(others, indexBehind(others, after) ?? others.length, 1, gesture)
  restate(gesture, item.id, { field: 'order', to: order })
  if (section !== item.section) restate(gesture, item.id, { field: 'section', to: section })
  return done(null)
}

/**
 * Places for so many items before `items[index]`. Two people who added at the same spot may have chosen the same place
 * (shown by id, the same everywhere): then the later of the twins moves on to make room (AG8).
 */
export function makeRoom(
  items: readonly Item[],
  index: number,
  count: number,
  gesture: Pen<MeetingStatement>,
): readonly string[] {
  const before = items[index - 1]?.order ?? null
  let beyond = index
  while (before !== null && (items[beyond]?.order ?? null) === before) beyond++
  const twins = items.slice(index, beyond)
  const places = spread(count + twins.length, before, items[beyond]?.order ?? null)
  for (const [at, twin] of twins.entries()) {
    restate(gesture, twin.id, { field: 'order', to: places[count + at] ?? '' })
  }
  return places.slice(0, count)
}

function restate(gesture: Pen<MeetingStatement>, item: ItemId, change: ItemChange): void {
  gesture.state(about.itemField(item, change.field), { type: 'item-changed', item, ...change })
}

function putOn(page: Page<Meeting>, item: ItemId, on: boolean, reason: string | null, moment: Moment): void {
  pen<MeetingStatement>(page, moment).state(about.itemPlace(item), { type: 'item-place', item, on, reason })
}

function indexBehind(items: readonly Item[], after: ItemId | null): number | undefined {
  if (after === null) return 0
  const index = items.findIndex(({ id }) => id === after)
  return index < 0 ? undefined : index + 1
}

function endOf(items: readonly Item[], section: string): number {
  const last = items.map((item) => item.section).lastIndexOf(section)
  return section === '' || last < 0 ? ending(items) : last + 1
}

function checkedChange(change: ItemEdit): Result<ItemEdit, TextRefused> {
  if (change.field === 'title') {
    const title = needed('title', change.to)
    return title.ok ? done({ field: 'title', to: title.value }) : title
  }
  if (change.field === 'section') {
    const section = optional('label', change.to)
    return section.ok ? done({ field: 'section', to: section.value ?? '' }) : section
  }
  return done(change)
}

/**
 * A bullet or number before and minutes behind are not part of the title. A bare number counts as minutes only in fives:
 * `Budget 15` is a quarter of an hour, `Room 12` is a room, and in `Accounts 2024-25` or `£1,250` it belongs to what is before it.
 */
export function readLine(line: string): { title: string; planned: number | null } {
  const title = line.replace(/^\s*(?:[-*•–]|\d{1,3}[.)])\s+/, '').trim()
  const ending =
    /^(.*[^\s,(–-])(?:[\s,(–-]*[\s(]|(?<!\d)[,–-])(\d+:[0-5]\d|\d+(?:[.,]\d+)?\s?(?:h|m|min)|[1-9]?\d?[05])\)?$/.exec(
      title,
    )
  if (ending?.[1] === undefined || ending[2] === undefined) return { title, planned: null }
  const duration = parseDuration(ending[2])
  return duration.ok ? { title: ending[1], planned: duration.value } : { title, planned: null }
}
