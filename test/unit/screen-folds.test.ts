import { describe, expect, it } from 'vitest'
import { deedWays } from '../../renderer/app/deed-ways'
import { ahead, openActions } from '../../renderer/features/home/next'
import { grouped } from '../../renderer/features/meetings/groups'
import { previewOf } from '../../renderer/features/members/preview'
import { isEnough, strengthOf } from '../../renderer/features/welcome/strength'
import type { AssemblyId, MeetingId } from '../../shared/id'
import type { ActionLine, MeetingHeadline } from '../../shared/record/summary'
import { harbour } from '../fixtures/world'

/** What Home, Meetings, Members and Welcome make of what they are given, without a window. */
const wednesday = '2026-03-04'

function headline(meeting: string, date: string, part: Partial<MeetingHeadline> = {}): MeetingHeadline {
  return {
    meeting: meeting as MeetingId,
    assembly: 'harbour' as AssemblyId,
    title: meeting,
    kind: 'Assembly meeting',
    date,
    time: '19:00',
    series: null,
    place: '',
    state: date < wednesday ? 'closed' : 'planned',
    number: null,
    items: 8,
    present: 5,
    decisions: 1,
    openActions: 0,
    draft: date < wednesday,
    approval: null,
    minutes: { state: 'draft', approved: null, openRemarks: 0, circulated: null },
    names: [],
    contested: false,
    inbox: [],
    replaces: [],
    made: null,
    duplicateOf: null,
    authors: [],
    restated: [],
    noted: [],
    onCopies: [],
    takenIn: null,
    numbered: null,
    ...part,
  }
}
const idsOf = (headlines: readonly MeetingHeadline[]) => headlines.map(({ meeting }) => meeting)

describe('Home leads to one meeting', () => {
  const soon = headline('April', '2026-04-01')
  const tonight = headline('March', wednesday)

  it('to the one that is on, even past midnight', () => {
    const late = headline('February', '2026-03-03', { state: 'adjourned' })
    expect(ahead([soon, tonight, late], wednesday).next).toEqual({ headline: late, when: 'on' })
  })
  it('else to the one due today, else to the soonest', () => {
    expect(ahead([soon, tonight], wednesday).next).toEqual({ headline: tonight, when: 'today' })
    expect(ahead([soon], wednesday).next).toEqual({ headline: soon, when: 'coming' })
    expect(ahead([], wednesday).next).toBeNull()
  })
  it('names the others planned, soonest first, and never one whose day has passed', () => {
    const forgotten = headline('Winter moot', '2026-01-10', { state: 'planned', draft: false })
    const { later, next } = ahead([headline('May', '2026-05-06'), soon, tonight, forgotten], wednesday)
    expect(next?.headline).toBe(tonight)
    expect(idsOf(later)).toEqual(['April', 'May'])
  })
  it('shows drafts of the last sixty days, newest first', () => {
    const closed = ['2025-12-01', '2026-01-07', '2026-02-04'].map((date) => headline(date, date))
    expect(idsOf(ahead(closed, wednesday).drafts)).toEqual(['2026-02-04', '2026-01-07'])
  })
})

describe('Home counts what people promised', () => {
  const line = (action: string, due: string | null, state: ActionLine['state'] = 'open') =>
    ({ action, due, state, date: '2026-02-04' }) as ActionLine

  it('overdue is before today, not today; what has no date comes last', () => {
    const { open, overdue } = openActions(
      [
        line('kettle', null),
        line('keys', wednesday),
        line('letter', '2026-03-01'),
        line('done', '2026-01-01', 'done'),
      ],
      wednesday,
    )
    expect(open.map(({ action }) => action)).toEqual(['letter', 'keys', 'kettle'])
    expect(overdue.map(({ action }) => action)).toEqual(['letter'])
  })
})

describe('Meetings are grouped by when', () => {
  it('this week ends on Sunday; the past is newest first', () => {
    const groups = grouped(
      [
        headline('Monday after', '2026-03-09'),
        headline('Sunday', '2026-03-08'),
        headline('Saturday', '2026-03-07'),
        headline('tonight', wednesday),
        headline('still open', '2026-03-03', { state: 'open' }),
        headline('old', '2026-01-02'),
        headline('older', '2025-01-02'),
      ],
      wednesday,
    )
    expect(idsOf(groups.today)).toEqual(['still open', 'tonight'])
    expect(idsOf(groups.week)).toEqual(['Saturday', 'Sunday'])
    expect(idsOf(groups.later)).toEqual(['Monday after'])
    expect(idsOf(groups.past)).toEqual(['old', 'older'])
  })
})

describe('RO5 a pasted list is shown before it is added', () => {
  it('says who is new, who is there already and what is no name, and leaves the roll alone', () => {
    const { roll } = harbour()
    const before = JSON.stringify(roll)
    const preview = previewOf(roll, `Henrike\nbjörn\nHenrike\n${'x'.repeat(201)}\n\n`)
    expect(preview.added).toEqual(['Henrike'])
    expect(preview.already).toHaveLength(1)
    expect(preview.twice).toEqual(['Henrike'])
    expect(preview.refused).toHaveLength(1)
    expect(JSON.stringify(roll)).toBe(before)
  })
})

describe('A passphrase is judged in words', () => {
  it('by length, by repetition, by the number of different words', () => {
    expect(strengthOf('')).toEqual({ type: 'empty' })
    expect(strengthOf('kettle')).toEqual({ type: 'short', missing: 6 })
    expect(strengthOf('aaaaaaaaaaaaaaaa')).toEqual({ type: 'repeats' })
    expect(strengthOf('harbourHarbour')).toEqual({ type: 'repeats' })
    expect(strengthOf('tidekettlemoss')).toEqual({ type: 'fair' })
    expect(strengthOf('tide kettle lamp moss')).toEqual({ type: 'strong' })
  })
  it('what is short or repeats is not enough', () => {
    expect(['', 'short', '111111111111', 'twelve chars'].map((text) => isEnough(strengthOf(text)))).toEqual([
      false,
      false,
      false,
      true,
    ])
  })
})

describe('deeds looked for from anywhere', () => {
  const ways = (headlines: readonly MeetingHeadline[], went: unknown[] = []) =>
    deedWays({ headlines, offered: new Set(), go: (place) => went.push(place) })
  it('the meeting that has not begun is called to order on its live page, the soonest first', () => {
    const went: unknown[] = []
    const found = ways([headline('april', '2026-04-01'), headline('march', '2026-03-09')], went)
    const call = found.find(({ id }) => id === 'call')
    expect(call?.label).toBe('Call to order: march')
    call?.take()
    expect(went).toEqual([{ screen: 'live', meeting: 'march' }])
  })
  it('where none is planned, it is said why there is none to call', () => {
    const call = ways([headline('february', '2026-02-02')]).find(({ id }) => id === 'call')
    expect(call).toMatchObject({ label: 'Call to order', why: 'No meeting is planned.' })
  })
})
