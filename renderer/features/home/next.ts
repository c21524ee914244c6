import { addDays } from '../../../shared/meeting/time'
import type { LocalDate } from '../../../shared/ports'
import type { ActionLine, MeetingHeadline } from '../../../shared/record/summary'

/** What a secretary would look for on opening the app, found among all the headlines. */
export type Ahead = {
  /** The one meeting to go to: what is on, else what is due today, else the soonest. */
  readonly next: { readonly headline: MeetingHeadline; readonly when: 'on' | 'today' | 'coming' } | null
  /** Others planned from today on, soonest first. */
  readonly later: readonly MeetingHeadline[]
  /** Closed lately, with minutes still to be finished; newest first. */
  readonly drafts: readonly MeetingHeadline[]
}

/** Older drafts are found in Meetings; Home shows what is still warm. Days. */
const lately = 60

export function ahead(headlines: readonly MeetingHeadline[], today: LocalDate): Ahead {
  const on = headlines.filter(({ state }) => state === 'open' || state === 'adjourned')
  const planned = headlines
    .filter(({ state, date }) => (state === 'planned' || state === 'noticed') && date >= today)
    .sort(bySoonest)
  // Of two meetings left open, the newer one is the one in the room.
  const running = [...on].sort(bySoonest).at(-1)
  const first = running ?? planned[0]
  return {
    next:
      first === undefined
        ? null
        : { headline: first, when: first === running ? 'on' : first.date === today ? 'today' : 'coming' },
    later: planned.filter((headline) => headline !== first),
    drafts: headlines
      .filter(({ state, draft, date }) => state === 'closed' && draft && date >= addDays(today, -lately))
      .sort((a, b) => bySoonest(b, a)),
  }
}

/** Open actions, those overdue first, then by due date; those without one last. */
export function openActions(lines: readonly ActionLine[], today: LocalDate) {
  const open = lines.filter(({ state }) => state === 'open').sort(byDue)
  return { open, overdue: open.filter(({ due }) => due !== null && due < today) }
}

function bySoonest(a: MeetingHeadline, b: MeetingHeadline): number {
  return compare(`${a.date}T${a.time}${a.meeting}`, `${b.date}T${b.time}${b.meeting}`)
}

function byDue(a: ActionLine, b: ActionLine): number {
  return compare(`${a.due ?? '9999'}${a.date}${a.action}`, `${b.due ?? '9999'}${b.date}${b.action}`)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
