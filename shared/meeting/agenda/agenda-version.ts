import type { Instant, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { isWithdrawn, type Pen, pen } from '../../statement'
import { type Folded, folded } from '../fold'
import type { Meeting } from '../meeting'
import { agendaAbout, type IssuedItem } from '../said/agenda-statements'
import { type MeetingStatement, spoken } from '../said/statements'
import { meetingState, type NotNow } from '../state'
import { agenda } from './agenda'

/** What is other than in the version before. `number`: its place now, or where it was taken off from. */
export type AgendaChange = {
  readonly type: 'added' | 'taken-off' | 'moved' | 'changed'
  readonly item: string
  readonly title: string
  readonly number: string
  /** Of a changed one: what is. */
  readonly fields: readonly ('title' | 'kind' | 'presenter' | 'planned')[]
}
export type AgendaVersion = {
  readonly version: number
  /** When it went out; null: not yet, the agenda was changed since the one before. */
  readonly issued: Instant | null
  /** The version before it: when that went out. */
  readonly since: Instant | null
  readonly changes: readonly AgendaChange[]
}

/** SE14: null before any notice. Issued by two laptops at once, each is a version, in the order of all statements. */
export const agendaVersion = folded((meeting): AgendaVersion | null => {
  const all = issued(meeting)
  const last = all.at(-1)
  if (last === undefined) return null
  const now = changesBetween(last.items, copyOf(meeting))
  const state = meetingState(meeting)
  // Once it is under way, what is added is told in the minutes.
  if (now.length > 0 && state === 'noticed')
    return { version: all.length + 1, issued: null, since: last.clock, changes: now }
  const before = all.at(-2)
  return {
    version: all.length,
    issued: last.clock,
    since: before?.clock ?? null,
    changes: before === undefined ? [] : changesBetween(before.items, last.items),
  }
})

/** SE14: the changed agenda goes out as the next version. */
export function issueAgenda(
  page: Page<Meeting>,
  _given: object,
  moment: Moment,
): Result<number, NotNow | Refusal<'SE14'>> {
  const state = meetingState(page.seen)
  if (state !== 'noticed') return refused({ rule: 'ME3', state })
  const now = agendaVersion(page.seen)
  if (now !== null && now.issued !== null) return refused({ rule: 'SE14' })
  writeIssued(page.seen, pen<MeetingStatement>(page, moment), moment.now)
  return done(now?.version ?? 1)
}

export function writeIssued(meeting: Folded, gesture: Pen<MeetingStatement>, clock: Instant): void {
  gesture.state(agendaAbout.issued, {
    type: 'agenda-issued',
    clock,
    items: copyOf(meeting).map((one) => ({ ...one })),
  })
}

function issued(meeting: Folded) {
  return spoken(meeting, 'agenda-issued', agendaAbout.issued).filter(
    ({ id }) => !isWithdrawn(meeting.statements, id),
  )
}

function copyOf(meeting: Folded): readonly IssuedItem[] {
  return agenda(meeting).map(({ id, title, kind, presenter, planned }) => ({
    item: id,
    title,
    kind,
    presenter,
    planned,
  }))
}

function changesBetween(
  before: readonly IssuedItem[],
  after: readonly IssuedItem[],
): readonly AgendaChange[] {
  const placeBefore = new Map(before.map(({ item }, at) => [item, at]))
  const stayed = inOrder(after.flatMap(({ item }) => placeBefore.get(item) ?? []))
  const now = after.flatMap((one, at): readonly AgendaChange[] => {
    const { item, title } = one
    const number = String(at + 1)
    const was = before[placeBefore.get(item) ?? -1]
    if (was === undefined) return [{ type: 'added', item, title, number, fields: [] }]
    const fields = (['title', 'kind', 'presenter', 'planned'] as const).filter(
      (field) => was[field] !== one[field],
    )
    const isMoved = !stayed.has(placeBefore.get(item) ?? -1)
    return [
      ...(isMoved ? [{ type: 'moved', item, title, number, fields: [] } as const] : []),
      ...(fields.length > 0 ? [{ type: 'changed', item, title, number, fields } as const] : []),
    ]
  })
  const gone = before.flatMap(({ item, title }, at): readonly AgendaChange[] =>
    after.some((one) => one.item === item)
      ? []
      : [{ type: 'taken-off', item, title, number: String(at + 1), fields: [] }],
  )
  return [...now, ...gone]
}

/** The longest run of places that still stand in their order: who is not in it was moved. */
function inOrder(places: readonly number[]): ReadonlySet<number> {
  const runs: (readonly number[])[] = []
  for (const place of places) {
    const before = runs
      .filter((run) => (run.at(-1) ?? -1) < place)
      .reduce<readonly number[]>((longest, run) => (run.length > longest.length ? run : longest), [])
    runs.push([...before, place])
  }
  return new Set(
    runs.reduce<readonly number[]>((longest, run) => (run.length > longest.length ? run : longest), []),
  )
}
