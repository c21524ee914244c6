import { describe, expect, it } from 'vitest'
import { gestures } from '../../renderer/data/gestures'
import { arising as words } from '../../renderer/words/en/arising'
import type { MeetingId } from '../../shared/id'
import { mattersArising, putArising } from '../../shared/meeting/agenda/arising'
import { type ActionNow, hearArising } from '../../shared/meeting/agenda/arising-heard'
import { newMeeting } from '../../shared/meeting/birth'
import { actions, addAction } from '../../shared/meeting/decision/action'
import { putOff } from '../../shared/meeting/decision/action-steps'
import { startItem } from '../../shared/meeting/item-clock'
import { callToOrder, close } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import { compose } from '../../shared/minutes/compose'
import { leftToDo } from '../../shared/record/arising'
import { project, readMeeting } from '../../shared/record/projection'
import { done } from '../../shared/result'
import { union } from '../fixtures/merge'
import { clockOf, idOf } from '../fixtures/moment'
import { asha, bjorn, fine, openMeeting, people, ruleOf } from '../fixtures/world'

/** Chidi is to ask the owner; April's agenda has it, and the register is changed while April sits. */
function april() {
  const march = openMeeting()
  const { page, moment, item } = march
  fine(startItem(page, { item: item('Hall lease'), leave: 'done' }, moment()))
  const given = { item: item('Hall lease'), what: 'Ask the owner', who: people.chidi, due: '2026-03-20' }
  const action = fine(addAction(page, given, moment()))
  fine(close(page, {}, moment()))
  const clock = clockOf('2026-04-07T18:30:00+01:00', asha, 50)
  const { assembly, zone, standingItems } = march.charter
  const details = { title: 'April moot', kind: 'Moot', date: '2026-04-07', time: '19:00', place: '' }
  const id = idOf(0xfe, 2) as MeetingId
  const meeting = fine(newMeeting({ id, assembly, zone, details, standingItems } as never, clock.moment()))
  const next = onLiteral(meeting)
  const left = leftToDo(page.seen, { title: 'March moot', date: '2026-03-03' })
  fine(putArising(next, { actions: left, title: 'Matters arising' }, clock.moment()))
  const now = (part: Partial<ActionNow> = {}): ActionNow => ({
    action,
    what: given.what,
    who: given.who,
    due: given.due,
    state: 'open',
    reason: null,
    ...part,
  })
  const rows = (of = next.seen) =>
    compose(of, march.roll, march.charter).flatMap((block) => (block.type === 'arising' ? block.rows : []))
  return { march, next, clock, moment: clock.moment, now, rows, action }
}

describe('SE16 an agenda hears what becomes of its actions elsewhere', () => {
  it('put off in the list of actions, the meeting that sits and its minutes have the day and the reason', () => {
    const { next, moment, now, rows, march } = april()
    fine(callToOrder(next, { pattern: march.charter.numberPattern, used: [] }, moment()))
    fine(hearArising(next, now({ due: '2026-05-01', reason: 'The owner is away' }), moment()))
    expect(rows()).toMatchObject([
      { due: '2026-03-20', state: 'open', putOff: '2026-05-01', reason: 'The owner is away' },
    ])
    expect(words.saidWhy('open', '2026-05-01', 'The owner is away')).toBe(
      'open, put off to 1 May 2026: The owner is away',
    )
    const left = leftToDo(next.seen, { title: 'April moot', date: '2026-04-07' })
    expect(left).toMatchObject([{ due: '2026-05-01' }])
    expect(fine(readMeeting(project(next.seen)))).toEqual(next.seen)
  })

  it('said more exactly, it is so from the beginning; done and open again, it says so', () => {
    const { next, moment, now, rows } = april()
    fine(hearArising(next, now({ what: 'Ask both owners', who: people.eleni, due: null }), moment()))
    expect(rows()).toMatchObject([{ what: 'Ask both owners', who: 'Eleni', due: null, state: null }])
    const changed = { what: 'Ask both owners', who: people.eleni, due: null } as const
    fine(hearArising(next, now({ ...changed, state: 'done' }), moment()))
    expect(rows()).toMatchObject([{ state: 'done' }])
    fine(hearArising(next, now(changed), moment()))
    expect(rows()).toMatchObject([{ state: 'open', putOff: null }])
  })

  it('heard as it is, nothing is written; of another action, or closed, it is refused', () => {
    const { next, moment, now } = april()
    const before = Object.keys(next.seen.statements).length
    fine(hearArising(next, now(), moment()))
    expect(Object.keys(next.seen.statements)).toHaveLength(before)
    expect(ruleOf(hearArising(next, now({ action: idOf(0xac, 9) as never }), moment()))).toBe('SE11')
    fine(callToOrder(next, { pattern: '{year}/{nn}', used: [] } as never, moment()))
    fine(close(next, {}, moment()))
    expect(ruleOf(hearArising(next, now({ state: 'done' }), moment()))).toBe('ME5')
  })

  it('heard on two laptops, in whatever order they meet, it reads the same', () => {
    const { next, moment, now, rows } = april()
    const his = onLiteral(structuredClone(next.seen))
    fine(hearArising(next, now({ due: '2026-05-01', reason: 'Away' }), moment()))
    fine(hearArising(his, now({ state: 'done' }), moment(bjorn)))
    const [one, other] = [union(next.seen, his.seen), union(his.seen, next.seen)]
    expect(rows(one)).toEqual(rows(other))
    // Told in two ways it is open (SE11).
    expect(mattersArising(one)).toMatchObject([{ contested: true, reported: { state: 'open' } }])
  })

  it('taken back where it was said, it is taken back here', async () => {
    const { march, next, moment, now, rows, action } = april()
    const documents = new Map([
      ['march', march.page],
      ['april', next],
    ])
    const living = (id: string) => {
      const page = documents.get(id)
      if (page === undefined) throw new Error(id)
      const change = (deed: (draft: unknown) => void) => deed(page.draft)
      return { id, room: 'meeting', seen: () => page.seen, change }
    }
    const once = async (id: string, _room: string, work: (of: unknown) => unknown) => done(work(living(id)))
    const made = gestures({ once } as never)
    const before = march.page.seen
    const reason = 'The owner is away'
    fine(putOff(march.page, { action, to: '2026-05-01', reason }, march.moment()))
    made.note(living('march') as never, before)
    const unheard = next.seen
    fine(hearArising(next, now({ due: '2026-05-01', reason }), moment()))
    made.noteAlong({ id: 'april' as MeetingId }, unheard, next.seen)
    expect(rows()).toMatchObject([{ putOff: '2026-05-01' }])
    fine(await made.turn('undo', moment()))
    expect(actions(march.page.seen)).toMatchObject([{ due: '2026-03-20' }])
    expect(rows()).toMatchObject([{ state: null, putOff: null }])
    fine(await made.turn('redo', moment()))
    expect(rows()).toMatchObject([{ putOff: '2026-05-01', reason }])
  })
})
