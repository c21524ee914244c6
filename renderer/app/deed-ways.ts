import type { MeetingHeadline } from '../../shared/record/summary'
import type { Place } from '../data/place'
import type { Command } from '../design/CommandPalette'
import { app } from '../words/en/app'
import { dateInWords } from '../words/en/dates'
import { deeds as words } from '../words/en/deeds'

/**
 * Deeds that belong to one screen, looked for from anywhere: the way to the place where each is done, or why it cannot be done now. What
 * the screen that is shown offers itself is not offered twice.
 */
export type DeedWay = Command & { readonly take: () => void }

type Given = {
  readonly headlines: readonly MeetingHeadline[]
  /** Of what the screen that is shown offers. */
  readonly offered: ReadonlySet<string>
  readonly go: (place: Place) => void
}

export function deedWays(given: Given): readonly DeedWay[] {
  return [callWay, closeWay, approveWay, publishWay, correctWay, referWay].flatMap((way) => way(given))
}

const off = (id: string, label: string, also: string, why: string): DeedWay => ({
  id,
  label,
  group: app.palette.do,
  also,
  why,
  take: () => undefined,
})

/** The next meeting that has not begun: its live page is where it is called to order, and says why it cannot be. */
function callWay({ headlines, go }: Given): readonly DeedWay[] {
  const [next] = headlines
    .filter(({ state }) => state === 'planned' || state === 'noticed')
    .sort((one, other) => (one.date + one.time < other.date + other.time ? -1 : 1))
  if (next === undefined) return [off('call', words.call, words.callAlso, words.callWhy)]
  const { meeting, title } = next
  const label = words.callOf(title)
  return [
    {
      id: 'call',
      label,
      group: app.palette.do,
      also: words.callAlso,
      take: () => go({ screen: 'live', meeting }),
    },
  ]
}

function closeWay({ headlines, offered, go }: Given): readonly DeedWay[] {
  if (offered.has('close')) return []
  const on = headlines.filter(({ state }) => state === 'open' || state === 'adjourned')
  if (on.length === 0) return [off('close', words.close, words.closeAlso, words.closeWhy)]
  return on.map(({ meeting, title }) => ({
    id: `close/${meeting}`,
    label: words.closeOf(title),
    group: app.palette.do,
    also: words.closeAlso,
    take: () => go({ screen: 'live', meeting, deed: 'close' }),
  }))
}

/** Minutes are approved in a meeting whose agenda names them: the one that sits, else the next one. */
function approveWay({ headlines, offered, go }: Given): readonly DeedWay[] {
  if (offered.has('approve-minutes')) return []
  const waiting = new Set(headlines.flatMap(({ meeting, draft }) => (draft ? [meeting] : [])))
  const names = headlines
    .filter(({ state, names: of }) => state !== 'closed' && of.some((one) => waiting.has(one)))
    .sort((one, other) => (one.date + one.time < other.date + other.time ? -1 : 1))
  const [next] = [...names.filter(({ state }) => state === 'open' || state === 'adjourned'), ...names]
  if (next === undefined)
    return [
      off(
        'approve',
        words.approve,
        words.approveAlso,
        waiting.size === 0 ? words.nothingToApprove : words.approveWhy,
      ),
    ]
  const { meeting, title, date, state } = next
  const screen = state === 'open' || state === 'adjourned' ? 'live' : 'agenda'
  return [
    {
      id: 'approve',
      label: words.approveIn(title, dateInWords(date)),
      group: app.palette.do,
      also: words.approveAlso,
      take: () => go({ screen, meeting }),
    },
  ]
}

/** A draft is corrected on its page. Approved minutes are not: a later meeting agrees what was wrong. */
function correctWay({ headlines, go }: Given): readonly DeedWay[] {
  const drafts = headlines
    .filter(({ draft }) => draft)
    .sort((one, other) => (one.date + one.time < other.date + other.time ? 1 : -1))
  if (drafts.length === 0) return [off('correct', words.correct, words.correctAlso, words.correctWhy)]
  return drafts.slice(0, 3).map(({ meeting, title, date }) => ({
    id: `correct/${meeting}`,
    label: words.correctOf(title, dateInWords(date)),
    group: app.palette.do,
    also: words.correctAlso,
    take: () => go({ screen: 'minutes', meeting }),
  }))
}

/** RF1: from an item of a meeting: the one that sits, else the next one; with neither, the minutes of the last. */
function referWay({ headlines, offered, go }: Given): readonly DeedWay[] {
  if ([...offered].some((id) => id.startsWith('refer'))) return []
  const inTime = [...headlines].sort((one, other) => (one.date + one.time < other.date + other.time ? -1 : 1))
  const at =
    inTime.find(({ state }) => state === 'open' || state === 'adjourned') ??
    inTime.find(({ state }) => state !== 'closed') ??
    inTime.at(-1)
  if (at === undefined) return [off('refer', words.refer, words.referAlso, words.referWhy)]
  const { meeting, title, state } = at
  const screen =
    state === 'closed' ? 'minutes' : state === 'open' || state === 'adjourned' ? 'live' : 'agenda'
  return [
    {
      id: 'refer',
      label: words.referOf(title),
      group: app.palette.do,
      also: words.referAlso,
      take: () => go({ screen, meeting, deed: 'refer' }),
    },
  ]
}

/** LC12: approved minutes that have not gone out, the newest first. */
function publishWay({ headlines, offered, go }: Given): readonly DeedWay[] {
  if (offered.has('publish')) return []
  const ready = headlines
    .filter(({ minutes }) => minutes.state === 'approved' || minutes.state === 'signed')
    .sort((one, other) => (one.date + one.time < other.date + other.time ? 1 : -1))
  if (ready.length === 0) return [off('publish', words.publish, words.publishAlso, words.publishWhy)]
  return ready.slice(0, 3).map(({ meeting, title, date }) => ({
    id: `publish/${meeting}`,
    label: words.publishOf(title, dateInWords(date)),
    group: app.palette.do,
    also: words.publishAlso,
    take: () => go({ screen: 'minutes', meeting, deed: 'publish' }),
  }))
}
