import { describe, expect, it } from 'vitest'
import type { MeetingId } from '../../shared/id'
import { completeness } from '../../shared/inbox/completeness'
import { agenda, minutesLate } from '../../shared/meeting/agenda/agenda'
import { isApproved, isApprovedTwice } from '../../shared/meeting/approval/approval'
import {
  approveAtNext,
  mayApprove,
  nameApproval,
  sendBack,
  signByHand,
  signers,
} from '../../shared/meeting/approval/approve-next'
import { circulate } from '../../shared/meeting/approval/circulation'
import { correctAtNext } from '../../shared/meeting/approval/correct-next'
import { correct, corrections } from '../../shared/meeting/approval/correction'
import {
  minutesHere,
  noteApproved,
  noteCorrected,
  noteSettled,
} from '../../shared/meeting/approval/minutes-here'
import { minutesNamed, putMinutesUp } from '../../shared/meeting/approval/minutes-named'
import { minutesState } from '../../shared/meeting/approval/minutes-state'
import { addRemark, answerRemark, remarks } from '../../shared/meeting/approval/remark'
import { newMeeting } from '../../shared/meeting/birth'
import { addAction } from '../../shared/meeting/decision/action'
import { declare } from '../../shared/meeting/decision/decision'
import { allPresent, arrive } from '../../shared/meeting/hall/arrivals'
import { endItem, startItem } from '../../shared/meeting/item-clock'
import { callToOrder, close, resume } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import type { Meeting } from '../../shared/meeting/meeting'
import { meetingNumber } from '../../shared/meeting/numbering'
import { closingOf } from '../../shared/meeting/open-questions'
import { allAgree } from '../../shared/meeting/proposal/position-deeds'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import type { MinutesRef } from '../../shared/meeting/said/minutes-statements'
import { undo } from '../../shared/meeting/undo'
import { afterApproval } from '../../shared/minutes/after-approval'
import { compose } from '../../shared/minutes/compose'
import { toFreeze } from '../../shared/minutes/frozen'
import { withNumber } from '../../shared/minutes/shown-number'
import type { Page } from '../../shared/ports'
import { project, readMeeting } from '../../shared/record/projection'
import { summarize } from '../../shared/record/summarize'
import { leftUnapproved, toApprove } from '../../shared/record/to-approve'
import { union } from '../fixtures/merge'
import { clockOf, idOf } from '../fixtures/moment'
import { asha, bjorn, fine, harbour, openMeeting, people, ruleOf } from '../fixtures/world'

const { charter, roll } = harbour()

/** The March moot, closed by Asha at about half past seven. */
function march() {
  const evening = openMeeting()
  fine(close(evening.page, { charter, roll }, evening.moment()))
  return evening.page
}

const refOf = (meeting: Meeting): MinutesRef => ({
  meeting: meeting.id,
  title: 'March moot',
  number: meetingNumber(meeting),
  date: '2026-03-03',
})

/** Another meeting of Harbour, sitting from seven on a later day with Asha, Björn and Farida. */
function later(day: string, id: number, by = asha, month = '04') {
  const clock = clockOf(`2026-${month}-${day}T18:50:00+00:00`, by, 40 + id)
  const page = onLiteral(
    fine(
      newMeeting(
        {
          id: idOf(0xfe, id) as MeetingId,
          assembly: charter.assembly as Meeting['assembly'],
          zone: charter.zone,
          details: {
            title: 'April moot',
            kind: 'Moot',
            date: `2026-${month}-${day}`,
            time: '19:00',
            place: '',
          },
          standingItems: charter.standingItems,
        },
        clock.moment(),
      ),
    ),
  )
  return { page, clock }
}

function sits(evening: ReturnType<typeof later>) {
  const { page, clock } = evening
  fine(allPresent(page, { people: [people.asha, people.björn, people.farida] }, clock.moment()))
  fine(callToOrder(page, { pattern: charter.numberPattern, used: ['2026/01'] }, clock.moment()))
  clock.tick()
  return evening
}

function putUp(first: Page<Meeting>, { page, clock }: ReturnType<typeof later>) {
  return fine(
    putMinutesUp(
      page,
      { of: refOf(first.seen), title: 'Approve the minutes of the March moot' },
      clock.moment(),
    ),
  )
}

