import { describe, expect, it } from 'vitest'
import type { Charter } from '../../shared/charter/charter'
import { parameterDefaults } from '../../shared/charter/parameters'
import { type ThingTerms, thingStanding } from '../../shared/charter/thing'
import { thingCharter } from '../../shared/charter/thing-charter'
import { approvalOf, approvalOn, approveMinutes, isApproved } from '../../shared/meeting/approval/approval'
import { correct } from '../../shared/meeting/approval/correction'
import { arrive, leave } from '../../shared/meeting/hall/arrivals'
import { close, resume } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import { undo } from '../../shared/meeting/undo'
import { compose } from '../../shared/minutes/compose'
import { project, readMeeting } from '../../shared/record/projection'
import { summarize } from '../../shared/record/summarize'
import { union } from '../fixtures/merge'
import { clockOf, idOf } from '../fixtures/moment'
import { asha, bjorn, fine, harbour, openMeeting, people, ruleOf } from '../fixtures/world'

const terms: ThingTerms = {
  caller: idOf(0xa5, 1),
  takingPart: [
    { assembly: idOf(0xa5, 1), name: 'Harbour Tenants' },
    { assembly: idOf(0xa5, 2), name: 'Mill Tenants' },
  ],
  matter: { id: idOf(0x77, 1), text: 'The boat shed' },
  named: [],
  end: { type: 'decision' },
}
const shed = (change: Partial<Charter['parameters']> = {}): Charter => {
  const made = fine(thingCharter(harbour().charter, { name: 'Boat shed Thing', code: 'SHED', terms }))
  return { ...made, parameters: { ...made.parameters, ...change } }
}

/** Harbour and Mill have met on 3 March; Asha keeps the meeting. `on`: she speaks at noon of a later day. */
function together(charter = shed()) {
  const evening = openMeeting(charter)
  const { page, roll } = evening
  const on = (day: string, by = asha) =>
    clockOf(`2026-03-${day}T12:00:00+00:00`, by, 60 + Number(day)).moment()
  const shut = (approved = false) =>
    close(page, { charter, roll, ...(approved ? { approved } : {}) }, evening.moment())
  return { ...evening, charter, on, shut }
}

describe('TH10 its minutes are approved', () => {
  it('at the same meeting, with its close', () => {
    const { page, shut, charter, roll } = together()
    fine(shut(true))
    expect(approvalOf(page.seen, charter)).toEqual({
      until: '2026-03-17',
      approved: { on: '2026-03-03', how: 'same-meeting', by: null },
    })
    const blocks = compose(page.seen, roll, charter)
    expect(blocks[0]).toMatchObject({ type: 'title', draft: false })
    expect(blocks.at(-1)).toEqual({ type: 'approval', on: '2026-03-03', how: 'same-meeting' })
    expect(summarize(page.seen, roll, charter).headline).toMatchObject({ draft: false, approval: {} })
  })
  it('or within fourteen days of it, by whoever keeps the meeting, once', () => {
    const { page, shut, charter, on } = together()
    expect(ruleOf(approveMinutes(page, { charter }, on('03')))).toBe('ME3')
    fine(shut())
    expect(ruleOf(approveMinutes(page, { charter }, on('10', bjorn)))).toBe('ME6')
    fine(approveMinutes(page, { charter }, on('17')))
    expect(approvalOf(page.seen, charter)?.approved).toEqual({
      on: '2026-03-17',
      how: 'within-days',
      by: null,
    })
    expect(ruleOf(approveMinutes(page, { charter }, on('17')))).toBe('TH10')
    const back = fine(readMeeting(project(page.seen)))
    expect(isApproved(back)).toBe(true)
  })
  it('for as many days as its charter said when it closed', () => {
    const { page, shut, on } = together(shed({ minutesApprovalDays: 3 }))
    fine(shut())
    expect(approvalOf(page.seen, shed({ minutesApprovalDays: 30 }))?.until).toBe('2026-03-06')
    expect(ruleOf(approveMinutes(page, { charter: shed() }, on('07')))).toBe('TH11')
    const only = together(shed({ minutesApproval: 'same-meeting' }))
    fine(only.shut())
    expect(approvalOf(only.page.seen, only.charter)?.until).toBe('2026-03-03')
  })
  it('UN2 never undone, nor is the close with which it was said', () => {
    const { page, shut, moment } = together()
    fine(shut(true))
    expect(ruleOf(undo(page, {}, moment()))).toBe('UN2')
  })
  it('of several assemblies together, and of no other meeting', () => {
    const { page, charter, roll, moment } = openMeeting()
    expect(ruleOf(close(page, { charter, roll, approved: true }, moment()))).toBe('TH10')
    fine(close(page, { charter, roll }, moment()))
    expect(approvalOf(page.seen, charter)).toBeNull()
    expect(ruleOf(approveMinutes(page, { charter }, moment()))).toBe('TH10')
  })
  it('where no next meeting is waited for: its charter begins with fourteen days', () => {
    const like = { ...harbour().charter, parameters: { ...parameterDefaults, minutesApprovalDays: 60 } }
    const made = fine(thingCharter(like, { name: 'Shed', code: 'SHED', terms }))
    expect(made.parameters).toMatchObject({ minutesApproval: 'window', minutesApprovalDays: 14 })
  })
})

