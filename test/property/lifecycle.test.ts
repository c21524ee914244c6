import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MeetingId } from '../../shared/id'
import { agenda } from '../../shared/meeting/agenda/agenda'
import { isApproved, isApprovedTwice } from '../../shared/meeting/approval/approval'
import {
  approveAtNext,
  nameApproval,
  sendBack,
  signByHand,
  signers,
} from '../../shared/meeting/approval/approve-next'
import { circulate, circulated } from '../../shared/meeting/approval/circulation'
import { correctAtNext } from '../../shared/meeting/approval/correct-next'
import { corrections } from '../../shared/meeting/approval/correction'
import { putMinutesUp } from '../../shared/meeting/approval/minutes-named'
import { minutesState } from '../../shared/meeting/approval/minutes-state'
import { addRemark, answerRemark, remarks } from '../../shared/meeting/approval/remark'
import { newMeeting } from '../../shared/meeting/birth'
import { allPresent } from '../../shared/meeting/hall/arrivals'
import { callToOrder, close, resume } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import type { Meeting } from '../../shared/meeting/meeting'
import { redo, undo } from '../../shared/meeting/undo'
import { compose } from '../../shared/minutes/compose'
import { toFreeze } from '../../shared/minutes/frozen'
import type { Author } from '../../shared/ports'
import { clockOf, idOf } from '../fixtures/moment'
import { inAnyOrder } from '../fixtures/two-laptops'
import { asha, bjorn, fine, harbour, openMeeting, people } from '../fixtures/world'

const { charter, roll } = harbour()
const everybody = Object.values(people)

/** Two later meetings that each name the minutes of March. */
const closed = (() => {
  const evening = openMeeting()
  fine(close(evening.page, { charter, roll }, evening.moment()))
  return evening.page.seen
})()
const later = ([2, 3] as const).map((id) => {
  const clock = clockOf(`2026-04-0${id}T18:50:00+00:00`, id === 2 ? asha : bjorn, 40 + id)
  const details = { title: `Moot ${id}`, kind: 'Moot', date: `2026-04-0${id}`, time: '19:00', place: '' }
  const made = {
    id: idOf(0xfe, id) as MeetingId,
    assembly: closed.assembly,
    zone: closed.zone,
    details,
    standingItems: charter.standingItems,
  }
  const page = onLiteral(fine(newMeeting(made, clock.moment())))
  const of = { meeting: closed.id, title: 'March moot', number: '2026/01', date: '2026-03-03' }
  const item = fine(putMinutesUp(page, { of, title: 'Approve' }, clock.moment()))
  fine(allPresent(page, { people: everybody.slice(0, 3 + id) }, clock.moment()))
  fine(callToOrder(page, { pattern: charter.numberPattern, used: ['2026/01'] }, clock.moment()))
  return { at: page.seen, item, minute: `2026/0${id}/01` }
})

type Gesture = readonly [deed: number, who: number, what: number]
const gestures = fc.array(fc.tuple(fc.nat(11), fc.nat(6), fc.nat(9)) as fc.Arbitrary<Gesture>, {
  maxLength: 12,
})

/** Whatever each comes to, a deed or a refusal, is fine. */
function laptop(meeting: Meeting, by: Author, series: number, list: readonly Gesture[]): Meeting {
  const page = onLiteral(meeting)
  const clock = clockOf('2026-04-04T12:00:00+00:00', by, series)
  for (const [deed, who, what] of list) {
    const person = everybody[who] ?? people.asha
    const given = later[what % 2]
    if (given === undefined) continue
    const moment = clock.moment()
    const { seen } = page
    const remark = remarks(seen)[what]?.remark ?? ''
    if (deed === 0) circulate(page, { how: 'mail', to: 'all', until: null }, moment)
    if (deed === 1) addRemark(page, { item: agenda(seen)[what]?.id ?? null, from: person, text: 'x' }, moment)
    if (deed === 2) answerRemark(page, { remark, answer: what % 2 ? 'taken-in' : null }, moment)
    if (deed === 3) answerRemark(page, { remark, answer: 'not-taken', note: 'No.' }, moment)
    if (deed === 4 || deed === 5) {
      const text = toFreeze(compose(seen, roll, charter), '2026/01')
      const frozen = { text, digest: String(text.length), heads: [] }
      const dissents = what > 7 ? [{ person, text: 'Not so.' }] : []
      approveAtNext(page, { ...given, roll, charter, frozen, dissents }, moment)
    }
    if (deed === 6) sendBack(page, { ...given, reason: 'Again.' }, moment)
    if (deed === 7) signByHand(page, { person, roll }, moment)
    if (deed === 8)
      correctAtNext(page, { ...given, roll, charter, about: null, text: `Correction ${what}` }, moment)
    if (deed === 9) undo(page, {}, moment)
    if (deed === 10) redo(page, {}, moment)
    if (deed === 11) {
      const approval = Object.values(seen.statements).filter(({ type }) => type === 'approval')[what % 3]
      if (approval === undefined) resume(page, {}, moment)
      else nameApproval(page, { ...given, roll, charter, keep: approval.id }, moment)
    }
    clock.tick()
  }
  return page.seen
}

describe('LC2 the life of minutes, merged in any order', () => {
  it('is the same on every laptop', () => {
    inAnyOrder({ start: closed, gestures, work: laptop }, (a, b) => {
      for (const isPut of [true, false]) expect(minutesState(a, isPut)).toBe(minutesState(b, isPut))
      for (const fold of [remarks, circulated, corrections, signers, isApproved, isApprovedTwice])
        expect(fold(a)).toEqual(fold(b))
      expect(compose(a, roll, charter)).toEqual(compose(b, roll, charter))
    })
  })
  it('LC9 once approved on one laptop, nothing another says meanwhile changes the text', () => {
    fc.assert(
      fc.property(gestures, (list) => {
        const page = onLiteral(closed)
        const [given] = later
        if (given === undefined) return
        const text = toFreeze(compose(closed, roll, charter), '2026/01')
        const frozen = { text, digest: 'd', heads: [] }
        const moment = clockOf('2026-04-02T19:30:00+00:00', asha, 70).moment()
        fine(approveAtNext(page, { ...given, roll, charter, frozen, dissents: [] }, moment))
        const after = laptop(page.seen, bjorn, 71, list)
        const body = (meeting: Meeting) =>
          compose(meeting, roll, charter).filter(({ type }) => type !== 'approval' && type !== 'corrections')
        expect(isApproved(after)).toBe(true)
        expect(toFreeze(body(after), '2026/01')).toBe(text)
      }),
    )
  })
})