/** One key: both meetings say so. */
function approve(first: Page<Meeting>, evening: ReturnType<typeof later>, digest = 'd1') {
  const item = putUp(first, evening)
  const { page, clock } = evening
  const text = toFreeze(compose(first.seen, roll, charter), meetingNumber(first.seen))
  fine(mayApprove(first.seen, { at: page.seen, item, roll, charter }, clock.moment().by))
  const { minute } = fine(noteApproved(page, { item, of: refOf(first.seen), digest }, clock.moment()))
  const frozen = { text, digest, heads: ['b', 'a'] }
  return {
    item,
    minute,
    result: approveAtNext(
      first,
      { at: page.seen, item, minute, roll, charter, frozen, dissents: [] },
      clock.moment(),
    ),
  }
}

const april = () => sits(later('07', 2))

describe('LC1 the states of minutes', () => {
  it('from working to corrected later, each by what was stated', () => {
    const evening = openMeeting()
    const { page, moment } = evening
    const now = (isPut = false) => minutesState(page.seen, isPut)
    expect(now()).toBe('working')
    fine(close(page, { charter, roll }, moment()))
    expect(now()).toBe('draft')
    fine(circulate(page, { how: 'mail', to: 'everybody on the roll', until: '2026-03-17' }, moment()))
    expect(now()).toBe('circulated')
    fine(addRemark(page, { item: null, from: people.chidi, text: 'It was Tuesday.' }, moment()))
    expect(now(true)).toBe('remarks')
    const [said] = remarks(page.seen)
    fine(answerRemark(page, { remark: said?.remark ?? '', answer: 'taken-in' }, moment()))
    expect(now()).toBe('corrected')
    expect(now(true)).toBe('put')
    const next = april()
    const { item } = approve(page, next)
    expect(now()).toBe('signed')
    expect(summarize(page.seen, roll, charter).headline).toMatchObject({
      draft: false,
      minutes: { state: 'signed', approved: '2026-04-07' },
    })
    const { minute } = fine(
      noteCorrected(next.page, { item, of: refOf(page.seen), text: 'Tuesday.' }, next.clock.moment()),
    )
    fine(
      correctAtNext(
        page,
        { at: next.page.seen, item, roll, charter, minute, about: null, text: 'Tuesday.' },
        next.clock.moment(),
      ),
    )
    expect(now()).toBe('corrected-later')
  })
})

describe('LC2 two laptops apart', () => {
  it('an open remark comes before minutes that were put up; answered in two ways it is open', () => {
    const page = march()
    const on = clockOf('2026-03-05T12:00:00+00:00', asha, 61)
    fine(addRemark(page, { item: null, from: null, text: 'Who took notes?' }, on.moment()))
    const other = onLiteral(page.seen)
    const remark = remarks(page.seen)[0]?.remark ?? ''
    fine(answerRemark(page, { remark, answer: 'taken-in' }, on.moment()))
    fine(
      answerRemark(
        other,
        { remark, answer: 'not-taken', note: 'Björn did.' },
        clockOf('2026-03-05T12:00:00+00:00', bjorn, 62).moment(),
      ),
    )
    const both = union(page.seen, other.seen)
    expect(remarks(both)[0]).toMatchObject({ answer: null, contested: true })
    expect(minutesState(both, true)).toBe('remarks')
  })
  it('taken up again meanwhile, they are not approved', () => {
    const page = march()
    const other = onLiteral(page.seen)
    approve(page, april())
    fine(resume(other, {}, clockOf('2026-04-07T13:00:00+00:00', asha, 9).moment()))
    expect(isApproved(union(page.seen, other.seen))).toBe(false)
  })
})

describe('LC3 what is missing', () => {
  it('is listed with its place, and nothing keeps the draft back', () => {
    const evening = openMeeting()
    const { page, moment, item } = evening
    fine(
      addAction(page, { item: item('Hall lease'), what: 'Ask the council', who: null, due: null }, moment()),
    )
    fine(close(page, { charter, roll }, moment()))
    const gaps = completeness(page.seen, roll).map((gap) =>
      gap.type === 'question' ? gap.question.type : gap.type,
    )
    expect(gaps).toEqual(expect.arrayContaining(['no-owner', 'no-due']))
    fine(addRemark(page, { item: null, from: null, text: 'More about the lease.' }, moment()))
    expect(completeness(page.seen, roll).at(-1)).toMatchObject({ type: 'remarks', count: 1 })
    fine(circulate(page, { how: 'paper', to: 'the notice board', until: null }, moment()))
  })
})