describe('TH11 not approved in time', () => {
  it('the time has lapsed: they stay a draft, and nothing was stored for that', () => {
    const { page, shut, charter, roll, on } = together()
    fine(shut())
    const found = approvalOf(page.seen, charter)
    if (found === null) throw new Error('A Thing')
    const state = (day: string) => approvalOn(found, `2026-03-${day}`)
    expect(['03', '17', '18'].map(state)).toEqual(['waiting', 'waiting', 'lapsed'])
    expect(ruleOf(approveMinutes(page, { charter }, on('18')))).toBe('TH11')
    expect(compose(page.seen, roll, charter)[0]).toMatchObject({ draft: true })
  })
})

describe('TH12 approved minutes are changed no more', () => {
  it('not taken up again, nobody comes or goes in them; a correction stands beside', () => {
    const { page, shut, moment } = together()
    fine(shut(true))
    expect(ruleOf(resume(page, {}, moment()))).toBe('TH12')
    const clock = '2026-03-03T19:00:00+00:00'
    expect(ruleOf(leave(page, { person: people.chidi, clock }, moment()))).toBe('TH12')
    expect(ruleOf(arrive(page, { person: people.farida, clock }, moment()))).toBe('TH12')
    fine(correct(page, { item: null, text: 'Farida was there.', ofThing: true }, moment()))
  })
  it('nor by undo of who left, which was said after the close', () => {
    const { page, shut, charter, on } = together()
    fine(shut())
    const other = clockOf('2026-03-04T12:00:00+00:00', bjorn, 9)
    fine(leave(page, { person: people.chidi, clock: '2026-03-03T19:00:00+00:00' }, other.moment()))
    fine(approveMinutes(page, { charter }, on('05')))
    expect(ruleOf(undo(page, {}, other.moment()))).toBe('UN3')
  })
})

describe('TH13 of the close that stands', () => {
  it('taken up again on another laptop meanwhile, they are not approved', () => {
    const { page, shut, charter, on } = together()
    fine(shut())
    const other = onLiteral(page.seen)
    fine(approveMinutes(page, { charter }, on('05')))
    fine(resume(other, {}, clockOf('2026-03-05T13:00:00+00:00', asha, 9).moment()))
    const both = union(page.seen, other.seen)
    expect(isApproved(both)).toBe(false)
    expect(isApproved(union(other.seen, page.seen))).toBe(false)
  })
  it('approved twice, the earlier holds', () => {
    const { page, shut, charter, on } = together()
    fine(shut())
    const other = onLiteral(page.seen)
    fine(approveMinutes(page, { charter }, on('05')))
    fine(approveMinutes(other, { charter }, on('06')))
    const either = [union(page.seen, other.seen), union(other.seen, page.seen)]
    for (const merged of either) expect(approvalOf(merged, charter)?.approved?.on).toBe('2026-03-05')
  })
})

describe('TH5 its end, while minutes wait', () => {
  const given = { hash: 'h', acceptances: [], decided: '2026-03-04', sits: false }
  const at = (waits: string | null) => thingStanding(terms, { ...given, waits }, '2026-03-05')
  it('all that is left is to approve them; then, or when that has lapsed, it is read-only', () => {
    expect(at('2026-03-17')).toEqual({
      type: 'approving',
      on: '2026-03-04',
      by: 'decision',
      until: '2026-03-17',
    })
    expect(at(null)).toMatchObject({ type: 'ended' })
  })
  it('no meeting of it is taken up again', () => {
    const { page, shut, moment } = together()
    fine(shut())
    const thing = at('2026-03-17')
    expect(ruleOf(resume(page, { thing }, moment()))).toBe('TH5')
  })
})
