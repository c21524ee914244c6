import { describe, expect, it } from 'vitest'
import type { Charter } from '../../shared/charter/charter'
import {
  addPerson,
  changeStanding,
  mergePeople,
  onRollLiteral,
  removePerson,
  splitPeople,
} from '../../shared/charter/people'
import { quorum, quorumRuleFor } from '../../shared/charter/quorum'
import type { QuorumRule } from '../../shared/charter/rules'
import { decisions, declare } from '../../shared/meeting/decision/decision'
import { arrive, leave } from '../../shared/meeting/hall/arrivals'
import { quorumAtOpening, quorumEvents, quorumNow } from '../../shared/meeting/hall/quorum'
import { startItem } from '../../shared/meeting/item-clock'
import { close, resume } from '../../shared/meeting/lifecycle'
import { outcome } from '../../shared/meeting/proposal/consensus'
import { allAgree, recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { proposals } from '../../shared/meeting/proposal/proposal'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { amend } from '../../shared/meeting/proposal/wording'
import { compose } from '../../shared/minutes/compose'
import { project, readMeeting } from '../../shared/record/projection'
import { fine, openMeeting, people } from '../fixtures/world'

/** Chidi stands aside on the first wording; the second is agreed and decided; then the meeting closes. */
function decidedEvening() {
  const evening = openMeeting()
  const { page, moment, charter, roll } = evening
  const item = evening.item('Roof of the boat shed')
  fine(startItem(page, { item, leave: 'done' }, moment()))
  const { proposal, version } = fine(
    propose(page, { item, wording: 'Patch the roof.', proposer: people.chidi }, moment()),
  )
  fine(allAgree(page, { version }, moment()))
  const aside = { version, person: people.chidi, stance: 'stand-aside', source: 'room' } as const
  fine(recordPosition(page, { ...aside, reason: 'Too dear', rule: charter.positions }, moment()))
  fine(amend(page, { proposal, wording: 'Patch the north side of the roof.' }, moment()))
  const second = proposals(page.seen)[0]?.versions[1]?.version ?? expect.fail()
  fine(allAgree(page, { version: second }, moment()))
  fine(declare(page, { proposal, roll, charter, informal: false }, moment()))
  evening.clock.tick(20)
  fine(close(page, { charter, roll }, moment()))
  return { ...evening, version }
}

describe('CH8 a change of charter reaches back to nothing', () => {
  const { page, roll, charter, version, moment } = decidedEvening()
  const meeting = page.seen
  const stricter: Charter = {
    ...charter,
    version: 2,
    name: 'Harbour and Quay Tenants',
    quorum: { type: 'count', count: 7 },
    positions: { blocksToStop: 1, standAsidesMax: 0, reasonFor: [] },
  }

  it('a decision keeps its outcome and the rule it was taken by (DE4)', () => {
    expect(decisions(meeting)[0]).toMatchObject({ outcome: { type: 'consensus' }, contested: false })
    const said = Object.values(meeting.statements).find(({ type }) => type === 'decision')
    expect(said).toMatchObject({ rule: { quorum: charter.quorum, positions: charter.positions } })
  })
  it('the closed minutes say what they said: quorum, earlier rounds, the name above them', () => {
    expect(compose(meeting, roll, stricter)).toEqual(compose(meeting, roll, charter))
    expect(outcome(meeting, version, roll, stricter).type).toBe('consensus')
    expect(quorumAtOpening(meeting, roll, stricter)).toMatchObject({ needed: 3, reached: true })
  })
  it('also when read back from a file', () => {
    const back = fine(readMeeting(project(meeting)))
    expect(compose(back, roll, stricter)).toEqual(compose(meeting, roll, charter))
  })
  it('taken up again, the meeting is judged by the present charter; what was decided stays', () => {
    fine(resume(page, {}, moment()))
    expect(outcome(page.seen, version, roll, stricter).type).toBe('too-many-aside')
    expect(decisions(page.seen)[0]).toMatchObject({ outcome: { type: 'consensus' } })
  })
  it('one closed before the rules were copied is read by the present charter', () => {
    const older = openMeeting()
    fine(close(older.page, {}, older.moment()))
    expect(quorumAtOpening(older.page.seen, roll, stricter)).toMatchObject({ needed: 7 })
  })
})

describe('QU6 a quorum for each kind of holding', () => {
  const { charter } = openMeeting()
  const parameters = { ...charter.parameters, quorumInformal: { type: 'count', count: 2 } as const }
  it('as the charter names it; the meeting’s where it names none', () => {
    const own = { ...charter, parameters }
    expect(quorumRuleFor(own, 'meeting')).toEqual(charter.quorum)
    expect(quorumRuleFor(own, 'informal')).toEqual({ type: 'count', count: 2 })
    expect(quorumRuleFor(own, 'ballot')).toEqual({ type: 'none' })
    expect(quorumRuleFor(charter, 'informal')).toEqual(charter.quorum)
    const asMeeting = { ...charter, parameters: { ...parameters, quorumBallot: null } }
    expect(quorumRuleFor(asMeeting, 'ballot')).toEqual(charter.quorum)
  })
})

describe('QU5 lost and regained', () => {
  const kinds: readonly QuorumRule[] = [
    { type: 'count', count: 4 },
    // Six members: four of them are needed.
    { type: 'share', share: { share: 2, of: 3 } },
    { type: 'count-or-share', count: 6, share: { share: 2, of: 3 } },
    { type: 'count-or-share', count: 4, share: { share: 1, of: 1 } },
  ]
  function comingAndGoing() {
    const evening = openMeeting()
    const { page, clock, moment } = evening
    fine(leave(page, { person: people.dafydd }, moment()))
    clock.tick(5)
    fine(leave(page, { person: people.eleni }, moment()))
    clock.tick(5)
    fine(arrive(page, { person: people.farida }, moment()))
    return evening
  }

  it.each(kinds)('by the rule $type', (rule) => {
    const { page, roll, charter } = comingAndGoing()
    const events = quorumEvents(page.seen, roll, { ...charter, quorum: rule })
    expect(events).toMatchObject([
      { type: 'lost', present: 3, needed: 4 },
      { type: 'regained', present: 4, needed: 4 },
    ])
  })
  it('never where none is asked for', () => {
    const { page, roll, charter } = comingAndGoing()
    expect(quorumEvents(page.seen, roll, { ...charter, quorum: { type: 'none' } })).toEqual([])
  })
  it('QU6 by the rule of what is held', () => {
    const { page, roll, charter } = comingAndGoing()
    const quorumInformal = { type: 'count', count: 4 } as const
    const own = { ...charter, parameters: { ...charter.parameters, quorumInformal } }
    expect(quorumEvents(page.seen, roll, own, 'meeting')).toEqual([])
    expect(quorumEvents(page.seen, roll, own, 'informal').map(({ type }) => type)).toEqual([
      'lost',
      'regained',
    ])
    expect(quorumNow(page.seen, roll, own, 'informal')).toMatchObject({ needed: 4, reached: true })
  })
  it('QU3 a participant who comes does not bring back a share of members', () => {
    const { page, clock, moment, roll, charter } = openMeeting()
    const rule: QuorumRule = { type: 'share', share: { share: 5, of: 6 } }
    clock.tick(5)
    fine(leave(page, { person: people.eleni }, moment()))
    clock.tick(5)
    fine(arrive(page, { person: people.goran }, moment()))
    const events = quorumEvents(page.seen, roll, { ...charter, quorum: rule })
    expect(events).toMatchObject([{ type: 'lost', present: 4, needed: 5 }])
    expect(quorum({ type: 'count', count: 5 }, roll, [people.goran], []).low).toBe(1)
  })
})

describe('QU7 a closed meeting is reckoned by the roll as it was', () => {
  const share: QuorumRule = { type: 'share', share: { share: 2, of: 3 } }
  const { page, roll, charter, clock, moment } = openMeeting({ quorum: share })
  clock.tick(20)
  fine(close(page, { charter, roll }, moment()))
  const later = onRollLiteral(roll)

  it('whoever leaves the roll, is suspended or joins it afterwards', () => {
    const before = compose(page.seen, roll, charter)
    expect(quorumAtOpening(page.seen, roll, charter)).toMatchObject({ needed: 4, low: 5 })
    fine(removePerson(later, { person: people.björn }, moment()))
    fine(changeStanding(later, { person: people.chidi, standing: 'suspended' }, moment()))
    for (const name of ['Hana', 'Ibrahim', 'Jun', 'Kofi'])
      fine(addPerson(later, { name, standing: 'member' }, moment()))
    expect(quorumAtOpening(page.seen, later.seen, charter)).toMatchObject({ needed: 4, low: 5 })
    expect(compose(page.seen, later.seen, charter).filter(({ type }) => type === 'quorum')).toEqual(
      before.filter(({ type }) => type === 'quorum'),
    )
    const back = fine(readMeeting(project(page.seen)))
    expect(quorumAtOpening(back, later.seen, charter)).toMatchObject({ needed: 4, low: 5 })
  })
  it('RO6 merged afterwards, two who were counted stay two', () => {
    const after = onRollLiteral(roll)
    fine(mergePeople(after, { keep: people.chidi, merge: people.dafydd }, moment()))
    expect(quorumAtOpening(page.seen, after.seen, charter)).toMatchObject({ needed: 4, low: 5 })
  })
  it('RO6 merged before the close, one of two entries counts, and goes on to', () => {
    const evening = openMeeting({ quorum: share })
    const merged = onRollLiteral(roll)
    fine(mergePeople(merged, { keep: people.chidi, merge: people.dafydd }, moment()))
    fine(close(evening.page, { charter, roll: merged.seen }, evening.moment()))
    const apart = onRollLiteral(merged.seen)
    fine(splitPeople(apart, { person: people.dafydd }, moment()))
    for (const one of [merged, apart])
      expect(quorumAtOpening(evening.page.seen, one.seen, charter)).toMatchObject({ needed: 4, low: 4 })
  })
  it('taken up again, it is reckoned by the roll as it is', () => {
    fine(resume(page, {}, moment()))
    expect(quorumNow(page.seen, later.seen, charter)).toMatchObject({ needed: 6, low: 3 })
  })
})