describe('LC4 the draft goes out by hand', () => {
  it('of a closed meeting, until a day to come', () => {
    const { page, moment } = openMeeting()
    const given = { how: 'file', to: 'Chidi', until: null } as const
    expect(ruleOf(circulate(page, given, moment()))).toBe('ME3')
    fine(close(page, { charter, roll }, moment()))
    expect(ruleOf(circulate(page, { ...given, until: '2026-03-01' }, moment()))).toBe('LC4')
    expect(ruleOf(circulate(page, { ...given, to: ' ' }, moment()))).toBe('ST9')
    fine(circulate(page, given, moment()))
    fine(undo(page, {}, moment()))
    expect(minutesState(page.seen)).toBe('draft')
    expect(fine(readMeeting(project(page.seen))).statements).toEqual(page.seen.statements)
  })
})

describe('LC5 a remark is answered', () => {
  it('not taken in only with a reason; none after the approval', () => {
    const page = march()
    const on = clockOf('2026-03-05T12:00:00+00:00', asha, 61)
    fine(addRemark(page, { item: null, from: people.eleni, text: 'I agreed.' }, on.moment()))
    const remark = remarks(page.seen)[0]?.remark ?? ''
    expect(ruleOf(answerRemark(page, { remark, answer: 'not-taken' }, on.moment()))).toBe('LC5')
    expect(ruleOf(answerRemark(page, { remark: idOf(1, 1), answer: 'taken-in' }, on.moment()))).toBe('LC5')
    fine(answerRemark(page, { remark, answer: 'not-taken', note: 'It stands there.' }, on.moment()))
    fine(answerRemark(page, { remark, answer: null }, on.moment()))
    expect(remarks(page.seen)[0]?.answer).toBeNull()
    approve(page, april())
    expect(ruleOf(answerRemark(page, { remark, answer: 'taken-in' }, on.moment()))).toBe('TH12')
    expect(ruleOf(addRemark(page, { item: null, from: null, text: 'Late.' }, on.moment()))).toBe('TH12')
  })
})

describe('LC6 onto the next agenda', () => {
  it('in the standing item that is there for it, the next ones in items of their own, each once', () => {
    const first = march()
    const { page, clock } = later('07', 2)
    const item = putUp(first, { page, clock })
    expect(agenda(page.seen)[1]).toMatchObject({
      id: item,
      title: 'Approve the minutes of the March moot',
      standing: true,
    })
    const given = { of: refOf(first.seen), title: 'Again' }
    expect(ruleOf(putMinutesUp(page, given, clock.moment()))).toBe('LC6')
    expect(ruleOf(putMinutesUp(first, given, clock.moment()))).toBe('ME5')
    expect(
      ruleOf(putMinutesUp(page, { ...given, of: { ...given.of, meeting: page.seen.id } }, clock.moment())),
    ).toBe('LC6')
    fine(
      putMinutesUp(
        page,
        {
          of: { ...refOf(first.seen), meeting: idOf(0xfe, 9) as MeetingId },
          title: 'Approve the minutes of the February moot',
        },
        clock.moment(),
      ),
    )
    expect(
      agenda(page.seen)
        .slice(1, 3)
        .map(({ title }) => title),
    ).toEqual(['Approve the minutes of the March moot', 'Approve the minutes of the February moot'])
    expect(minutesNamed(page.seen)).toHaveLength(2)
    expect(summarize(page.seen, roll, charter).headline.names).toContain(first.seen.id)
  })
})

