import { describe, expect, it } from 'vitest'
import { outcomeReason, outcomeSentence } from '../../renderer/words/en/outcomes'
import { type Parameters, parameterDefaults } from '../../shared/charter/parameters'
import type { PersonId } from '../../shared/id'
import { decisions, declare } from '../../shared/meeting/decision/decision'
import { arrive } from '../../shared/meeting/hall/arrivals'
import { stepOut } from '../../shared/meeting/hall/step-out'
import { onLiteral } from '../../shared/meeting/literal'
import { outcome } from '../../shared/meeting/proposal/consensus'
import { countedOn } from '../../shared/meeting/proposal/counted'
import { positions } from '../../shared/meeting/proposal/position'
import { countPositions, takeBackCount } from '../../shared/meeting/proposal/position-count'
import { allAgree, clearPosition, recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { amend } from '../../shared/meeting/proposal/wording'
import type { PositionCounts } from '../../shared/meeting/said/counted-statements'
import { redo, undo } from '../../shared/meeting/undo'
import { compose } from '../../shared/minutes/compose'
import { project, readMeeting } from '../../shared/record/projection'
import { union } from '../fixtures/merge'
import { bjorn, fine, openMeeting, people, ruleOf } from '../fixtures/world'

const none: PositionCounts = { agree: 0, reservations: 0, 'stand-aside': 0, abstain: 0 }

/** A hall too full to ask each by name: Asha and Björn count hands. Five are here. */
function hall(parameters: Partial<Parameters> = {}) {
  const evening = openMeeting({ parameters: { ...parameterDefaults, ...parameters } })
  const { page, moment, charter, roll } = evening
  const item = evening.item('Hall lease')
  const { proposal, version } = fine(
    propose(page, { item, wording: 'We renew it.', proposer: null }, moment()),
  )
  const count = (counts: Partial<PositionCounts>, on = page, by = moment()) =>
    countPositions(on, { version, counts: { ...none, ...counts }, charter }, by)
  const say = (person: PersonId, stance: 'block' | 'agree' | 'reservations', on = page, by = moment()) =>
    recordPosition(
      on,
      { version, person, stance, reason: 'The roof leaks.', source: 'room', rule: charter.positions },
      by,
    )
  const found = (seen = page.seen) => outcome(seen, version, roll, charter)
  const decide = () => declare(page, { proposal, roll, charter, informal: false }, moment())
  return { ...evening, item, proposal, version, count, say, found, decide }
}

describe('PC1 PC2 PC6 hands are counted', () => {
  it('and the charter’s rule looks at the numbers', () => {
    const { page, count, found, decide, roll, charter } = hall()
    fine(count({ agree: 3, reservations: 1, 'stand-aside': 1 }))
    expect(found()).toMatchObject({
      type: 'consensus',
      none: 0,
      counted: 5,
      counts: { agree: 3, reservations: 1, 'stand-aside': 1, block: 0 },
      warnings: ['reason-missing'],
    })
    expect(outcomeReason(found())).toContain('Count only: 5 positions were counted, without names.')
    fine(decide())
    const [decision] = decisions(page.seen)
    expect(decision).toMatchObject({ contested: false, outcome: { counted: 5 } })
    const told = compose(page.seen, roll, charter).find((block) => block.type === 'positions')
    expect(told).toMatchObject({ counts: { agree: 3 }, lines: [], outcome: { counted: 5 } })
    const back = readMeeting(project(page.seen))
    expect(back.ok && project(back.value)).toBe(project(page.seen))
  })
  it('a block stands beside them, by name, and stops it', () => {
    const { say, count, found } = hall()
    fine(say(people.eleni, 'block'))
    expect(count({ agree: 5 })).toMatchObject({ refusal: { rule: 'PC2', positions: 5, people: 4 } })
    fine(count({ agree: 4 }))
    expect(found()).toMatchObject({ type: 'blocked', counted: 4, counts: { agree: 4, block: 1 }, none: 0 })
  })
  it('who raised no hand has no position yet, nor who comes later', () => {
    const { page, moment, count, found } = hall()
    fine(count({ agree: 4 }))
    expect(found()).toMatchObject({ type: 'unsettled', none: 1 })
    fine(count({ agree: 4, abstain: 1 }))
    expect(found()).toMatchObject({ type: 'consensus', none: 0 })
    fine(arrive(page, { person: people.farida }, moment()))
    expect(found()).toMatchObject({ type: 'unsettled', none: 1 })
  })
  it('"all agree" before it gives way to it, and after it is for the others', () => {
    const { page, moment, version, count, found } = hall()
    fine(allAgree(page, { version }, moment()))
    fine(count({ agree: 4, reservations: 1 }))
    expect(positions(page.seen, version)).toEqual([])
    expect(found()).toMatchObject({ type: 'consensus', counts: { agree: 4, reservations: 1 } })
    fine(arrive(page, { person: people.farida }, moment()))
    fine(allAgree(page, { version }, moment()))
    expect(found()).toMatchObject({ type: 'consensus', counts: { agree: 5, reservations: 1 }, none: 0 })
  })
  it('it belongs to one wording, is taken back, undone and done again', () => {
    const { page, moment, proposal, version, count, found, charter, roll } = hall()
    fine(count({ agree: 5 }))
    fine(takeBackCount(page, { version }, moment()))
    expect(found().type).toBe('nothing-yet')
    fine(undo(page, {}, moment()))
    expect(found().type).toBe('consensus')
    fine(redo(page, {}, moment()))
    expect(countedOn(page.seen, version)).toBeNull()
    fine(count({ agree: 5 }))
    const next = fine(amend(page, { proposal, wording: 'We renew it for a year.' }, moment()))
    expect(outcome(page.seen, next, roll, charter).type).toBe('nothing-yet')
    expect(ruleOf(count({ agree: 5 }))).toBe('PO3')
  })
})

describe('PC3 PC4 DM1 PO6 what is no count', () => {
  it('no hand, half a hand, fewer than none', () => {
    const { count } = hall()
    expect(ruleOf(count({}))).toBe('PC3')
    expect(ruleOf(count({ agree: 2.5 }))).toBe('PC3')
    expect(ruleOf(count({ agree: 3, abstain: -1 }))).toBe('PC3')
  })
  it('where all must agree everybody is asked; and only what the charter offers', () => {
    expect(ruleOf(hall({ decisionMode: 'unanimity' }).count({ agree: 5 }))).toBe('PC4')
    expect(ruleOf(hall({ decisionMode: 'consent' }).count({ agree: 4, abstain: 1 }))).toBe('DM1')
  })
  it('nor on what is decided', () => {
    const { count, decide } = hall()
    fine(count({ agree: 5 }))
    fine(decide())
    expect(ruleOf(count({ agree: 4 }))).toBe('PO6')
  })
})

describe('PC5 a count that does not fit any more', () => {
  it('Eleni, who was counted, speaks for herself: nothing is settled until it is counted again', () => {
    const { page, moment, version, say, count, found } = hall()
    fine(count({ agree: 5 }))
    fine(say(people.eleni, 'reservations'))
    expect(found()).toMatchObject({ type: 'unsettled', warnings: ['count-again'] })
    expect(outcomeSentence(found())).toContain('does not fit any more')
    fine(count({ agree: 4 }))
    expect(found()).toMatchObject({ type: 'consensus', counts: { agree: 4, reservations: 1 } })
    fine(clearPosition(page, { version, person: people.eleni }, moment()))
    expect(found()).toMatchObject({ type: 'unsettled', none: 1 })
  })
  it('or goes out of the room', () => {
    const { page, moment, version, count, found } = hall()
    fine(count({ agree: 5 }))
    fine(stepOut(page, { version, person: people.eleni, out: true }, moment()))
    expect(found()).toMatchObject({ type: 'unsettled', warnings: ['count-again'] })
    fine(count({ agree: 4 }))
    expect(found().type).toBe('consensus')
  })
  it('counted in two ways on two laptops: unsettled on both, whichever hears of the other first', () => {
    const { page, moment, version, count, found } = hall()
    const other = onLiteral(page.seen)
    fine(count({ agree: 5 }))
    fine(count({ agree: 4, reservations: 1 }, other, moment(bjorn)))
    const both = union(page.seen, other.seen)
    expect(countedOn(both, version)).toMatchObject({ contested: true, counts: { agree: 4 } })
    expect(found(both)).toMatchObject({ type: 'unsettled', warnings: ['count-again'] })
    expect(found(union(other.seen, page.seen))).toEqual(found(both))
  })
  it('UN3 a count under a decision of another laptop is not undone', () => {
    const { page, moment, proposal, roll, charter, count } = hall()
    fine(count({ agree: 5 }, page, moment(bjorn)))
    fine(declare(page, { proposal, roll, charter, informal: false }, moment()))
    expect(ruleOf(undo(page, {}, moment(bjorn)))).toBe('UN3')
  })
})
