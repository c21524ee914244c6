import * as v from 'valibot'
import { canonical } from '../canonical'
import type { AssemblyId, MeetingId } from '../id'
import { count, fromJson, type Malformed, parseAs } from '../parse'
import { done, type Result } from '../result'
import { readCourse } from './published-course'
import { type PublishedRead, publishedItemRead, publishedRead } from './published-read'
import type { PublishedRecord } from './published-record'

/**
 * What a published record is called and what was decided in it (TR1), small enough to stand in the entry that seals the record: register,
 * search, board and charts need no more of it. It is made of the record alone, by what every register reads, and says nothing else.
 */
const format = 'folkmoot/title/1'

const none = v.optional(count, 0)
const titleRecord = v.object({
  ...publishedRead.entries,
  format: v.literal(format),
  items: v.pipe(
    v.array(v.object({ ...publishedItemRead.entries, proposals: none, positions: none })),
    v.maxLength(2000),
  ),
})

/** The same of the same record, whoever makes it. */
export function titleOf(read: PublishedRead): string {
  return canonical({ ...withoutUsual(read), format, items: read.items.map(itemOf) })
}

export function readTitle(json: string): Result<PublishedRead, Malformed> {
  const value = fromJson(json)
  const read = value.ok ? parseAs(titleRecord, value.value) : value
  return read.ok ? done({ ...read.value, format: 'folkmoot/record/1' }) : read
}

/** TR2: whether a title record says what its record says; the record is right. */
export const isTitleOf = (title: string, read: PublishedRead): boolean => {
  const right = titleOf(read)
  if (title === right) return true
  // Another app may say more in one, or in another order.
  const said = readTitle(title)
  return said.ok && titleOf(said.value) === right
}

/** As a page of what is here: no word of the text, and no position. */
export function recordInShort(read: PublishedRead): PublishedRecord {
  const { acting, ...said } = read
  return {
    ...said,
    ...actingOf({ acting }),
    assembly: read.assembly as AssemblyId,
    meeting: read.meeting as MeetingId,
    opened: null,
    closed: null,
    apologies: 0,
    corrections: [],
    left: 0,
    items: read.items.map((item): PublishedRecord['items'][number] => ({
      number: item.number,
      minute: item.minute,
      title: item.title,
      kind: '',
      state: 'done',
      ...actingOf(item),
      text: [],
      proposals: [],
      positions: [],
      decisions: item.decisions.map(({ number, wording, informal, present, contested, acting }) => ({
        number,
        wording,
        informal,
        basis: informal ? 'informal' : 'consensus',
        present,
        contested,
        ...actingOf({ acting }),
      })),
      actions: item.actions.map(({ what, due, acting }) => ({ what, due, ...actingOf({ acting }) })),
    })),
  }
}
const actingOf = ({ acting }: { readonly acting: boolean }): { readonly acting?: true } =>
  acting ? { acting } : {}

function itemOf(item: PublishedRead['items'][number]) {
  const { decisions, actions, ...more } = item
  return {
    ...withoutUsual(more),
    ...(decisions.length > 0 && { decisions: decisions.map(decisionOf) }),
    ...(actions.length > 0 && { actions: actions.map(withoutUsual) }),
  }
}

function decisionOf(decision: PublishedRead['items'][number]['decisions'][number]) {
  const { number, wording, informal, basis, present, contested, acting } = decision
  const said = { number, wording, informal, basis, present, contested, acting }
  return { ...withoutUsual(said), informal, present, contested, ...readCourse(decision) }
}

/** What a reader takes for granted need not be said. */
const usual: Readonly<Record<string, unknown>> = {
  acting: false,
  planned: null,
  taken: null,
  proposals: 0,
  positions: 0,
  basis: '',
  kind: '',
}
function withoutUsual<Given extends object>(given: Given): Partial<Given> {
  const said = Object.entries(given).filter(([name, value]) => !(name in usual) || value !== usual[name])
  return Object.fromEntries(said) as Partial<Given>
}