describe('LC22 minutes that were passed over', () => {
  const lines = (...pages: readonly Page<Meeting>[]) =>
    pages.map(({ seen }) => summarize(seen, roll, charter).headline)
  const passOver = (first: Page<Meeting>, { page, clock }: ReturnType<typeof later>) => {
    const passedOver = leftUnapproved(lines(first, page), page.seen)
    expect(passedOver.map(({ meeting }) => meeting)).toEqual([first.seen.id])
    fine(close(page, { charter, roll, passedOver }, clock.moment()))
  }
  it('come onto the next agenda before those of the meeting that passed over the item that is there for them', () => {
    const first = march()
    const next = april()
    passOver(first, next)
    const waiting = toApprove(lines(first, next.page))
    expect(waiting.map(({ meeting }) => meeting)).toEqual([first.seen.id, next.page.seen.id])
    const may = later('05', 5, asha, '05')
    for (const of of waiting)
      fine(putMinutesUp(may.page, { of, title: `Approve ${of.date}` }, may.clock.moment()))
    expect(
      agenda(may.page.seen)
        .slice(1, 3)
        .map(({ title }) => title),
    ).toEqual(['Approve 2026-03-03', 'Approve 2026-04-07'])
    // Passed over again, both wait for the one after that.
    sits(may)
    const all = lines(first, next.page, may.page)
    const left = leftUnapproved(all, may.page.seen)
    expect(left.map(({ meeting }) => meeting)).toEqual([first.seen.id, next.page.seen.id])
    expect(toApprove(all)).toEqual([])
    const { carried } = fine(close(may.page, { charter, roll, passedOver: left }, may.clock.moment()))
    expect(carried).toEqual([])
    expect(toApprove(lines(first, next.page, may.page)).map(({ meeting }) => meeting)).toEqual([
      first.seen.id,
      next.page.seen.id,
      may.page.seen.id,
    ])
  })
  it('approved in the meeting they wait for no other', () => {
    const first = march()
    const next = april()
    const before = lines(first, next.page)
    fine(approve(first, next).result)
    expect(leftUnapproved(before, next.page.seen)).toEqual([])
  })
  it('taken up again after the close, the item has them on its table', () => {
    const first = march()
    const next = april()
    passOver(first, next)
    const there = agenda(next.page.seen)[1]?.id ?? ''
    expect(minutesNamed(next.page.seen)).toMatchObject([{ item: there, of: { meeting: first.seen.id } }])
    fine(undo(next.page, {}, next.clock.moment()))
    expect(minutesNamed(next.page.seen)).toEqual([])
  })
})

describe('LC7 approved by a later meeting of the same assembly', () => {
  it('that sits, names them, and is kept by whoever says so', () => {
    const first = march()
    const next = later('07', 2)
    const item = putUp(first, next)
    const by = asha
    const may = (at: Meeting, who = by) => ruleOf(mayApprove(first.seen, { at, item, roll, charter }, who))
    expect(may(next.page.seen)).toBe('ME3')
    sits(next)
    expect(may({ ...next.page.seen, assembly: idOf(0xa5, 7) as Meeting['assembly'] })).toBe('LC7')
    expect(may(first.seen)).toBe('LC7')
    expect(may(next.page.seen, bjorn)).toBe('ME6')
    const other = agenda(next.page.seen)[0]?.id ?? item
    expect(ruleOf(mayApprove(first.seen, { at: next.page.seen, item: other, roll, charter }, by))).toBe('LC7')
    const before = sits(later('03', 3, asha, '02'))
    expect(
      ruleOf(mayApprove(first.seen, { at: before.page.seen, item: putUp(first, before), roll, charter }, by)),
    ).toBe('LC7')
    expect(may(next.page.seen)).toBe('done')
  })
  it('or sent back with what is to be changed', () => {
    const first = march()
    const next = april()
    const item = putUp(first, next)
    fine(
      sendBack(
        first,
        { at: next.page.seen, item, minute: '2026/02/02', reason: 'Eleni was there.' },
        next.clock.moment(),
      ),
    )
    expect(isApproved(first.seen)).toBe(false)
    expect(minutesState(first.seen)).toBe('draft')
  })
  it('and the meeting that sent them back says so, and has done with its item', () => {
    const first = march()
    const next = april()
    const item = putUp(first, next)
    const on = next.clock
    const given = { item, of: refOf(first.seen), how: 'sent-back', text: 'Eleni was there.' } as const
    expect(ruleOf(noteSettled(next.page, { ...given, text: ' ' }, on.moment()))).toBe('ST9')
    const { minute } = fine(noteSettled(next.page, given, on.moment()))
    expect(minute).toBe('2026/02/01')
    expect(ruleOf(undo(next.page, {}, on.moment()))).toBe('UN2')
    expect(minutesHere(next.page.seen)).toMatchObject([{ type: 'sent-back', text: 'Eleni was there.' }])
    expect(compose(next.page.seen, roll, charter)).toContainEqual({
      type: 'earlier-minutes',
      of: refOf(first.seen),
      what: 'sent-back',
      text: 'Eleni was there.',
    })
    fine(startItem(next.page, { item, leave: 'done' }, on.moment()))
    fine(endItem(next.page, { item, outcome: 'done' }, on.moment()))
    expect(closingOf(next.page.seen, roll).open.map(({ type }) => type)).not.toContain('undecided')
    fine(close(next.page, { charter, roll }, on.moment()))
    const lines = [first, next.page].map(({ seen }) => summarize(seen, roll, charter).headline)
    expect(toApprove(lines).map(({ meeting }) => meeting)).toEqual([first.seen.id, next.page.seen.id])
    expect(fine(readMeeting(project(next.page.seen))).statements).toEqual(next.page.seen.statements)
  })
  it('the item becomes a minute, and says so; said twice, once', () => {
    const first = march()
    const next = april()
    const { item, minute } = approve(first, next)
    expect(minute).toBe('2026/02/01')
    fine(noteApproved(next.page, { item, of: refOf(first.seen), digest: 'd1' }, next.clock.moment()))
    expect(minutesHere(next.page.seen)).toHaveLength(1)
    expect(compose(next.page.seen, roll, charter)).toContainEqual({
      type: 'earlier-minutes',
      of: refOf(first.seen),
      what: 'approved',
      text: null,
    })
    expect(ruleOf(undo(next.page, {}, next.clock.moment()))).toBe('UN2')
    // What it was to decide it has decided: the close asks nothing of it.
    fine(startItem(next.page, { item, leave: 'open' }, next.clock.moment()))
    fine(endItem(next.page, { item, outcome: 'done' }, next.clock.moment()))
    expect(closingOf(next.page.seen, roll).open).toEqual([])
  })
})

