import type { ActionId, ItemId } from '../../id'
import type { LocalDate, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { contested, ofType, pen } from '../../statement'
import { optional, type TextRefused } from '../../text'
import { minutesNamed } from '../approval/minutes-named'
import { type Folded, folded } from '../fold'
import { type UnknownItem, unknownItem } from '../item'
import type { Meeting } from '../meeting'
import { type ArisingAction, arisingAbout } from '../said/arising-statements'
import { type ActionState, about, type MeetingStatement, standing } from '../said/statements'
import { type Closed, isClosed } from '../state'
import { isDate } from '../time'
import { agenda, itemOf } from './agenda'
import { type AgendaRefused, addItem } from './agenda-edit'

/** An action of an earlier meeting on this agenda (SE10), and what was said of it here. */
export type Arising = ArisingAction & {
  readonly item: ItemId
  /** Null: nothing was said yet. */
  readonly reported: Reported | null
  /** Reported in two ways: it reads as open. */
  readonly contested: boolean
}

export type Reported = {
  readonly state: ActionState
  readonly due: LocalDate | null
  readonly reason: string | null
}

/** By when they are due. Lists that two laptops made apart count together: nothing is lost, and each action stands once. */
export const mattersArising = folded((meeting): readonly Arising[] => {
  const items = [...new Set(ofType(meeting.statements, 'matters-arising').map(({ item }) => item))]
  const onAgenda = agenda(meeting).filter(({ id }) => items.includes(id))
  const found = new Map<ActionId, Arising>()
  for (const { id } of onAgenda) {
    for (const { actions } of standing(meeting, 'matters-arising', arisingAbout.arising(id)))
      for (const one of actions)
        if (!found.has(one.action))
          found.set(one.action, { ...one, item: id, ...reportOf(meeting, one.action) })
  }
  return [...found.values()].sort((a, b) => (dueKey(a) < dueKey(b) ? -1 : 1))
})

function reportOf(meeting: Folded, action: ActionId): Pick<Arising, 'reported' | 'contested'> {
  const said = standing(meeting, 'arising-reported', arisingAbout.reported(action))
  const isContested = contested(said)
  const open = said.find(({ state }) => state === 'open')
  const one = isContested ? (open ?? said.at(-1)) : said.at(-1)
  return {
    reported: one === undefined ? null : { state: one.state, due: one.due, reason: one.reason ?? null },
    contested: isContested,
  }
}

function dueKey({ due, date, action }: Arising): string {
  return `${due ?? '9999'}/${date}/${action}`
}

/**
 * SE10: open actions come under the standing item that is there for them, the one the charter calls so; where there is none, under an
 * item of their own, behind the minutes.
 */
export function putArising(
  page: Page<Meeting>,
  given: { readonly actions: readonly ArisingAction[]; readonly title: string },
  moment: Moment,
): Result<ItemId, AgendaRefused | TextRefused | Refusal<'SE10'>> {
  const { seen } = page
  if (isClosed(seen)) return refused({ rule: 'ME5' })
  const here = mattersArising(seen)
  const fresh = given.actions.filter(({ action }) => !here.some((one) => one.action === action))
  if (fresh.length === 0) return refused({ rule: 'SE10' })
  const item = here[0]?.item ?? waitingFor(seen)
  const gesture = pen<MeetingStatement>(page, moment)
  const write = (on: ItemId) => {
    const before = standing(seen, 'matters-arising', arisingAbout.arising(on)).flatMap(
      ({ actions }) => actions,
    )
    const all = [...new Map([...before, ...fresh].map((one) => [one.action, { ...one }])).values()]
    gesture.state(arisingAbout.arising(on), { type: 'matters-arising', item: on, actions: all })
    return done(on)
  }
  if (item !== undefined) return write(item)
  const first = agenda(seen)[0]
  const after = minutesNamed(seen).at(-1)?.item ?? (first?.standing ? first.id : null)
  const added = addItem(
    page,
    { title: given.title, kind: 'discuss', planned: 5, section: first?.section ?? '', after },
    moment,
  )
  return added.ok ? write(added.value) : added
}

/** SE11: what is said of one at the meeting: done, dropped, or still open, put off to another day perhaps. */
export function reportArising(
  page: Page<Meeting>,
  given: {
    readonly action: ActionId
    readonly state: ActionState
    readonly due: LocalDate | null
    readonly reason?: string
  },
  moment: Moment,
): Result<
  null,
  Closed | UnknownItem | TextRefused | Refusal<'SE11'> | Refusal<'AC2', { readonly due: string }>
> {
  const one = mattersArising(page.seen).find(({ action }) => action === given.action)
  if (one === undefined) return refused({ rule: 'SE11' })
  if (itemOf(page.seen, one.item) === undefined) return unknownItem(one.item)
  if (isClosed(page.seen)) return refused({ rule: 'ME5' })
  if (given.due !== null && !isDate(given.due)) return refused({ rule: 'AC2', due: given.due })
  const reason = optional('reason', given.reason ?? null)
  if (!reason.ok) return reason
  const { action, state, due } = given
  const why = reason.value === null ? {} : { reason: reason.value }
  const said = { type: 'arising-reported', item: one.item, action, state, due, ...why } as const
  pen<MeetingStatement>(page, moment).state(arisingAbout.reported(action), said)
  return done(null)
}

/** A standing item whose words are about actions, and that has none yet. */
function waitingFor(meeting: Meeting): ItemId | undefined {
  return agenda(meeting).find(
    ({ id, standing: isStanding, state, title }) =>
      isStanding &&
      state === 'waiting' &&
      /\b(matters arising|actions?|camau gweithredu)\b/i.test(title) &&
      standing(meeting, 'item-place', about.itemPlace(id)).some(({ on }) => on),
  )?.id
}
