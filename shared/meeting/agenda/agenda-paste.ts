import { fold, onRoll, type Roll } from '../../charter/roll'
import type { ItemId, PersonId } from '../../id'
import type { Moment, Page } from '../../ports'
import { done, type Result, refused } from '../../result'
import { limits, type TextRefused } from '../../text'
import { type CheckedItem, checkedItem, type NewItem } from '../item'
import type { Meeting } from '../meeting'
import { type AgendaRefused, insert, mostPasted, type PasteRefused, readLine } from './agenda-edit'

/** A line of a pasted agenda as it is understood, before anything is written (IM1). */
export type PastedLine = Required<Pick<NewItem, 'title'>> & {
  readonly planned: number | null
  readonly presenter: PersonId | null
  /** IM2: in brackets, and nobody on the roll, or more than one: it stays in the title. */
  readonly unknown: string | null
}

/** IM5: a text longer than any agenda is refused before it is looked at. */
export const longestPaste = 100_000

/** IM1: an item a line. Numbers, bullets and boxes before it, minutes and a presenter behind it are no part of the title. */
export function readAgenda(text: string, roll: Roll): Result<readonly PastedLine[], PasteRefused> {
  const lines = text.split(/[\n\r]+/).filter((line) => line.trim() !== '')
  if (lines.length === 0) return refused({ rule: 'AG2' })
  if (lines.length > mostPasted || text.length > longestPaste)
    return refused({ rule: 'AG3', lines: lines.length, limit: mostPasted })
  return done(lines.map((line) => readPasted(line, roll)))
}

function readPasted(line: string, roll: Roll): PastedLine {
  const bare = line
    .replace(/^\s*(?:\d{1,3}(?:\.\d{1,3})+\.?|[-*•–]?\s*\[[ xX]?\]|[-*•–])\s+/, '')
    // A table's cells and a list's tabs are no part of a title.
    .replace(/\t+/g, ' ')
  const outer = readLine(bare)
  const { rest, name } = bracketed(outer.title)
  if (name === null) return { ...outer, presenter: null, unknown: null }
  const presenter = presenterCalled(name, roll)
  if (presenter === null) return { ...outer, presenter, unknown: name }
  // `Budget 10 min (Asha)` as well as `Budget (Asha) 10 min`
  const inner = readLine(rest)
  const planned = outer.planned ?? inner.planned
  return { title: inner.planned === null ? rest : inner.title, planned, presenter, unknown: null }
}

function bracketed(title: string): { readonly rest: string; readonly name: string | null } {
  const found = /^(.*\S)\s*[([]([^()[\]]{1,200})[)\]]$/.exec(title)
  const [, rest = '', name = ''] = found ?? []
  return found === null || !/\p{L}/u.test(name) ? { rest: title, name: null } : { rest, name: name.trim() }
}

/** IM2: whoever alone on the roll is called so, in full or by the first name. */
function presenterCalled(name: string, roll: Roll): PersonId | null {
  const wanted = fold(name)
  const people = onRoll(roll)
  const whole = people.filter((one) => fold(one.name) === wanted)
  const found =
    whole.length > 0 ? whole : people.filter((one) => fold(one.name.split(/\s+/)[0] ?? '') === wanted)
  return found.length === 1 ? (found[0]?.id ?? null) : null
}

/** IM4: what no title can hold is told before it is refused. */
export function isTooLong({ title }: Pick<PastedLine, 'title'>): boolean {
  return title.trim().length > limits.title
}

/** IM3: what was kept of a pasted list, in one gesture. */
export function addPasted(
  page: Page<Meeting>,
  given: {
    readonly items: readonly Pick<PastedLine, 'title' | 'planned' | 'presenter'>[]
    readonly section: string
    readonly after?: ItemId | null
  },
  moment: Moment,
): Result<readonly ItemId[], AgendaRefused | TextRefused | PasteRefused> {
  const { items, section, after } = given
  if (items.length === 0) return refused({ rule: 'AG2' })
  if (items.length > mostPasted) return refused({ rule: 'AG3', lines: items.length, limit: mostPasted })
  const checked: CheckedItem[] = []
  for (const { title, planned, presenter } of items) {
    const item = checkedItem({ title, planned, presenter, section })
    if (!item.ok) return item
    checked.push(item.value)
  }
  return insert(page, checked, after, moment)
}