describe('LC21 approved by enough people, as anything else is decided', () => {
  it('two of the three who are needed approve nothing, name nothing, correct nothing; they may send back', () => {
    const first = march()
    const next = later('07', 2)
    const { page, clock } = next
    const item = putUp(first, next)
    fine(callToOrder(page, { pattern: charter.numberPattern, used: ['2026/01'] }, clock.moment()))
    const given = () => ({ at: page.seen, item, roll, charter })
    const may = () => mayApprove(first.seen, given(), asha)
    expect(may()).toEqual({ ok: false, refusal: { rule: 'LC21', needed: 3, present: 0 } })
    fine(allPresent(page, { people: [people.asha, people.björn] }, clock.moment()))
    const frozen = { text: '[]', digest: 'd', heads: [] }
    expect(
      approveAtNext(first, { ...given(), minute: '1', frozen, dissents: [] }, clock.moment()),
    ).toMatchObject({ ok: false, refusal: { rule: 'LC21', needed: 3, present: 2 } })
    expect(isApproved(first.seen)).toBe(false)
    expect(
      ruleOf(correctAtNext(first, { ...given(), minute: '1', about: null, text: 'x' }, clock.moment())),
    ).toBe('LC21')
    expect(
      ruleOf(nameApproval(first, { ...given(), minute: '1', keep: idOf(1, 1) as never }, clock.moment())),
    ).toBe('LC21')
    fine(sendBack(first, { at: page.seen, item, minute: '1', reason: 'Eleni was there.' }, clock.moment()))
    fine(allPresent(page, { people: [people.farida] }, clock.moment()))
    expect(may().ok).toBe(true)
  })
  it('where the charter asks for no quorum none is asked for here', () => {
    const first = march()
    const next = later('07', 2)
    const item = putUp(first, next)
    fine(callToOrder(next.page, { pattern: charter.numberPattern, used: ['2026/01'] }, next.clock.moment()))
    const none = { ...charter, quorum: { type: 'none' } as const }
    fine(mayApprove(first.seen, { at: next.page.seen, item, roll, charter: none }, asha))
  })
})

describe('LC8 the approval freezes', () => {
  it('text, digest, heads and signers: who was at both signs by taking part', () => {
    const first = march()
    const next = april()
    fine(approve(first, next).result)
    const blocks = compose(first.seen, roll, charter)
    expect(blocks[0]).toMatchObject({ type: 'title', draft: false, number: '2026/01' })
    expect(blocks.at(-1)).toMatchObject({
      type: 'approval',
      on: '2026-04-07',
      how: 'next-meeting',
      by: { minute: '2026/02/01', meeting: next.page.seen.id },
      digest: 'd1',
      signers: [
        { name: 'Asha', how: 'participation' },
        { name: 'Björn', how: 'participation' },
      ],
    })
    fine(signByHand(first, { person: people.eleni, roll }, next.clock.moment()))
    expect(signers(first.seen).at(-1)).toMatchObject({ name: 'Eleni', how: 'mark' })
    expect(ruleOf(signByHand(first, { person: people.asha, roll }, next.clock.moment()))).toBe('LC8')
    expect(ruleOf(signByHand(march(), { person: people.asha, roll }, next.clock.moment()))).toBe('LC8')
    expect(ruleOf(undo(first, {}, next.clock.moment()))).toBe('UN2')
  })
  it('who doubts the accuracy is noted, and does not sign', () => {
    const first = march()
    const next = april()
    const item = putUp(first, next)
    const frozen = { text: '[]', digest: 'd', heads: [] }
    const dissents = [{ person: people.björn, text: 'I came earlier.' }]
    fine(
      approveAtNext(
        first,
        { at: next.page.seen, item, minute: '1', roll, charter, frozen, dissents },
        next.clock.moment(),
      ),
    )
    expect(signers(first.seen).map(({ name }) => name)).toEqual(['Asha'])
    expect(compose(first.seen, roll, charter).at(-1)).toMatchObject({
      dissents: [{ name: 'Björn', text: 'I came earlier.' }],
    })
  })
})

describe('LC9 nothing alters what was approved', () => {
  it('words and facts from a laptop that did not know are listed beside it', () => {
    const first = march()
    const other = onLiteral(first.seen)
    fine(approve(first, april()).result)
    const item = agenda(first.seen)[2]?.id ?? ''
    fine(
      arrive(
        other,
        { person: people.farida, clock: '2026-03-03T19:00:00+00:00' },
        clockOf('2026-04-07T12:00:00+00:00', bjorn, 9).moment(),
      ),
    )
    const merged = union(first.seen, other.seen)
    const both: Meeting = { ...merged, prose: { ...merged.prose, [item]: 'The roof leaks.' } }
    const before = compose(first.seen, roll, charter)
    expect(compose(both, roll, charter)).toEqual(before)
    expect(afterApproval(both, roll, charter)).toMatchObject({
      texts: [{ item, text: 'The roof leaks.' }],
      facts: [{ by: 'Björn' }],
    })
    expect(afterApproval(first.seen, roll, charter)).toEqual({ texts: [], facts: [] })
  })
})

describe('LC10 approved twice, apart', () => {
  it('both are kept, and nothing goes on until a minute names one', () => {
    const first = march()
    const other = onLiteral(first.seen)
    fine(approve(first, april()).result)
    fine(approve(other, sits(later('09', 4)), 'd2').result)
    for (const both of [union(first.seen, other.seen), union(other.seen, first.seen)]) {
      expect(isApprovedTwice(both)).toBe(true)
      expect(minutesState(both)).toBe('approved-twice')
      const page = onLiteral(both)
      const line = () => summarize(page.seen, roll, charter).headline
      expect(toApprove([line()]).map(({ meeting }) => meeting)).toEqual([both.id])
      expect(
        ruleOf(
          signByHand(
            page,
            { person: people.eleni, roll },
            clockOf('2026-04-10T12:00:00+00:00', asha, 9).moment(),
          ),
        ),
      ).toBe('LC8')
      const may = sits(later('05', 5, asha, '05'))
      const item = agenda(may.page.seen)[0]?.id as never
      const [, keep] = Object.values(both.statements).filter(({ type }) => type === 'approval')
      const given = { at: may.page.seen, item, roll, charter, minute: '2026/03/01' }
      expect(ruleOf(nameApproval(page, { ...given, keep: idOf(1, 1) as never }, may.clock.moment()))).toBe(
        'LC10',
      )
      fine(nameApproval(page, { ...given, keep: keep?.id as never }, may.clock.moment()))
      expect(isApprovedTwice(page.seen)).toBe(false)
      expect(minutesState(page.seen)).toBe('signed')
      expect(toApprove([line()])).toEqual([])
      expect(ruleOf(nameApproval(page, { ...given, keep: keep?.id as never }, may.clock.moment()))).toBe(
        'LC10',
      )
    }
  })
})

describe('LC11 corrected only by a later minute', () => {
  it('that cites it, as a layer over what stands', () => {
    const first = march()
    const next = april()
    const early = clockOf('2026-03-05T12:00:00+00:00', asha, 61)
    expect(
      ruleOf(
        correctAtNext(
          first,
          {
            at: next.page.seen,
            item: putUp(first, next),
            roll,
            charter,
            minute: '1',
            about: null,
            text: 'x',
          },
          next.clock.moment(),
        ),
      ),
    ).toBe('LC11')
    fine(correct(first, { item: null, text: 'Said before.' }, early.moment()))
    const other = april()
    fine(approve(first, other).result)
    expect(ruleOf(correct(first, { item: null, text: 'By myself.' }, other.clock.moment()))).toBe('LC11')
    const may = sits(later('05', 5, asha, '05'))
    const item = agenda(may.page.seen)[0]?.id as never
    const { minute } = fine(
      noteCorrected(may.page, { item, of: refOf(first.seen), text: 'Eleni presented.' }, may.clock.moment()),
    )
    fine(
      correctAtNext(
        first,
        { at: may.page.seen, item, roll, charter, minute, about: null, text: 'Eleni presented.' },
        may.clock.moment(),
      ),
    )
    expect(corrections(first.seen)).toHaveLength(2)
    const layer = compose(first.seen, roll, charter).filter(({ type }) => type === 'corrections')
    expect(layer).toMatchObject([
      { corrections: [{ text: 'Said before.' }] },
      { corrections: [{ text: 'Eleni presented.', agreed: { minute, title: 'April moot' } }] },
    ])
    expect(compose(may.page.seen, roll, charter)).toContainEqual(
      expect.objectContaining({ type: 'earlier-minutes', what: 'corrected', text: 'Eleni presented.' }),
    )
  })
})

describe('LC15 a number given twice', () => {
  it('has its letter at the head of the minutes, and approved minutes keep what they were approved with', () => {
    const page = march()
    const blocks = compose(page.seen, roll, charter)
    expect(withNumber(blocks, '2026/01-b')[0]).toMatchObject({ number: '2026/01-b' })
    expect(withNumber(blocks, null)).toBe(blocks)
  })
})

describe('AG17 how late it ends', () => {
  it('held before its hour it is not late; on another day it is measured from its own beginning', () => {
    const at = (opened: string, now: string) => {
      const { page, clock } = later('07', 2)
      fine(allPresent(page, { people: [people.asha, people.björn, people.farida] }, clock.moment()))
      fine(callToOrder(page, { pattern: charter.numberPattern, used: [] }, clockOf(opened, asha, 7).moment()))
      return minutesLate(page.seen, now)
    }
    expect(at('2026-04-07T07:05:00+00:00', '2026-04-07T07:06:00+00:00')).toBe(0)
    expect(at('2026-04-07T19:10:00+00:00', '2026-04-07T19:11:00+00:00')).toBe(11)
    expect(at('2026-04-09T07:00:00+00:00', '2026-04-09T07:02:00+00:00')).toBe(2)
  })
})

describe('LC14 who was present at a decision, settled since', () => {
  it('the decision keeps its number, and says so beside it', () => {
    const { page, moment, item, clock } = openMeeting()
    const given = { item: item('Hall lease'), wording: 'We renew the lease.', proposer: people.asha }
    const { proposal, version } = fine(propose(page, given, moment()))
    fine(allAgree(page, { version }, moment()))
    clock.tick()
    fine(declare(page, { proposal, roll, charter, informal: false }, moment()))
    const told = () => compose(page.seen, roll, charter).find(({ type }) => type === 'decision')
    expect(told()).not.toHaveProperty('since')
    clock.tick(5)
    fine(close(page, { charter, roll }, moment()))
    fine(arrive(page, { person: people.farida, clock: '2026-03-03T19:00:00+00:00' }, moment()))
    expect(told()).toMatchObject({ present: 5, since: { settled: 6, inDoubt: 0 } })
    expect(completeness(page.seen, roll)).toContainEqual(
      expect.objectContaining({ type: 'presence', recorded: 5, since: { settled: 6, inDoubt: 0 } }),
    )
  })
})
